// Tests every list operation with small pages.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { checkOneByOne, collect, paginator, startSmallAndLarge } from './paging.mjs';
import { checkError, expectError } from './clientErrors.mjs';
import { appStream } from './services.mjs';

const paginate = (operation, sizeName) => paginator(appStream, operation, 'NextToken', sizeName);
const userPool = { StackName: 'desktop-stack', FleetName: 'shared-desktops', AuthenticationType: 'USERPOOL' };

suite('paging of AppStream', () => {
  let small, large;

  before(async () => {
    [small, large] = await startSmallAndLarge(appStream);
    for (const { client } of [small, large]) {
      await client.createStack({ Name: 'second-stack' });
      await client.associateFleet({ StackName: 'second-stack', FleetName: 'prod-apps' });
    }
  });
  after(async () => {
    await Promise.all([small, large].map(one => one?.emulator.stop()));
  });

  const lists = {
    DescribeFleets: ['Fleets', {}, fleet => fleet.Name],
    DescribeStacks: ['Stacks', {}, stack => stack.Name],
    DescribeImages: ['Images', {}, image => image.Arn, 'MaxResults'],
    // The page size of this operation is independent of the page size of the other operations.
    DescribeSessions: ['Sessions', userPool, session => session.UserId, 'Limit', 1],
    ListAssociatedStacks: ['Names', { FleetName: 'prod-apps' }, name => name],
  };
  for (const [operation, [member, input, name, sizeName, pageSize]] of Object.entries(lists)) {
    test(`${operation} with pages of one item returns the same as one page`, () => checkOneByOne(appStream, { small, large }, {
      operation, member, paginate: paginate(operation, sizeName), input, pageSize, name,
    }));
  }

  test('ListAssociatedFleets: a stack has one fleet', async () => {
    const pages = await collect(paginate('ListAssociatedFleets')({ client: small.client }, { StackName: 'prod-stack' }), 'Names');
    assert.deepEqual(pages, [['prod-apps']]);
  });

  test('DescribeImages: MaxResults sets the page size, and 0 has no effect', async () => {
    const sizes = async (client, input) =>
      (await collect(paginate('DescribeImages', 'MaxResults')({ client }, input), 'Images')).map(page => page.length);
    assert.deepEqual(await sizes(large.client, { Type: 'PRIVATE', MaxResults: 3 }), [3, 2]);
    assert.deepEqual(await sizes(small.client, { Type: 'PRIVATE', MaxResults: 25 }), [5]);
  });

  test('names and a type apply to every page', async () => {
    const Names = ['prod-apps', 'dev-apps'];
    const pages = await collect(paginate('DescribeFleets')({ client: small.client }, { Names }), 'Fleets');
    assert.deepEqual(pages.flat().map(fleet => fleet.Name).sort(), Names.toSorted());
    const images = await collect(paginate('DescribeImages')({ client: small.client }, { Type: 'SHARED' }), 'Images');
    assert.deepEqual(images.flat().map(image => image.Visibility), ['SHARED']);
  });

  test('a token is valid only for its own list', async () => {
    const { NextToken } = await small.client.describeFleets({});
    const others = { DescribeStacks: 'ValidationException', DescribeImages: 'InvalidParameterCombinationException' };
    for (const [operation, name] of Object.entries(others)) {
      checkError(appStream, await expectError(appStream, small.client, operation, { NextToken }), name);
    }
  });

  test('a list with a repeated token ends if the client checks for it', async () => {
    await small.emulator.inject('repeatedToken', 'DescribeFleets');
    const pages = await collect(paginate('DescribeFleets')({ client: small.client, stopOnSameToken: true }, {}), 'Fleets');
    assert.ok(pages.length >= 2 && pages.length < 5);
    assert.equal(new Set(pages.flat().map(fleet => fleet.Arn)).size, 1);
  });

  test('an empty page with a token does not end a list', async () => {
    await large.emulator.inject('emptyPage', 'DescribeFleets');
    const pages = await collect(paginate('DescribeFleets')({ client: large.client }, {}), 'Fleets');
    assert.deepEqual(pages[0], []);
    assert.equal(pages.flat().length, (await large.client.describeFleets({})).Fleets.length);
  });
});
