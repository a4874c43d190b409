import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One address before several. */
export interface TakingTurns {
  url: string;
  close(): Promise<void>;
}

/**
 * Passes each request on to the next of several web processes, as a proxy before them may: no two steps of anybody are
 * answered by the same one. One that does not answer is passed over.
 */
export async function takeTurns(addresses: readonly string[]): Promise<TakingTurns> {
  let [pages, others] = [0, 0];
  const next = ({ headers }: IncomingMessage) =>
    // Pages count by themselves, or the files that they load could bring each page back to the same process.
    headers['sec-fetch-dest'] === 'document' || !headers['sec-fetch-dest'] ? (pages += 1) : (others += 1);
  const server = createServer((asked, answer) => pass(asked, answer, inTurn(addresses, next(asked))));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function inTurn(addresses: readonly string[], turn: number): string[] {
  return addresses.map((_, index) => addresses[(turn + index) % addresses.length]!);
}

function pass(asked: IncomingMessage, answer: ServerResponse, [address, ...rest]: string[]): void {
  if (!address) {
    answer.writeHead(502).end();
    return;
  }
  const { method, url, headers } = asked;
  const passed = request(address, { method, path: url, headers, agent: false }, (found) => {
    answer.writeHead(found.statusCode!, found.rawHeaders);
    found.pipe(answer);
  });
  passed.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNREFUSED') pass(asked, answer, rest);
    else answer.destroy(error);
  });
  // Only once it is taken: what was sent to one that is not there could not be sent again.
  passed.on('socket', (socket) => socket.once('connect', () => asked.pipe(passed)));
}
