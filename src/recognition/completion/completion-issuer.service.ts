import { PublicAddress } from '../../platform/web/public-address.service.js';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DocumentVault } from '../../platform/documents/document-vault.service.js';
import { CompletionRecord } from './completion-record.entity.js';
import type { CompletionRecordContent } from './completion-record.rules.js';
import { renderCompletionRecord } from './completion-record-pdf.page.js';
import { recordNumber, type RecordStatement, verificationUrl } from './completion.rules.js';
import type { LatestRecord } from './completion.queries.js';
import { newVerificationAddress } from './verification-address.service.js';
import { CompletionRecordStates } from './completion-record-states.service.js';
import { ledgerHead } from '../../hours/hours.queries.js';

/** A record that must be issued now. */
export interface DueRecord {
  trajectoryId: string;
  participantNumber: string | null;
  statement: RecordStatement;
  /** the earlier record of the same kind that this one takes the place of (K5) */
  supersedes: LatestRecord | null;
}

/** Numbers, freezes, signs and stores completion records (K2). */
@Injectable()
export class CompletionIssuer {
  constructor(
    private readonly vault: DocumentVault,
    private readonly address: PublicAddress,
    private readonly states: CompletionRecordStates,
    private readonly clock: Clock,
  ) {}

  /** Issues records within the caller's transaction, which holds the locks on their trajectories. */
  async issue(manager: EntityManager, due: readonly DueRecord[], actor: Actor): Promise<void> {
    if (due.length === 0) return;
    // The chain of states before the number, here as where a state is written without one.
    await this.states.lock(manager);
    for (const record of [...due].sort(inOrderOfCompletion)) {
      const id = await this.issueOne(manager, record, actor);
      if (!record.supersedes) continue;
      const superseded = { state: 'superseded' as const, since: this.clock.today(), supersededBy: id, actor };
      await this.states.add(manager, record.supersedes.id, superseded);
    }
  }

  private async issueOne(manager: EntityManager, due: DueRecord, actor: Actor): Promise<string> {
    const issuedOn = this.clock.today();
    const address = newVerificationAddress();
    const content: CompletionRecordContent = {
      schema: 'completion-record/1',
      ...due.statement,
      number: await nextNumber(manager, Number(issuedOn.slice(0, 4))),
      issuedOn,
      verificationUrl: verificationUrl(this.address.baseUrl, address),
      ledgerHead: await ledgerHead(manager, due.trajectoryId),
    };
    const documentId = await this.vault.freeze(manager, content, renderCompletionRecord);
    const record = {
      id: randomUUID(),
      trajectoryId: due.trajectoryId,
      kind: content.kind,
      generation: (due.supersedes?.generation ?? 0) + 1,
      number: content.number,
      address,
      documentId,
      metOn: content.metOn,
      issuedOn,
    };
    await manager.insert(CompletionRecord, record);
    const supersedes = due.supersedes?.id ?? null;
    await this.states.add(manager, record.id, { state: 'valid', since: issuedOn, supersedes, actor });
    return record.id;
  }
}

/** The next number of a year. Its row stays locked until the transaction ends, so a rollback leaves no gap (K2). */
async function nextNumber(manager: EntityManager, year: number): Promise<string> {
  const [row] = await manager.query<[{ last: number }]>(
    `INSERT INTO completion_record_counter AS c (year, last) VALUES ($1, 1)
     ON CONFLICT (year) DO UPDATE SET last = c.last + 1 RETURNING last`,
    [year],
  );
  return recordNumber(year, row.last);
}

/** The trainee done first gets the lower number; then by participant number and kind, so that an import is repeatable. */
function inOrderOfCompletion(a: DueRecord, b: DueRecord): number {
  const key = ({ statement, participantNumber, trajectoryId }: DueRecord) =>
    [statement.metOn, participantNumber ?? '', trajectoryId, statement.kind].join('|');
  return key(a) < key(b) ? -1 : 1;
}
