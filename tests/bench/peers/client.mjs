// Loads AWS's own client from the folder of the conformance tests, which install it.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../conformance/package.json', import.meta.url));

/** The client uses JSON, as the module does. Some versions would use CBOR by default. */
export function load(name) {
  const { AwsJson1_1Protocol } = require('@aws-sdk/core/protocols');
  const sdk = require(`@aws-sdk/client-${name}`);
  const Client = { appstream: sdk.AppStream, workspaces: sdk.WorkSpaces }[name];
  return new Client({ region: 'us-east-1', protocol: AwsJson1_1Protocol });
}
