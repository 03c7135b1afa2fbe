// Checks how AWS's client reports the errors that the emulator returns.
import * as df from '@aws-sdk/client-device-farm';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { inputs } from './devicefarm.inputs.mjs';
import { startEmulator } from './emulator.mjs';
import { checkError, expectError } from './clientErrors.mjs';
import { deviceFarm } from './services.mjs';

const account = 'arn:aws:devicefarm:us-west-2:123456789012';
const none = '99999999-9999-9999-9999-999999999999';
const unknown = {
  project: `${account}:project:${none}`,
  session: `${account}:session:${none}/${none}/00000`,
  upload: `${account}:upload:${none}/${none}`,
  device: 'arn:aws:devicefarm:us-west-2::device:00000000000000000000000000000000',
  instance: 'arn:aws:devicefarm:us-west-2::deviceinstance:0000000000000000',
};

suite('errors of Device Farm', () => {
  let emulator, client, project, android, running, iosApp;

  before(async () => {
    emulator = await startEmulator(deviceFarm, { Throttle: 'Off', PageSize: 100 });
    client = emulator.client();
    const projects = (await client.send(new df.ListProjectsCommand({}))).projects;
    project = projects[0].arn;
    android = (await client.send(new df.ListDevicesCommand({}))).devices[0].arn;
    running = (await client.send(new df.ListRemoteAccessSessionsCommand({ arn: projects[1].arn }))).remoteAccessSessions[0].arn;
    iosApp = (await client.send(new df.ListUploadsCommand({ arn: project, type: 'IOS_APP' }))).uploads[0].arn;
  });
  after(() => emulator?.stop());

  // The inputs are functions, because they refer to resources that are known only after the emulator has started.
  const notFound = {
    CreateRemoteAccessSession: [
      () => ({ projectArn: unknown.project, deviceArn: android }),
      () => ({ projectArn: project, deviceArn: unknown.device }),
      () => ({ projectArn: project, deviceArn: android, appArn: unknown.upload }),
      () => ({ projectArn: project, deviceArn: android, instanceArn: unknown.instance }),
      () => ({ projectArn: project, deviceArn: android, configuration: { auxiliaryApps: [unknown.upload] } }),
    ],
    GetRemoteAccessSession: [() => ({ arn: unknown.session })],
    ListRemoteAccessSessions: [() => ({ arn: unknown.project })],
    StopRemoteAccessSession: [() => ({ arn: unknown.session })],
    DeleteRemoteAccessSession: [() => ({ arn: unknown.session })],
    InstallToRemoteAccessSession: [
      () => ({ remoteAccessSessionArn: unknown.session, appArn: iosApp }),
      () => ({ remoteAccessSessionArn: running, appArn: unknown.upload }),
    ],
    ListProjects: [() => ({ arn: unknown.project })],
    GetProject: [() => ({ arn: unknown.project })],
    DeleteProject: [() => ({ arn: unknown.project })],
    ListDevices: [() => ({ arn: unknown.project })],
    GetDevice: [() => ({ arn: unknown.device })],
    CreateUpload: [() => ({ projectArn: unknown.project, name: 'a.apk', type: 'ANDROID_APP' })],
    GetUpload: [() => ({ arn: unknown.upload })],
    ListUploads: [() => ({ arn: unknown.project })],
    DeleteUpload: [() => ({ arn: unknown.upload })],
    ListArtifacts: [() => ({ arn: unknown.session, type: 'FILE' })],
    UpdateProject: [() => ({ arn: unknown.project, name: 'a' })],
    TagResource: [() => ({ ResourceARN: unknown.session, Tags: [{ Key: 'a', Value: 'b' }] })],
    UntagResource: [() => ({ ResourceARN: unknown.project, TagKeys: ['a'] })],
    ListTagsForResource: [() => ({ ResourceARN: unknown.instance }), () => ({ ResourceARN: unknown.device })],
  };

  const badArgument = {
    CreateRemoteAccessSession: [
      () => ({ projectArn: project }),
      () => ({ projectArn: project, deviceArn: project }),
      () => ({ projectArn: project, deviceArn: android, appArn: iosApp }),
      () => ({ projectArn: project, deviceArn: android, interactionMode: 'SOMETIMES' }),
      () => ({ projectArn: project, deviceArn: android, configuration: { deviceProxy: { host: 'example.com', port: 0 } } }),
    ],
    GetRemoteAccessSession: [() => ({ arn: project })],
    ListRemoteAccessSessions: [() => ({ arn: 'short' }), () => ({ arn: project, nextToken: 'nobody gave this' })],
    StopRemoteAccessSession: [() => ({})],
    DeleteRemoteAccessSession: [() => ({ arn: running })],
    InstallToRemoteAccessSession: [() => ({ remoteAccessSessionArn: running, appArn: iosApp })],
    ListProjects: [() => ({ nextToken: 'no' })],
    GetProject: [() => ({ arn: running })],
    CreateProject: [
      () => ({}),
      () => ({ name: 'x'.repeat(257) }),
      () => ({ name: 'a', defaultJobTimeoutMinutes: 151 }),
      () => ({ name: 'a', vpcConfig: { vpcId: 'vpc-1', subnetIds: [], securityGroupIds: [] } }),
    ],
    DeleteProject: [() => ({ arn: 'x'.repeat(40) })],
    ListDevices: [
      () => ({ filters: [{ attribute: 'PLATFORM', operator: 'CONTAINS', values: ['ANDROID'] }] }),
      () => ({ filters: [{ attribute: 'COLOUR', operator: 'EQUALS', values: ['red'] }] }),
    ],
    GetDevice: [() => ({ arn: 'short' })],
    ListDeviceInstances: [() => ({ maxResults: 0 })],
    CreateUpload: [
      () => ({ projectArn: project, name: 'a.aab', type: 'ANDROID_APP' }),
      () => ({ projectArn: project, name: 'a.apk', type: 'CAR' }),
    ],
    GetUpload: [() => ({ arn: project })],
    ListUploads: [() => ({ arn: project, type: 'CAR' })],
    DeleteUpload: [() => ({ arn: project })],
    ListArtifacts: [() => ({ arn: running })],
    ListVPCEConfigurations: [() => ({ nextToken: 'nobody gave this' })],
    UpdateProject: [() => ({ arn: project, defaultJobTimeoutMinutes: 151 }), () => ({ arn: running, name: 'a' })],
    TagResource: [
      () => ({ ResourceARN: project }),
      () => ({ ResourceARN: project, Tags: [{ Key: 'aws:a', Value: 'b' }] }),
      () => ({ ResourceARN: unknown.upload, Tags: [{ Key: 'a', Value: 'b' }] }),
      () => ({ ResourceARN: android, Tags: [{ Key: 'a', Value: 'b' }] }),
    ],
    UntagResource: [() => ({ ResourceARN: project })],
    ListTagsForResource: [() => ({ ResourceARN: unknown.upload })],
  };

  test('TagResource: TooManyTagsException contains the resource', async () => {
    const tags = Array.from({ length: 51 }, (_, number) => ({ Key: `${number}`, Value: '' }));
    const failure = await expectError(deviceFarm, client, 'TagResource', { ResourceARN: project, Tags: tags });
    checkError(deviceFarm, failure, 'TooManyTagsException');
    assert.equal(failure.resourceName, project);
  });

  for (const [name, table] of [['NotFoundException', notFound], ['ArgumentException', badArgument]]) {
    for (const [operation, list] of Object.entries(table)) {
      test(`${operation}: ${name}`, async () => {
        for (const input of list) {
          checkError(deviceFarm, await expectError(deviceFarm, client, operation, input()), name);
        }
      });
    }
  }

  test('every operation on a resource can report that it does not exist', () => {
    const naming = Object.keys(inputs).filter(operation => inputs[operation].some(input => /arn":/i.test(JSON.stringify(input))));
    assert.deepEqual(Object.keys(notFound).sort(), [...naming.filter(operation => operation !== 'CreateProject'), 'UpdateProject'].sort());
  });

  // GetAccountSettings is excluded, because it has no input.
  test('every operation with an input can report an invalid one', () =>
    assert.deepEqual(['GetAccountSettings', ...Object.keys(badArgument)].sort(), [...Object.keys(inputs), 'UpdateProject'].sort()));
});

test('CannotDeleteException with the setting of the emulator', async context => {
  const emulator = await startEmulator(deviceFarm, { ActiveDeleteError: 'CannotDeleteException' });
  context.after(() => emulator.stop());
  const client = emulator.client();
  const arn = (await client.send(new df.ListProjectsCommand({}))).projects[1].arn;
  await assert.rejects(client.send(new df.DeleteProjectCommand({ arn })), df.CannotDeleteException);
});
