// Tests the signatures that the AWS SDK for JavaScript creates, and the errors for invalid signatures.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';
import { send, services } from './services.mjs';

for (const service of services) {
  suite(`signatures: ${service.id}`, () => {
    const hour = 3_600_000;
    let emulator;

    before(async () => {
      emulator = await startEmulator(service);
    });
    after(() => emulator?.stop());

    const call = options => send(service, emulator.client(options), service.read.operation, service.read.input);

    const accepted = {
      'the keys that the emulator prints': () => ({}),
      'the temporary keys with their token': () => ({ credentials: emulator.temporaryKeys }),
      'the name localhost': () => ({ endpoint: emulator.endpoint.replace('127.0.0.1', 'localhost') }),
      'a clock that is four minutes slow': () => ({ systemClockOffset: -4 * 60_000 }),
    };
    for (const [what, options] of Object.entries(accepted)) {
      test(`accepted: ${what}`, async () => assert.ok((await call(options()))[service.read.member].length > 0));
    }

    const otherKeys = change => ({ credentials: { ...emulator.keys, ...change } });
    const otherTemporaryKeys = change => ({ credentials: { ...emulator.temporaryKeys, ...change } });
    const expired = 'EmulatorExpiredSessionTokenEXAMPLE';
    const rejected = {
      'a wrong secret': ['InvalidSignatureException', 403, () => otherKeys({ secretAccessKey: 'wrong' })],
      'an unknown key': ['UnrecognizedClientException', 403, () => otherKeys({ accessKeyId: 'AKIAUNKNOWN' })],
      'a token with keys that have none': ['UnrecognizedClientException', 403, () => otherKeys({ sessionToken: 'a' })],
      'temporary keys without their token': ['UnrecognizedClientException', 403, () => otherTemporaryKeys({ sessionToken: undefined })],
      'a token that has expired': ['ExpiredTokenException', 403, () => otherTemporaryKeys({ sessionToken: expired })],
      'a region without the service': ['InvalidSignatureException', 403, () => ({ region: service.regionWithout })],
      'a clock that is an hour slow': ['InvalidSignatureException', 403, () => ({ systemClockOffset: -hour })],
      'a clock that is an hour fast': ['InvalidSignatureException', 403, () => ({ systemClockOffset: hour })],
      'no signature': ['MissingAuthenticationTokenException', 403, () => ({ signer: { sign: async request => request } })],
      'half a signature': ['IncompleteSignatureException', 400, () => ({ signer: { sign: async request => half(request) } })],
      'a body that was changed after signing': ['InvalidSignatureException', 403, () => ({ requestHandler: changing() })],
    };
    for (const [what, [name, status, options]] of Object.entries(rejected)) {
      test(`${name}: ${what}`, () => assert.rejects(call(options()), error => {
        assert.ok(error instanceof service.ServiceException, String(error));
        assert.equal(error.name, name);
        assert.equal(error.$metadata.httpStatusCode, status);
        return true;
      }));
    }

    for (const [how, offset] of [['slow', -hour], ['fast', hour]]) {
      test(`a client whose clock is ${how} corrects its clock based on the response and succeeds`, async context => {
        context.mock.timers.enable({ apis: ['Date'], now: Date.now() + offset });
        const response = await call({ maxAttempts: 3 });
        assert.ok(response[service.read.member].length > 0);
        assert.equal(response.$metadata.attempts, 2);
      });
    }

    // The client corrects its clock after each response, but the emulated clock advances further before the next call.
    test('a client corrects its clock even if the emulated clock runs a thousand times faster', async context => {
      const fast = await startEmulator(service, { Throttle: 'Off' }, '--time-scale', '1000');
      context.after(() => fast.stop());
      const client = fast.client();
      for (let number = 0; number < 5; number++) {
        await fast.advance(86_400);
        assert.ok((await send(service, client, service.read.operation, service.read.input))[service.read.member].length > 0);
      }
      assert.ok(client.config.systemClockOffset > 4 * 86_400_000);
    });

    function half(request) {
      request.headers.authorization = 'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE';
      return request;
    }

    function changing() {
      const handler = emulator.client().config.requestHandler;
      return {
        handle: (request, options) => handler.handle(Object.assign(request, { body: ' '.repeat(request.body.length) }), options),
        destroy: () => handler.destroy(),
      };
    }
  });
}
