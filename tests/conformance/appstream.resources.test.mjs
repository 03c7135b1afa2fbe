// Tests responses that contain demo data, and tests the faults that change such responses. Each response is also checked against AWS's
// schema (responses.mjs).
import { ResourceNotFoundException, waitUntilFleetStarted, waitUntilFleetStopped } from '@aws-sdk/client-appstream';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';
import { appStream } from './services.mjs';

suite('resources of AppStream', () => {
  let emulator, client;
  const getFleet = async Name => (await client.describeFleets({ Names: [Name] })).Fleets[0];

  before(async () => {
    emulator = await startEmulator(appStream, { PageSize: 100 });
    client = emulator.client();
  });
  after(() => emulator?.stop());

  test('DescribeFleets: fleets of every type and of several states', async () => {
    const { Fleets } = await client.describeFleets({});
    assert.deepEqual([...new Set(Fleets.map(fleet => fleet.FleetType))].sort(), ['ALWAYS_ON', 'ELASTIC', 'ON_DEMAND']);
    assert.deepEqual([...new Set(Fleets.map(fleet => fleet.State))].sort(), ['RUNNING', 'STOPPED']);
    for (const fleet of Fleets) {
      assert.ok(fleet.CreatedTime instanceof Date && fleet.CreatedTime < Date.now());
      assert.ok(Object.values(fleet.ComputeCapacityStatus).every(Number.isInteger));
    }
  });

  test('an Elastic fleet has a platform and sessions, no image and no instances', async () => {
    const fleet = await getFleet('training');
    assert.deepEqual([fleet.ImageName, fleet.Platform, fleet.MaxConcurrentSessions], [undefined, 'AMAZON_LINUX2', 20]);
    assert.ok(fleet.VpcConfig.SubnetIds.length >= 2);
  });

  test('DescribeSessions: sessions of streaming URLs without a type, and of the type otherwise', async () => {
    const types = async AuthenticationType => (await client.describeSessions({
      StackName: 'desktop-stack', FleetName: 'shared-desktops', AuthenticationType,
    })).Sessions.map(session => session.AuthenticationType);
    assert.deepEqual(await types(), ['API']);
    assert.deepEqual(await types('USERPOOL'), ['USERPOOL', 'USERPOOL']);
    assert.deepEqual(await types('SAML'), ['SAML']);
    assert.deepEqual(await types('AWS_AD'), []);
  });

  test('DescribeSessions for an unknown stack and fleet is empty', async () =>
    assert.deepEqual((await client.describeSessions({ StackName: 'nobody', FleetName: 'nobody' })).Sessions, []));

  test('DescribeImages: public, private, and shared images', async () => {
    for (const Type of ['PUBLIC', 'PRIVATE', 'SHARED']) {
      const { Images } = await client.describeImages({ Type });
      assert.ok(Images.length > 0 && Images.every(image => image.Visibility === Type));
    }
    const { Images: [shared] } = await client.describeImages({ Type: 'SHARED' });
    assert.deepEqual(shared.ImagePermissions, { allowFleet: true, allowImageBuilder: false });
    const { Images: [failed] } = await client.describeImages({ Names: ['apps-2025-08'] });
    assert.equal(failed.State, 'FAILED');
    assert.ok(failed.StateChangeReason.Code && failed.StateChangeReason.Message);
  });

  test('each Region has its own resources', async () => {
    const names = async region => (await emulator.client({ region }).describeFleets({})).Fleets.map(fleet => fleet.Name);
    assert.deepEqual(await names('us-west-2'), ['west-apps', 'west-batch']);
    assert.deepEqual(await names('ap-south-1'), []);
    const { Stack } = await emulator.client({ region: 'us-gov-west-1' }).createStack({ Name: 'gov' });
    assert.match(Stack.Arn, /^arn:aws-us-gov:appstream:us-gov-west-1:/);
  });

  test('failStart: the fleet stays STARTING with errors', async () => {
    await emulator.inject('failStart', 'StartFleet');
    await client.startFleet({ Name: 'retired-apps' });
    await emulator.advance(3600);
    const { State, FleetErrors } = await getFleet('retired-apps');
    assert.equal(State, 'STARTING');
    assert.equal(FleetErrors[0].ErrorCode, 'SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES');
    assert.ok(FleetErrors[0].ErrorMessage.length > 0);
  });

  test('staleRead: the state before the last change', async () => {
    await client.createStack({ Name: 'brand-new' });
    await emulator.inject('staleRead', 'DescribeStacks');
    await assert.rejects(client.describeStacks({ Names: ['brand-new'] }), ResourceNotFoundException);
    assert.equal((await client.describeStacks({ Names: ['brand-new'] })).Stacks.length, 1);
  });

  test('vanish: the resource is deleted permanently', async () => {
    await client.createStack({ Name: 'brief' });
    await emulator.inject('vanish', 'DescribeStacks');
    for (let time = 0; time < 2; time++) {
      await assert.rejects(client.describeStacks({ Names: ['brief'] }), ResourceNotFoundException);
    }
  });

  test('AWS\'s client passes unknownStatus through unchanged', async () => {
    await emulator.inject('unknownStatus', 'DescribeFleets');
    assert.ok((await client.describeFleets({})).Fleets.every(fleet => fleet.State === 'HIBERNATING'));
  });
});

test('the waiters of AWS\'s client see a fleet start and stop', async context => {
  const emulator = await startEmulator(appStream, {}, '--time-scale', '1200');
  context.after(() => emulator.stop());
  const client = emulator.client();
  const waiting = { client, minDelay: 1, maxDelay: 1, maxWaitTime: 30 };
  await client.startFleet({ Name: 'dev-apps' });
  assert.equal((await waitUntilFleetStarted(waiting, { Names: ['dev-apps'] })).state, 'SUCCESS');
  await client.stopFleet({ Name: 'dev-apps' });
  assert.equal((await waitUntilFleetStopped(waiting, { Names: ['dev-apps'] })).state, 'SUCCESS');
});
