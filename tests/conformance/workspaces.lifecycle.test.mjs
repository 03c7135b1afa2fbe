// Uses AWS's own client to test the whole lifecycle of a directory, a pool, and its sessions, from creation to deletion.
import { InvalidResourceStateException, OperationInProgressException, ResourceNotFoundException } from '@aws-sdk/client-workspaces';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';
import { workSpaces } from './services.mjs';

suite('the lifecycle of a pool', () => {
  let emulator, client, ResourceId, pool, bundle;
  const getDirectory = async () => (await client.describeWorkspaceDirectories({ DirectoryIds: [ResourceId] })).Directories[0];
  const getPool = async () => (await client.describeWorkspacesPools({ PoolIds: [pool.PoolId] })).WorkspacesPools[0];
  const getSessions = async () => (await client.describeWorkspacesPoolSessions({ PoolId: pool.PoolId })).Sessions;
  const tags = async () => (await client.describeTags({ ResourceId: pool.PoolId })).TagList;

  before(async () => {
    emulator = await startEmulator(workSpaces);
    client = emulator.client();
  });
  after(() => emulator?.stop());

  test('RegisterWorkspaceDirectory: REGISTERING, then REGISTERED', async () => {
    const settings = {
      WorkspaceType: 'POOLS',
      WorkspaceDirectoryName: 'life',
      WorkspaceDirectoryDescription: 'Directory of a life',
      UserIdentityType: 'CUSTOMER_MANAGED',
      SubnetIds: ['subnet-0a1b2c3d', 'subnet-1a1b2c3d'],
      ActiveDirectoryConfig: {
        DomainName: 'corp.example.com',
        ServiceAccountSecretArn: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:service-account-Ab12Cd',
      },
    };
    const { DirectoryId, State } = await client.registerWorkspaceDirectory({ ...settings, Tags: [{ Key: 'stage', Value: 'test' }] });
    assert.match(DirectoryId, /^wsd-[0-9a-z]{9}$/);
    assert.equal(State, 'REGISTERING');
    ResourceId = DirectoryId;
    await emulator.advance(61);
    const directory = await getDirectory();
    assert.equal(directory.State, 'REGISTERED');
    assert.deepEqual(Object.fromEntries(Object.keys(settings).map(name => [name, directory[name]])), settings);
    assert.deepEqual(directory.ipGroupIds, []);
  });

  test('the five operations that change the properties of a directory', async () => {
    const StreamingProperties = {
      StreamingExperiencePreferredProtocol: 'UDP',
      UserSettings: [{ Action: 'CLIPBOARD_COPY_TO_LOCAL_DEVICE', Permission: 'ENABLED', MaximumLength: 100 }],
      StorageConnectors: [{ ConnectorType: 'HOME_FOLDER', Status: 'ENABLED' }],
      GlobalAccelerator: { Mode: 'ENABLED_AUTO', PreferredProtocol: 'TCP' },
    };
    const WorkspaceCreationProperties = {
      EnableInternetAccess: true,
      DefaultOu: 'OU=Sales,DC=corp,DC=example,DC=com',
      CustomSecurityGroupId: 'sg-0a1b2c3d',
      UserEnabledAsLocalAdministrator: false,
      EnableMaintenanceMode: false,
      InstanceIamRoleArn: 'arn:aws:iam::123456789012:role/WorkSpaces',
    };
    const WorkspaceAccessProperties = {
      ...(await getDirectory()).WorkspaceAccessProperties,
      DeviceTypeWeb: 'ALLOW',
      AccessEndpointConfig: {
        AccessEndpoints: [{ AccessEndpointType: 'STREAMING_WSP', VpcEndpointId: 'vpce-0123456789abcdef0' }],
        InternetFallbackProtocols: ['PCOIP'],
      },
    };
    const SelfservicePermissions = {
      RestartWorkspace: 'ENABLED', IncreaseVolumeSize: 'DISABLED', ChangeComputeType: 'ENABLED', SwitchRunningMode: 'DISABLED',
      RebuildWorkspace: 'ENABLED',
    };
    const SamlProperties = { Status: 'ENABLED', UserAccessUrl: 'https://sso.example.com/?a=1&b=2', RelayStateParameterName: 'Relay' };
    await client.modifyStreamingProperties({ ResourceId, StreamingProperties });
    await client.modifyWorkspaceCreationProperties({ ResourceId, WorkspaceCreationProperties });
    await client.modifyWorkspaceAccessProperties({ ResourceId, WorkspaceAccessProperties });
    await client.modifySelfservicePermissions({ ResourceId, SelfservicePermissions });
    await client.modifySamlProperties({ ResourceId, SamlProperties });
    const { StreamingProperties: { UserSettings, ...streaming }, ...directory } = await getDirectory();
    const changed = { WorkspaceCreationProperties, WorkspaceAccessProperties, SelfservicePermissions, SamlProperties };
    assert.deepEqual(Object.fromEntries(Object.keys(changed).map(name => [name, directory[name]])), changed);
    // Each user setting in the request replaces the previous user setting for the same action. Other user settings don't change.
    const [{ Action }] = StreamingProperties.UserSettings;
    assert.ok(UserSettings.length > 1);
    const named = UserSettings.filter(setting => setting.Action === Action);
    assert.deepEqual({ ...streaming, UserSettings: named }, StreamingProperties);

    await client.modifySamlProperties({ ResourceId, PropertiesToDelete: ['SAML_PROPERTIES_RELAY_STATE_PARAMETER_NAME'] });
    assert.deepEqual((await getDirectory()).SamlProperties, { ...SamlProperties, RelayStateParameterName: 'RelayState' });
  });

  test('DescribeWorkspaceBundles finds a bundle', async () => {
    const { Bundles } = await client.describeWorkspaceBundles({ Owner: 'AMAZON' });
    bundle = Bundles.find(found => found.ComputeType.Name === 'STANDARD' && found.BundleType === 'REGULAR');
    assert.equal(bundle.State, 'AVAILABLE');
    assert.ok(bundle.CreationTime instanceof Date && bundle.LastUpdatedTime > bundle.CreationTime);
    // The sizes are strings, although their values are numbers.
    assert.deepEqual([bundle.RootStorage.Capacity, bundle.UserStorage.Capacity], ['80', '50']);
    assert.deepEqual((await client.describeWorkspaceBundles({ BundleIds: [bundle.BundleId] })).Bundles, [bundle]);
  });

  test('CreateWorkspacesPool: CREATING, then STOPPED', async () => {
    const settings = {
      PoolName: 'life',
      Description: 'Pool of a life (1/2)',
      BundleId: bundle.BundleId,
      DirectoryId: ResourceId,
      TimeoutSettings: { DisconnectTimeoutInSeconds: 60, IdleDisconnectTimeoutInSeconds: 120, MaxUserDurationInSeconds: 3600 },
      RunningMode: 'ALWAYS_ON',
    };
    ({ WorkspacesPool: pool } = await client.createWorkspacesPool({
      ...settings,
      Capacity: { DesiredUserSessions: 4 },
      ApplicationSettings: { Status: 'ENABLED', SettingsGroup: 'office' },
      // In the emulator, the value of this tag is the number of users who sign in when the pool becomes RUNNING.
      Tags: [{ Key: 'emulator:users', Value: '2' }, { Key: 'stage', Value: 'test' }],
    }));
    const { PoolId, PoolArn, CreatedAt, State, CapacityStatus, ApplicationSettings: { S3BucketName, ...applications }, ...rest } = pool;
    assert.deepEqual(rest, settings);
    assert.deepEqual(applications, { Status: 'ENABLED', SettingsGroup: 'office' });
    assert.ok(S3BucketName.length > 0);
    assert.match(PoolId, /^wspool-[0-9a-z]{9}$/);
    assert.equal(PoolArn, `arn:aws:workspaces:us-east-1:123456789012:workspacespool/${PoolId}`);
    assert.equal(State, 'CREATING');
    assert.ok(CreatedAt instanceof Date);
    assert.ok(Math.abs(CreatedAt - Date.now() - 61_000) < 60_000);
    assert.deepEqual(CapacityStatus, { DesiredUserSessions: 4, ActualUserSessions: 0, ActiveUserSessions: 0, AvailableUserSessions: 0 });
    await emulator.advance(61);
    assert.deepEqual(await getPool(), { ...pool, State: 'STOPPED' });
  });

  test('CreateTags, DeleteTags and DescribeTags', async () => {
    await client.createTags({ ResourceId: pool.PoolId, Tags: [{ Key: 'stage', Value: 'prod' }, { Key: 'Büro & <Halle>' }] });
    await client.deleteTags({ ResourceId: pool.PoolId, TagKeys: ['stage', 'nothing'] });
    assert.deepEqual(await tags(), [{ Key: 'emulator:users', Value: '2' }, { Key: 'Büro & <Halle>' }]);
  });

  test('UpdateWorkspacesPool while it is STOPPED', async () => {
    const { WorkspacesPool } = await client.updateWorkspacesPool({
      PoolId: pool.PoolId, RunningMode: 'AUTO_STOP', Capacity: { DesiredUserSessions: 6 },
      TimeoutSettings: { DisconnectTimeoutInSeconds: 90 },
    });
    assert.equal(WorkspacesPool.State, 'UPDATING');
    assert.deepEqual(WorkspacesPool.TimeoutSettings, { ...pool.TimeoutSettings, DisconnectTimeoutInSeconds: 90 });
    await assert.rejects(client.startWorkspacesPool({ PoolId: pool.PoolId }), InvalidResourceStateException);
    await emulator.advance(31);
    pool = await getPool();
    assert.deepEqual([pool.State, pool.RunningMode, pool.CapacityStatus.DesiredUserSessions], ['STOPPED', 'AUTO_STOP', 6]);
  });

  test('StartWorkspacesPool: STARTING with increasing capacity, then RUNNING', async () => {
    await client.startWorkspacesPool({ PoolId: pool.PoolId });
    await emulator.advance(240);
    const starting = await getPool();
    assert.equal(starting.State, 'STARTING');
    assert.equal(starting.CapacityStatus.ActualUserSessions, 3);
    await emulator.advance(241);
    const { State, CapacityStatus } = await getPool();
    assert.equal(State, 'RUNNING');
    assert.deepEqual(CapacityStatus, { DesiredUserSessions: 6, ActualUserSessions: 6, ActiveUserSessions: 2, AvailableUserSessions: 4 });
  });

  test('DescribeWorkspacesPoolSessions', async () => {
    const sessions = await getSessions();
    assert.deepEqual(sessions.map(session => session.UserId), ['user1@example.com', 'user2@example.com']);
    for (const session of sessions) {
      assert.deepEqual([session.PoolId, session.AuthenticationType, session.ConnectionState], [pool.PoolId, 'SAML', 'CONNECTED']);
      assert.match(session.SessionId, /^[0-9a-f-]{36}$/);
      assert.match(session.InstanceId, /^i-[0-9a-f]{17}$/);
      assert.match(session.NetworkAccessConfiguration.EniId, /^eni-/);
      assert.match(session.NetworkAccessConfiguration.EniPrivateIpAddress, /^10\.0\.\d+\.\d+$/);
      assert.equal(session.ExpirationTime - session.StartTime, 3_600_000);
    }
    const { Sessions } = await client.describeWorkspacesPoolSessions({ PoolId: pool.PoolId, UserId: 'user2@example.com' });
    assert.deepEqual(Sessions, [sessions[1]]);
  });

  test('TerminateWorkspacesPoolSession: the session is listed a little longer', async () => {
    const [{ SessionId }, other] = await getSessions();
    await client.terminateWorkspacesPoolSession({ SessionId });
    assert.equal((await getSessions())[0].ConnectionState, 'NOT_CONNECTED');
    await assert.rejects(client.terminateWorkspacesPoolSession({ SessionId }), OperationInProgressException);
    await emulator.advance(21);
    assert.deepEqual(await getSessions(), [other]);
    assert.equal((await getPool()).CapacityStatus.ActiveUserSessions, 1);
  });

  test('UpdateWorkspacesPool while it is RUNNING', async () => {
    const PoolId = pool.PoolId;
    await assert.rejects(client.updateWorkspacesPool({ PoolId, RunningMode: 'ALWAYS_ON' }), InvalidResourceStateException);
    await client.updateWorkspacesPool({ PoolId, Capacity: { DesiredUserSessions: 8 }, ApplicationSettings: { Status: 'DISABLED' } });
    await emulator.advance(31);
    const { State, CapacityStatus, ApplicationSettings } = await getPool();
    assert.deepEqual([State, CapacityStatus.ActualUserSessions, ApplicationSettings], ['RUNNING', 8, { Status: 'DISABLED' }]);
  });

  test('StopWorkspacesPool: STOPPING, then STOPPED without sessions', async () => {
    await assert.rejects(client.terminateWorkspacesPool({ PoolId: pool.PoolId }), InvalidResourceStateException);
    await client.stopWorkspacesPool({ PoolId: pool.PoolId });
    assert.equal((await getPool()).State, 'STOPPING');
    await emulator.advance(121);
    assert.equal((await getPool()).State, 'STOPPED');
    assert.deepEqual(await getSessions(), []);
  });

  test('TerminateWorkspacesPool and DeregisterWorkspaceDirectory leave nothing', async () => {
    await client.terminateWorkspacesPool({ PoolId: pool.PoolId });
    assert.equal((await getPool()).State, 'DELETING');
    await emulator.advance(61);
    await assert.rejects(getPool(), ResourceNotFoundException);
    await assert.rejects(tags(), ResourceNotFoundException);
    await client.deregisterWorkspaceDirectory({ DirectoryId: ResourceId });
    assert.equal((await getDirectory()).State, 'DEREGISTERING');
    await emulator.advance(62);
    assert.equal((await getDirectory()).State, 'DEREGISTERED');
    await emulator.advance(5);
    assert.equal(await getDirectory(), undefined);
  });

  test('every operation has succeeded at least once, except for those on desktops', () => {
    const others = Object.keys(workSpaces.inputs).filter(operation => !workSpaces.desktopOperations.includes(operation));
    assert.deepEqual([...emulator.succeeded].sort(), others.sort());
  });
});
