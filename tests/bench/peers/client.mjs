// AWS's own client, as the conformance tests have it installed.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../conformance/package.json', import.meta.url));

/** A client that speaks JSON, as the module does; some versions would rather speak CBOR. */
export function load(name) {
  const { AwsJson1_1Protocol } = require('@aws-sdk/core/protocols');
  const sdk = require(`@aws-sdk/client-${name}`);
  const Client = { appstream: sdk.AppStream, workspaces: sdk.WorkSpaces }[name];
  return new Client({ region: 'us-east-1', protocol: AwsJson1_1Protocol });
}
