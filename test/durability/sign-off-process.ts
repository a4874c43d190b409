import '../../src/product.js';
import { migrations } from '../../migrations/index.js';
import { ProgressChanged } from '../../src/hours/hours-events.rules.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { FixedClock } from '../../src/platform/clock/clock.service.js';
import { loadConfig } from '../../src/platform/config/config.form.js';
import { openDatabase } from '../../src/platform/database/open-database.service.js';
import { EventDispatcher } from '../../src/platform/events/event-dispatcher.service.js';
import { startServices } from '../../src/services.js';

// A process that signs everything that waits, all at once, and prints each claim's id once it has been answered. Run,
// and killed, by kill.spec.ts. After so many answers, whatever has not come to its commit yet stays before it, so that
// the kill always finds transactions under way, however late it comes.

const [dataDir, today, limit] = process.argv.slice(2) as [string, string, string];
const config = loadConfig({ DATA_DIR: dataDir });
const database = await openDatabase(config, { migrations, poolSize: 20 });
const services = await startServices(config, database, new FixedClock(today));
let answered = 0;
services
  .get(EventDispatcher)
  .subscribe(ProgressChanged, () => (answered < Number(limit) ? Promise.resolve() : new Promise(() => {})));
const waiting = await database.dataSource.query<{ id: string; signer: string }[]>(
  `SELECT c.id, r.person_id AS signer
     FROM claim c JOIN signing_right r ON r.trajectory_id = c.trajectory_id AND r.component = c.component
    WHERE c.state = 'submitted' ORDER BY md5(c.id::text)`,
);
const hours = services.get(HoursService);
await Promise.all(
  waiting.map(async ({ id, signer }) => {
    const [outcome] = await hours.signOff([id], signer);
    answered += 1;
    // Written at once: Node does not buffer what goes into a pipe.
    process.stdout.write(`${id} ${outcome!.outcome}\n`);
  }),
);
await database.close();
