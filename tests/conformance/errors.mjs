// The refusals of a service: every error that AWS documents for an operation, unless the emulator has no reason to give it.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { documentedErrors } from './documented.mjs';
import { startEmulator } from './emulator.mjs';
import { checkError, expectError } from './clientErrors.mjs';

/**
 * Declares the tests. Inputs that name what is known only once the emulator runs are functions of what `look` finds there, and the client.
 * @param refused for each operation its errors, each with inputs that bring it about
 * @param byFault errors that a fault brings about wherever they are documented, with the fault
 * @param bySetting errors that the emulator has to be set to: { settings, operation, input, name, status }
 * @param neverGiven documented errors, each with the operations that the emulator never gives it to
 * @param invalid inputs that break the model, of operations that have no error of their own for it
 * @param ownForInvalid the error that the other operations have for it
 */
export function suiteOfErrors(service, { look = () => ({}), refused, byFault, bySetting, neverGiven, invalid, ownForInvalid }) {
  const isNever = (operation, name) => neverGiven[name]?.includes(operation) === true;
  const faultsOf = operation => documentedErrors(service, operation).filter(name => byFault[name] && !isNever(operation, name));

  suite(`errors of ${service.id}`, () => {
    let emulator, client, found;

    before(async () => {
      emulator = await startEmulator(service);
      client = emulator.client();
      found = { client, ...await look(client) };
    });
    after(() => emulator?.stop());

    for (const [operation, errors] of Object.entries(refused)) {
      for (const [name, list] of Object.entries(errors)) {
        test(`${operation}: ${name}`, async () => {
          for (const input of list) {
            checkError(service, await expectError(service, client, operation, await resolve(input, found)), name);
          }
        });
      }

      for (const name of faultsOf(operation)) {
        test(`${operation}: ${name}, by a fault`, async () => {
          await emulator.inject(byFault[name], operation);
          checkError(service, await expectError(service, client, operation, service.inputs[operation][0]), name);
        });
      }

      test(`${operation}: these are the errors that AWS documents`, () => {
        const set = bySetting.filter(one => one.operation === operation).map(one => one.name);
        const given = new Set([...Object.keys(errors), ...faultsOf(operation), ...set]);
        const never = Object.keys(neverGiven).filter(name => isNever(operation, name));
        assert.deepEqual([...given, ...never].sort(), documentedErrors(service, operation));
      });
    }

    for (const [operation, input] of Object.entries(invalid)) {
      test(`${operation}: ValidationException, where it has no error of its own for that`, async () =>
        checkError(service, await expectError(service, client, operation, input), 'ValidationException'));
    }

    test('every operation can be told that its input is wrong', () => {
      const own = Object.keys(refused).filter(operation => refused[operation][ownForInvalid]);
      assert.deepEqual([...Object.keys(invalid), ...own].sort(), Object.keys(service.inputs).sort());
    });
  });

  for (const { settings, operation, input, name, status } of bySetting) {
    test(`${operation}: ${name}, where the emulator is set to ${JSON.stringify(settings)}`, async context => {
      const emulator = await startEmulator(service, settings);
      context.after(() => emulator.stop());
      const client = emulator.client();
      const given = await resolve(input, { client, ...await look(client) });
      checkError(service, await expectError(service, client, operation, given), name, status);
    });
  }
}

const resolve = (input, found) => typeof input === 'function' ? input(found) : input;
