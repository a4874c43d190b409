import { once } from 'node:events';
import { startForTest } from './support.js';

// A process that uses the embedded server, as a product or its commands do: starts, reports on one line, and releases
// when told to on its standard input. Run by `User` (user.ts).

// It keeps the server running, as a process that stays does.
const server = await startForTest(process.argv[2]!, { onLost: () => process.exit(70) });
process.stdout.write(`${JSON.stringify({ adopted: server.adopted, appUrl: server.appUrl })}\n`);
await once(process.stdin, 'data');
await server.release();
process.stdin.destroy();
