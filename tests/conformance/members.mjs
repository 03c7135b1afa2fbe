// Lists the members of the inputs and outputs of all operations as dotted paths. There are separate lists of the members that the module
// supports, the members that AWS's client supports, and the members that the test inputs use.
import { NormalizedSchema } from '@smithy/core/schema';

// In the AWS SDK for JavaScript, the schema of an operation is an array. These values are the positions of the input schema and the output
// schema in the array.
const index = { input: 4, output: 5 };

/** Returns the paths of all leaves in a tree of members. */
export const memberPaths = tree => Object.entries(tree).flatMap(([name, inner]) =>
  [name, ...(inner === true ? [] : memberPaths(inner).map(path => `${name}.${path}`))]);

/** Returns the schema of an operation's 'input' or 'output' from AWS's client. */
export const officialSchema = (service, operation, side) => NormalizedSchema.of(service.sdk[`${operation}$`][index[side]]);

/** Returns the members of an operation's 'input' or 'output' in AWS's client. */
export const officialMembers = (service, operation, side) => schemaPaths(officialSchema(service, operation, side));

/** Returns the members that a list of inputs uses. The keys of a map don't count as members. */
export const usedMembers = (values, maps = []) =>
  [...new Set(values.flatMap(valuePaths))].filter(path => !maps.some(map => path.startsWith(`${map}.`))).sort();

/** Returns the members of an operation's input that are maps. */
export const mapMembers = (service, operation) => mapPaths(officialSchema(service, operation, 'input'));

function schemaPaths(schema) {
  if (schema.isListSchema()) return schemaPaths(schema.getValueSchema());
  if (!schema.isStructSchema()) return [];
  return [...schema.structIterator()].flatMap(([name, member]) =>
    [name, ...schemaPaths(member).map(path => `${name}.${path}`)]);
}

function mapPaths(schema) {
  if (!schema.isStructSchema()) return [];
  return [...schema.structIterator()].flatMap(([name, member]) =>
    member.isMapSchema() ? [name] : mapPaths(member).map(path => `${name}.${path}`));
}

function valuePaths(value) {
  if (Array.isArray(value)) return value.flatMap(valuePaths);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...valuePaths(inner).map(path => `${name}.${path}`)]);
}
