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
  sessionsAt,
  type SessionLink,
  storeLinks,
} from './supervision.queries.js';

const TIME = /^\d{2}:\d{2}$/;

/**
 * What stands in the way of signing minutes of supervision: another session of the signer at that time (S9), or signed
 * minutes of the same session for the same supervisee. The signer's row is locked, so that two sessions signed at once are
 * judged one after the other. Minutes with a corrected day or start belong to the session there from now on. Imported
 * minutes belong to no session, and are not judged.
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
  const asked = claims.flatMap((claim) => {
    const link = links.get(claim.id);
    return link
      ? [{ claim, link, startsAt: TIME.test(claim.description) ? claim.description : link.start }]
      : [];
  });
  const sessions = await sessionsOf(manager, asked);
  const signed = await signedFor(manager, [...new Set(sessions)]);
  const moved: (SessionLink & { claimId: string })[] = [];
  for (const [at, { claim, link, startsAt }] of asked.entries()) {
    const { id: claimId, happenedOn: heldOn, minutes, trajectoryId } = claim;
    const id = sessions[at]!;
    const time = { id, heldOn, startsAt, minutes };
    const other = overlapping(held, time);
    if (other) refused.set(claimId, overlapError(other));
    else if (signed.has(id + trajectoryId))
      refused.set(claimId, new DomainError('supervision.twice', { state: 'signed-off' }, 'conflict'));
    else {
      if (id !== link.sessionId) moved.push({ ...link, claimId, sessionId: id });
      add(held, { ...time, form: link.form, size: 1 });
      signed.add(id + trajectoryId);
    }
  }
  await storeLinks(manager, moved);
  return refused;
};

/** The session to which each claim belongs by the day and start that it has now, in the order of the claims. */
async function sessionsOf(
  manager: EntityManager,
  asked: readonly { claim: { happenedOn: string }; link: SessionLink; startsAt: string }[],
): Promise<string[]> {
  const moves = asked.filter(
    ({ claim, link, startsAt }) => link.heldOn !== claim.happenedOn || link.start !== startsAt,
  );
  const keys = moves.map(({ claim, link: { supervisorId, individualOf }, startsAt }) => ({
    ...{ supervisorId, individualOf, startsAt },
    heldOn: claim.happenedOn,
  }));
  const found = await sessionsAt(manager, keys);
  return asked.map((one) => found[moves.indexOf(one)] ?? one.link.sessionId);
}

/** The signed minutes of some sessions: the ids of session and trajectory as one text. */
async function signedFor(manager: EntityManager, sessionIds: readonly string[]): Promise<Set<string>> {
  const claims = await claimsOfSessions(manager, sessionIds);
  const signed = claims.filter(({ state }) => state === 'signed-off');
  return new Set(signed.map(({ sessionId, trajectoryId }) => sessionId + trajectoryId));
}

/** Minutes that the signer signs in the same go count as held when the next are judged. */
function add(held: HeldSession[], session: HeldSession): void {
  const same = held.find(({ id }) => id === session.id);
  if (!same) held.push(session);
  else Object.assign(same, { minutes: Math.max(same.minutes, session.minutes), size: same.size + 1 });
}
