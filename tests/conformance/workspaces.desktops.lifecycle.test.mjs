// Tests the whole lifecycle of a personal WorkSpace with AWS's own client, from creation to termination.
import { InvalidResourceStateException, OperationInProgressException } from '@aws-sdk/client-workspaces';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';
import { workSpaces } from './services.mjs';

suite('the lifecycle of a desktop', () => {
  let emulator, client, DirectoryId, bundles, WorkspaceId;
  const get = async (id = WorkspaceId) => (await client.describeWorkspaces({ WorkspaceIds: [id] })).Workspaces[0];
  const status = async () =>
    (await client.describeWorkspacesConnectionStatus({ WorkspaceIds: [WorkspaceId] })).WorkspacesConnectionStatus[0];
  const one = () => [{ WorkspaceId }];
  const accepted = async answer => assert.deepEqual((await answer).FailedRequests, []);

  before(async () => {
    emulator = await startEmulator(workSpaces, { Throttle: 'Off' });
    client = emulator.client();
    const { Directories } = await client.describeWorkspaceDirectories({ Filters: [{ Name: 'WORKSPACE_TYPE', Values: ['PERSONAL'] }] });
    [{ DirectoryId }] = Directories;
    const { Bundles } = await client.describeWorkspaceBundles({});
    bundles = Object.fromEntries(Bundles.map(bundle => [bundle.Name, bundle.BundleId]));
  });
  after(() => emulator?.stop());

  test('CreateWorkspaces: PENDING, then AVAILABLE with the properties of its bundle', async () => {
    const request = {
      DirectoryId,
      UserName: 'life',
      BundleId: bundles['Office desktop'],
      UserVolumeEncryptionEnabled: true,
      VolumeEncryptionKey: 'alias/aws/workspaces',
      WorkspaceProperties: { RunningMode: 'AUTO_STOP', RunningModeAutoStopTimeoutInMinutes: 120 },
      Tags: [{ Key: 'emulator:connected', Value: 'yes' }],
    };
    const { PendingRequests, FailedRequests } = await client.createWorkspaces({
      Workspaces: [request, { ...request, UserName: 'jane.doe' }],
    });
    assert.deepEqual(FailedRequests.map(({ ErrorCode, WorkspaceRequest }) => [ErrorCode, WorkspaceRequest.UserName]),
      [['ResourceExists.WorkSpace', 'jane.doe']]);
    assert.equal(PendingRequests.length, 1);
    [{ WorkspaceId }] = PendingRequests;
    assert.match(WorkspaceId, /^ws-[0-9a-z]{9}$/);
    assert.equal(await status(), undefined);
    assert.equal((await get()).State, 'PENDING');
    await emulator.advance(900);
    const { State, WorkspaceProperties, VolumeEncryptionKey } = await get();
    assert.deepEqual([State, VolumeEncryptionKey], ['AVAILABLE', request.VolumeEncryptionKey]);
    assert.deepEqual(WorkspaceProperties, {
      ...request.WorkspaceProperties, RootVolumeSizeGib: 80, UserVolumeSizeGib: 50, ComputeTypeName: 'STANDARD', Protocols: ['WSP'],
      OperatingSystemName: 'WINDOWS_SERVER_2022',
    });
    const { ConnectionState, LastKnownUserConnectionTimestamp } = await status();
    assert.equal(ConnectionState, 'CONNECTED');
    assert.ok(LastKnownUserConnectionTimestamp instanceof Date);
  });

  test('ModifyWorkspaceProperties changes one property after another', async () => {
    await client.modifyWorkspaceProperties({ WorkspaceId, WorkspaceProperties: { UserVolumeSizeGib: 100 } });
    assert.deepEqual((await get()).ModificationStates, [{ Resource: 'USER_VOLUME', State: 'UPDATE_INITIATED' }]);
    await assert.rejects(
      client.modifyWorkspaceProperties({ WorkspaceId, WorkspaceProperties: { RunningMode: 'ALWAYS_ON' } }), OperationInProgressException);
    await emulator.advance(3600);
    const { ModificationStates, WorkspaceProperties } = await get();
    assert.deepEqual([ModificationStates, WorkspaceProperties.UserVolumeSizeGib], [[], 100]);
  });

  test('ModifyWorkspaceState into maintenance and back', async () => {
    await client.modifyWorkspaceState({ WorkspaceId, WorkspaceState: 'ADMIN_MAINTENANCE' });
    assert.equal((await client.stopWorkspaces({ StopWorkspaceRequests: one() })).FailedRequests.length, 1);
    await client.modifyWorkspaceState({ WorkspaceId, WorkspaceState: 'AVAILABLE' });
    assert.equal((await get()).State, 'AVAILABLE');
  });

  test('StopWorkspaces and StartWorkspaces', async () => {
    await accepted(client.stopWorkspaces({ StopWorkspaceRequests: one() }));
    assert.equal((await get()).State, 'STOPPING');
    await emulator.advance(60);
    assert.equal((await get()).State, 'STOPPED');
    await assert.rejects(
      client.modifyWorkspaceState({ WorkspaceId, WorkspaceState: 'ADMIN_MAINTENANCE' }), InvalidResourceStateException);
    await accepted(client.startWorkspaces({ StartWorkspaceRequests: one() }));
    await emulator.advance(75);
    assert.equal((await get()).State, 'AVAILABLE');
  });

  test('RebootWorkspaces, RebuildWorkspaces, and RestoreWorkspace', async () => {
    await accepted(client.rebootWorkspaces({ RebootWorkspaceRequests: one() }));
    assert.equal((await get()).State, 'REBOOTING');
    await emulator.advance(180);
    const { RebuildSnapshots: [snapshot], RestoreSnapshots } = await client.describeWorkspaceSnapshots({ WorkspaceId });
    assert.ok(snapshot.SnapshotTime instanceof Date);
    assert.deepEqual(RestoreSnapshots, [snapshot]);
    const { IpAddress } = await get();
    await accepted(client.rebuildWorkspaces({ RebuildWorkspaceRequests: one() }));
    await emulator.advance(1800);
    const rebuilt = await get();
    assert.equal(rebuilt.State, 'AVAILABLE');
    assert.notEqual(rebuilt.IpAddress, IpAddress);
    await client.restoreWorkspace({ WorkspaceId });
    assert.equal((await get()).State, 'RESTORING');
    await emulator.advance(1800);
  });

  test('MigrateWorkspace: a new desktop replaces the desktop', async () => {
    const { SourceWorkspaceId, TargetWorkspaceId } = await client.migrateWorkspace({
      SourceWorkspaceId: WorkspaceId, BundleId: bundles['Developer desktop'],
    });
    assert.equal(SourceWorkspaceId, WorkspaceId);
    assert.equal((await get(TargetWorkspaceId)).State, 'PENDING');
    await emulator.advance(2400);
    assert.equal((await get(TargetWorkspaceId)).WorkspaceProperties.ComputeTypeName, 'POWER');
    await emulator.advance(306);
    assert.equal(await get(), undefined);
    WorkspaceId = TargetWorkspaceId;
  });

  test('TerminateWorkspaces: TERMINATING, then deleted', async () => {
    const { FailedRequests } = await client.terminateWorkspaces({
      TerminateWorkspaceRequests: [{ WorkspaceId }, { WorkspaceId: 'ws-000000000' }],
    });
    assert.deepEqual(FailedRequests.map(item => item.WorkspaceId), ['ws-000000000']);
    assert.equal((await get()).State, 'TERMINATING');
    await emulator.advance(306);
    assert.equal(await get(), undefined);
  });

  test('every operation on desktops has succeeded at least once', () => {
    const succeeded = [...emulator.succeeded].filter(operation => workSpaces.desktopOperations.includes(operation));
    assert.deepEqual(succeeded.sort(), workSpaces.desktopOperations);
  });
});
