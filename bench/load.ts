import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';

/** Requests under way at the same time: enough to keep the server busy. */
const CONCURRENCY = 8;

/** How many answers a second a server gives, asked as fast as it answers. @throws when one is not a 200 */
export async function throughput(
  address: string,
  cookies: readonly string[],
  seconds: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const end = performance.now() + seconds * 1000;
  const started = performance.now();
  let answers = 0;
  const worker = async (_: unknown, lane: number) => {
    for (let turn = lane; performance.now() < end; turn += CONCURRENCY) {
      await ask(address, cookies[turn % cookies.length]!, agent);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  agent.destroy();
  return answers / ((performance.now() - started) / 1000);
}

function ask(address: string, cookie: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: { cookie } }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`${address} answered ${response.statusCode}`)),
      );
    }).on('error', reject);
  });
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;
}
