// Tests responses that contain the demo data of personal WorkSpaces, and tests the faults that change such responses.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';
import { workSpaces } from './services.mjs';

suite('WorkSpaces desktops', () => {
  let emulator, client, desktops;

  before(async () => {
    emulator = await startEmulator(workSpaces, { Throttle: 'Off' });
    client = emulator.client();
    const { Workspaces } = await client.describeWorkspaces({});
    desktops = Object.fromEntries(Workspaces.map(desktop => [desktop.UserName, desktop]));
  });
  after(() => emulator?.stop());

  test('DescribeWorkspaces: numbers are numbers, and a standby desktop is in another Region', () => {
    assert.equal(Object.keys(desktops).length, 14);
    for (const { WorkspaceProperties } of Object.values(desktops)) {
      assert.ok(Number.isInteger(WorkspaceProperties.RootVolumeSizeGib));
    }
    assert.deepEqual(desktops['wang.xiulan'].RelatedWorkspaces.map(({ Type, Region }) => [Type, Region]), [['STANDBY', 'us-west-2']]);
    assert.equal(desktops['mateo.jackson'].ErrorCode, 'InternalFailure.Workspace');
    assert.equal(desktops['saanvi.sarkar'].ModificationStates[0].Resource, 'ROOT_VOLUME');
  });

  test('DescribeWorkspacesConnectionStatus: unused desktops have no connection time, and new desktops are omitted', async () => {
    const { WorkspacesConnectionStatus: all } = await client.describeWorkspacesConnectionStatus({});
    const of = user => all.find(status => status.WorkspaceId === desktops[user].WorkspaceId);
    assert.equal(of('sofia.martinez'), undefined);
    assert.equal(of('efua.owusu').LastKnownUserConnectionTimestamp, undefined);
    assert.equal(of('jane.doe').ConnectionState, 'CONNECTED');
    assert.ok(of('diego.ramirez').LastKnownUserConnectionTimestamp < Date.now() - 94 * 86_400_000);
    assert.ok(all.every(status => status.ConnectionStateCheckTimestamp instanceof Date));
  });

  test('DescribeWorkspaceSnapshots', async () => {
    const { RebuildSnapshots, RestoreSnapshots } = await client.describeWorkspaceSnapshots({
      WorkspaceId: desktops['mary.major'].WorkspaceId,
    });
    // The desktop was healthy until two days ago.
    assert.ok(RestoreSnapshots[0].SnapshotTime < RebuildSnapshots.at(-1).SnapshotTime);
  });

  test('a status call can omit desktops, and one item of a batch can fail', async () => {
    const ids = ['akua.mansa', 'arnav.desai'].map(user => desktops[user].WorkspaceId);
    await emulator.inject('omitItems');
    const { WorkspacesConnectionStatus } = await client.describeWorkspacesConnectionStatus({ WorkspaceIds: ids });
    assert.deepEqual(WorkspacesConnectionStatus.map(status => status.WorkspaceId), [ids[1]]);
    await emulator.inject('failItem', 'StopWorkspaces');
    const { FailedRequests } = await client.stopWorkspaces({ StopWorkspaceRequests: ids.map(WorkspaceId => ({ WorkspaceId })) });
    assert.deepEqual(FailedRequests.map(item => item.WorkspaceId), [ids[0]]);
  });
});
