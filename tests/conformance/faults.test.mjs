// Tests how the AWS SDK for JavaScript handles faults that can affect any call. Depending on the test, the client makes a single attempt or
// uses its own retries.
import { AwsSmithyRpcV2CborProtocol } from '@aws-sdk/core/protocols';
import { SmithyRpcV2CborProtocol } from '@smithy/core/cbor';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';
import { checkError, expectError } from './clientErrors.mjs';
import { send, services } from './services.mjs';

const passing = {
  throttle: { name: 'ThrottlingException', status: 400 },
  internalError: { name: 'InternalFailure', status: 500 },
  serviceUnavailable: { name: 'ServiceUnavailable', status: 503 },
  htmlError: { name: 'SyntaxError', status: 502 },
  dropConnection: { code: 'ECONNRESET' },
  loseAnswer: { code: 'ECONNRESET' },
  cutBody: { code: 'ECONNRESET' },
};

for (const service of services) {
  const { operation, input, member } = service.read;

  suite(`faults: ${service.id}`, () => {
    let emulator, client, patient;

    before(async () => {
      emulator = await startEmulator(service, { SlowAnswerSeconds: 1, Throttle: 'Off' });
      client = emulator.client();
      patient = emulator.client({ maxAttempts: 3 });
    });
    after(() => emulator?.stop());

    const read = (through, options) => send(service, through, operation, input, options);

    for (const [fault, { name, code, status }] of Object.entries(passing)) {
      test(`${fault}: an error without retries, and a success with retries`, async () => {
        await emulator.inject(fault, operation);
        await assert.rejects(read(client), error => {
          if (name) assert.equal(error.name, name);
          if (code) assert.equal(error.code, code);
          assert.equal(error.$metadata.httpStatusCode, status);
          return true;
        });
        await emulator.inject(fault, operation, 2);
        const response = await read(patient);
        assert.ok(response[member].length > 0);
        assert.equal(response.$metadata.attempts, 3);
      });
    }

    test('expiredToken: no further attempt', async () => {
      await emulator.inject('expiredToken', operation);
      await assert.rejects(read(patient), error => error.name === 'ExpiredTokenException' && error.$metadata.attempts === 1);
    });

    test('slowAnswer: the response arrives after a second', async () => {
      await emulator.inject('slowAnswer', operation);
      const start = performance.now();
      assert.ok((await read(client))[member].length > 0);
      assert.ok(performance.now() - start > 900);
    });

    test('slowAnswer: a client that gives up gets no response', async () => {
      await emulator.inject('slowAnswer', operation);
      await assert.rejects(read(client, { abortSignal: AbortSignal.timeout(100) }), { name: 'AbortError' });
      assert.ok((await read(client))[member].length > 0);
    });

    for (const protocol of [SmithyRpcV2CborProtocol, AwsSmithyRpcV2CborProtocol]) {
      test(`a CBOR client (${protocol.name}) gets an error that names the supported protocol`, () =>
        assert.rejects(read(emulator.client({ protocol })), error => {
          assert.ok(error instanceof service.ServiceException, String(error));
          assert.equal(error.name, 'UnsupportedProtocol');
          assert.match(error.message, /AWS JSON 1\.1/);
          assert.equal(error.$metadata.httpStatusCode, 415);
          return true;
        }));
    }

    test('UnknownOperationException from an unsupported operation', async () => {
      const { operation: unknown, input } = service.notEmulated;
      checkError(service, await expectError(service, client, unknown, input), 'UnknownOperationException');
    });
  });

  test(`ThrottlingException from every operation: ${service.id}`, async context => {
    const emulator = await startEmulator(service, { Throttle: 'Off' });
    context.after(() => emulator.stop());
    const client = emulator.client();
    for (const [known, [input]] of Object.entries(service.inputs)) {
      await emulator.inject('throttle', known);
      checkError(service, await expectError(service, client, known, input), 'ThrottlingException');
    }
    assert.deepEqual(Object.keys(await emulator.calls()).sort(), Object.keys(service.inputs).sort());
  });
}
