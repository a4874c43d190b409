import { type MailWorkerSettings, startMailWorker } from './mail-worker.js';

// A worker of mail in a process of its own, which a test kills. What it is told stands in its environment.

const worker = await startMailWorker(JSON.parse(process.env.MAIL_WORKER!) as MailWorkerSettings);
process.stdout.write('working\n');
process.on('SIGTERM', () => void worker.stop());
