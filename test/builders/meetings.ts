import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { ProgrammeKey } from '../../src/curriculum/curriculum.rules.js';
import type { BlockPlan } from '../../src/learning/meetings/edition.rules.js';
import type { ScheduledComponent } from '../../src/learning/meetings/edition.entity.js';
import { Meeting } from '../../src/learning/meetings/meeting.entity.js';
import { MeetingKeepers } from '../../src/learning/meetings/meeting-keepers.service.js';
import { codedPerson } from '../../src/people/name-lines.service.js';
import { Person } from '../../src/people/person.entity.js';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import type { Participant } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import type { TestServices } from '../support/services.js';
import { newLeader, newTrainee, type TestLeader } from './people.js';

/** A published edition, and the ids of its blocks by number. */
export interface TestEdition {
  id: string;
  teacher: TestLeader;
  blocks: Record<number, string>;
}

/** A morning with 240 counted minutes, unless told otherwise. */
export function plan(teacher: TestLeader, changes: Partial<BlockPlan> = {}): BlockPlan {
  return {
    block: 1,
    heldOn: '2026-05-09',
    startsAt: '09:00',
    endsAt: '13:15',
    breakAt: '11:00',
    breakMinutes: 15,
    venue: 'De Werkplaats, Utrecht',
    videoLink: null,
    capacity: 12,
    enrolUntil: '2026-05-01',
    teacherIds: [teacher.id],
    topics: [],
    ...changes,
  };
}

/** An edition with the given blocks (the first alone, unless told otherwise), open to the trainees of both programmes. */
export async function newEdition(
  services: TestServices,
  {
    component = 'course',
    teacher,
    blocks = [{}],
    title = 'Voorjaar 2026',
    programmes = ['leader', 'co-leader'],
  }: {
    component?: ScheduledComponent;
    teacher?: TestLeader;
    blocks?: Partial<BlockPlan>[];
    title?: string;
    programmes?: ProgrammeKey[];
  } = {},
): Promise<TestEdition> {
  const editions = services.get(EditionsService);
  const teaching = teacher ?? (await newLeader(services));
  const head = { component, title, programmes };
  const id = await editions.create(head, actorOf.command);
  const ids: Record<number, string> = {};
  for (const changes of blocks) {
    const one = plan(teaching, changes);
    ids[one.block] = await editions.planBlock(id, one, null, actorOf.command);
  }
  await editions.publish(id, 1, actorOf.command);
  return { id, teacher: teaching, blocks: ids };
}

/** Somebody as they come to a block, with their trajectory. */
export function coming({ id, trajectoryId = null }: TestAttendee): Participant {
  return { personId: id, trajectoryId };
}

/** Who comes to a meeting: a trainee, or to a day anybody. */
export interface TestAttendee {
  id: string;
  trajectoryId?: string | null;
}

/** An intervision day as meetings know it, without what its own room keeps; the teacher of a plan is its organiser. */
export async function newDay(
  services: TestServices,
  {
    teacher,
    blocks: [changes = {}] = [{}],
    title = 'Landelijke dag',
  }: { teacher?: TestLeader; blocks?: Partial<BlockPlan>[]; title?: string } = {},
): Promise<TestEdition> {
  const organiser = teacher ?? (await newLeader(services));
  const head = { component: null, title, programmes: [] };
  const id = await services.get(EditionsService).create(head, actorOf.command);
  const planned = plan(organiser, changes);
  const day = { ...planned, id: randomUUID(), editionId: id, component: null, block: null };
  const standing = { state: 'planned', cancelledBecause: null, list: 'open' } as const;
  await services
    .get(DataSource)
    .manager.insert(Meeting, { ...day, ...standing, calendarSequence: 0, version: 1 });
  services
    .get(MeetingKeepers)
    .register((_manager, meetingId, personId) =>
      Promise.resolve(meetingId === day.id && personId === organiser.id),
    );
  await services.get(EditionsService).publish(id, 1, actorOf.command);
  return { id, teacher: organiser, blocks: { 1: day.id } };
}

/** Somebody without an account, whom an organiser enrols; without an address unless told one. */
export async function newGuest(services: TestServices, email = ''): Promise<{ id: string }> {
  const guest = { id: randomUUID(), fullName: 'Gast Voorbeeld', email };
  const { manager } = services.get(DataSource);
  await manager.insert(Person, codedPerson(manager, guest));
  return { id: guest.id };
}

/** The two sorts of meetings, and people who can come to each: what holds for one of them holds for the other (C1, I2). */
export const MEETINGS = [
  ['a block', newEdition, newTrainee],
  ['an intervision day', newDay, newAnybody],
] as const;

let anybodies = 0;

/** A trainee, a leader, a guest with an address and one without, in turn. */
async function newAnybody(services: TestServices): Promise<TestAttendee> {
  anybodies += 1;
  const makers = [
    () => newTrainee(services),
    () => newLeader(services),
    () => newGuest(services, `gast${anybodies}@huis.example`),
    () => newGuest(services),
  ];
  return makers[anybodies % makers.length]!();
}

/** How everybody stands in line for a meeting: state by person, in the order of the line. */
export function lineOf(
  services: TestServices,
  meetingId: string,
): Promise<{ personId: string; trajectoryId: string | null; state: string }[]> {
  return services
    .get(DataSource)
    .query(
      `SELECT person_id AS "personId", trajectory_id AS "trajectoryId", state FROM enrolment WHERE meeting_id = $1 ORDER BY place_in_line`,
      [meetingId],
    );
}

/** Days pass until a block was held on the given day: where no clock of a test's own can tell so. */
export async function daysPass(
  services: Pick<TestServices, 'get'>,
  meetingId: string,
  heldOn: string,
): Promise<void> {
  await services
    .get(DataSource)
    .query('UPDATE meeting SET held_on = $2, enrol_until = least(enrol_until, $2::date) WHERE id = $1', [
      meetingId,
      heldOn,
    ]);
}
