// A server that only records the requests that it receives.
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Starts a server that responds with {} to every request. */
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
    /** Returns the only request that was received since the previous call. */
    takeOne() {
      if (requests.length !== 1) throw new Error(`Received ${requests.length} requests instead of one.`);
      return requests.pop();
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
