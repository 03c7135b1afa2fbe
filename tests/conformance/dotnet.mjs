// Where our programs are, and how they are run apart from the machine they run on.
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

// Neither a proxy nor the account of whoever runs the tests may have a say: not here, not in what is started from here.
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

/** Starts a program; the answer reads its output line by line and ends it. */
function run(name, assembly, args) {
  if (!existsSync(assembly)) {
    throw new Error(`${name} is not built (${configuration}): run "npm test", or "node build.mjs" before "node --test".`);
  }

  const child = spawn('dotnet', [assembly, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  // Whatever ends the tests ends what they started.
  const kill = () => child.kill();
  process.once('exit', kill);
  const errors = [];
  child.stderr.setEncoding('utf8').on('data', text => errors.push(text));
  child.stdin.on('error', () => { }); // Its end is told below, with what it said.
  const ended = new Promise(resolve => {
    child.once('error', failure => resolve(`could not be started: ${failure.message}`));
    child.once('close', code => resolve(`ended with exit code ${code}: ${errors.join('').trim() || 'it said nothing'}`));
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /** The next line that the program prints; an error where it ends before that. */
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
