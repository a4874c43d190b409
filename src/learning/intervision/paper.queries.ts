import type { EntityManager } from 'typeorm';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { LEADERS, PEOPLE } from '../../people/people.queries.js';
import type { GivenNumber } from '../../people/registers/register-number.rules.js';
import { registerNumbersOf } from '../../people/registers/register-numbers.queries.js';
import { type Attendee, attendeesOf, byName } from '../meetings/attendees.queries.js';

/** Somebody on the papers of a day, with what bodies want to read of them. */
export interface OnPaper {
  name: string;
  /** `Berg, van den`; the whole name of whom the portal knows no more */
  surname: string;
  initials: string;
  /** as what they come; a trainee by their programme */
  comesAs: 'leader' | 'co-leader' | 'experienced' | 'guest';
  /** of every register that they have a number in (Q4) */
  numbers: readonly GivenNumber[];
}

interface Row {
  personId: string;
  surname: string | null;
  tussenvoegsel: string | null;
  fullName: string | null;
  initials: string;
  programme: 'leader' | 'co-leader' | null;
  isLeader: boolean;
}

/** The persons with a place on a day or come besides, by name. Three statements, however many they are. */
export async function onPaper(manager: EntityManager, meetingId: string): Promise<OnPaper[]> {
  const list = byName(await attendeesOf(manager, meetingId));
  const personIds = list.map(({ personId }) => personId);
  const rows = await manager.query<Row[]>(
    `SELECT p.id AS "personId", p.surname, p.tussenvoegsel, p.full_name AS "fullName",
            coalesce(p.initials, '') AS initials, t.programme,
            EXISTS (SELECT FROM ${LEADERS} l WHERE l.person_id = p.id) AS "isLeader"
       FROM unnest($1::uuid[], $2::uuid[]) AS who(person, trajectory) JOIN ${PEOPLE} p ON p.id = who.person
       LEFT JOIN ${TRAJECTORIES} t ON t.id = who.trajectory`,
    [personIds, list.map(({ trajectoryId }) => trajectoryId)],
  );
  const numbers = await registerNumbersOf(manager, personIds);
  const known = new Map(rows.map((row) => [row.personId, row]));
  return list.map((attendee) => ({
    ...lineOf(attendee, known.get(attendee.personId)!),
    numbers: numbers.get(attendee.personId) ?? [],
  }));
}

function lineOf({ name }: Attendee, row: Row): Omit<OnPaper, 'numbers'> {
  const { surname, tussenvoegsel, fullName, initials, programme, isLeader } = row;
  return {
    ...{ name, initials },
    surname: surname === null ? (fullName ?? '') : [surname, tussenvoegsel].filter(Boolean).join(', '),
    comesAs: programme ?? (isLeader ? 'experienced' : 'guest'),
  };
}
