// Checks that the module and AWS's own client send the same request for the same input.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { startCapture } from './capture.mjs';
import { runOurRequests } from './dotnet.mjs';
import { mapMembers, memberPaths, officialMembers, usedMembers } from './members.mjs';
import { createClient, send, services } from './services.mjs';

for (const service of services) {
  const { inputs, unused = {}, withdrawn = {}, withdrawnFromAnswers = [] } = service;

  suite(`requests: ${service.id}`, () => {
    let capture, client, ours, known;

    before(async () => {
      const description = runOurRequests(['describe', service.id]);
      known = JSON.parse(await description.readLine());
      await description.stop();
      capture = await startCapture();
      ours = runOurRequests(['send', service.id, capture.endpoint]);
      client = createClient(service, {
        endpoint: capture.endpoint, credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' },
      });
    });

    after(async () => {
      client?.destroy();
      await ours?.stop();
      capture?.stop();
    });

    test('the inputs cover every operation of the module', () =>
      assert.deepEqual(Object.keys(inputs).sort(), Object.keys(known).sort()));

    for (const [operation, list] of Object.entries(inputs)) {
      test(`${operation}: the inputs use every member that both clients support`, () => {
        const [module, aws] = bothMembers(operation, 'input');
        assert.deepEqual(module.filter(path => !aws.includes(path)), withdrawn[operation] ?? [], 'only the module knows');
        assert.deepEqual(aws.filter(path => !module.includes(path)), unused[operation] ?? [], 'only AWS\'s client knows');
        const used = usedMembers(list, mapMembers(service, operation));
        assert.deepEqual(used, module.filter(path => aws.includes(path)).sort());
      });

      test(`${operation}: the module supports every member of the response`, () => {
        const [module, aws] = bothMembers(operation, 'output');
        assert.deepEqual(aws.filter(path => !module.includes(path)), []);
        const more = module.filter(path => !aws.includes(path)).map(path => path.split('.').at(-1));
        assert.deepEqual(more.filter(name => !withdrawnFromAnswers.includes(name)), []);
      });

      list.forEach((input, index) => test(`${operation} ${index + 1} of ${list.length}`, async () => {
        await send(service, client, operation, input);
        const theirRequest = capture.takeOne();
        ours.writeLine(JSON.stringify({ operation, input: onWire(input) }));
        assert.deepEqual(JSON.parse(await ours.readLine()), { sent: true });
        const ourRequest = capture.takeOne();

        const { body: theirBody, ...theirHead } = theirRequest;
        const { body: ourBody, ...ourHead } = ourRequest;
        assert.deepEqual(ourHead, theirHead);
        assert.deepEqual(JSON.parse(ourBody), JSON.parse(theirBody));
        assert.deepEqual(JSON.parse(ourBody), onWire(input));
        assert.deepEqual(tokens(ourBody), tokens(escapeAsWeDo(theirBody)));
      }));
    }

    function bothMembers(operation, side) {
      return [memberPaths(known[operation][side]), officialMembers(service, operation, side)];
    }
  });
}

// In the JSON protocol, a time is the number of seconds since 1970.
function onWire(value) {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(onWire);
  return value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, onWire(inner)])) : value;
}

// The module's JSON differs in only one way from the JSON that JavaScript writes. System.Text.Json writes non-ASCII characters and
// characters with a special meaning in HTML as \u escapes, but JSON.stringify writes these characters unchanged. In JSON, an escaped
// character has the same meaning as the unescaped character.
function escapeAsWeDo(json) {
  return json.replace(/\\u....|\\.|[^ -~]|[<>&'+`]/g, found => {
    if (found === '\\"') return '\\u0022';
    if (found.startsWith('\\')) return found.length === 2 ? found : `\\u${found.slice(2).toUpperCase()}`;
    return `\\u${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

// The order of members isn't significant in JSON, and AWS's client writes required members first. Therefore, the members are sorted before
// they are compared.
function tokens(json) {
  return json.match(/"(?:\\.|[^"\\])*"|[^"{}[\],:]+|[{}[\],:]/g).sort();
}
