import type { EntityManager } from 'typeorm';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { StandingFactsService } from '../../src/people/standing/standing-facts.service.js';
import type { DemoCalendar } from './calendar.js';
import type { LeaderKey } from './leaders.js';
import type { Services } from './services.js';

const DESK = { source: 'desk', actor: actorOf.command } as const;

/** What became known of the leaders lately: somebody who goes on leading, education, a mistake, a suspension long ago (S5). */
export async function addStandings(
  past: Services,
  manager: EntityManager,
  leaders: ReadonlyMap<LeaderKey, string>,
  calendar: DemoCalendar,
): Promise<void> {
  const facts = past.get(StandingFactsService);
  const of = (key: LeaderKey) => leaders.get(key)!;
  const lastYear = calendar.yearsSince(1)[0]!;
  // Nothing was heard of the co-leading that began years ago: it is asked about (S6).
  const open = { from: calendar.month(-30), to: null };
  await facts.addLeading(manager, { personId: of('willem-jan'), role: 'leader', ...open }, DESK);
  await facts.addLeading(manager, { personId: of('gerda'), role: 'co-leader', ...open }, DESK);
  // One that waits for the board, one that it accepted (R9).
  const course = { kind: 'education', detail: 'coursework', year: lastYear } as const;
  const note = 'Certificaat van twee dagen groepsdynamica gezien.';
  await facts.add(manager, { personId: of('marijke'), ...course, note }, DESK);
  const symposium = { personId: of('joost'), kind: 'education', detail: 'symposium' } as const;
  const accepted = await facts.add(
    manager,
    { ...symposium, year: lastYear, note: 'Programma gezien.' },
    DESK,
  );
  const reason = 'Het programma gaat over het werk in de groep.';
  await facts.decide(manager, accepted, { accepted: true, reason }, DESK.actor);
  const day = calendar.day(40, 'thursday');
  const mistaken = {
    personId: of('joost'),
    kind: 'active',
    detail: 'leader',
    fromDate: day,
    toDate: day,
  } as const;
  await facts.withdraw(manager, await facts.add(manager, mistaken, DESK), DESK.actor);
  const suspended = { kind: 'interruption', detail: 'suspended' } as const;
  const span = { fromDate: calendar.month(-60), toDate: calendar.month(-58) };
  const why = 'In overleg, tijdens een verhuizing van de praktijk.';
  await facts.add(manager, { personId: of('gerda'), ...suspended, ...span, note: why }, DESK);
  // Heard of only now: the board looks at what Gerda signed in those weeks; a record rests on it (S7).
  const weeks = { fromDate: calendar.day(58, 'monday'), toDate: calendar.day(56, 'friday') };
  const late = 'Achteraf doorgegeven: in die weken rustte de erkenning.';
  await facts.add(manager, { personId: of('gerda'), ...suspended, ...weeks, note: late }, DESK);
}
