import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CREDITS_AND_REVERSALS } from '../../hours/hours.queries.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { recordsOfRun } from './notices.queries.js';
import { RecordsBrought, SignaturesBrought } from './signature-events.rules.js';

/** Has signers and board told of an import, in its own transaction: a run that is killed tells nobody (D9). */
@Injectable()
export class SignatureNotices {
  constructor(private readonly events: EventDispatcher) {}

  /**
   * Called last in a run. It tells signers of the signatures that it brought, and the board of the records that it issued.
   */
  async tell(manager: EntityManager, runId: string): Promise<void> {
    const notices = await makeNotices(manager, runId);
    if (notices.length > 0) await this.events.publish(SignaturesBrought, { notices }, manager);
    const records = (await recordsOfRun(manager, runId)).length;
    if (records > 0) await this.events.publish(RecordsBrought, { runId, records }, manager);
  }
}

/** Makes a notice for each signer in whose name this run credited hours; hours that were known before it did not credit. */
function makeNotices(manager: EntityManager, runId: string): Promise<{ id: string; signerId: string }[]> {
  return manager.query(
    `INSERT INTO signature_notice (id, run_id, signer_id)
     SELECT gen_random_uuid(), $1, s.signed_by
       FROM (SELECT DISTINCT c.signed_by FROM import_effect e JOIN ${CREDITS_AND_REVERSALS} c ON c.claim_id = e.subject
              WHERE e.run_id = $1 AND e.kind IN ('claim-added', 'claim-signed')) s
      ORDER BY s.signed_by
     RETURNING id, signer_id AS "signerId"`,
    [runId],
  );
}
