// Uses a browser to test the page that Measure-RemoteSessionCapacity -Report creates. The code of the module creates the page from
// measurements of resources in an emulator.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startBrowser } from './browser.mjs';
import { runOurRequests } from './dotnet.mjs';
import { startEmulator } from './emulator.mjs';
import { appStream } from './services.mjs';

const source = file => readFile(fileURLToPath(new URL(`../../src/RemoteSessions.Core/Reports/${file}`, import.meta.url)));
const installed = file => readFile(fileURLToPath(new URL(`node_modules/chartist/${file}`, import.meta.url)));
const regions = ['us-east-1', 'eu-west-1', 'us-west-2'];
const samples = 8;
const hostile = '</script><b>x';

suite('the charting library in the page', () => {
  test('is that of the npm package, byte for byte, with its license', async () => {
    assert.ok((await source('chartist.js')).equals(await installed('dist/index.umd.js')));
    assert.ok((await source('chartist.LICENSE')).equals(await installed('LICENSE-MIT')));
  });

  test('is the version in the notices', async () => {
    const { version } = JSON.parse(await installed('package.json'));
    const notices = await readFile(fileURLToPath(new URL('../../THIRD-PARTY-NOTICES.md', import.meta.url)), 'utf8');
    assert.match(notices, new RegExp(`chartist ${version.replaceAll('.', '\\.')}\\b`));
    assert.ok(notices.includes((await installed('LICENSE-MIT')).toString().trim()));
  });
});

suite('the capacity report', () => {
  let folder, emulator, ours, browser;
  const file = name => join(folder, `${name}.html`);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-'));
    emulator = await startEmulator(appStream);
    ours = runOurRequests(['report', emulator.endpoint, emulator.keys.accessKeyId, emulator.keys.secretAccessKey]);
    const client = emulator.client();
    const order = async what => {
      ours.writeLine(JSON.stringify(what));
      assert.equal(await ours.readLine(), 'done');
    };
    for (let sample = 0; sample < samples; sample++) {
      await order({ sample: `2026-11-21T09:${String(10 + sample).padStart(2, '0')}:00`, regions });
      if (sample === 0) await order({ write: file('once') });
      // Every minute, until no capacity is available, another user connects to the fleet.
      if (sample < 2) {
        const { StreamingURL } = await client.createStreamingURL({ StackName: 'prod-stack', FleetName: 'prod-apps', UserId: `new-${sample}` });
        await fetch(StreamingURL);
      }
      await emulator.advance(60);
    }
    await order({ write: file('series') });
    const page = await readFile(file('series'), 'utf8');
    await writeFile(file('hostile'), page.replaceAll('"prod-apps"', '"\\u003C/script\\u003E\\u003Cb\\u003Ex"'));
    browser = await startBrowser();
  });

  after(async () => {
    await browser?.close();
    await ours?.stop();
    await emulator?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a page, runs a callback that examines the page, and checks that the page sends no request and logs nothing. */
  async function open(name, examine, { width = 1200, scheme = 'light' } = {}) {
    const page = await browser.newPage();
    const said = [], asked = [];
    page.on('console', message => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', failure => said.push(`${failure}`));
    page.on('request', request => asked.push(request.url()));
    try {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const address = `${pathToFileURL(file(name))}`;
      await page.goto(address);
      await drawn(page);
      await examine(page);
      assert.deepEqual(said, []);
      assert.deepEqual(asked.filter(url => !url.startsWith('data:')), [address]);
    } finally {
      await page.close();
    }
  }

  /** Waits until the browser has drawn the charts, which happens shortly after it has loaded the page. */
  const drawn = (page, marks = '.ct-line, .ct-bar', number = undefined) => page.waitForFunction((selector, wanted) => {
    const there = document.querySelectorAll(`#use-chart svg :is(${selector})`).length;
    return wanted === undefined ? there > 0 : there === wanted;
  }, { timeout: 20_000 }, marks, number);

  const read = page => page.evaluate(() => document.body.innerText);
  const texts = (page, selector) => page.$$eval(selector, found => found.map(one => one.textContent));
  const numbers = page => page.$$eval('.card', cards => cards.map(card => [...card.children].map(part => part.textContent).join(' | ')));

  /** Returns the size on the screen of each mark in a chart, and whether the mark has a color. */
  const marks = (page, selector) => page.$$eval(selector, found => found.map(mark => {
    const { width, height } = mark.getBoundingClientRect();
    const { stroke } = getComputedStyle(mark);
    return { width: Math.round(width), height: Math.round(height), stroke };
  }));

  test('of a series has lines over time', () => open('series', async page => {
    const lines = await marks(page, '#use-chart .ct-line');
    assert.equal(lines.length, 8);
    assert.equal(new Set(lines.map(line => line.stroke)).size, 8);
    for (const line of lines) assert.ok(line.width > 800 && line.stroke.startsWith('rgb'), JSON.stringify(line));
    assert.ok(lines.some(line => line.height > 10), 'no line goes up or down');
    assert.deepEqual(await texts(page, '#use-chart .ct-vertical.ct-label'), ['0 %', '25 %', '50 %', '75 %', '100 %']);
    const times = await texts(page, '#use-chart .ct-horizontal.ct-label');
    assert.equal(times[0], '09:10');
    assert.equal(times.at(-1), '09:17');
    assert.match((await texts(page, '#use-legend li')).join('; '), /prod-apps · us-east-1 \d+ % on average/);
    assert.equal((await marks(page, '#users-chart .ct-line')).length, 2);
    assert.equal((await marks(page, '#users-chart .ct-area')).length, 2);
  }));

  test('summarizes the capacity in sentences', () => open('series', async page => {
    const cards = await numbers(page);
    assert.match(cards[0], /^18 \| fleets, pools, and desktop groups running \| of 28$/);
    assert.match(cards[1], /^\d+ \| users connected \|/);
    assert.match(cards[3], /^\d+ \| unused running instances \| [\d.]+ instance-hours unused in total$/);
    const text = await read(page);
    assert.match(text, /Measured 8 times in 7 minutes, from 21 Nov 2026, 09:10:00, (UTC|.+ \(UTC[+-]\d\d:\d\d\))\n/);
    assert.match(text, /Idle users[^]*ines@corp\.example\.com\s+prod-apps\s+AppStream\s+eu-west-1/);
    assert.match(text, /IMAGE_NOT_FOUND: The image of the pool's bundle does not exist\./);
    assert.match(text, /west-batch|Show all 28/);
    assert.match(text, /All times are in the time zone/);
  }));

  test('shows the values of the lines at the pointer', () => open('series', async page => {
    const box = await (await page.$('#use-chart')).boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const tip = await page.$eval('.tip', found => found.innerText);
    assert.match(tip, /^21 Nov, 09:1[34]:00\n/);
    assert.match(tip, /prod-apps · us-east-1\s+\d+(\.\d)? %/);
  }));

  test('lets the reader select lines and show all rows', () => open('series', async page => {
    await page.click('#all input:checked');
    await drawn(page, '.ct-line', 7);
    await page.$$eval('#all input:not(:checked):not(:disabled)', boxes => boxes[0].click());
    await drawn(page, '.ct-line', 8);
    assert.equal((await page.$$('#all tbody tr')).length, 15);
    await page.click('#all button');
    assert.equal((await page.$$('#all tbody tr')).length, 28);
  }));

  for (const [width, scheme] of [[1200, 'light'], [390, 'dark']]) {
    test(`of one sample has a bar for each running fleet: ${width} wide, ${scheme}`, () => open('once', async page => {
      const bars = await marks(page, '#use-chart .ct-bar');
      assert.equal(bars.length, 18);
      assert.ok(bars.every(bar => bar.stroke.startsWith('rgb')));
      const widths = bars.map(bar => bar.width).sort((a, b) => b - a);
      assert.ok(widths[0] > width / 5 && widths[0] > 10 * widths.at(-1), `${widths}`);
      const labels = await texts(page, '#use-chart .ct-vertical.ct-label');
      assert.ok(labels.includes('shared-desktops · us-east-1') && labels.includes('west-apps · us-west-2'), `${labels}`);
      const values = await texts(page, '#use-chart .bar-text');
      assert.ok(values.some(value => value.startsWith('67 %')) && values.some(value => value.startsWith('5 %')), `${values}`);
      assert.match(await read(page), /Measured once, on 21 Nov 2026, 09:10:00/);
      // The page must not be wider than the window. Wide tables have their own scroll bars.
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    }, { width, scheme }));
  }

  test('uses the light or dark colour scheme that the reader prefers', async () => {
    const colours = [];
    for (const scheme of ['light', 'dark']) {
      await open('once', async page => colours.push(await page.$eval('body', body => getComputedStyle(body).backgroundColor)), { scheme });
    }
    assert.equal(new Set(colours).size, 2);
  });

  test('escapes a name that contains HTML', () => open('hostile', async page => {
    assert.equal((await page.$$('main b:not(.card b):not(.tip b)')).length, 0);
    assert.ok((await texts(page, '#all td.name')).includes(hostile));
    assert.match((await texts(page, '#use-legend li')).join('; '), /<\/script><b>x · us-east-1/);
  }));

  test('can send no requests', async () => {
    const page = await browser.newPage();
    const asked = [];
    page.on('request', request => asked.push(request.url()));
    await page.goto(`${pathToFileURL(file('once'))}`);
    const got = await page.evaluate(address => fetch(address).then(() => 'a response', () => 'rejected'), `${emulator.endpoint}/_emulator/calls`);
    assert.equal(got, 'rejected');
    assert.equal(asked.filter(url => url.startsWith('http')).length, 0);
    await page.close();
  });
});
