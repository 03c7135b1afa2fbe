// Lists in pages, with the paginators of AWS's client. Where it has none for a list: its own general one.
import { createPaginator } from '@smithy/core';
import assert from 'node:assert/strict';
import { startEmulator } from './emulator.mjs';
import { send } from './services.mjs';

/** The paginator of a list: that of AWS's client, or one with the names of the token and of the size of a page. */
export const paginator = (service, operation, tokenName, sizeName) =>
  service.sdk[`paginate${operation}`]
    ?? createPaginator(service.Client, service.sdk[`${operation}Command`], tokenName, tokenName, sizeName);

/** What pages have in a member, page by page. */
export async function collect(pages, member) {
  const found = [];
  for await (const page of pages) found.push(page[member] ?? []);
  return found;
}

/** Two emulators that were started apart, with small pages and with large ones: they have the same names in them. */
export const startSmallAndLarge = service => Promise.all([1, 1000].map(async size => {
  const emulator = await startEmulator(service, { PageSize: size });
  return { emulator, client: emulator.client() };
}));

/** Checks that the pages of one each are, put together, the one page of all. */
export async function checkOneByOne(service, { small, large }, { operation, member, paginate, input, pageSize, name }) {
  // A paginator puts the token into the input that it is given.
  const pages = await collect(paginate({ client: small.client, pageSize }, { ...input }), member);
  const whole = await send(service, large.client, operation, input);
  assert.equal(whole.nextToken ?? whole.NextToken, undefined);
  assert.ok(whole[member].length > 1);
  assert.deepEqual(pages.map(page => page.length), whole[member].map(() => 1));
  assert.deepEqual(pages.flat().map(name), whole[member].map(name));
}
