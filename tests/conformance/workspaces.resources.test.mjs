// Tests responses that contain demo data, and tests the faults that change such responses. Each response is also checked against AWS's
// schema (responses.mjs).
import { AccessDeniedException, ResourceNotFoundException } from '@aws-sdk/client-workspaces';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';
import { checkError, expectError } from './clientErrors.mjs';
import { workSpaces } from './services.mjs';

suite('resources of WorkSpaces', () => {
  let emulator, client, pools;
  const getPool = async PoolId => (await client.describeWorkspacesPools({ PoolIds: [PoolId] })).WorkspacesPools[0];
  const named = async (Operator, ...Values) => (await client.describeWorkspacesPools({
    Filters: [{ Name: 'PoolName', Operator, Values }],
  })).WorkspacesPools.map(pool => pool.PoolName);

  before(async () => {
    emulator = await startEmulator(workSpaces);
    client = emulator.client();
    const { WorkspacesPools } = await client.describeWorkspacesPools({});
    pools = Object.fromEntries(WorkspacesPools.map(pool => [pool.PoolName, pool]));
  });
  after(() => emulator?.stop());

  test('DescribeWorkspacesPools: times are times, and numbers are numbers', () => {
    assert.deepEqual(Object.keys(pools), ['sales-apps', 'sales-eu', 'engineering', 'training']);
    for (const pool of Object.values(pools)) {
      assert.ok(pool.CreatedAt instanceof Date && pool.CreatedAt < Date.now());
      assert.ok(Object.values(pool.CapacityStatus).every(Number.isInteger));
      assert.ok(Object.values(pool.TimeoutSettings).every(Number.isInteger));
    }
  });

  test('a pool that failed to start has errors', () => {
    assert.deepEqual(pools.training.Errors.map(error => error.ErrorCode), ['IMAGE_NOT_FOUND']);
    assert.ok(pools.training.Errors[0].ErrorMessage.length > 0);
  });

  test('DescribeWorkspacesPools by each operator', async () => {
    assert.deepEqual(await named('EQUALS', 'sales-apps', 'training'), ['sales-apps', 'training']);
    assert.deepEqual(await named('NOTEQUALS', 'sales-apps', 'training'), ['sales-eu', 'engineering']);
    assert.deepEqual(await named('CONTAINS', 'ing'), ['engineering', 'training']);
    assert.deepEqual(await named('NOTCONTAINS', 'ing'), ['sales-apps', 'sales-eu']);
  });

  test('DescribeWorkspacesPoolSessions: some users have disconnected without signing out', async () => {
    const { Sessions } = await client.describeWorkspacesPoolSessions({ PoolId: pools['sales-apps'].PoolId });
    assert.deepEqual([...new Set(Sessions.map(session => session.ConnectionState))].sort(), ['CONNECTED', 'NOT_CONNECTED']);
    assert.ok(Sessions.every(session => session.StartTime < session.ExpirationTime));
    assert.equal(pools['sales-apps'].CapacityStatus.ActiveUserSessions, Sessions.length);
  });

  test('DescribeWorkspaceDirectories: both types, by name, and by filter', async () => {
    const find = async input => (await client.describeWorkspaceDirectories(input)).Directories;
    const all = await find({});
    assert.deepEqual(all.map(directory => directory.WorkspaceDirectoryName), ['sales', 'engineering', 'lab', undefined]);
    const personal = await find({ Filters: [{ Name: 'WORKSPACE_TYPE', Values: ['PERSONAL'] }] });
    assert.deepEqual(personal, [all[3]]);
    assert.match(personal[0].DirectoryId, /^d-/);
    assert.equal(personal[0].DnsIpAddresses.length, 2);
    const [lab] = await find({ WorkspaceDirectoryNames: ['lab'] });
    assert.equal(lab.State, 'ERROR');
    assert.ok(lab.ErrorMessage.length > 0);
  });

  test('DescribeWorkspaceBundles: the account\'s own bundles unless another owner is specified', async () => {
    const { Bundles } = await client.describeWorkspaceBundles({});
    assert.deepEqual([...new Set(Bundles.map(bundle => bundle.Owner))], ['123456789012']);
    assert.deepEqual([...new Set(Bundles.map(bundle => bundle.State))].sort(), ['AVAILABLE', 'ERROR', 'PENDING']);
    assert.deepEqual((await client.describeWorkspaceBundles({ Owner: '210987654321' })).Bundles, []);
  });

  test('each Region has its own resources, and some have no pools', async () => {
    const west = emulator.client({ region: 'us-west-2' });
    assert.notEqual((await west.describeWorkspacesPools({})).WorkspacesPools[0].PoolId, pools['sales-apps'].PoolId);
    assert.deepEqual((await emulator.client({ region: 'eu-west-2' }).describeWorkspacesPools({})).WorkspacesPools, []);
    const withoutPools = emulator.client({ region: 'us-east-2' });
    assert.deepEqual((await withoutPools.describeWorkspaceDirectories({})).Directories, []);
    checkError(workSpaces, await expectError(workSpaces, withoutPools, 'DescribeWorkspacesPools', {}), 'UnknownOperationException');
  });

  test('an error contains the resource', async () => {
    await assert.rejects(getPool('wspool-000000000'), error => {
      assert.ok(error instanceof ResourceNotFoundException);
      assert.equal(error.ResourceId, 'wspool-000000000');
      return true;
    });
    const [lab] = (await client.describeWorkspaceDirectories({ WorkspaceDirectoryNames: ['lab'] })).Directories;
    const error = await expectError(workSpaces, client, 'ModifySamlProperties', { ResourceId: lab.DirectoryId });
    checkError(workSpaces, error, 'OperationNotSupportedException');
    assert.equal(error.reason, error.message);
  });

  test('endOfSupport: the message of the service', async () => {
    await emulator.inject('endOfSupport', 'DescribeWorkspacesPools');
    await assert.rejects(client.describeWorkspacesPools({}), error => {
      assert.ok(error instanceof AccessDeniedException);
      assert.match(error.message, /no longer available to new customers/);
      return true;
    });
  });

  test('failStart: the pool stays STARTING with errors', async () => {
    const { PoolId } = pools['sales-eu'];
    await emulator.inject('failStart', 'StartWorkspacesPool');
    await client.startWorkspacesPool({ PoolId });
    await emulator.advance(3600);
    const { State, Errors } = await getPool(PoolId);
    assert.equal(State, 'STARTING');
    assert.deepEqual(Errors.map(error => error.ErrorCode), ['WORKSPACES_POOL_INSTANCE_PROVISIONING_FAILURE']);
  });

  test('staleRead: the state before the last change', async () => {
    const ResourceId = pools.training.PoolId;
    const before = (await client.describeTags({ ResourceId })).TagList;
    await client.createTags({ ResourceId, Tags: [{ Key: 'new', Value: 'yes' }] });
    await emulator.inject('staleRead', 'DescribeTags');
    assert.deepEqual((await client.describeTags({ ResourceId })).TagList, before);
    assert.deepEqual((await client.describeTags({ ResourceId })).TagList, [...before, { Key: 'new', Value: 'yes' }]);
  });

  test('AWS\'s client passes unknownStatus through unchanged', async () => {
    await emulator.inject('unknownStatus', 'DescribeWorkspacesPools');
    assert.ok((await client.describeWorkspacesPools({})).WorkspacesPools.every(pool => pool.State === 'HIBERNATING'));
  });

  test('vanish: the resource is deleted permanently', async () => {
    const { PoolId } = pools.engineering;
    await emulator.inject('vanish', 'DescribeWorkspacesPools');
    for (let time = 0; time < 2; time++) {
      await assert.rejects(getPool(PoolId), ResourceNotFoundException);
    }
  });
});
