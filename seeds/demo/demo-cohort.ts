import { DataSource, type EntityManager } from 'typeorm';
import { Person } from '../../src/people/person.entity.js';
import { Clock, FixedClock } from '../../src/platform/clock/clock.service.js';
import { ReportService } from '../../src/recognition/completion/report.service.js';
import { DemoAccreditation } from './accreditation.js';
import { DemoCalendar } from './calendar.js';
import { LEADERS, TRAINEES } from './cohort.js';
import type { DemoPerson } from './demo-person.js';
import { diaryOf } from './diary.js';
import { EDITIONS } from './editions.js';
import { DemoEvaluations } from './evaluations.js';
import { leadersNow } from './leaders-now.js';
import { DEMO_PASSWORD, type Office, officeNow, openTheDoors, takeOffice } from './office.js';
import { startPastServices } from './past-services.js';
import type { Services } from './services.js';
import { Storyteller } from './storyteller.js';
import { traineesNow } from './trainees-now.js';

export type { DemoPerson } from './demo-person.js';

/** The invented people with whom the product shows itself. */
export interface DemoCohort {
  /** whether they came just now; false when the database held people already */
  loaded: boolean;
  /** those of them who are in the database, with how it stands now */
  people: DemoPerson[];
  /** with which all of them sign in */
  password: string;
  /** public page of a record that holds, if there is one */
  exampleRecordUrl?: string;
}

/** Serialises loading: several processes may start at once. */
const DEMO_LOCK = 7_310_002;

/**
 * Loads the invented cohort when the database holds nobody at all, and tells what there is to see.
 *
 * Two years of signatures are given through the product's own services, each on its own day before today, but in one
 * transaction. So an interruption, even `kill -9`, leaves nothing behind, the next start simply loads again, nobody
 * ever sees half a cohort, and no marker is needed that could be wrong: where one person is found, all of them are.
 *
 * @param app the running product: its database, clock, signing key and address are used
 */
export async function loadDemoCohort(app: Services): Promise<DemoCohort> {
  const dataSource = app.get(DataSource);
  const loaded = await dataSource.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [DEMO_LOCK]);
    if (await manager.exists(Person)) return false;
    const office = await takeOffice(manager);
    await tell(app, manager, office);
    await openTheDoors(app, manager, office);
    return true;
  });
  const people = [
    ...(await traineesNow(app, TRAINEES)),
    ...(await leadersNow(app, LEADERS)),
    ...(await officeNow(app)),
  ];
  const exampleRecordUrl = people.length > 0 ? await exampleRecord(app) : undefined;
  return { loaded, people, password: DEMO_PASSWORD, ...(exampleRecordUrl && { exampleRecordUrl }) };
}

async function tell(app: Services, manager: EntityManager, { board, secretariat }: Office): Promise<void> {
  const calendar = new DemoCalendar(app.get(Clock).today());
  const diary = diaryOf(TRAINEES, EDITIONS, calendar);
  const [firstDay] = diary.keys();
  const clock = new FixedClock(firstDay!);
  const past = await startPastServices(app, manager, clock);
  try {
    const storyteller = new Storyteller(past, manager, clock, calendar, board);
    await storyteller.introduce(LEADERS, calendar);
    for (const [day, happenings] of diary) await storyteller.live(day, happenings);
    await storyteller.tellOfLeaders(calendar);
    await storyteller.announceDays();
    await storyteller.sendAway(calendar);
    await new DemoEvaluations(past, manager, clock, calendar).hold();
    await new DemoAccreditation(past, manager, clock, calendar, secretariat).tell();
  } finally {
    await past.close();
  }
}

/** The record of the whole programme shows most; any other that holds will do. */
async function exampleRecord(app: Services): Promise<string | undefined> {
  const valid = (await app.get(ReportService).recordReports()).filter(({ state }) => state === 'valid');
  return (valid.find(({ kind }) => kind === 'programme') ?? valid[0])?.verificationAddress;
}
