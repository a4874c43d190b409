import type { EntityManager } from 'typeorm';
import { alongLine } from '../../hours/claim-line.queries.js';
import type { SigningObstacles } from '../../hours/kinds/activity.kind.js';
import { lockLeaders } from '../../people/people.queries.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { type HeldSession, overlapError, overlapping } from './session.rules.js';
import {
  claimsOfSessions,
  heldSessions,
  linksOf,
  sessionAt,
  type SessionLink,
  storeLinks,
} from './supervision.queries.js';

const TIME = /^\d{2}:\d{2}$/;

/**
 * What stands in the way of signing minutes of supervision: another session of the signer at that time (S9), or minutes of
 * the same session for the same supervisee. The signer's row is locked, so that two sessions signed at once are judged one
 * after the other. Minutes that were corrected to another day or start are of the session there from now on. Imported ones
 * are of no session, and are not judged.
 */
export const signingObstacles: SigningObstacles = async (manager, claims, signerId) => {
  const refused = new Map<string, DomainError>();
  const links = await alongLine(
    manager,
    claims.map(({ id }) => id),
    linksOf,
  );
  if (links.size === 0) return refused;
  await lockLeaders(manager, [signerId]);
  const days = claims.map(({ happenedOn }) => happenedOn).sort();
  const held = await heldSessions(manager, signerId, { from: days[0]!, until: days.at(-1)! });
  for (const claim of claims) {
    const link = links.get(claim.id);
    if (!link) continue;
    const startsAt = TIME.test(claim.description) ? claim.description : link.start;
    const { happenedOn: heldOn, minutes, trajectoryId } = claim;
    const id = await sessionFor(manager, link, { heldOn, startsAt });
    const time = { id, heldOn, startsAt, minutes };
    const other = overlapping(held, time);
    if (other) refused.set(claim.id, overlapError(other));
    else if (await isSignedFor(manager, id, trajectoryId))
      refused.set(claim.id, new DomainError('supervision.twice', { state: 'signed-off' }, 'conflict'));
    else {
      if (id !== link.sessionId) await storeLinks(manager, [{ ...link, claimId: claim.id, sessionId: id }]);
      add(held, { ...time, form: link.form, size: 1 });
    }
  }
  return refused;
};

/** The session that the claim is of by what it says now. */
function sessionFor(
  manager: EntityManager,
  link: SessionLink,
  time: { heldOn: string; startsAt: string },
): Promise<string> {
  if (link.heldOn === time.heldOn && link.start === time.startsAt) return Promise.resolve(link.sessionId);
  return sessionAt(manager, { supervisorId: link.supervisorId, individualOf: link.individualOf, ...time });
}

async function isSignedFor(
  manager: EntityManager,
  sessionId: string,
  trajectoryId: string,
): Promise<boolean> {
  const claims = await claimsOfSessions(manager, [sessionId]);
  return claims.some((claim) => claim.trajectoryId === trajectoryId && claim.state === 'signed-off');
}

/** What is signed in the same go counts as held for what follows. */
function add(held: HeldSession[], session: HeldSession): void {
  const same = held.find(({ id }) => id === session.id);
  if (!same) held.push(session);
  else Object.assign(same, { minutes: Math.max(same.minutes, session.minutes), size: same.size + 1 });
}
