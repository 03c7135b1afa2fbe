// Tests responses that contain demo data. Each response is also checked against AWS's schema (responses.mjs).
import * as df from '@aws-sdk/client-device-farm';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';
import { deviceFarm } from './services.mjs';

suite('resources', () => {
  let emulator, client, shop, bank;

  before(async () => {
    emulator = await startEmulator(deviceFarm);
    client = emulator.client();
    [shop, bank] = (await client.send(new df.ListProjectsCommand({}))).projects;
  });
  after(() => emulator?.stop());

  test('ListProjects by ARN returns that project', async () => {
    const { projects } = await client.send(new df.ListProjectsCommand({ arn: bank.arn }));
    assert.deepEqual(projects, [bank]);
  });

  test('GetProject returns nested structures', async () => {
    const { project } = await client.send(new df.GetProjectCommand({ arn: bank.arn }));
    assert.deepEqual(project, bank);
    assert.equal(project.name, 'Banking App');
    assert.ok(project.created instanceof Date);
    assert.match(project.vpcConfig.vpcId, /^vpc-/);
    assert.match(project.vpcConfig.subnetIds[0], /^subnet-/);
    assert.match(project.vpcConfig.securityGroupIds[0], /^sg-/);
    assert.deepEqual(project.environmentVariables, [{ name: 'STAGE', value: 'test' }]);
  });

  test('CreateProject returns all specified settings', async () => {
    const input = {
      name: `Ann & Bob's <app> "1" – 試験 🚀`,
      defaultJobTimeoutMinutes: 5,
      vpcConfig: { vpcId: 'vpc-1a2b3c4d', subnetIds: ['subnet-1a2b3c4d'], securityGroupIds: ['sg-1a2b3c4d', 'sg-2a2b3c4d'] },
      environmentVariables: [{ name: 'A', value: '<&>+' }, { name: 'B', value: 'é' }],
      executionRoleArn: 'arn:aws:iam::123456789012:role/DeviceFarm',
    };
    const { project: { arn, created, ...rest } } = await client.send(new df.CreateProjectCommand(input));
    assert.deepEqual(rest, input);
    assert.equal(created.getTime(), (await client.send(new df.GetProjectCommand({ arn }))).project.created.getTime());
  });

  test('ListDevices and GetDevice agree, and numbers are numbers', async () => {
    const { devices: [listed] } = await client.send(new df.ListDevicesCommand({}));
    const { device } = await client.send(new df.GetDeviceCommand({ arn: listed.arn }));
    assert.deepEqual(device, listed);
    assert.equal(typeof device.cpu.clock, 'number');
    assert.ok(Number.isInteger(device.memory) && device.memory > 2 ** 31);
    assert.ok(device.resolution.width > 0 && device.resolution.height > 0);
    assert.equal(device.fleetType, 'PUBLIC');
  });

  test('ListDevices with several values, and with a filter without matches', async () => {
    const models = ['Pixel 9', 'Pixel 8'];
    const find = async filter => (await client.send(new df.ListDevicesCommand({ filters: [filter] }))).devices.map(device => device.model);
    assert.deepEqual((await find({ attribute: 'MODEL', operator: 'IN', values: models })).sort(), [...models].sort());
    assert.deepEqual(await find({ attribute: 'MODEL', operator: 'EQUALS', values: ['Nokia 3310'] }), []);
  });

  test('ListDeviceInstances returns private devices with their profile', async () => {
    const { deviceInstances } = await client.send(new df.ListDeviceInstancesCommand({}));
    assert.equal(deviceInstances.length, 2);
    const [{ instanceProfile: profile, ...instance }] = deviceInstances;
    assert.ok(Array.isArray(instance.labels) && instance.labels.length > 0);
    assert.equal(instance.status, 'AVAILABLE');
    assert.equal(typeof profile.packageCleanup, 'boolean');
    assert.equal(typeof profile.rebootAfterUse, 'boolean');
    assert.ok(profile.excludeAppPackagesFromCleanup.length > 0);
    assert.ok((await client.send(new df.GetDeviceCommand({ arn: instance.deviceArn }))).device.instances.length === 2);
  });

  test('ListUploads of a project, and of one type', async () => {
    const { uploads } = await client.send(new df.ListUploadsCommand({ arn: shop.arn }));
    assert.ok(uploads.length > 1 && uploads.every(upload => upload.created instanceof Date));
    const { uploads: [app, ...others] } = await client.send(new df.ListUploadsCommand({ arn: shop.arn, type: 'IOS_APP' }));
    assert.deepEqual([app.type, others.length], ['IOS_APP', 0]);
    assert.deepEqual(uploads.find(upload => upload.arn === app.arn), app);
  });

  test('GetUpload returns the reason of a failed upload', async () => {
    const { uploads } = await client.send(new df.ListUploadsCommand({ arn: shop.arn }));
    const failed = uploads.find(upload => upload.status === 'FAILED');
    const { upload } = await client.send(new df.GetUploadCommand({ arn: failed.arn }));
    assert.ok(upload.message.length > 0);
  });

  test('CreateUpload and PUT of a file that is not an app', async () => {
    const { upload } = await client.send(new df.CreateUploadCommand({ projectArn: shop.arn, name: 'no.ipa', type: 'IOS_APP' }));
    assert.equal((await fetch(upload.url, { method: 'PUT', body: '<html>' })).status, 200);
    await emulator.advance(10);
    const { upload: read } = await client.send(new df.GetUploadCommand({ arn: upload.arn }));
    assert.equal(read.status, 'FAILED');
    assert.ok(read.message.length > 0);
  });

  test('a changed presigned URL is rejected', async () => {
    const { upload } = await client.send(new df.CreateUploadCommand({ projectArn: shop.arn, name: 'a.apk', type: 'ANDROID_APP' }));
    assert.equal((await fetch(upload.url.replace('a.apk', 'b.apk'), { method: 'PUT', body: 'PK' })).status, 403);
    assert.equal((await client.send(new df.GetUploadCommand({ arn: upload.arn }))).upload.status, 'INITIALIZED');
  });

  test('ListRemoteAccessSessions returns the newest session first, and results of ended ones', async () => {
    const { remoteAccessSessions: sessions } = await client.send(new df.ListRemoteAccessSessionsCommand({ arn: shop.arn }));
    assert.ok(sessions.length > 1);
    assert.deepEqual(sessions.map(session => session.arn), sessions.toSorted((a, b) => b.created - a.created).map(session => session.arn));
    for (const session of sessions) {
      assert.equal(session.status, 'COMPLETED');
      assert.ok(session.result && session.stopped > session.started && session.deviceMinutes.total > 0);
    }
  });

  test('GetRemoteAccessSession and ListRemoteAccessSessions agree', async () => {
    const { remoteAccessSessions: [listed] } = await client.send(new df.ListRemoteAccessSessionsCommand({ arn: bank.arn }));
    const { remoteAccessSession } = await client.send(new df.GetRemoteAccessSessionCommand({ arn: listed.arn }));
    assert.deepEqual(remoteAccessSession, listed);
    assert.deepEqual(remoteAccessSession.vpcConfig, bank.vpcConfig);
  });

  test('GetAccountSettings returns maps of numbers', async () => {
    const { accountSettings } = await client.send(new df.GetAccountSettingsCommand({}));
    assert.match(accountSettings.awsAccountNumber, /^\d{12}$/);
    assert.equal(typeof accountSettings.unmeteredRemoteAccessDevices.ANDROID, 'number');
    assert.ok(Object.values(accountSettings.maxSlots).every(Number.isInteger));
    assert.ok(accountSettings.trialMinutes.remaining <= accountSettings.trialMinutes.total);
    assert.equal(typeof accountSettings.skipAppResign, 'boolean');
  });

  test('ListVPCEConfigurations', async () => {
    const { vpceConfigurations } = await client.send(new df.ListVPCEConfigurationsCommand({}));
    assert.equal(vpceConfigurations.length, 2);
    for (const configuration of vpceConfigurations) {
      assert.match(configuration.arn, /:vpceconfiguration:/);
      assert.ok(configuration.vpceConfigurationName && configuration.vpceServiceName && configuration.serviceDnsName);
    }
  });
});
