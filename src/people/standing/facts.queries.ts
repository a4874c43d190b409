import type { EntityManager } from 'typeorm';
import { isOwn } from '../../platform/database/line-codes.service.js';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import { nameColumns, personIn } from '../name-columns.queries.js';
import { displayName, type NameParts } from '../names.rules.js';
import {
  FACT_LINES,
  JUDGED_FACT,
  JUDGED_LEADING,
  type JudgedFact,
  type JudgedLeading,
  LEADING_LINES,
} from './standing-lines.queries.js';

/** What every fact has beside what its code is over. */
interface EntryOf {
  enteredAt: Date;
  withdrawnAt: Date | null;
  /** who entered it, where a person did; withdrew it, decided on it */
  entrant: string | null;
  withdrawer: string | null;
  decider: string | null;
  /** whether the product wrote it as it stands; else it counts for nothing (K6) */
  own: boolean;
}

export type LeadingEntry = JudgedLeading & EntryOf & { kind: 'leading' };
export type FactEntry = JudgedFact &
  EntryOf & { note: string | null; decidedAt: Date | null; decisionReason: string | null };
export type StandingEntry = LeadingEntry | FactEntry;

type Named<Entry> = Omit<Entry, 'entrant' | 'withdrawer' | 'decider' | 'own'> &
  Record<'entrant' | 'withdrawer' | 'decider', NameParts | null>;

/** Everything that is and was known of somebody's standing, what was withdrawn too; the latest begun first. */
export async function factsOf(manager: EntityManager, personId: string): Promise<StandingEntry[]> {
  const leading = await manager.query<Named<LeadingEntry>[]>(
    `SELECT ${JUDGED_LEADING}, 'leading' AS kind, l.entered_at AS "enteredAt", l.withdrawn_at AS "withdrawnAt",
            ${nameOf('l.entered_by')} AS entrant, ${nameOf('l.withdrawn_by')} AS withdrawer, NULL AS decider
       FROM leading_period l WHERE l.person_id = $1 ORDER BY l.from_date DESC, l.id`,
    [personId],
  );
  const facts = await manager.query<Named<FactEntry>[]>(
    `SELECT ${JUDGED_FACT}, f.note, f.entered_at AS "enteredAt", f.withdrawn_at AS "withdrawnAt",
            f.decided_at AS "decidedAt", f.decision_reason AS "decisionReason",
            ${nameOf('f.entered_by')} AS entrant, ${nameOf('f.withdrawn_by')} AS withdrawer,
            ${nameOf('f.decided_by')} AS decider
       FROM standing_fact f WHERE f.person_id = $1
      ORDER BY f.kind, coalesce(f.from_date, make_date(f.year, 1, 1), f.to_date) DESC NULLS LAST, f.id`,
    [personId],
  );
  const macs = macsOf(manager);
  return [
    ...leading.map((row) => named(row, isOwn(macs, LEADING_LINES, row))),
    ...facts.map((row) => named(row, isOwn(macs, FACT_LINES, row))),
  ] as StandingEntry[];
}

/** SQL for the name of the person whom an actor names; null for an import or the command line. */
function nameOf(actor: string): string {
  return `(SELECT ${nameColumns('n')} FROM person n WHERE n.id = ${personIn(actor)})`;
}

function named(row: Named<LeadingEntry> | Named<FactEntry>, own: boolean): object {
  const name = (parts: NameParts | null) => parts && displayName(parts);
  const { entrant, withdrawer, decider } = row;
  return { ...row, own, entrant: name(entrant), withdrawer: name(withdrawer), decider: name(decider) };
}
