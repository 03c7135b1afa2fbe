// The members of inputs as dotted paths: as the module knows them, as AWS's client knows them, as the inputs use them.
import * as official from '@aws-sdk/client-device-farm';
import { NormalizedSchema } from '@smithy/core/schema';

// Where an operation's schema, an array, holds that of its input.
const inputSchema = 4;

/** The paths of a tree whose leaves are plain members. */
export const memberPaths = tree => Object.entries(tree).flatMap(([name, inner]) =>
  [name, ...(inner === true ? [] : memberPaths(inner).map(path => `${name}.${path}`))]);

/** The members of an operation's input in the schema that AWS's client carries. */
export const officialMembers = operation =>
  schemaPaths(NormalizedSchema.of(official[`${operation}$`][inputSchema]));

/** The members that occur in a list of inputs. */
export const usedMembers = values => [...new Set(values.flatMap(valuePaths))].sort();

function schemaPaths(schema) {
  if (schema.isListSchema()) return schemaPaths(schema.getValueSchema());
  if (!schema.isStructSchema()) return [];
  return [...schema.structIterator()].flatMap(([name, member]) =>
    [name, ...schemaPaths(member).map(path => `${name}.${path}`)]);
}

function valuePaths(value) {
  if (Array.isArray(value)) return value.flatMap(valuePaths);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...valuePaths(inner).map(path => `${name}.${path}`)]);
}
