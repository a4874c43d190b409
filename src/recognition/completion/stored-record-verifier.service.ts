import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readLedger } from '../../hours/ledger.service.js';
import { chainBreak } from '../../hours/ledger.rules.js';
import { DocumentVault } from '../../platform/documents/document-vault.service.js';
import type { FrozenDocument, VerifiedDocument } from '../../platform/documents/frozen-document.rules.js';
import type { CompletionRecordContent } from './completion-record.rules.js';
import type { RecordState } from './completion-record-state.entity.js';
import { RecordStateChain } from './record-state-chain.service.js';
import {
  RecordVerifier,
  type RecordFinding,
  type RecordVerification,
} from './record-verification.service.js';
import { DOCUMENTS } from '../../platform/documents/documents.queries.js';

/** A record with its document and the state that holds, as stored. */
type StoredRecord = FrozenDocument & {
  id: string;
  trajectoryId: string;
  kind: string;
  number: string;
  address: string;
  metOn: string;
  issuedOn: string;
  state: RecordState;
  stateSince: string;
  supersedingNumber: string | null;
  supersedingAddress: string | null;
};

/**
 * Verifies stored records: their content, their PDF, their signature, the ledger on which they rest, and
 * the chain of their states (K2, K3, K6).
 */
@Injectable()
export class StoredRecordVerifier extends RecordVerifier {
  constructor(
    private readonly dataSource: DataSource,
    private readonly vault: DocumentVault,
    private readonly states: RecordStateChain,
  ) {
    super();
  }

  async verify(address: string): Promise<RecordVerification | undefined> {
    const { manager } = this.dataSource;
    const [record] = await storedRecords(manager, 'r.address = $1', [address]);
    return record && this.verification(manager, record);
  }

  async pdf(address: string): Promise<Buffer | undefined> {
    const rows = await this.dataSource.manager.query<{ pdf: Buffer }[]>(
      `SELECT d.pdf FROM completion_record r JOIN ${DOCUMENTS} d ON d.id = r.document_id WHERE r.address = $1`,
      [address],
    );
    return rows[0]?.pdf;
  }

  /** Verifies every record of some trajectories; for the command `check`. */
  async verifyAll(
    manager: EntityManager,
    trajectoryIds: readonly string[],
  ): Promise<{ number: string; findings: RecordFinding[] }[]> {
    const records = await storedRecords(manager, 'r.trajectory_id = ANY($1)', [trajectoryIds]);
    const verified: { number: string; findings: RecordFinding[] }[] = [];
    for (const record of records)
      verified.push({ number: record.number, findings: await this.findings(manager, record) });
    return verified;
  }

  private async verification(manager: EntityManager, record: StoredRecord): Promise<RecordVerification> {
    const findings = await this.findings(manager, record);
    const { state, stateSince, supersedingNumber, supersedingAddress } = record;
    return {
      content: contentOf(record) ?? ({} as CompletionRecordContent),
      state,
      stateSince,
      ...(supersedingNumber && supersedingAddress
        ? { supersededBy: { number: supersedingNumber, address: supersedingAddress } }
        : {}),
      genuine: findings.length === 0,
      findings,
    };
  }

  private async findings(manager: EntityManager, record: StoredRecord): Promise<RecordFinding[]> {
    const content = contentOf(record);
    const findings = documentFindings(await this.vault.verify(manager, record));
    if (!content || !isAbout(content, record)) findings.push('content-altered');
    else if (!(await ledgerStands(manager, record.trajectoryId, content.ledgerHead)))
      findings.push('ledger-altered');
    if (!(await this.states.stands(manager, record.id))) findings.push('states-altered');
    return [...new Set(findings)];
  }
}

function documentFindings({ content, pdf, signature }: VerifiedDocument): RecordFinding[] {
  const findings: RecordFinding[] = [];
  if (content !== 'genuine') findings.push('content-altered');
  if (pdf !== 'genuine') findings.push('pdf-altered');
  if (signature === 'altered') findings.push('signature-invalid');
  if (signature === 'unknown-key') findings.push('key-unknown');
  return findings;
}

/** A genuine document put under another record is still a forgery. */
function isAbout(content: CompletionRecordContent, record: StoredRecord): boolean {
  return (
    content.number === record.number &&
    content.kind === record.kind &&
    content.metOn === record.metOn &&
    content.issuedOn === record.issuedOn &&
    content.verificationUrl.endsWith(`/${record.address}`)
  );
}

/** Whether the ledger still holds, unchanged, all the lines that were there when the record was issued. */
async function ledgerStands(manager: EntityManager, trajectoryId: string, head: string): Promise<boolean> {
  const lines = await readLedger(manager, [trajectoryId]);
  const upToHead = lines.slice(0, lines.findIndex(({ hash }) => hash === head) + 1);
  return upToHead.length > 0 ? chainBreak(upToHead) === null : head === '';
}

function contentOf(record: StoredRecord): CompletionRecordContent | null {
  try {
    return JSON.parse(record.content) as CompletionRecordContent;
  } catch {
    return null; // one changed byte is enough to make it no JSON at all
  }
}

function storedRecords(manager: EntityManager, where: string, params: unknown[]): Promise<StoredRecord[]> {
  return manager.query<StoredRecord[]>(
    `SELECT r.id, r.trajectory_id AS "trajectoryId", r.kind, r.number, r.address, r.met_on AS "metOn",
            r.issued_on AS "issuedOn", d.content, d.content_sha256 AS "contentSha256", d.pdf,
            d.pdf_sha256 AS "pdfSha256", d.key_id AS "keyId", d.signature, coalesce(s.state, 'suspended') AS state,
            coalesce(s.since, r.issued_on) AS "stateSince",
            n.number AS "supersedingNumber", n.address AS "supersedingAddress"
       FROM completion_record r
       JOIN ${DOCUMENTS} d ON d.id = r.document_id
       -- A record without any state is one that lost them: it is shown, and found to be wrong.
       LEFT JOIN LATERAL (SELECT * FROM completion_record_state s
                      WHERE s.record_id = r.id ORDER BY s.sequence DESC LIMIT 1) s ON true
       LEFT JOIN completion_record n ON n.id = s.superseded_by
      WHERE ${where} ORDER BY r.number`,
    params,
  );
}
