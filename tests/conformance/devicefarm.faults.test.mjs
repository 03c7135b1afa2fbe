// Checks how AWS's client handles faults that change a resource or its state in a response. faults.test.mjs checks the faults that can
// affect any call.
import * as df from '@aws-sdk/client-device-farm';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';
import { deviceFarm } from './services.mjs';

suite('faults of Device Farm', () => {
  let emulator, client;

  before(async () => {
    emulator = await startEmulator(deviceFarm, { Throttle: 'Off' });
    client = emulator.client();
  });
  after(() => emulator?.stop());

  const list = () => client.send(new df.ListProjectsCommand({}));

  test('staleRead: the state before the last change', async () => {
    const { project } = await client.send(new df.CreateProjectCommand({ name: 'New' }));
    await emulator.inject('staleRead', 'GetProject');
    await assert.rejects(client.send(new df.GetProjectCommand({ arn: project.arn })), df.NotFoundException);
    assert.deepEqual((await client.send(new df.GetProjectCommand({ arn: project.arn }))).project, project);
  });

  test('vanish: the resource is deleted permanently', async () => {
    const { project } = await client.send(new df.CreateProjectCommand({ name: 'Brief' }));
    await emulator.inject('vanish', 'GetProject');
    for (let time = 0; time < 2; time++) {
      await assert.rejects(client.send(new df.GetProjectCommand({ arn: project.arn })), df.NotFoundException);
    }
  });

  test('AWS\'s client passes unknownStatus through unchanged', async () => {
    const { projects: [, { arn }] } = await list();
    await emulator.inject('unknownStatus', 'ListRemoteAccessSessions');
    const { remoteAccessSessions } = await client.send(new df.ListRemoteAccessSessionsCommand({ arn }));
    assert.ok(remoteAccessSessions.every(session => session.status === 'HIBERNATING'));
  });

  test('failStart: the session ends in an error', async () => {
    const { projects: [{ arn: projectArn }] } = await list();
    const { devices: [{ arn: deviceArn }] } = await client.send(new df.ListDevicesCommand({}));
    await emulator.inject('failStart', 'CreateRemoteAccessSession');
    const { remoteAccessSession: { arn } } = await client.send(new df.CreateRemoteAccessSessionCommand({ projectArn, deviceArn }));
    await emulator.advance(200);
    const { remoteAccessSession: ended } = await client.send(new df.GetRemoteAccessSessionCommand({ arn }));
    assert.deepEqual([ended.status, ended.result], ['COMPLETED', 'ERRORED']);
    assert.ok(ended.message.length > 0);
  });
});

test('documented rates: a burst of creates ends with ThrottlingException', async context => {
  const emulator = await startEmulator(deviceFarm);
  context.after(() => emulator.stop());
  const client = emulator.client();
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) =>
    client.send(new df.CreateProjectCommand({ name: `Project ${index}` }))));
  const rejected = results.filter(result => result.status === 'rejected').map(result => result.reason.name);
  assert.ok(rejected.length > 5 && rejected.length <= 10, `${rejected.length} of 20 were rejected`);
  assert.deepEqual([...new Set(rejected)], ['ThrottlingException']);
});
