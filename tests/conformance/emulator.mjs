// The stand-alone emulator, as a user starts it: as a process of its own that prints its address and the keys it takes.
import { checkResponses } from './responses.mjs';
import { runEmulator } from './dotnet.mjs';
import { createClient } from './services.mjs';

/** Starts an emulator, to be called as one of its services, with settings (Name: value) and further arguments. */
export async function startEmulator(service, settings = {}, ...args) {
  const choices = Object.entries(settings).flatMap(([name, value]) => ['--setting', `${name}=${value}`]);
  const program = runEmulator(['--port', '0', ...args, ...choices]);
  try {
    return new Emulator(service, program, await readAnnouncement(program));
  } catch (failure) {
    await program.stop();
    throw failure;
  }
}

class Emulator {
  #service;
  #program;
  #clients = [];

  /** The operations that have had a successful answer. */
  succeeded = new Set();

  constructor(service, program, announced) {
    this.#service = service;
    this.#program = program;
    Object.assign(this, announced);
  }

  /** AWS's own client. Tries once, so that a test sees what the emulator says; options may say otherwise. */
  client(options = {}) {
    const client = createClient(this.#service, { endpoint: this.endpoint, credentials: this.keys, maxAttempts: 1, ...options });
    checkResponses(this.#service, client, this.succeeded);
    this.#clients.push(client);
    return client;
  }

  inject = (name, operation, count = 1) => this.#post('faults', { name, operation, count });

  /** Puts the emulated clock forward. */
  advance = seconds => this.#post('clock', { advanceSeconds: seconds });

  /** How many calls each operation of the service has had. */
  async calls() {
    const counts = await (await fetch(`${this.endpoint}/_emulator/calls`)).json();
    const prefix = `${this.#service.id}.`;
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
      keys: { accessKeyId: exports.AWS_ACCESS_KEY_ID, secretAccessKey: exports.AWS_SECRET_ACCESS_KEY },
      temporaryKeys: { accessKeyId, secretAccessKey, sessionToken },
    };
  }
}
