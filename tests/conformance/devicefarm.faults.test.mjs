// What AWS's client makes of the faults that can be injected: alone, and with the attempts that it makes by itself.
import * as df from '@aws-sdk/client-device-farm';
import { SmithyRpcV2CborProtocol } from '@smithy/core/cbor';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';

suite('faults', () => {
  let emulator, client, patient;

  before(async () => {
    emulator = await startEmulator({ SlowAnswerSeconds: 1, Throttle: 'Off' });
    client = emulator.client();
    patient = emulator.client({ maxAttempts: 3 });
  });
  after(() => emulator?.stop());

  const list = through => through.send(new df.ListProjectsCommand({}));

  const passing = {
    throttle: { name: 'ThrottlingException', status: 400 },
    internalError: { name: 'InternalFailure', status: 500 },
    serviceUnavailable: { name: 'ServiceUnavailable', status: 503 },
    htmlError: { name: 'SyntaxError', status: 502 },
    dropConnection: { code: 'ECONNRESET' },
    loseAnswer: { code: 'ECONNRESET' },
    cutBody: { code: 'ECONNRESET' },
  };
  for (const [fault, { name, code, status }] of Object.entries(passing)) {
    test(`${fault}: seen by a client that tries once, lived through by one that tries again`, async () => {
      await emulator.inject(fault, 'ListProjects');
      await assert.rejects(list(client), error => {
        if (name) assert.equal(error.name, name);
        if (code) assert.equal(error.code, code);
        assert.equal(error.$metadata.httpStatusCode, status);
        return true;
      });
      await emulator.inject(fault, 'ListProjects', 2);
      const { projects, $metadata } = await list(patient);
      assert.ok(projects.length > 0);
      assert.equal($metadata.attempts, 3);
    });
  }

  test('expiredToken: no further attempt', async () => {
    await emulator.inject('expiredToken', 'ListProjects');
    await assert.rejects(list(patient), error => error.name === 'ExpiredTokenException' && error.$metadata.attempts === 1);
  });

  test('slowAnswer: a second, then the answer', async () => {
    await emulator.inject('slowAnswer', 'ListProjects');
    const start = performance.now();
    assert.ok((await list(client)).projects.length > 0);
    assert.ok(performance.now() - start > 900);
  });

  test('slowAnswer: a client that gives up is heard of no more', async () => {
    await emulator.inject('slowAnswer', 'ListProjects');
    await assert.rejects(client.send(new df.ListProjectsCommand({}), { abortSignal: AbortSignal.timeout(100) }), { name: 'AbortError' });
    assert.ok((await list(client)).projects.length > 0);
  });

  test('staleRead: the state before the last change', async () => {
    const { project } = await client.send(new df.CreateProjectCommand({ name: 'New' }));
    await emulator.inject('staleRead', 'GetProject');
    await assert.rejects(client.send(new df.GetProjectCommand({ arn: project.arn })), df.NotFoundException);
    assert.deepEqual((await client.send(new df.GetProjectCommand({ arn: project.arn }))).project, project);
  });

  test('vanish: gone, and staying so', async () => {
    const { project } = await client.send(new df.CreateProjectCommand({ name: 'Brief' }));
    await emulator.inject('vanish', 'GetProject');
    for (let time = 0; time < 2; time++) {
      await assert.rejects(client.send(new df.GetProjectCommand({ arn: project.arn })), df.NotFoundException);
    }
  });

  test('unknownStatus passes through AWS\'s client as it is', async () => {
    const { projects: [, { arn }] } = await list(client);
    await emulator.inject('unknownStatus', 'ListRemoteAccessSessions');
    const { remoteAccessSessions } = await client.send(new df.ListRemoteAccessSessionsCommand({ arn }));
    assert.ok(remoteAccessSessions.every(session => session.status === 'HIBERNATING'));
  });

  test('failStart: the session ends in an error', async () => {
    const { projects: [{ arn: projectArn }] } = await list(client);
    const { devices: [{ arn: deviceArn }] } = await client.send(new df.ListDevicesCommand({}));
    await emulator.inject('failStart', 'CreateRemoteAccessSession');
    const { remoteAccessSession: { arn } } = await client.send(new df.CreateRemoteAccessSessionCommand({ projectArn, deviceArn }));
    await emulator.advance(200);
    const { remoteAccessSession: ended } = await client.send(new df.GetRemoteAccessSessionCommand({ arn }));
    assert.deepEqual([ended.status, ended.result], ['COMPLETED', 'ERRORED']);
    assert.ok(ended.message.length > 0);
  });

  test('a client that speaks CBOR is told what is spoken here', () =>
    assert.rejects(list(emulator.client({ protocol: SmithyRpcV2CborProtocol })), error => {
      assert.ok(error instanceof df.DeviceFarmServiceException, String(error));
      assert.equal(error.name, 'UnsupportedProtocol');
      assert.match(error.message, /AWS JSON 1\.1/);
      assert.equal(error.$metadata.httpStatusCode, 415);
      return true;
    }));
});

test('the documented rates: a burst of creates ends in ThrottlingException', async context => {
  const emulator = await startEmulator();
  context.after(() => emulator.stop());
  const client = emulator.client();
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) =>
    client.send(new df.CreateProjectCommand({ name: `Project ${index}` }))));
  const refused = results.filter(result => result.status === 'rejected').map(result => result.reason.name);
  assert.ok(refused.length > 5 && refused.length <= 10, `${refused.length} of 20 were refused`);
  assert.deepEqual([...new Set(refused)], ['ThrottlingException']);
});
