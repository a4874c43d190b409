import { alongLine } from '../../hours/claim-line.queries.js';
import type { SigningObstacles } from '../../hours/kinds/activity.kind.js';
import { leadersOf } from '../../people/groups/group-leaders.queries.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { ownSessions } from './practice.queries.js';
import { ledOn } from './practice.rules.js';

/**
 * What stands in the way of confirming a practice session: the signer did not lead that group on its day, and the trainee
 * did not mark them as a stand-in (T1). Judged again here, since a correction may have another date, and the secretariat
 * may have withdrawn the leading period meanwhile.
 */
export const hostObstacles: SigningObstacles = async (manager, claims, signerId) => {
  const ids = claims.map(({ id }) => id);
  const sessions = await alongLine(manager, ids, ownSessions);
  const groups = [...sessions.values()].flatMap(({ group }) => ('id' in group ? [group.id] : []));
  const leaders = groups.length === 0 ? [] : await leadersOf(manager, [...new Set(groups)]);
  const refused = new Map<string, DomainError>();
  for (const { id, happenedOn } of claims) {
    const session = sessions.get(id);
    if (!session || session.standIn || !('id' in session.group)) continue;
    const { id: groupId } = session.group;
    const own = leaders.filter((leader) => leader.groupId === groupId);
    if (!ledOn(own, signerId, happenedOn))
      refused.set(id, new DomainError('practice.signer-not-leading', { date: happenedOn }, 'not-permitted'));
  }
  return refused;
};
