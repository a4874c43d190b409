// `npm start`, `npm run start:web`, `npm run start:worker` and `npm run leerpad -- VERB …`: builds when needed, then runs the product in this same process, so that
// signals reach it directly.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensureBuilt } from './build.js';
import { DIST } from './build-freshness.js';

const PROCESSES = ['main', 'web', 'worker'];
const isProcess = process.argv[2] === '--entry' && PROCESSES.includes(process.argv[3]);
const entry = isProcess ? `src/${process.argv[3]}.js` : 'src/cli.js';

try {
  await ensureBuilt(entry);
} catch (error) {
  process.stderr.write(`${error.message}\nHet portaal kon niet worden gebouwd.\n`);
  process.exit(1);
}

const { runCli } = await import(pathToFileURL(join(DIST, entry)).href);
if (!isProcess) {
  const code = await runCli(process.argv.slice(2));
  // Interrupted work may still hold connections; otherwise the process ends by itself, with everything written.
  if (code > 128) process.exit(code);
  process.exitCode = code;
}
