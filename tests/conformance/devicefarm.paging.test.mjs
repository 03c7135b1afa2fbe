// Every list in pages, with the paginators of AWS's client. For three of the lists it has none: there its own general one.
import * as df from '@aws-sdk/client-device-farm';
import { createPaginator } from '@smithy/core';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startEmulator } from './emulator.mjs';
import { deviceFarm } from './services.mjs';

const paginator = (command, limit) => createPaginator(df.DeviceFarmClient, command, 'nextToken', 'nextToken', limit);
const paginateInstances = paginator(df.ListDeviceInstancesCommand, 'maxResults');
const paginateConfigurations = paginator(df.ListVPCEConfigurationsCommand, 'maxResults');
const paginateSessions = paginator(df.ListRemoteAccessSessionsCommand);

suite('paging', () => {
  let small, large, shop, session;

  before(async () => {
    [small, large] = await Promise.all([1, 1000].map(async size => {
      const emulator = await startEmulator(deviceFarm, { PageSize: size });
      return { emulator, client: emulator.client() };
    }));
    shop = (await large.client.send(new df.ListProjectsCommand({}))).projects[0].arn;
    const { remoteAccessSessions } = await large.client.send(new df.ListRemoteAccessSessionsCommand({ arn: shop }));
    session = remoteAccessSessions[0].arn;
  });
  after(async () => {
    await Promise.all([small, large].map(one => one?.emulator.stop()));
  });

  const lists = {
    devices: [df.paginateListDevices, () => ({}), df.ListDevicesCommand],
    projects: [df.paginateListProjects, () => ({}), df.ListProjectsCommand],
    uploads: [df.paginateListUploads, () => ({ arn: shop }), df.ListUploadsCommand],
    artifacts: [df.paginateListArtifacts, () => ({ arn: session, type: 'LOG' }), df.ListArtifactsCommand],
    remoteAccessSessions: [paginateSessions, () => ({ arn: shop }), df.ListRemoteAccessSessionsCommand],
    deviceInstances: [paginateInstances, () => ({}), df.ListDeviceInstancesCommand],
    vpceConfigurations: [paginateConfigurations, () => ({}), df.ListVPCEConfigurationsCommand],
  };

  // Two emulators that were started apart have the same ids in them.
  for (const [member, [paginate, input, Command]] of Object.entries(lists)) {
    test(`${member} one by one are those of one page`, async () => {
      const pages = await collect(paginate({ client: small.client }, input()), member);
      const whole = await large.client.send(new Command(input()));
      assert.equal(whole.nextToken, undefined);
      assert.ok(whole[member].length > 1);
      assert.deepEqual(pages.map(page => page.length), whole[member].map(() => 1));
      assert.deepEqual(pages.flat().map(item => item.arn.split('/').at(-1)), whole[member].map(item => item.arn.split('/').at(-1)));
    });
  }

  for (const [member, paginate] of [['deviceInstances', paginateInstances], ['vpceConfigurations', paginateConfigurations]]) {
    test(`${member}: maxResults sets the size of a page`, async () => {
      assert.deepEqual((await collect(paginate({ client: large.client, pageSize: 1 }, {}), member)).map(page => page.length), [1, 1]);
      assert.deepEqual((await collect(paginate({ client: small.client, pageSize: 100 }, {}), member)).map(page => page.length), [2]);
    });
  }

  test('a filter stays in force from page to page', async () => {
    const filters = [{ attribute: 'PLATFORM', operator: 'EQUALS', values: ['IOS'] }];
    const pages = await collect(df.paginateListDevices({ client: small.client }, { filters }), 'devices');
    assert.ok(pages.length > 2);
    assert.ok(pages.flat().every(device => device.platform === 'IOS'));
  });

  test('a token is good for its own list only', async () => {
    const { nextToken } = await small.client.send(new df.ListUploadsCommand({ arn: shop }));
    await assert.rejects(small.client.send(new df.ListProjectsCommand({ nextToken })), df.ArgumentException);
    await assert.rejects(small.client.send(new df.ListUploadsCommand({ arn: shop, type: 'IOS_APP', nextToken })), df.ArgumentException);
  });

  test('a list that gives the same token for ever ends where the client is told to see that', async () => {
    await small.emulator.inject('repeatedToken', 'ListDevices');
    const pages = await collect(df.paginateListDevices({ client: small.client, stopOnSameToken: true }, {}), 'devices');
    assert.ok(pages.length >= 2 && pages.length < 5);
    assert.equal(new Set(pages.flat().map(device => device.arn)).size, 1);
  });
});

async function collect(pages, member) {
  const found = [];
  for await (const page of pages) found.push(page[member]);
  return found;
}
