// Reads the errors that AWS's client documents for its operations. Only the type declarations of the client list the errors by operation.
import { readFileSync } from 'node:fs';

/** The names of the errors of an operation, without the base class that all errors of the service have in common. */
export function documentedErrors(service, operation) {
  const declarations = new URL(`node_modules/${service.package}/dist-types/commands/${operation}Command.d.ts`, import.meta.url);
  const thrown = readFileSync(declarations, 'utf8').matchAll(/@throws \{@link (\w+)\}/g);
  return [...thrown].map(([, name]) => name).filter(name => name !== service.ServiceException.name).sort();
}
