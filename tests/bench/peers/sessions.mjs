// Measurement B: reads the four lists of sessions at the same time, after two warm-up runs.
import { load } from './client.mjs';

const [runs, expected] = process.argv.slice(2).map(Number);
const client = load('appstream');

async function count(AuthenticationType) {
  let sessions = 0;
  let NextToken;
  do {
    const page = await client.describeSessions({ StackName: 'load-stack', FleetName: 'load-fleet', AuthenticationType, Limit: 50, NextToken });
    sessions += page.Sessions.length;
    ({ NextToken } = page);
  } while (NextToken);
  return sessions;
}

const milliseconds = [];
for (let run = -2; run < runs; run++) {
  const start = performance.now();
  const counts = await Promise.all(['API', 'SAML', 'USERPOOL', 'AWS_AD'].map(count));
  const sessions = counts.reduce((sum, some) => sum + some);
  if (sessions !== expected) throw new Error(`Received ${sessions} sessions instead of ${expected}.`);
  if (run >= 0) milliseconds.push(performance.now() - start);
}
console.log(JSON.stringify({ milliseconds }));
