// Checks that AWS's client reports an error with the correct name. If the client has a class for the error, the error must be an instance
// of this class.
import assert from 'node:assert/strict';
import { send } from './services.mjs';

/** Makes a call that must fail, and returns the error. */
export async function expectError(service, client, operation, input) {
  try {
    await send(service, client, operation, input);
  } catch (error) {
    return error;
  }
  return assert.fail(`${operation} ${JSON.stringify(input)} was not rejected.`);
}

/** Checks the name of an error, and its class if AWS's client has a class with this name. */
export function checkError(service, error, name, status = 400) {
  assert.ok(error instanceof (service.sdk[name] ?? service.ServiceException), `not the class ${name}: ${error}`);
  assert.equal(error.name, name);
  assert.equal(error.$fault, status < 500 ? 'client' : 'server');
  assert.equal(error.$metadata.httpStatusCode, status);
  // AWS's client uses this text if it doesn't find an error message in the response.
  assert.notEqual(error.message, 'UnknownError');
  assert.ok(error.message.length > 3);
  assert.ok(error.$metadata.requestId);
}
