import { runProcess } from './run-process.js';

// `npm run start:worker`: the jobs only; any number of such processes may run.
process.exitCode = await runProcess({ web: false, worker: true });
