import { once } from 'node:events';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';

// A process that uses the embedded server, as the portal or a command does: starts, reports on one line, and releases
// when told to on its standard input. Run by embedded-postgres.spec.ts.

const server = await startEmbeddedPostgres({ directory: process.argv[2]!, unsafeFast: true });
process.stdout.write(`${JSON.stringify({ adopted: server.adopted, appUrl: server.appUrl })}\n`);
await once(process.stdin, 'data');
await server.release();
process.stdin.destroy();
