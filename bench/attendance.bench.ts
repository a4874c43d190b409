import { performance } from 'node:perf_hooks';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AttendanceService } from '../src/learning/meetings/attendance.service.js';
import type { Finding } from './home.bench.js';
import { median } from './load.js';
import { record, type Statement } from './recording.js';
import { replay } from './sign-off.bench.js';

/** Lists that only warm up. */
const WARM_UP = 2;

/** A list that is filled in and open, and who closes it. */
export interface OpenList {
  meetingId: string;
  teacherId: string;
}

/**
 * Closing an attendance list: milliseconds through the service, and for the very statements that it sent, in one bare
 * transaction each, on a copy of the database as it was before.
 */
export async function measureAttendance(
  app: NestFastifyApplication,
  lists: readonly OpenList[],
  copyUrl: string,
): Promise<Finding & { statements: number }> {
  const attendance = app.get(AttendanceService, { strict: false });
  const product: number[] = [];
  const transactions: Statement[][] = [];
  for (const { meetingId, teacherId } of lists) {
    const { statements, result } = await record(async () => {
      const started = performance.now();
      const outcomes = await attendance.close(meetingId, teacherId);
      if (outcomes.some((outcome) => 'refused' in outcome)) throw new Error('Hours of the list were refused');
      return performance.now() - started;
    });
    product.push(result);
    transactions.push(statements);
  }
  const floor = await replay(transactions, copyUrl);
  const figures = { product: median(product.slice(WARM_UP)), floor: median(floor.slice(WARM_UP)) };
  const statements = transactions.at(-1)!.length;
  return { ...figures, ratio: figures.product / figures.floor, statements };
}
