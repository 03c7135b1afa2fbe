// Uses AWS's own client to test the whole lifecycle of a session, from the creation of its project to the deletion of the project.
import * as df from '@aws-sdk/client-device-farm';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { inputs } from './devicefarm.inputs.mjs';
import { startEmulator } from './emulator.mjs';
import { deviceFarm } from './services.mjs';

suite('the lifecycle of a session', () => {
  const name = 'Prüfung <1> & 試験 🚀';
  let emulator, client, project, device, app, session;
  const get = async () => (await client.send(new df.GetRemoteAccessSessionCommand({ arn: session.arn }))).remoteAccessSession;

  before(async () => {
    emulator = await startEmulator(deviceFarm);
    client = emulator.client();
  });
  after(() => emulator?.stop());

  test('GetAccountSettings, ListProjects, ListDeviceInstances, and ListVPCEConfigurations', async () => {
    assert.ok((await client.send(new df.GetAccountSettingsCommand({}))).accountSettings.trialMinutes.remaining > 0);
    assert.equal((await client.send(new df.ListProjectsCommand({}))).projects.length, 2);
    assert.equal((await client.send(new df.ListDeviceInstancesCommand({}))).deviceInstances.length, 2);
    assert.equal((await client.send(new df.ListVPCEConfigurationsCommand({}))).vpceConfigurations.length, 2);
  });

  test('CreateProject and GetProject', async () => {
    ({ project } = await client.send(new df.CreateProjectCommand({ name, defaultJobTimeoutMinutes: 45 })));
    assert.match(project.arn, /^arn:aws:devicefarm:us-west-2:\d{12}:project:[0-9a-f-]{36}$/);
    assert.equal(project.name, name);
    assert.equal(project.defaultJobTimeoutMinutes, 45);
    assert.ok(project.created instanceof Date);
    assert.ok(Math.abs(project.created - Date.now()) < 60_000);
    assert.deepEqual((await client.send(new df.GetProjectCommand({ arn: project.arn }))).project, project);
  });

  test('UpdateProject changes only specified settings', async () => {
    const { project: renamed } = await client.send(new df.UpdateProjectCommand({ arn: project.arn, name: `${name} 2` }));
    assert.deepEqual(renamed, { ...project, name: `${name} 2` });
    ({ project } = await client.send(new df.UpdateProjectCommand({ arn: project.arn, name, defaultJobTimeoutMinutes: 30 })));
    assert.deepEqual([project.name, project.defaultJobTimeoutMinutes], [name, 30]);
  });

  test('TagResource, UntagResource and ListTagsForResource', async () => {
    const ResourceARN = project.arn;
    const tags = async () => (await client.send(new df.ListTagsForResourceCommand({ ResourceARN }))).Tags;
    assert.deepEqual(await tags(), []);
    await client.send(new df.TagResourceCommand({ ResourceARN, Tags: [{ Key: 'Stage', Value: 'test' }, { Key: 'Büro', Value: '' }] }));
    await client.send(new df.TagResourceCommand({ ResourceARN, Tags: [{ Key: 'Stage', Value: 'prod' }] }));
    assert.deepEqual(await tags(), [{ Key: 'Büro', Value: '' }, { Key: 'Stage', Value: 'prod' }]);
    await client.send(new df.UntagResourceCommand({ ResourceARN, TagKeys: ['Büro', 'Nothing'] }));
    assert.deepEqual(await tags(), [{ Key: 'Stage', Value: 'prod' }]);
  });

  test('ListDevices finds a device by its filters', async () => {
    const { devices } = await client.send(new df.ListDevicesCommand({
      arn: project.arn,
      filters: [
        { attribute: 'PLATFORM', operator: 'EQUALS', values: ['ANDROID'] },
        { attribute: 'OS_VERSION', operator: 'GREATER_THAN_OR_EQUALS', values: ['15'] },
        { attribute: 'AVAILABILITY', operator: 'EQUALS', values: ['HIGHLY_AVAILABLE'] },
      ],
    }));
    assert.ok(devices.length > 0);
    for (const found of devices) {
      assert.deepEqual([found.platform, found.availability, found.remoteAccessEnabled], ['ANDROID', 'HIGHLY_AVAILABLE', true]);
      assert.ok(Number(found.os) >= 15);
    }
    [device] = devices;
  });

  test('CreateUpload, PUT to its URL, GetUpload until it is processed, and ListUploads', async () => {
    const { upload } = await client.send(new df.CreateUploadCommand({
      projectArn: project.arn, name: 'shop 1.0+β.apk', type: 'ANDROID_APP', contentType: 'application/octet-stream',
    }));
    assert.equal(upload.status, 'INITIALIZED');
    assert.equal(upload.category, 'PRIVATE');
    assert.ok(upload.created instanceof Date);

    const sent = await fetch(upload.url, {
      method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: Buffer.from('PK\u0003\u0004 and the rest of an app'),
    });
    assert.equal(sent.status, 200);
    assert.equal((await client.send(new df.GetUploadCommand({ arn: upload.arn }))).upload.status, 'PROCESSING');

    await emulator.advance(10);
    ({ upload: app } = await client.send(new df.GetUploadCommand({ arn: upload.arn })));
    assert.equal(app.status, 'SUCCEEDED');
    assert.equal(app.name, 'shop 1.0+β.apk');
    assert.ok(JSON.parse(app.metadata).package_name);
    assert.deepEqual((await client.send(new df.ListUploadsCommand({ arn: project.arn }))).uploads, [app]);
  });

  test('CreateRemoteAccessSession', async () => {
    ({ remoteAccessSession: session } = await client.send(new df.CreateRemoteAccessSessionCommand({
      projectArn: project.arn,
      deviceArn: device.arn,
      appArn: app.arn,
      name,
      configuration: { billingMethod: 'METERED', deviceProxy: { host: 'proxy.example.com', port: 8080 } },
      interactionMode: 'NO_VIDEO',
      skipAppResign: false,
    })));
    assert.match(session.arn, /:session:[0-9a-f-]{36}\/[0-9a-f-]{36}\/00000$/);
    assert.equal(session.status, 'PENDING');
    assert.ok(session.created instanceof Date);
    assert.equal(session.started, undefined);
    assert.equal(session.endpoints, undefined);
    assert.equal(session.name, name);
    assert.equal(session.device.arn, device.arn);
    assert.equal(session.skipAppResign, false);
    assert.equal(session.appUpload, app.arn);
    assert.deepEqual(session.deviceProxy, { host: 'proxy.example.com', port: 8080 });
  });

  test('GetRemoteAccessSession while the session is PREPARING', async () => {
    await emulator.advance(6);
    const preparing = await get();
    assert.equal(preparing.status, 'PREPARING');
    assert.ok(preparing.started instanceof Date);
  });

  test('GetRemoteAccessSession while the session is RUNNING, and its endpoints', async () => {
    await emulator.advance(116);
    const running = await get();
    assert.equal(running.status, 'RUNNING');
    assert.deepEqual(running.deviceMinutes, { total: 0, metered: 0, unmetered: 0 });
    const { interactiveEndpoint, remoteDriverEndpoint } = running.endpoints;
    const page = await fetch(interactiveEndpoint);
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-type'), /^text\/html/);
    assert.equal((await (await fetch(`${remoteDriverEndpoint}/status`)).json()).value.ready, true);
  });

  test('GetDevice shows that the device is BUSY, and ListRemoteAccessSessions that the session is RUNNING', async () => {
    assert.equal((await client.send(new df.GetDeviceCommand({ arn: device.arn }))).device.availability, 'BUSY');
    const { remoteAccessSessions } = await client.send(new df.ListRemoteAccessSessionsCommand({ arn: project.arn }));
    assert.deepEqual(remoteAccessSessions.map(listed => [listed.arn, listed.status]), [[session.arn, 'RUNNING']]);
  });

  test('InstallToRemoteAccessSession', async () => {
    const { appUpload } = await client.send(new df.InstallToRemoteAccessSessionCommand({
      remoteAccessSessionArn: session.arn, appArn: app.arn,
    }));
    assert.equal(appUpload.arn, app.arn);
    assert.ok(appUpload.created instanceof Date);
  });

  test('StopRemoteAccessSession, and the device minutes', async () => {
    await emulator.advance(90);
    const { remoteAccessSession } = await client.send(new df.StopRemoteAccessSessionCommand({ arn: session.arn }));
    assert.equal(remoteAccessSession.status, 'STOPPING');
    await emulator.advance(21);
    const completed = await get();
    assert.equal(completed.status, 'COMPLETED');
    assert.equal(completed.result, 'STOPPED');
    assert.equal(completed.endpoints, undefined);
    assert.ok(completed.stopped > completed.started);
    assert.ok(completed.deviceMinutes.total > 1 && completed.deviceMinutes.metered > 1);
    assert.equal(completed.deviceMinutes.unmetered, 0);
  });

  test('ListArtifacts of each category, and GET of each file', async () => {
    const found = [];
    for (const type of ['FILE', 'LOG', 'SCREENSHOT']) {
      const { artifacts } = await client.send(new df.ListArtifactsCommand({ arn: session.arn, type }));
      for (const artifact of artifacts) {
        assert.match(artifact.arn, /:artifact:/);
        assert.ok(artifact.name && artifact.extension);
        const response = await fetch(artifact.url);
        assert.equal(response.status, 200);
        assert.ok((await response.arrayBuffer()).byteLength > 0);
        found.push(`${type} ${artifact.type} ${response.headers.get('content-type')}`);
      }
    }
    assert.deepEqual(found, [
      'FILE VIDEO video/mp4', 'LOG DEVICE_LOG text/plain', 'LOG APPIUM_SERVER_OUTPUT text/plain', 'SCREENSHOT SCREENSHOT image/png',
    ]);
  });

  test('DeleteRemoteAccessSession, DeleteUpload, and DeleteProject leave nothing', async () => {
    await client.send(new df.DeleteRemoteAccessSessionCommand({ arn: session.arn }));
    await assert.rejects(get(), df.NotFoundException);
    await client.send(new df.DeleteUploadCommand({ arn: app.arn }));
    await assert.rejects(client.send(new df.GetUploadCommand({ arn: app.arn })), df.NotFoundException);
    await client.send(new df.DeleteProjectCommand({ arn: project.arn }));
    await assert.rejects(client.send(new df.GetProjectCommand({ arn: project.arn })), df.NotFoundException);
  });

  test('every operation has succeeded at least once', () =>
    assert.deepEqual([...emulator.succeeded].sort(), [...Object.keys(inputs), 'UpdateProject'].sort()));
});
