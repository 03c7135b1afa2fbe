// Checks each response against the schema in the official AWS client for Node.js. The client itself ignores unknown members and doesn't
// report wrong types, such as a number instead of a string.
import assert from 'node:assert/strict';
import { officialSchema } from './members.mjs';

/** Configures the client to check every successful response before it reads the response, and to add the operation to a set. */
export function checkResponses(service, client, succeeded) {
  client.middlewareStack.add((next, context) => async args => {
    const result = await next(args);
    const { response } = result;
    if (response.statusCode === 200) {
      const chunks = [];
      for await (const chunk of response.body) chunks.push(chunk);
      response.body = Buffer.concat(chunks);
      const operation = context.commandName.replace(/Command$/, '');
      assert.equal(response.headers['content-type'], 'application/x-amz-json-1.1');
      assert.match(response.headers['x-amzn-requestid'], /^[0-9a-f-]{36}$/);
      check(JSON.parse(response.body.toString('utf8')), officialSchema(service, operation, 'output'), operation);
      succeeded.add(operation);
    }
    return result;
  }, { step: 'deserialize', priority: 'low', name: 'checkResponses' });
}

function check(value, schema, path) {
  if (schema.isStructSchema()) {
    const members = Object.fromEntries(schema.structIterator());
    assert.equal(kind(value), 'object', path);
    for (const [name, inner] of Object.entries(value)) {
      assert.ok(members[name], `${path} has a member ${name} that the service does not have.`);
      check(inner, members[name], `${path}.${name}`);
    }
  } else if (schema.isListSchema()) {
    assert.equal(kind(value), 'array', path);
    value.forEach((inner, index) => check(inner, schema.getValueSchema(), `${path}[${index}]`));
  } else if (schema.isMapSchema()) {
    assert.equal(kind(value), 'object', path);
    for (const [name, inner] of Object.entries(value)) check(inner, schema.getValueSchema(), `${path}.${name}`);
  } else if (schema.isTimestampSchema() || schema.isNumericSchema()) {
    assert.equal(kind(value), 'number', path);
  } else {
    assert.equal(kind(value), schema.isBooleanSchema() ? 'boolean' : 'string', path);
  }
}

function kind(value) {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
