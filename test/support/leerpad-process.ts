import { runCli } from '../../src/cli.js';

// The command line in a process of its own, as scripts/leerpad.js runs it once the product is built.

const code = await runCli(process.argv.slice(2));
// Interrupted work may still hold connections; otherwise the process ends by itself, with everything written.
if (code > 128) process.exit(code);
process.exitCode = code;
