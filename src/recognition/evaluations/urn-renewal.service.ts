import type { DataSource } from 'typeorm';
import { LineMacs } from '../../platform/documents/line-macs.service.js';
import type { SigningKey } from '../../platform/documents/signing-keys.service.js';
import { mailOnceMore } from '../../platform/mail/deliveries.service.js';
import { EVALUATION_MAIL } from './evaluation-events.rules.js';
import { openUrnUnder, sealUrnUnder } from './urn-seal.service.js';

/** How many open evaluations follow the new key, and how many lost their answers. */
export interface RenewedUrns {
  /** whose urn was sealed anew, or begins anew: their links were mailed again */
  evaluations: number;
  /** of which what was answered so far is lost, since the key is */
  lost: number;
}

/**
 * Has the evaluations that are open follow a new signing key, for an association that replaces it. As the owner, while nothing else
 * runs. Links that were mailed hold a code of the former key, so all who are asked are mailed again, whether they answered or not.
 * An urn under a third key stays as it is. Done again it does nothing but to evaluations without an urn, whose links it mails again.
 *
 * @param former the key that the new one takes the place of; null when it is lost: then an urn that does not open begins anew
 */
export async function renewUrns(
  owner: DataSource,
  key: Pick<SigningKey, 'mac'>,
  former: Pick<SigningKey, 'mac'> | null,
): Promise<RenewedUrns> {
  const [macs, before] = [new LineMacs(key), former && new LineMacs(former)];
  const all: RenewedUrns = { evaluations: 0, lost: 0 };
  await owner.transaction(async (manager) => {
    const rows = await manager.query<{ meetingId: string; sealed: Buffer | null }[]>(
      `SELECT e.meeting_id AS "meetingId", u.sealed FROM evaluation e
         LEFT JOIN evaluation_urn u ON u.meeting_id = e.meeting_id
        WHERE NOT e.closed ORDER BY e.meeting_id FOR UPDATE OF e`,
    );
    for (const { meetingId, sealed } of rows) {
      if (sealed && opened(macs, meetingId, sealed)) continue;
      const packed = sealed && before && opened(before, meetingId, sealed);
      if (packed)
        await manager.query('UPDATE evaluation_urn SET sealed = $2 WHERE meeting_id = $1', [
          meetingId,
          sealUrnUnder(macs, meetingId, packed),
        ]);
      else if (sealed && before) continue;
      else if (sealed) {
        await manager.query('DELETE FROM evaluation_urn WHERE meeting_id = $1', [meetingId]);
        all.lost += 1;
      }
      await mailOnceMore(manager, EVALUATION_MAIL, { meetingId });
      all.evaluations += 1;
    }
  });
  return all;
}

function opened(macs: LineMacs, meetingId: string, sealed: Buffer): Buffer | null {
  try {
    return openUrnUnder(macs, meetingId, sealed);
  } catch {
    return null;
  }
}
