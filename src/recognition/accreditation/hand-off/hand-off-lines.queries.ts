import type { EntityManager } from 'typeorm';
import type { AccreditationBody } from '../bodies/body.rules.js';
import { type DossierOfMeeting, dossiersOfMeetings } from '../dossier/dossiers.queries.js';
import type { Grant } from '../dossier/grant.rules.js';
import { type ListedMeeting, meetingsBetween } from './closed-lists.queries.js';
import { handOffKey } from './hand-offs.queries.js';
import { type Placement, placementsOf } from './placements.queries.js';

/** What is, or will be, handed over of one meeting to one body. */
export interface HandOffLine extends Placement {
  /** what was granted, if it holds on the day of the meeting */
  grant: Grant | null;
}

/**
 * What is handed over of the meetings of some days, the latest first, for each body; a course that is accredited as a whole stands under
 * its last meeting. Six statements, whatever their number.
 *
 * @param until no later than today: what was not held has nothing to hand over
 */
export async function handOffLinesOf(
  manager: EntityManager,
  bodies: readonly AccreditationBody[],
  days: { from: string; until: string },
  today: string,
): Promise<HandOffLine[]> {
  const meetings = await meetingsBetween(manager, days);
  const ids = meetings.map(({ id }) => id);
  const dossiers = await dossiersOfMeetings(manager, ids, today);
  const dossierOf = new Map(dossiers.map((one) => [handOffKey(one), one]));
  const asked = ids.flatMap((meetingId) =>
    bodies.map((body) => {
      const dossier = dossierOf.get(handOffKey({ meetingId, body: body.key }));
      return { meetingId, body, type: dossier?.type ?? null, dossier };
    }),
  );
  const placements = await placementsOf(manager, asked);
  return asked.flatMap(({ meetingId, body, dossier }) => {
    const placement = placements.get(handOffKey({ meetingId, body: body.key }));
    return placement ? [{ ...placement, grant: grantOn(placement.scope.meeting, dossier) }] : [];
  });
}

/** Whether somebody still has to do something for it: close a list, or hand over. */
export function isWaiting({ grant, scope, difference }: HandOffLine): boolean {
  return grant !== null && (!scope.closed || difference.send.length > 0);
}

/** What was granted of a meeting, if it holds on its day. */
export function grantOn(
  { heldOn }: Pick<ListedMeeting, 'heldOn'>,
  dossier: DossierOfMeeting | undefined,
): Grant | null {
  const grant = dossier?.grant ?? null;
  return grant && grant.validFrom <= heldOn && heldOn <= grant.validUntil ? grant : null;
}
