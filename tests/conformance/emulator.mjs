// The stand-alone emulator, as a user starts it: as a process of its own that prints its address and the keys it takes.
import { DeviceFarmClient } from '@aws-sdk/client-device-farm';
import { checkAnswers } from './answers.mjs';
import { runEmulator } from './dotnet.mjs';

/** Starts an emulator with the given settings (Name: value) and further arguments. */
export async function startEmulator(settings = {}, ...args) {
  const choices = Object.entries(settings).flatMap(([name, value]) => ['--setting', `${name}=${value}`]);
  const program = runEmulator(['--port', '0', ...args, ...choices]);
  try {
    return new Emulator(program, await readAnnouncement(program));
  } catch (failure) {
    await program.stop();
    throw failure;
  }
}

class Emulator {
  #program;
  #clients = [];

  /** The operations that have had a successful answer. */
  answered = new Set();

  constructor(program, { endpoint, keys, temporaryKeys, region }) {
    this.#program = program;
    Object.assign(this, { endpoint, keys, temporaryKeys, region });
  }

  /** AWS's own client. Tries once, so that a test sees what the emulator says; options may say otherwise. */
  client(options = {}) {
    const client = new DeviceFarmClient({
      endpoint: this.endpoint, region: this.region, credentials: this.keys, maxAttempts: 1, ...options,
    });
    checkAnswers(client, this.answered);
    this.#clients.push(client);
    return client;
  }

  inject = (name, operation, count = 1) => this.#post('faults', { name, operation, count });

  /** Puts the emulated clock forward. */
  advance = seconds => this.#post('clock', { advanceSeconds: seconds });

  /** How many calls each Device Farm operation has had. */
  async calls() {
    const counts = await (await fetch(`${this.endpoint}/_emulator/calls`)).json();
    const prefix = 'Device Farm.';
    return Object.fromEntries(Object.entries(counts)
      .filter(([name]) => name.startsWith(prefix)).map(([name, count]) => [name.slice(prefix.length), count]));
  }

  async stop() {
    for (const client of this.#clients) client.destroy();
    await this.#program.stop();
  }

  async #post(what, body) {
    const answer = await fetch(`${this.endpoint}/_emulator/${what}`, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`The emulator refused ${JSON.stringify(body)}: ${await answer.text()}`);
  }
}

async function readAnnouncement(program) {
  const exports = {};
  for (; ;) {
    const line = await program.readLine();
    const [, name, value] = /^export (\w+)=(.*)$/.exec(line) ?? [];
    if (name) exports[name] = value;
    if (!line.startsWith('Temporary keys: ')) continue;
    const [accessKeyId, secretAccessKey, sessionToken] = line.slice('Temporary keys: '.length).split(' / ');
    return {
      endpoint: exports.AWS_ENDPOINT_URL,
      region: exports.AWS_REGION,
      keys: { accessKeyId: exports.AWS_ACCESS_KEY_ID, secretAccessKey: exports.AWS_SECRET_ACCESS_KEY },
      temporaryKeys: { accessKeyId, secretAccessKey, sessionToken },
    };
  }
}
