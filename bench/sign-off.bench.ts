import { performance } from 'node:perf_hooks';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HoursService } from '../src/hours/hours.service.js';
import { PreparingClient } from '../src/platform/database/preparing-client.service.js';
import type { Finding } from './home.bench.js';
import { median } from './load.js';
import { record, type Statement } from './recording.js';

/** Signatures that only warm up. */
const WARM_UP = 50;

/**
 * A sign-off: milliseconds for one signature through the service, and for the very statements that it sent, in one bare
 * transaction each, on a copy of the database as it was before.
 */
export async function measureSignOff(
  app: NestFastifyApplication,
  waiting: readonly { claimId: string; signerId: string }[],
  copyUrl: string,
): Promise<Finding> {
  const hours = app.get(HoursService);
  const product: number[] = [];
  const transactions: Statement[][] = [];
  for (const { claimId, signerId } of waiting) {
    const { statements, result } = await record(async () => {
      const started = performance.now();
      const [outcome] = await hours.signOff([claimId], signerId);
      if (outcome?.outcome !== 'signed') throw new Error('A waiting claim was not signed');
      return performance.now() - started;
    });
    product.push(result);
    transactions.push(statements);
  }
  const floor = await replay(transactions, copyUrl);
  const figures = { product: median(product.slice(WARM_UP)), floor: median(floor.slice(WARM_UP)) };
  return { ...figures, ratio: figures.product / figures.floor };
}

/** Sends recorded statements once more, without the product. @returns milliseconds for each transaction */
export async function replay(transactions: readonly Statement[][], url: string): Promise<number[]> {
  const client = new PreparingClient({ connectionString: url });
  await client.connect();
  const figures: number[] = [];
  for (const statements of transactions) {
    const started = performance.now();
    for (const { text, values } of statements) await client.query(text, values);
    figures.push(performance.now() - started);
  }
  await client.end();
  return figures;
}
