// Reads lists page by page with the paginators of AWS's client or, if the client has no paginator for a list, with the client's generic
// paginator.
import { createPaginator } from '@smithy/core';
import assert from 'node:assert/strict';
import { startEmulator } from './emulator.mjs';
import { send } from './services.mjs';

/** Returns the paginator for a list from AWS's client, or a generic paginator with the names of the token and page size members. */
export const paginator = (service, operation, tokenName, sizeName) =>
  service.sdk[`paginate${operation}`]
    ?? createPaginator(service.Client, service.sdk[`${operation}Command`], tokenName, tokenName, sizeName);

/** Collects the values of a member, page by page. */
export async function collect(pages, member) {
  const found = [];
  for await (const page of pages) found.push(page[member] ?? []);
  return found;
}

/** Starts two emulators, one with small pages and one with large pages. Their demo data has the same names. */
export const startSmallAndLarge = service => Promise.all([1, 1000].map(async size => {
  const emulator = await startEmulator(service, { PageSize: size, DesktopPageSize: Math.min(size, 25), Throttle: 'Off' });
  return { emulator, client: emulator.client() };
}));

/** Checks that pages of one item contain the same items in total as a single large page. */
export async function checkOneByOne(service, { small, large }, { operation, member, paginate, input, pageSize, name }) {
  // A paginator adds the page token to the input object that it receives, so this function passes a copy.
  const pages = await collect(paginate({ client: small.client, pageSize }, { ...input }), member);
  const whole = await send(service, large.client, operation, input);
  assert.equal(whole.nextToken ?? whole.NextToken, undefined);
  assert.ok(whole[member].length > 1);
  assert.deepEqual(pages.map(page => page.length), whole[member].map(() => 1));
  assert.deepEqual(pages.flat().map(name), whole[member].map(name));
}
