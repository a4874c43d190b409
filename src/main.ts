import { runProcess } from './run-process.js';

// `npm start`: pages and jobs in one process.
process.exitCode = await runProcess({ web: true, worker: true });
