// Runs the standalone emulator in its own process, as a user would. The process prints its URL and the keys that it accepts.
import { checkResponses } from './responses.mjs';
import { runEmulator } from './dotnet.mjs';
import { createClient } from './services.mjs';

/** Starts an emulator for a service with the specified settings (Name: value) and additional arguments. */
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

  /** The operations that have succeeded at least once. */
  succeeded = new Set();

  constructor(service, program, announced) {
    this.#service = service;
    this.#program = program;
    Object.assign(this, announced);
  }

  /**
   * Creates AWS's own client. By default, the client makes only one attempt, so that a test receives the emulator's response. The options can
   * specify more attempts.
   */
  client(options = {}) {
    const client = createClient(this.#service, { endpoint: this.endpoint, credentials: this.keys, maxAttempts: 1, ...options });
    checkResponses(this.#service, client, this.succeeded);
    this.#clients.push(client);
    return client;
  }

  inject = (name, operation, count = 1) => this.#post('faults', { name, operation, count });

  /** Advances the emulated clock. */
  advance = seconds => this.#post('clock', { advanceSeconds: seconds });

  /** Returns the number of calls to each operation of the service. */
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
    const response = await fetch(`${this.endpoint}/_emulator/${what}`, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`The emulator rejected ${JSON.stringify(body)}: ${await response.text()}`);
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
