// Tests every list operation with small pages.
import * as df from '@aws-sdk/client-device-farm';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { checkOneByOne, collect, paginator, startSmallAndLarge } from './paging.mjs';
import { deviceFarm } from './services.mjs';

const paginate = operation => paginator(deviceFarm, operation, 'nextToken', 'maxResults');

suite('paging of Device Farm', () => {
  let small, large, shop, session;

  before(async () => {
    [small, large] = await startSmallAndLarge(deviceFarm);
    shop = (await large.client.send(new df.ListProjectsCommand({}))).projects[0].arn;
    const { remoteAccessSessions } = await large.client.send(new df.ListRemoteAccessSessionsCommand({ arn: shop }));
    session = remoteAccessSessions[0].arn;
  });
  after(async () => {
    await Promise.all([small, large].map(one => one?.emulator.stop()));
  });

  const lists = {
    ListDevices: ['devices', () => ({})],
    ListProjects: ['projects', () => ({})],
    ListUploads: ['uploads', () => ({ arn: shop })],
    ListArtifacts: ['artifacts', () => ({ arn: session, type: 'LOG' })],
    ListRemoteAccessSessions: ['remoteAccessSessions', () => ({ arn: shop })],
    ListDeviceInstances: ['deviceInstances', () => ({})],
    ListVPCEConfigurations: ['vpceConfigurations', () => ({})],
  };
  for (const [operation, [member, input]] of Object.entries(lists)) {
    test(`${operation} with pages of one item returns the same as one page`, () => checkOneByOne(deviceFarm, { small, large }, {
      operation, member, paginate: paginate(operation), input: input(), name: item => item.arn.split('/').at(-1),
    }));
  }

  for (const [operation, member] of [['ListDeviceInstances', 'deviceInstances'], ['ListVPCEConfigurations', 'vpceConfigurations']]) {
    test(`${operation}: maxResults sets the page size`, async () => {
      const sizes = async (client, pageSize) =>
        (await collect(paginate(operation)({ client, pageSize }, {}), member)).map(page => page.length);
      assert.deepEqual(await sizes(large.client, 1), [1, 1]);
      assert.deepEqual(await sizes(small.client, 100), [2]);
    });
  }

  test('a filter applies to every page', async () => {
    const filters = [{ attribute: 'PLATFORM', operator: 'EQUALS', values: ['IOS'] }];
    const pages = await collect(df.paginateListDevices({ client: small.client }, { filters }), 'devices');
    assert.ok(pages.length > 2);
    assert.ok(pages.flat().every(device => device.platform === 'IOS'));
  });

  test('a token is valid only for its own list', async () => {
    const { nextToken } = await small.client.send(new df.ListUploadsCommand({ arn: shop }));
    await assert.rejects(small.client.send(new df.ListProjectsCommand({ nextToken })), df.ArgumentException);
    await assert.rejects(small.client.send(new df.ListUploadsCommand({ arn: shop, type: 'IOS_APP', nextToken })), df.ArgumentException);
  });

  test('a list with a repeated token ends if the client checks for it', async () => {
    await small.emulator.inject('repeatedToken', 'ListDevices');
    const pages = await collect(df.paginateListDevices({ client: small.client, stopOnSameToken: true }, {}), 'devices');
    assert.ok(pages.length >= 2 && pages.length < 5);
    assert.equal(new Set(pages.flat().map(device => device.arn)).size, 1);
  });
});
