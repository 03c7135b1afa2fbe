// Tests every error that AWS documents for an operation, except the errors that the emulator never returns.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { documentedErrors } from './documented.mjs';
import { startEmulator } from './emulator.mjs';
import { checkError, expectError } from './clientErrors.mjs';

/**
 * Declares the tests for a service. An input can be a function of the result of `prepare` and the client, because an input may refer to
 * resources that are known only after the emulator has started.
 * @param rejected the errors of each operation, each with the inputs that cause the error
 * @param byFault the errors that a fault causes in all operations that document these errors, each with its fault or [fault, HTTP status]
 * @param bySetting the errors that occur only with a setting of the emulator: { settings, operation, input, name, status }
 * @param neverReturned the documented errors that the emulator never returns, each with its operations
 * @param invalid the inputs that violate the model, for operations that don't have a specific error for such inputs
 * @param ownForInvalid the specific error that the other operations return for inputs that violate the model
 */
export function suiteOfErrors(service, { prepare = () => ({}), rejected, byFault, bySetting, neverReturned, invalid, ownForInvalid }) {
  const isNever = (operation, name) => neverReturned[name]?.includes(operation) === true;
  const faultsOf = operation => documentedErrors(service, operation).filter(name => byFault[name] && !isNever(operation, name));

  suite(`errors of ${service.id}`, () => {
    let emulator, client, found;

    before(async () => {
      emulator = await startEmulator(service, { Throttle: 'Off' });
      client = emulator.client();
      found = { client, ...await prepare(client) };
    });
    after(() => emulator?.stop());

    for (const [operation, errors] of Object.entries(rejected)) {
      for (const [name, list] of Object.entries(errors)) {
        test(`${operation}: ${name}`, async () => {
          for (const input of list) {
            checkError(service, await expectError(service, client, operation, await resolve(input, found)), name);
          }
        });
      }

      for (const name of faultsOf(operation)) {
        test(`${operation}: ${name}, with a fault`, async () => {
          const [fault, status] = [byFault[name]].flat();
          await emulator.inject(fault, operation);
          checkError(service, await expectError(service, client, operation, service.inputs[operation][0]), name, status);
        });
      }

      test(`${operation}: the errors are those that AWS documents`, () => {
        const set = bySetting.filter(one => one.operation === operation).map(one => one.name);
        const given = new Set([...Object.keys(errors), ...faultsOf(operation), ...set]);
        const never = Object.keys(neverReturned).filter(name => isNever(operation, name));
        assert.deepEqual([...given, ...never].sort(), documentedErrors(service, operation));
      });
    }

    for (const [operation, input] of Object.entries(invalid)) {
      test(`${operation}: ValidationException, because the operation has no specific error for invalid inputs`, async () =>
        checkError(service, await expectError(service, client, operation, input), 'ValidationException'));
    }

    test('every operation can report an invalid input', () => {
      const own = Object.keys(rejected).filter(operation => rejected[operation][ownForInvalid]);
      const all = Object.keys({ ...service.inputs, ...service.otherInputs });
      assert.deepEqual([...Object.keys(invalid), ...own].sort(), all.sort());
    });
  });

  for (const { settings, operation, input, name, status } of bySetting) {
    test(`${operation}: ${name}, with the settings ${JSON.stringify(settings)}`, async context => {
      const emulator = await startEmulator(service, { Throttle: 'Off', ...settings });
      context.after(() => emulator.stop());
      const client = emulator.client();
      const given = await resolve(input, { client, ...await prepare(client) });
      checkError(service, await expectError(service, client, operation, given), name, status);
    });
  }
}

const resolve = (input, found) => typeof input === 'function' ? input(found) : input;
