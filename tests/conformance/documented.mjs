// Reads the errors that AWS documents for each operation. In the AWS clients for JavaScript, only the type declarations list the errors of
// each operation.
import { readFileSync } from 'node:fs';

/** Returns the names of an operation's errors, without the base class of all errors that the service returns. */
export function documentedErrors(service, operation) {
  const declarations = new URL(`node_modules/${service.package}/dist-types/commands/${operation}Command.d.ts`, import.meta.url);
  const thrown = readFileSync(declarations, 'utf8').matchAll(/@throws \{@link (\w+)\}/g);
  return [...thrown].map(([, name]) => name).filter(name => name !== service.ServiceException.name).sort();
}
