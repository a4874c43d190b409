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
    `SELECT ${JUDGED_LEADING}, 'leading' AS kind, lp.entered_at AS "enteredAt", lp.withdrawn_at AS "withdrawnAt",
            ${nameOf('lp.entered_by')} AS entrant, ${nameOf('lp.withdrawn_by')} AS withdrawer, NULL AS decider
       FROM leading_period lp WHERE lp.person_id = $1 ORDER BY lp.from_date DESC, lp.id`,
    [personId],
  );
  const facts = await manager.query<Named<FactEntry>[]>(
    `SELECT ${JUDGED_FACT}, sf.note, sf.entered_at AS "enteredAt", sf.withdrawn_at AS "withdrawnAt",
            sf.decided_at AS "decidedAt", sf.decision_reason AS "decisionReason",
            ${nameOf('sf.entered_by')} AS entrant, ${nameOf('sf.withdrawn_by')} AS withdrawer,
            ${nameOf('sf.decided_by')} AS decider
       FROM standing_fact sf WHERE sf.person_id = $1
      ORDER BY sf.kind, coalesce(sf.from_date, make_date(sf.year, 1, 1), sf.to_date) DESC NULLS LAST, sf.id`,
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
