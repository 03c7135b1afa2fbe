// The members of inputs and outputs as dotted paths: as the module knows them, as AWS's client does, as the inputs use them.
import { NormalizedSchema } from '@smithy/core/schema';

// Where an operation's schema, an array, holds those of its input and output.
const index = { input: 4, output: 5 };

/** The paths of a tree whose leaves are plain members. */
export const memberPaths = tree => Object.entries(tree).flatMap(([name, inner]) =>
  [name, ...(inner === true ? [] : memberPaths(inner).map(path => `${name}.${path}`))]);

/** The schema that AWS's client carries of an operation's 'input' or 'output'. */
export const officialSchema = (service, operation, side) => NormalizedSchema.of(service.sdk[`${operation}$`][index[side]]);

/** The members of that schema. */
export const officialMembers = (service, operation, side) => schemaPaths(officialSchema(service, operation, side));

/** The members that occur in a list of inputs, of those that are known; the keys of a map are no members. */
export const usedMembers = (values, maps = []) =>
  [...new Set(values.flatMap(valuePaths))].filter(path => !maps.some(map => path.startsWith(`${map}.`))).sort();

/** The members of an operation's input that are maps. */
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
