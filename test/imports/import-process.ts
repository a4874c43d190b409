import { ImportTasks } from '../../src/imports/uploads/import-tasks.service.js';
import '../../src/product.js';
import { createDataSource } from '../../src/platform/database/data-source.service.js';
import { startTestServices } from '../support/services.js';
import { workAll } from '../support/uploads.js';

// A worker in a process of its own, which ends itself as the kernel ends one that takes too much memory: when all rows
// have been taken over and nothing has been committed. Run by uploads.spec.ts.

const [url, today, signingKeyPem] = process.argv.slice(2) as [string, string, string];
const dataSource = await createDataSource({ url }).initialize();
const services = await startTestServices({ dataSource }, { today, signingKeyPem });
const tasks = services.get(ImportTasks);
const done = tasks.done.bind(tasks);
tasks.done = async (...args) => {
  await done(...args);
  process.kill(process.pid, 'SIGKILL');
};
await workAll(services);
