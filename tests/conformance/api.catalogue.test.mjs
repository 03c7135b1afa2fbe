// Checks that the operations, members, types, paged lists, and time members in the catalog of Invoke-RemoteSessionApi match AWS's own
// clients.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { officialSchema } from './members.mjs';
import { services } from './services.mjs';

const read = service => {
  const file = new URL(`../../src/RemoteSessions.Core/Api/Generated/${service.id.replaceAll(' ', '')}.txt`, import.meta.url);
  const lines = readFileSync(file, 'utf8').split('\n').filter(line => line && !line.startsWith('#'));
  const [, ...times] = lines.shift().split(' ');
  return { times, operations: Object.fromEntries(lines.map(operationOf)) };
};

function operationOf(line) {
  const [head, members = ''] = line.split(' | ');
  const [name, kind, pages] = head.split(' ');
  return [name, {
    kind,
    pages,
    members: Object.fromEntries(members.split(' ').filter(Boolean).map(text => text.replace('!', '').split('='))),
    required: members.split(' ').filter(text => text.includes('!')).map(text => text.split('!')[0]),
  }];
}

const typeOf = schema =>
  schema.isListSchema() ? `${typeOf(schema.getValueSchema())}*`
    : schema.isMapSchema() ? 'map'
      : schema.isStructSchema() ? 'object'
        : schema.isTimestampSchema() ? 'time'
          : schema.isBooleanSchema() ? 'boolean'
            : schema.isNumericSchema() ? 'integer'
              : 'text';

const membersOf = (service, operation, side) => {
  const schema = officialSchema(service, operation, side);
  return schema.isStructSchema() ? Object.fromEntries([...schema.structIterator()]) : {};
};

// The schema of a structure is an array that contains the names of the members, with the required members first. The last element of the
// array is the number of required members.
const requiredOf = (service, operation) => {
  const given = service.sdk[`${operation}$`][4];
  const schema = typeof given === 'function' ? given() : given;
  return Array.isArray(schema) && schema[0] === 3 ? schema[4].slice(0, schema[6] ?? 0) : [];
};

// Returns the output members that are times or numbers. Each result contains the names of the parent and the member, and indicates whether
// the member is a time. A structure that contains itself is visited only once.
function* outputMembers(schema, parent = '', seen = new Set()) {
  if (schema.isListSchema() || schema.isMapSchema()) return yield* outputMembers(schema.getValueSchema(), parent, seen);
  if (!schema.isStructSchema() || seen.has(`${parent} ${schema.getName()}`)) return;
  seen.add(`${parent} ${schema.getName()}`);
  for (const [name, member] of schema.structIterator()) {
    if (member.isTimestampSchema() || member.isNumericSchema()) yield { path: `${parent}.${name}`, name, time: member.isTimestampSchema() };
    yield* outputMembers(member, name, seen);
  }
}

for (const service of services) {
  const { times, operations } = read(service);
  const official = Object.keys(service.sdk).filter(name => /^[A-Z]\w+Command$/.test(name)).map(name => name.slice(0, -'Command'.length));

  suite(`catalogue: ${service.id}`, () => {
    test('it has exactly the operations of AWS', () => assert.deepEqual(Object.keys(operations).sort(), official.sort()));

    for (const [name, { members, required, pages }] of Object.entries(operations)) {
      test(name, () => {
        const input = membersOf(service, name, 'input');
        const output = membersOf(service, name, 'output');
        assert.deepEqual(members, Object.fromEntries(Object.keys(members).map(member => [member, input[member] && typeOf(input[member])])));
        assert.deepEqual(Object.keys(input).filter(member => !members[member]), []);
        assert.deepEqual(required.sort(), requiredOf(service, name).sort());
        const token = ['NextToken', 'nextToken'].find(member => input[member] && output[member]);
        const lists = Object.keys(output).filter(member => output[member].isListSchema());
        assert.equal(pages, token && `${token}:${lists.length === 1 ? lists[0] : ''}`);
      });
    }

    test('its times match the responses', () => {
      const all = official.flatMap(name => [...outputMembers(officialSchema(service, name, 'output'))]);
      const isTime = ({ path, name }) => times.includes(name) && !times.includes(`-${path}`);
      assert.deepEqual([...new Set(all.filter(member => isTime(member) !== member.time).map(member => member.path))], []);
      assert.deepEqual(times.filter(name => !name.startsWith('-') && !all.some(member => member.time && member.name === name)), []);
    });
  });
}
