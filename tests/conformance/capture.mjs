// A server that does nothing but keep what it was sent.
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Starts a server that answers {} to everything. */
export async function startCapture() {
  const requests = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    requests.push({
      method: request.method,
      path: request.url,
      target: request.headers['x-amz-target'],
      contentType: request.headers['content-type'],
      body: Buffer.concat(chunks).toString('utf8'),
    });
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${server.address().port}`,
    /** The one request that has come since the last time. */
    takeOne() {
      if (requests.length !== 1) throw new Error(`${requests.length} requests came where one was expected.`);
      return requests.pop();
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
