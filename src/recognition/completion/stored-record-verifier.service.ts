import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PROGRAMME_VERSIONS } from '../../curriculum/programme-versions.queries.js';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import {
  RequirementHistories,
  type RequirementHistory,
} from '../../enrolment/trajectories/requirement-history.service.js';
import type { RequirementsInForce } from '../../enrolment/trajectories/requirements-in-force.rules.js';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { chainBreak, type StoredLedgerEntry } from '../../hours/ledger.rules.js';
import { withTitles } from '../../hours/read-titles.queries.js';
import { readLedger } from '../../hours/ledger.queries.js';
import { AuthenticLines } from '../../hours/authentic-lines.service.js';
import { progressOf, standingCredits } from '../../hours/progress.rules.js';
import { byTrajectory } from '../../hours/progress.service.js';
import { microseconds } from '../../platform/database/microseconds.queries.js';
import { DocumentVault } from '../../platform/documents/document-vault.service.js';
import type { FrozenDocument, VerifiedDocument } from '../../platform/documents/frozen-document.rules.js';
import { earnedKinds } from './completion.rules.js';
import type { CompletionRecordContent, CompletionRecordKind } from './completion-record.rules.js';
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
  kind: CompletionRecordKind;
  programme: ProgrammeKey;
  version: number;
  number: string;
  address: string;
  metOn: string;
  issuedOn: string;
  /** the instant, in UTC with microseconds; empty when its first state is gone */
  issuedAt: string;
  state: RecordState;
  stateSince: string;
  supersedingNumber: string | null;
  supersedingAddress: string | null;
};

/** What the records of one trajectory rest on. */
interface Ground {
  lines: StoredLedgerEntry[];
  history: RequirementHistory;
}

/**
 * Verifies stored records: their content, their PDF, their signature, the ledger on which they rest, and that this ledger
 * earns them, and the chain of their states (K2, K3, K6).
 */
@Injectable()
export class StoredRecordVerifier extends RecordVerifier {
  constructor(
    private readonly dataSource: DataSource,
    private readonly vault: DocumentVault,
    private readonly authentic: AuthenticLines,
    private readonly histories: RequirementHistories,
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
    const grounds = await this.grounds(manager, [...new Set(records.map((record) => record.trajectoryId))]);
    const verified: { number: string; findings: RecordFinding[] }[] = [];
    for (const record of records) {
      const findings = await this.findings(manager, record, grounds.get(record.trajectoryId)!);
      verified.push({ number: record.number, findings });
    }
    return verified;
  }

  private async verification(manager: EntityManager, record: StoredRecord): Promise<RecordVerification> {
    const grounds = await this.grounds(manager, [record.trajectoryId]);
    const findings = await this.findings(manager, record, grounds.get(record.trajectoryId)!);
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

  private async grounds(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Ground>> {
    const histories = await this.histories.of(manager, ids);
    const accepting = [...histories].filter(([, { acceptsTitles }]) => acceptsTitles).map(([id]) => id);
    const read = await withTitles(manager, await readLedger(manager, ids), accepting);
    const lines = byTrajectory(read);
    return new Map([...histories].map(([id, history]) => [id, { lines: lines.get(id) ?? [], history }]));
  }

  private async findings(
    manager: EntityManager,
    record: StoredRecord,
    ground: Ground,
  ): Promise<RecordFinding[]> {
    const content = contentOf(record);
    const findings = documentFindings(this.vault.verify(record));
    const finding =
      content && isAbout(content, record) ? this.groundFinding(record, content, ground) : 'content-altered';
    if (finding) findings.push(finding);
    if (!(await this.states.stands(manager, record.id))) findings.push('states-altered');
    return [...new Set(findings)];
  }

  /** K6: a signature alone makes no record; what was signed off must earn it, then, and as long as it is valid. */
  private groundFinding(
    record: StoredRecord,
    { ledgerHead }: CompletionRecordContent,
    { lines, history }: Ground,
  ): RecordFinding | null {
    const upToHead = lines.slice(0, lines.findIndex(({ hash }) => hash === ledgerHead) + 1);
    const whole = this.authentic.of(upToHead).length === upToHead.length && chainBreak(upToHead) === null;
    if (!whole || (upToHead.length === 0 && ledgerHead !== '')) return 'ledger-altered';
    if (!history.authentic || !this.earns(record, upToHead, history.at(record.issuedAt))) return 'not-earned';
    return record.state !== 'valid' || this.earns(record, lines, history.at()) ? null : 'no-longer-earned';
  }

  private earns(
    { kind, programme }: StoredRecord,
    lines: readonly StoredLedgerEntry[],
    { requirements, imposed }: RequirementsInForce,
  ): boolean {
    const progress = progressOf(requirements, standingCredits(this.authentic.of(lines)), imposed);
    return earnedKinds(programme, imposed, progress).includes(kind);
  }
}

/** What is wrong with a frozen document; empty when nothing is. */
export function documentFindings({ content, pdf, signature }: VerifiedDocument): RecordFinding[] {
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
    content.programme.key === record.programme &&
    content.programme.version === record.version &&
    content.verificationUrl.endsWith(`/${record.address}`)
  );
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
            t.programme, v.number AS version, coalesce(${microseconds('first.recorded_at')}, '') AS "issuedAt",
            r.issued_on AS "issuedOn", d.content, d.content_sha256 AS "contentSha256", d.pdf,
            d.pdf_sha256 AS "pdfSha256", d.key_id AS "keyId", d.signature, coalesce(s.state, 'suspended') AS state,
            coalesce(s.since, r.issued_on) AS "stateSince",
            n.number AS "supersedingNumber", n.address AS "supersedingAddress"
       FROM completion_record r
       JOIN ${DOCUMENTS} d ON d.id = r.document_id
       -- A record without any state is one that lost them: it is shown, and found to be wrong.
       LEFT JOIN LATERAL (SELECT * FROM completion_record_state s
                      WHERE s.record_id = r.id ORDER BY s.sequence DESC LIMIT 1) s ON true
       LEFT JOIN completion_record_state first ON first.record_id = r.id AND first.sequence = 1
       JOIN ${TRAJECTORIES} t ON t.id = r.trajectory_id
       JOIN ${PROGRAMME_VERSIONS} v ON v.id = t.programme_version_id
       LEFT JOIN completion_record n ON n.id = s.superseded_by
      WHERE ${where} ORDER BY r.number`,
    params,
  );
}
