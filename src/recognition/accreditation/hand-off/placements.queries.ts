import type { EntityManager } from 'typeorm';
import { registerNumbersOf } from '../../../people/registers/register-numbers.queries.js';
import type { AccreditationBody } from '../bodies/body.rules.js';
import type { CourseType } from '../pe-online/attendance-row.rules.js';
import { attendeesOfClosedLists, meetingsBeside } from './closed-lists.queries.js';
import { type Difference, differenceOf, ofWholeCourse } from './hand-off.rules.js';
import { attendeesIn, type HandOffScope, type NamedAttendee, scopeOf } from './hand-off-lists.rules.js';
import { handedOf, handOffKey, type KnownNumber } from './hand-offs.queries.js';
import { type Placed, placesOf } from './places.rules.js';

/** The attendance of a meeting that is asked for, as it is handed over to one body. */
export interface PlacementAsked {
  meetingId: string;
  body: AccreditationBody;
  /** how the body accredits it; null while nobody said, which is by the meeting */
  type: CourseType | null;
}

/** The attendance of a meeting, or a whole course, for one body: who stands where, and what is still to be handed over (Q7). */
export interface Placement {
  body: AccreditationBody;
  scope: HandOffScope;
  /** the persons present, by name; nobody while a list is open */
  attendees: readonly NamedAttendee[];
  /** one for each of them */
  placed: readonly Placed[];
  handed: readonly KnownNumber[];
  difference: Difference;
}

/**
 * How attendance is placed for bodies, by `handOffKey`, in four statements whatever their number. A meeting of a course that is
 * accredited as a whole is left out, unless it is the last, under which the course is kept.
 */
export async function placementsOf(
  manager: EntityManager,
  asked: readonly PlacementAsked[],
): Promise<Map<string, Placement>> {
  if (asked.length === 0) return new Map();
  const ids = [...new Set(asked.map(({ meetingId }) => meetingId))];
  const meetings = await meetingsBeside(manager, ids);
  const scopes = asked.flatMap((one) => {
    const own = meetings.find(({ id }) => id === one.meetingId);
    const edition = meetings.filter(({ editionId }) => editionId === own?.editionId);
    const scope = scopeOf(one.meetingId, one.type, edition);
    return scope ? [{ ...one, scope }] : [];
  });
  const covered = new Set(scopes.flatMap(({ scope }) => scope.meetings.map(({ id }) => id)));
  const listed = await attendeesOfClosedLists(manager, [...covered]);
  const people = [...new Set(listed.map(({ personId }) => personId))];
  const numbers = await registerNumbersOf(manager, people);
  const handed = await handedOf(manager, [...new Set([...ids, ...covered])]);
  return new Map(
    scopes.map(({ meetingId, body, scope }) => {
      const key = handOffKey({ meetingId, body: body.key });
      const attendees = attendeesIn(scope, listed, numbers);
      const placed = placesOf(body, scope.counted, attendees);
      const known = ofWholeCourse(
        scope.meetings.map(({ id }) => handed.get(handOffKey({ meetingId: id, body: body.key })) ?? []),
      );
      // An open list says nothing yet: nobody was sent wrongly because of it.
      const difference = scope.closed ? differenceOf(placed, known) : { send: [], wrongly: [] };
      return [key, { body, scope, attendees, placed, handed: known, difference }];
    }),
  );
}

/** How the attendance of one meeting is placed; undefined when it is not handed over under this meeting. */
export async function placementOf(
  manager: EntityManager,
  asked: PlacementAsked,
): Promise<Placement | undefined> {
  const { meetingId, body } = asked;
  return (await placementsOf(manager, [asked])).get(handOffKey({ meetingId, body: body.key }));
}
