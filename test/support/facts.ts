import { DataSource } from 'typeorm';
import type { ComponentKey } from '../../src/curriculum/curriculum.rules.js';
import { Claim } from '../../src/hours/claim.entity.js';
import type { StoredLedgerEntry } from '../../src/hours/ledger.rules.js';
import { readLedger } from '../../src/hours/ledger.queries.js';
import { ProgressService } from '../../src/hours/progress.service.js';
import type { ComponentProgress, Progress } from '../../src/hours/progress.rules.js';
import type { CompletionRecordContent } from '../../src/recognition/completion/completion-record.rules.js';
import type { RecordState } from '../../src/recognition/completion/completion-record-state.entity.js';
import { CheckService } from '../../src/recognition/completion/check.service.js';
import type { TestServices } from './services.js';

// What the database holds, read plainly: what tests assert on.

/** A completion record with its history of states, oldest first. */
export interface RecordFact {
  id: string;
  number: string;
  kind: string;
  generation: number;
  address: string;
  issuedOn: string;
  metOn: string;
  content: CompletionRecordContent;
  states: RecordState[];
  /** number of the record that took its place */
  supersededBy: string | null;
}

/** One claim as it stands. */
export async function claimOf(services: TestServices, id: string): Promise<Claim> {
  return services.get(DataSource).manager.findOneByOrFail(Claim, { id });
}

/** A claim's history: `submitted`, `returned`, … */
export async function historyOf(
  services: TestServices,
  claimId: string,
): Promise<{ state: string; by: string; reason: string | null; version: number }[]> {
  return services
    .get(DataSource)
    .query(`SELECT state, by, reason, version FROM claim_transition WHERE claim_id = $1 ORDER BY version`, [
      claimId,
    ]);
}

/** The lines of a trajectory's ledger, in order. */
export function ledgerOf(services: TestServices, trajectoryId: string): Promise<StoredLedgerEntry[]> {
  return readLedger(services.get(DataSource).manager, [trajectoryId]);
}

/** A trajectory's progress, computed now. */
export async function progressOf(services: TestServices, trajectoryId: string): Promise<Progress> {
  const manager = services.get(DataSource).manager;
  const [computed] = await services.get(ProgressService).of(manager, [trajectoryId]);
  return computed!.progress;
}

/** How far one component is. */
export async function componentOf(
  services: TestServices,
  trajectoryId: string,
  component: ComponentKey,
): Promise<ComponentProgress> {
  const { components } = await progressOf(services, trajectoryId);
  return components.find((found) => found.component === component)!;
}

/** A trajectory's records, by number. */
export async function recordsOf(services: TestServices, trajectoryId: string): Promise<RecordFact[]> {
  const rows = await services.get(DataSource).query<(Omit<RecordFact, 'content'> & { content: string })[]>(
    `SELECT r.id, r.number, r.kind, r.generation, r.address, r.issued_on AS "issuedOn", r.met_on AS "metOn", d.content,
            ARRAY(SELECT s.state FROM completion_record_state s WHERE s.record_id = r.id ORDER BY s.sequence) AS states,
            (SELECT n.number FROM completion_record_state s JOIN completion_record n ON n.id = s.superseded_by
              WHERE s.record_id = r.id ORDER BY s.sequence DESC LIMIT 1) AS "supersededBy"
       FROM completion_record r JOIN frozen_document d ON d.id = r.document_id
      WHERE r.trajectory_id = $1 ORDER BY r.number`,
    [trajectoryId],
  );
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as CompletionRecordContent }));
}

/** What the command `check` would print: codes, each with the participant and what it is about. */
export async function differencesOf(services: TestServices): Promise<string[]> {
  const differences: string[] = [];
  for await (const { code, params } of services.get(CheckService).differences()) {
    const { participant, ...rest } = params;
    differences.push(
      [code, participant, ...Object.values(rest)].filter((word) => word !== undefined).join(' '),
    );
  }
  return differences;
}
