// Finds the .NET programs of this project, and runs them so that the settings of this computer don't affect them.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const configuration = process.env.CONFIGURATION ?? 'Release';
export const emulatorProject = path('../../src/RemoteSessions.Emulator.Tool');
export const ourRequestsProject = path('OurRequests');

const emulator = `${emulatorProject}/bin/${configuration}/net8.0/RemoteSessions.Emulator.Tool.dll`;
const ourRequests = `${ourRequestsProject}/bin/${configuration}/net10.0/RemoteSessions.Conformance.dll`;

// The tests and the programs that they start must not depend on a proxy or on the user's AWS account.
for (const name of Object.keys(process.env).filter(name => name.startsWith('AWS_'))) {
  delete process.env[name];
}
Object.assign(process.env, {
  NO_PROXY: '127.0.0.1,localhost',
  no_proxy: '127.0.0.1,localhost',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
});

process.once('SIGTERM', () => process.exit(143));

export const runEmulator = args => run('The emulator', emulator, args);
export const runOurRequests = args => run('OurRequests', ourRequests, args);

/** Starts a program. The returned object can read the output of the program line by line and end the program. */
function run(name, assembly, args) {
  if (!existsSync(assembly)) {
    throw new Error(`${name} isn't built (${configuration}). Run "npm test", or run "node build.mjs" before "node --test".`);
  }

  const child = spawn('dotnet', [assembly, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  // If the test run is terminated, the programs that it started also end.
  const kill = () => child.kill();
  process.once('exit', kill);
  const errors = [];
  child.stderr.setEncoding('utf8').on('data', text => errors.push(text));
  child.stdin.on('error', () => { }); // Failed writes are ignored, because readLine throws an error if the program has ended.
  const ended = new Promise(resolve => {
    child.once('error', failure => resolve(`could not be started: ${failure.message}`));
    child.once('close', code => resolve(`ended with exit code ${code}: ${errors.join('').trim() || 'it said nothing'}`));
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /** Returns the next line that the program prints. If the program ends first, an error is thrown. */
    async readLine() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${name} ${await ended}`);
      return value;
    },
    writeLine: line => child.stdin.write(`${line}\n`),
    async stop() {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}

function path(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
