// Measurement A: prints the names of all pools.
import { load } from './client.mjs';

const client = load('workspaces');
let NextToken;
do {
  const page = await client.describeWorkspacesPools({ NextToken });
  for (const pool of page.WorkspacesPools) console.log(pool.PoolName);
  ({ NextToken } = page);
} while (NextToken);
