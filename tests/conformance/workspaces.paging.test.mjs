// Tests every list operation with small pages.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { checkOneByOne, collect, paginator, startSmallAndLarge } from './paging.mjs';
import { checkError, expectError } from './clientErrors.mjs';
import { workSpaces } from './services.mjs';

const paginate = operation => paginator(workSpaces, operation, 'NextToken', 'Limit');

suite('paging of WorkSpaces', () => {
  let small, large, pool;

  before(async () => {
    [small, large] = await startSmallAndLarge(workSpaces);
    const Filters = [{ Name: 'PoolName', Operator: 'EQUALS', Values: ['sales-apps'] }];
    pool = (await large.client.describeWorkspacesPools({ Filters, Limit: 25 })).WorkspacesPools[0].PoolId;
  });
  after(async () => {
    await Promise.all([small, large].map(one => one?.emulator.stop()));
  });

  const withoutLimit = ['DescribeWorkspaceBundles', 'DescribeWorkspacesConnectionStatus'];

  // The page size of sessions is independent of the page sizes of other resources.
  const lists = {
    DescribeWorkspacesPools: ['WorkspacesPools', () => ({}), item => item.PoolId],
    DescribeWorkspacesPoolSessions: ['Sessions', () => ({ PoolId: pool }), item => item.SessionId, 1],
    DescribeWorkspaceDirectories: ['Directories', () => ({}), item => item.DirectoryId],
    DescribeWorkspaces: ['Workspaces', () => ({}), item => item.UserName],
    DescribeWorkspacesConnectionStatus: ['WorkspacesConnectionStatus', () => ({}), item => item.ConnectionState],
    DescribeWorkspaceBundles: ['Bundles', () => ({ Owner: 'AMAZON' }), item => item.BundleId],
  };
  for (const [operation, [member, input, name, pageSize]] of Object.entries(lists)) {
    test(`${operation} with pages of one item returns the same as one page`, () => checkOneByOne(workSpaces, { small, large }, {
      operation, member, paginate: paginate(operation), input: input(), pageSize, name,
    }));
  }

  for (const [operation, [member, input]] of Object.entries(lists).filter(([operation]) => !withoutLimit.includes(operation))) {
    test(`${operation}: Limit sets the page size`, async () => {
      const sizes = async (client, Limit) =>
        (await collect(paginate(operation)({ client }, { ...input(), Limit }), member)).map(page => page.length);
      const [all] = await sizes(small.client, 25);
      assert.ok(all > 2);
      assert.deepEqual(await sizes(large.client, all - 1), [all - 1, 1]);
    });
  }

  test('a filter applies to every page', async () => {
    const Filters = [{ Name: 'PoolName', Operator: 'CONTAINS', Values: ['sales'] }];
    const pages = await collect(paginate('DescribeWorkspacesPools')({ client: small.client }, { Filters }), 'WorkspacesPools');
    assert.deepEqual(pages.flat().map(item => item.PoolName), ['sales-apps', 'sales-eu']);
  });

  test('a token is valid only for its own list', async () => {
    const { NextToken } = await small.client.describeWorkspacesPools({});
    for (const operation of ['DescribeWorkspaceDirectories', 'DescribeWorkspaceBundles']) {
      checkError(workSpaces, await expectError(workSpaces, small.client, operation, { NextToken }), 'InvalidParameterValuesException');
    }
  });

  test('a list with a repeated token ends if the client checks for it', async () => {
    await small.emulator.inject('repeatedToken', 'DescribeWorkspacesPools');
    const pages = await collect(
      paginate('DescribeWorkspacesPools')({ client: small.client, stopOnSameToken: true }, {}), 'WorkspacesPools');
    assert.ok(pages.length >= 2 && pages.length < 5);
    assert.equal(new Set(pages.flat().map(item => item.PoolId)).size, 1);
  });
});
