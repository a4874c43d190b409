import type { CompletedRecord } from '../../hours/records-on-hours.service.js';
import type { EntityManager } from 'typeorm';
import type { ComponentKey, ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import type { TrajectoryProgress } from '../../hours/progress.rules.js';
import { displayName, printedName, type NameParts } from '../../people/names.rules.js';
import type { CompletionRecordContent, CompletionRecordKind } from './completion-record.rules.js';
import type { RecordState } from './completion-record-state.entity.js';
import { PROGRAMME_VERSIONS } from '../../curriculum/programme-versions.queries.js';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import { CREDITS } from '../../hours/hours.queries.js';
import { type CodedTable, type Judged, ownLines } from '../../platform/database/line-codes.service.js';
import { JUDGED_NAMES, NAME_LINES, type NameLine } from '../../people/name-lines.service.js';
import { PEOPLE } from '../../people/people.queries.js';
import { DOCUMENTS } from '../../platform/documents/documents.queries.js';

/** The latest record of a kind, with its state. */
export interface LatestRecord {
  id: string;
  trajectoryId: string;
  kind: CompletionRecordKind;
  generation: number;
  state: RecordState;
  content: CompletionRecordContent;
}

/** Whom and what a record would be about. */
export interface RecordSubject {
  participantNumber: string | null;
  name: string;
  programme: CompletionRecordContent['programme'];
  imposed: boolean;
  /** the persons among bearer and signers whose names somebody changed behind the product's back (K6) */
  foreignNames: string[];
  /** names of all who signed for this trajectory, by person id */
  signers: Map<string, string>;
}

/** SQL for the state that holds: the last one written. */
export const CURRENT_STATE = `(SELECT s.state FROM completion_record_state s
  WHERE s.record_id = r.id ORDER BY s.sequence DESC LIMIT 1)`;

/** The latest record of each kind, by trajectory. */
export async function latestRecords(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<Map<string, Partial<Record<CompletionRecordKind, LatestRecord>>>> {
  const rows = await manager.query<(Omit<LatestRecord, 'content'> & { content: string })[]>(
    `SELECT DISTINCT ON (r.trajectory_id, r.kind) r.id, r.trajectory_id AS "trajectoryId", r.kind, r.generation,
            ${CURRENT_STATE} AS state, d.content
       FROM completion_record r JOIN ${DOCUMENTS} d ON d.id = r.document_id
      WHERE r.trajectory_id = ANY($1) ORDER BY r.trajectory_id, r.kind, r.generation DESC`,
    [trajectoryIds],
  );
  const latest = new Map<string, Partial<Record<CompletionRecordKind, LatestRecord>>>();
  for (const row of rows) {
    const content = JSON.parse(row.content) as CompletionRecordContent;
    latest.set(row.trajectoryId, { ...latest.get(row.trajectoryId), [row.kind]: { ...row, content } });
  }
  return latest;
}

type SubjectRow = Judged<NameLine> & {
  trajectoryId: string;
  participantNumber: string | null;
  programme: ProgrammeKey;
  version: number;
  validFrom: string;
  imposed: boolean;
};

/** The names that a record may bear: of the trainee, and of those who signed. */
export const PRINTABLE_NAMES: CodedTable<NameLine> = {
  ...NAME_LINES,
  select: `SELECT p.id::text AS key, ${JUDGED_NAMES} FROM ${PEOPLE} p
    WHERE EXISTS (SELECT FROM ${TRAJECTORIES} t WHERE t.person_id = p.id)
       OR p.id IN (SELECT signed_by FROM ${CREDITS} e)`,
};

/** The trajectories whose records bear the name of a person: their own, and those that they signed for. */
export async function trajectoriesNaming(manager: EntityManager, personId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM ${TRAJECTORIES} t WHERE person_id = $1
     UNION SELECT trajectory_id FROM ${CREDITS} e WHERE signed_by = $1 ORDER BY 1`,
    [personId],
  );
  return rows.map(({ id }) => id);
}

/** Whom and what the records of these trajectories are about, by trajectory. */
export async function recordSubjects(
  manager: EntityManager,
  trajectories: readonly Pick<TrajectoryProgress, 'trajectoryId' | 'credits'>[],
): Promise<Map<string, RecordSubject>> {
  if (trajectories.length === 0) return new Map();
  const subjects = await manager.query<SubjectRow[]>(
    `SELECT t.id AS "trajectoryId", p.participant_number AS "participantNumber", t.programme, v.number AS version,
            v.valid_from AS "validFrom", t.imposed, ${JUDGED_NAMES}
       FROM ${TRAJECTORIES} t JOIN ${PEOPLE} p ON p.id = t.person_id JOIN ${PROGRAMME_VERSIONS} v ON v.id = t.programme_version_id
      WHERE t.id = ANY($1)`,
    [trajectories.map(({ trajectoryId }) => trajectoryId)],
  );
  const signerIds = new Set(trajectories.flatMap(({ credits }) => credits.map(({ signedBy }) => signedBy)));
  const people = await manager.query<Judged<NameLine>[]>(
    `SELECT ${JUDGED_NAMES} FROM ${PEOPLE} p WHERE p.id = ANY($1)`,
    [[...signerIds]],
  );
  const signers = new Map(people.map((person) => [person.id, printedName(person)]));
  const own = new Set(ownLines(manager, NAME_LINES, [...subjects, ...people]).map(({ id }) => id));
  const signedBy = new Map(
    trajectories.map(({ trajectoryId, credits }) => [
      trajectoryId,
      new Set(credits.map((credit) => credit.signedBy)),
    ]),
  );
  return new Map(
    subjects.map((row) => [
      row.trajectoryId,
      {
        foreignNames: [row.id, ...signedBy.get(row.trajectoryId)!].filter((id) => !own.has(id)),
        participantNumber: row.participantNumber,
        name: printedName(row),
        programme: { key: row.programme, version: row.version, validFrom: row.validFrom },
        imposed: row.imposed,
        signers,
      },
    ]),
  );
}

/**
 * Those of the claims whose credit a valid record rests on: it was signed by the day on which the record says that its
 * component was met. Such a signature cannot be taken back (H2).
 */
export async function claimsUnderRecords(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<Set<string>> {
  const credits = await manager.query<CreditPlace[]>(
    `SELECT claim_id AS "claimId", trajectory_id AS "trajectoryId", component, signed_on AS "signedOn"
       FROM ${CREDITS} e WHERE claim_id = ANY($1)`,
    [claimIds],
  );
  const records = await latestRecords(manager, [...new Set(credits.map(({ trajectoryId }) => trajectoryId))]);
  const under = credits.filter((credit) =>
    Object.values(records.get(credit.trajectoryId) ?? {}).some((record) => restsOn(record, credit)),
  );
  return new Set(under.map(({ claimId }) => claimId));
}

/**
 * The records that were issued when these claims were signed off: they name, as the ledger's head, the line that was
 * the last one then.
 */
export async function recordsCompletedBy(
  manager: EntityManager,
  claimIds: readonly string[],
): Promise<CompletedRecord[]> {
  if (claimIds.length === 0) return [];
  const rows = await manager.query<(Omit<CompletedRecord, 'name'> & { name: NameParts })[]>(
    `SELECT r.number, r.kind, p.name
       FROM ${CREDITS} e
       JOIN completion_record r ON r.trajectory_id = e.trajectory_id
       JOIN ${DOCUMENTS} d ON d.id = r.document_id
       JOIN ${TRAJECTORIES} t ON t.id = r.trajectory_id JOIN ${PEOPLE} p ON p.id = t.person_id
      WHERE e.claim_id = ANY($1)
        AND d.content::jsonb ->> 'ledgerHead' = encode(e.hash, 'hex')
      ORDER BY r.issued_on, length(r.number), r.number`,
    [claimIds],
  );
  return rows.map(({ name, ...record }) => ({ ...record, name: displayName(name) }));
}

interface CreditPlace {
  claimId: string;
  trajectoryId: string;
  component: ComponentKey;
  signedOn: string;
}

function restsOn({ state, content }: LatestRecord, credit: CreditPlace): boolean {
  return (
    state === 'valid' &&
    content.components.some(
      ({ component, metOn, exempted }) =>
        !exempted && component === credit.component && credit.signedOn <= metOn,
    )
  );
}
