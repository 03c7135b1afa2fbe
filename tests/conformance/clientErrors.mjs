// What AWS's client makes of a refusal: the class of the error where the service model has one, else its name.
import assert from 'node:assert/strict';
import { send } from './services.mjs';

/** The error with which a call fails. */
export async function expectError(service, client, operation, input) {
  try {
    await send(service, client, operation, input);
  } catch (error) {
    return error;
  }
  return assert.fail(`${operation} ${JSON.stringify(input)} was not refused.`);
}

/** An error by its name, of the class of that name where AWS's client has one. */
export function checkError(service, error, name, status = 400) {
  assert.ok(error instanceof (service.sdk[name] ?? service.ServiceException), `not the class ${name}: ${error}`);
  assert.equal(error.name, name);
  assert.equal(error.$fault, 'client');
  assert.equal(error.$metadata.httpStatusCode, status);
  // What AWS's client says where the answer has no text in the member that the service has for it.
  assert.notEqual(error.message, 'UnknownError');
  assert.ok(error.message.length > 3);
  assert.ok(error.$metadata.requestId);
}
