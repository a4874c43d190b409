import { createInterface } from 'node:readline';
import { type MailWorkerSettings, startMailWorker } from './mail-worker.js';

// A worker of mail in a process of its own, which a test kills. It begins when it is told what to do, on a line.

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const worker = await startMailWorker(JSON.parse(line) as MailWorkerSettings);
  process.stdout.write('working\n');
  process.on('SIGTERM', () => void worker.stop());
}
