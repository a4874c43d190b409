import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { DayPlan } from '../../src/learning/intervision/day.rules.js';
import { DaysService } from '../../src/learning/intervision/days.service.js';
import { USUAL_DAY } from '../../src/learning/intervision/parts.rules.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import type { TestServices } from '../support/services.js';

/** A national day in May 2026 for leaders and trainees, which enrols from the first of March, unless told otherwise. */
export function dayPlan(changes: Partial<DayPlan> = {}): DayPlan {
  return {
    title: 'Landelijke dag, voorjaar',
    scope: 'national',
    region: null,
    theme: 'Overdracht in de groep',
    chair: 'Joris van Tellingen',
    guest: 'Mirjam Teunis',
    heldOn: '2026-05-30',
    startsAt: '09:30',
    endsAt: '17:00',
    venue: 'Tuinzaal, Arnhem',
    directions: 'Bus 7 vanaf het station.',
    capacity: 40,
    enrolFrom: '2026-03-01',
    enrolUntil: '2026-05-20',
    openTo: 'both',
    public: true,
    organiserIds: [],
    parts: [...USUAL_DAY],
    ...changes,
  };
}

/** A day, published unless told otherwise. @returns its id */
export async function newDay(
  services: Pick<TestServices, 'get'>,
  changes: Partial<DayPlan> = {},
  { draft = false }: { draft?: boolean } = {},
): Promise<string> {
  const days = services.get(DaysService);
  const id = await days.create(dayPlan(changes), actorOf.command, randomUUID());
  if (!draft) await days.publish(id, 1, actorOf.command);
  return id;
}

/** A day whose list can be kept, and which has not begun yet: it is late that evening. */
export function tonight(heldOn: string): Partial<DayPlan> {
  const [startsAt, endsAt] = ['23:00', '23:50'];
  const parts = [{ kind: 'round' as const, title: '', startsAt, endsAt, mark: null }];
  return { heldOn, enrolFrom: heldOn, enrolUntil: heldOn, startsAt, endsAt, parts };
}

/** How a day stands in the database. */
export async function dayRow(services: TestServices, id: string) {
  const [row] = await services.get(DataSource).query<Record<string, unknown>[]>(
    `SELECT e.title, e.state, e.component, m.block, m.version, m.calendar_sequence AS "calendarSequence",
            m.held_on AS "heldOn", d.scope, d.region, d.theme,
            (SELECT count(*)::integer FROM day_part p WHERE p.meeting_id = m.id) AS parts
       FROM intervision_day d JOIN meeting m ON m.id = d.meeting_id JOIN edition e ON e.id = m.edition_id
      WHERE m.id = $1`,
    [id],
  );
  return row;
}
