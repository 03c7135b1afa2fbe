// Loads AWS's own client from the folder of the conformance tests.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../conformance/package.json', import.meta.url));

/** Creates a client that uses JSON, like the module. Some versions of the client would use CBOR by default. */
export function load(name) {
  const { AwsJson1_1Protocol } = require('@aws-sdk/core/protocols');
  const sdk = require(`@aws-sdk/client-${name}`);
  const Client = { appstream: sdk.AppStream, workspaces: sdk.WorkSpaces }[name];
  return new Client({ region: 'us-east-1', protocol: AwsJson1_1Protocol });
}
