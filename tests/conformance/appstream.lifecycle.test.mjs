// Tests the whole lifecycle of a fleet and its sessions, from creation to deletion, with AWS's own client.
import { ResourceInUseException, ResourceNotFoundException } from '@aws-sdk/client-appstream';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';
import { appStream } from './services.mjs';

suite('the lifecycle of a fleet', () => {
  const pair = { StackName: 'life-stack', FleetName: 'life' };
  let emulator, client, fleet, stack, session;
  const getFleet = async () => (await client.describeFleets({ Names: ['life'] })).Fleets[0];
  const getSessions = async () => (await client.describeSessions({ ...pair })).Sessions;
  const capacity = async () => {
    const { Desired, Running, InUse, Available } = (await getFleet()).ComputeCapacityStatus;
    return { Desired, Running, InUse, Available };
  };

  before(async () => {
    emulator = await startEmulator(appStream);
    client = emulator.client();
  });
  after(() => emulator?.stop());

  test('DescribeImages finds an image', async () => {
    const { Images: [image] } = await client.describeImages({ Names: ['apps-2025-10'], Type: 'PRIVATE' });
    assert.equal(image.State, 'AVAILABLE');
    assert.ok(image.CreatedTime instanceof Date);
    assert.ok(image.Applications.length > 1 && image.Applications.every(application => application.Enabled === true));
    assert.ok(image.SupportedInstanceFamilies.includes('General Purpose'));
  });

  test('CreateFleet and DescribeFleets', async () => {
    const settings = {
      Name: 'life',
      DisplayName: 'Prüfung & 試験 🚀',
      Description: '<b>"1"</b>',
      ImageName: 'apps-2025-10',
      InstanceType: 'stream.standard.large',
      FleetType: 'ALWAYS_ON',
      MaxSessionsPerInstance: 2,
      MaxUserDurationInSeconds: 3600,
      DisconnectTimeoutInSeconds: 300,
      IdleDisconnectTimeoutInSeconds: 600,
      EnableDefaultInternetAccess: true,
      VpcConfig: { SubnetIds: ['subnet-0a1b2c3d'], SecurityGroupIds: ['sg-0a1b2c3d'] },
      DomainJoinInfo: { DirectoryName: 'corp.example.com', OrganizationalUnitDistinguishedName: 'OU=Apps,DC=corp,DC=example,DC=com' },
      IamRoleArn: 'arn:aws:iam::123456789012:role/AppStream',
      StreamView: 'DESKTOP',
      UsbDeviceFilterStrings: ['Lexar ST,08,06,50,1899,43,1,0'],
      RootVolumeConfig: { VolumeSizeInGb: 300 },
      DisableIMDSV1: true,
    };
    ({ Fleet: fleet } = await client.createFleet({ ...settings, ComputeCapacity: { DesiredSessions: 3 }, Tags: { Stage: 'test' } }));
    const { Arn, CreatedTime, ImageArn, Platform, State, ComputeCapacityStatus, ...rest } = fleet;
    assert.deepEqual(rest, settings);
    assert.equal(Arn, 'arn:aws:appstream:us-east-1:123456789012:fleet/life');
    assert.equal(ImageArn, 'arn:aws:appstream:us-east-1:123456789012:image/apps-2025-10');
    assert.ok(Math.abs(CreatedTime - Date.now()) < 60_000);
    assert.deepEqual([Platform, State], ['WINDOWS_SERVER_2022', 'STOPPED']);
    assert.deepEqual([ComputeCapacityStatus.Desired, ComputeCapacityStatus.DesiredUserSessions], [2, 4]);
    assert.deepEqual(await getFleet(), fleet);
  });

  test('CreateStack and DescribeStacks', async () => {
    const settings = {
      Name: 'life-stack',
      DisplayName: 'Büro',
      Description: 'Ann & Bob',
      StorageConnectors: [{ ConnectorType: 'GOOGLE_DRIVE', Domains: ['example.com'] }],
      RedirectURL: 'https://example.com/?a=1&b=2',
      FeedbackURL: 'https://example.com/feedback',
      UserSettings: [{ Action: 'CLIPBOARD_COPY_TO_LOCAL_DEVICE', Permission: 'ENABLED', MaximumLength: 1000 }],
      AccessEndpoints: [{ EndpointType: 'STREAMING', VpceId: 'vpce-0123456789abcdef0' }],
      EmbedHostDomains: ['portal.example.com'],
      StreamingExperienceSettings: { PreferredProtocol: 'UDP' },
      ContentRedirection: { HostToClient: { Enabled: true, AllowedUrls: ['https://example.com/'], DeniedUrls: ['*'] } },
      AgentAccessConfig: {
        Settings: [{ AgentAction: 'COMPUTER_INPUT', Permission: 'DISABLED' }], ScreenResolution: 'W_1280xH_720', ScreenImageFormat: 'JPEG',
      },
    };
    ({ Stack: stack } = await client.createStack({
      ...settings, ApplicationSettings: { Enabled: true, SettingsGroup: 'office' }, Tags: { Stage: 'test' },
    }));
    const { Arn, CreatedTime, ApplicationSettings: { S3BucketName, ...applications }, ...rest } = stack;
    const { UserSettings: all, ...others } = rest;
    const { UserSettings: given, ...set } = settings;
    assert.deepEqual(others, set);
    assert.deepEqual(all.filter(setting => setting.Action === given[0].Action), given);
    assert.equal(all.length, 8);
    assert.deepEqual(applications, { Enabled: true, SettingsGroup: 'office' });
    assert.match(S3BucketName, /^appstream-app-settings-us-east-1-123456789012/);
    assert.equal(Arn, 'arn:aws:appstream:us-east-1:123456789012:stack/life-stack');
    assert.ok(CreatedTime instanceof Date);
    assert.deepEqual((await client.describeStacks({ Names: ['life-stack'] })).Stacks, [stack]);
  });

  test('UpdateStack changes only specified settings', async () => {
    const { Stack: changed } = await client.updateStack({
      Name: 'life-stack',
      Description: 'Changed',
      UserSettings: [{ Action: 'FILE_UPLOAD', Permission: 'DISABLED' }],
      AttributesToDelete: ['FEEDBACK_URL', 'EMBED_HOST_DOMAINS'],
    });
    const { FeedbackURL, EmbedHostDomains, Description, UserSettings, ...rest } = stack;
    const { Description: text, UserSettings: settings, ...others } = changed;
    assert.deepEqual(others, rest);
    assert.equal(text, 'Changed');
    assert.deepEqual(settings.filter(({ Action }) => Action !== 'FILE_UPLOAD'), UserSettings.filter(({ Action }) => Action !== 'FILE_UPLOAD'));
    assert.equal(settings.find(({ Action }) => Action === 'FILE_UPLOAD').Permission, 'DISABLED');
    assert.deepEqual((await client.describeStacks({ Names: ['life-stack'] })).Stacks, [changed]);
  });

  test('AssociateFleet, ListAssociatedFleets and ListAssociatedStacks', async () => {
    await client.associateFleet({ ...pair });
    assert.deepEqual((await client.listAssociatedFleets({ StackName: pair.StackName })).Names, [pair.FleetName]);
    assert.deepEqual((await client.listAssociatedStacks({ FleetName: pair.FleetName })).Names, [pair.StackName]);
  });

  test('TagResource, UntagResource and ListTagsForResource', async () => {
    const tags = async ResourceArn => (await client.listTagsForResource({ ResourceArn })).Tags;
    assert.deepEqual(await tags(fleet.Arn), { Stage: 'test' });
    await client.tagResource({ ResourceArn: fleet.Arn, Tags: { Stage: 'prod', 'Cost:Center': '1207 - Büro' } });
    assert.deepEqual(await tags(fleet.Arn), { Stage: 'prod', 'Cost:Center': '1207 - Büro' });
    await client.untagResource({ ResourceArn: fleet.Arn, TagKeys: ['Stage', 'Nothing'] });
    assert.deepEqual(await tags(fleet.Arn), { 'Cost:Center': '1207 - Büro' });
    assert.deepEqual(await tags(stack.Arn), { Stage: 'test' });
  });

  test('UpdateFleet while it is STOPPED', async () => {
    ({ Fleet: fleet } = await client.updateFleet({
      Name: 'life', Description: '', ImageArn: fleet.ImageArn, DisplayName: 'Life',
      AttributesToDelete: ['DOMAIN_JOIN_INFO', 'IAM_ROLE_ARN'],
    }));
    const { DisplayName, Description, DomainJoinInfo, IamRoleArn } = fleet;
    assert.deepEqual([DisplayName, Description, DomainJoinInfo, IamRoleArn], ['Life', undefined, undefined, undefined]);
    assert.equal(fleet.ImageName, 'apps-2025-10');
    assert.deepEqual(await getFleet(), fleet);
  });

  test('StartFleet: STARTING, then RUNNING, with instances one after another', async () => {
    await client.startFleet({ Name: 'life' });
    assert.equal((await getFleet()).State, 'STARTING');
    await emulator.advance(601);
    assert.equal((await getFleet()).State, 'RUNNING');
    assert.deepEqual(await capacity(), { Desired: 2, Running: 1, InUse: 0, Available: 1 });
    await emulator.advance(60);
    assert.deepEqual(await capacity(), { Desired: 2, Running: 2, InUse: 0, Available: 2 });
  });

  test('UpdateFleet while it is RUNNING', async () => {
    await client.updateFleet({ Name: 'life', DisplayName: 'Alive', ComputeCapacity: { DesiredSessions: 6 } });
    await assert.rejects(client.updateFleet({ Name: 'life', StreamView: 'APP' }), ResourceInUseException);
    await emulator.advance(60);
    assert.deepEqual(await capacity(), { Desired: 3, Running: 3, InUse: 0, Available: 3 });
  });

  test('CreateStreamingURL, GET of the URL, and DescribeSessions', async () => {
    const { StreamingURL, Expires } = await client.createStreamingURL({ ...pair, UserId: 'Ann+Bob@example.com', Validity: 600 });
    assert.ok(Expires instanceof Date);
    // Earlier tests advanced the emulated clock by about twelve minutes.
    assert.ok(Math.abs(Expires - Date.now() - (600 + 721) * 1000) < 60_000);
    assert.deepEqual(await getSessions(), []);
    const page = await fetch(StreamingURL);
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-type'), /^text\/html/);

    const sessions = await getSessions();
    assert.equal(sessions.length, 1);
    [session] = sessions;
    assert.deepEqual([session.UserId, session.StackName, session.FleetName], ['Ann+Bob@example.com', pair.StackName, pair.FleetName]);
    assert.deepEqual([session.State, session.ConnectionState, session.AuthenticationType], ['ACTIVE', 'CONNECTED', 'API']);
    assert.equal(session.MaxExpirationTime - session.StartTime, 3_600_000);
    assert.match(session.InstanceId, /^i-[0-9a-f]{17}$/);
    assert.match(session.NetworkAccessConfiguration.EniId, /^eni-/);
    assert.match(session.NetworkAccessConfiguration.EniPrivateIpAddress, /^10\.0\.\d+\.\d+$/);
    assert.deepEqual(await capacity(), { Desired: 3, Running: 3, InUse: 1, Available: 3 });
  });

  test('DrainSessionInstance', async () => {
    assert.equal(session.InstanceDrainStatus, 'ACTIVE');
    await client.drainSessionInstance({ SessionId: session.Id });
    assert.equal((await getSessions())[0].InstanceDrainStatus, 'DRAINING');
    const { Draining, DrainModeActiveUserSessions, DrainModeUnusedUserSessions } = (await getFleet()).ComputeCapacityStatus;
    assert.deepEqual([Draining, DrainModeActiveUserSessions, DrainModeUnusedUserSessions], [1, 1, 1]);
  });

  test('DescribeSessions by type, user and instance', async () => {
    const find = async filter => (await client.describeSessions({ ...pair, ...filter })).Sessions.map(found => found.Id);
    assert.deepEqual(await find({ AuthenticationType: 'SAML' }), []);
    assert.deepEqual(await find({ AuthenticationType: 'API', UserId: session.UserId }), [session.Id]);
    assert.deepEqual(await find({ AuthenticationType: 'API', UserId: 'nobody' }), []);
    assert.deepEqual(await find({ InstanceId: session.InstanceId }), [session.Id]);
    assert.deepEqual(await find({ InstanceId: 'i-00000000000000000' }), []);
  });

  test('ExpireSession: the drained instance is replaced', async () => {
    await client.expireSession({ SessionId: session.Id });
    assert.deepEqual(await getSessions(), []);
    assert.deepEqual(await capacity(), { Desired: 3, Running: 2, InUse: 0, Available: 2 });
    await emulator.advance(61);
    assert.deepEqual(await capacity(), { Desired: 3, Running: 3, InUse: 0, Available: 3 });
  });

  test('StopFleet: STOPPING, then STOPPED', async () => {
    await client.stopFleet({ Name: 'life' });
    assert.equal((await getFleet()).State, 'STOPPING');
    await emulator.advance(121);
    assert.equal((await getFleet()).State, 'STOPPED');
    assert.deepEqual(await capacity(), { Desired: 3, Running: 0, InUse: 0, Available: 0 });
  });

  test('DisassociateFleet, DeleteFleet, and DeleteStack leave nothing', async () => {
    await assert.rejects(client.deleteStack({ Name: 'life-stack' }), ResourceInUseException);
    await client.disassociateFleet({ ...pair });
    await client.deleteFleet({ Name: 'life' });
    await client.deleteStack({ Name: 'life-stack' });
    await assert.rejects(getFleet(), ResourceNotFoundException);
    await assert.rejects(client.describeStacks({ Names: ['life-stack'] }), ResourceNotFoundException);
    await assert.rejects(client.listTagsForResource({ ResourceArn: fleet.Arn }), ResourceNotFoundException);
  });

  test('every operation has succeeded at least once', () =>
    assert.deepEqual([...emulator.succeeded].sort(), Object.keys(appStream.inputs).sort()));
});
