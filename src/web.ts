import { runProcess } from './run-process.js';

// `npm run start:web`: the pages only; any number of such processes may run.
process.exitCode = await runProcess({ web: true, worker: false });
