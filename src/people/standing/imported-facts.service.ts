import type { EntityManager } from 'typeorm';
import { ownLines } from '../../platform/database/line-codes.service.js';
import { LeaderStandingRow } from '../leader-standing.entity.js';
import {
  FACT_LINES,
  type FactLine,
  JUDGED_FACT,
  JUDGED_LEADING,
  type JudgedFact,
  type JudgedLeading,
  LEADING_LINES,
  type LeadingLine,
} from './standing-lines.queries.js';

/** What the sheet of leaders says of somebody's standing (D2); an empty date or list means that nothing is known. */
export type SheetStanding = {
  /** null only of what stands: every row of the sheet says it */
  leaderSince: string | null;
  lastActiveOn: string | null;
  /** `ja` covers every day, `nee` none (S5) */
  ordinaryMember: boolean;
  recognisedUntil: string | null;
  intervisionYears: number[];
};

/** The facts of a person that an import brought and that stand, as they are in the database. */
interface ImportedFacts {
  leading: LeadingLine[];
  facts: FactLine[];
}

/** What an import brought of somebody and still stands, as the sheet would say it; what was withdrawn is not there. */
export async function importedStanding(manager: EntityManager, personId: string): Promise<SheetStanding> {
  const { leading, facts } = await importedFacts(manager, personId);
  const of = (kind: FactLine['kind']) => facts.filter((fact) => fact.kind === kind);
  return {
    leaderSince: leading[0]?.fromDate ?? null,
    lastActiveOn: of('active')[0]?.fromDate ?? null,
    ordinaryMember: of('member').length > 0,
    recognisedUntil: of('recognition')[0]?.toDate ?? null,
    intervisionYears: of('education')
      .map(({ year }) => year!)
      .sort((a, b) => a - b),
  };
}

/** Locks the leader's row first, so that an import and the desk do not both replace the same. */
export async function importedFacts(manager: EntityManager, personId: string): Promise<ImportedFacts> {
  await manager.findOne(LeaderStandingRow, { where: { personId }, lock: { mode: 'pessimistic_write' } });
  const standing = `person_id = $1 AND source = 'import' AND withdrawn_at IS NULL`;
  const leading = await manager.query<JudgedLeading[]>(
    `SELECT ${JUDGED_LEADING} FROM leading_period lp WHERE ${standing} ORDER BY lp.from_date, lp.id`,
    [personId],
  );
  const facts = await manager.query<JudgedFact[]>(
    `SELECT ${JUDGED_FACT} FROM standing_fact sf WHERE ${standing} ORDER BY sf.id`,
    [personId],
  );
  return {
    leading: ownLines(manager, LEADING_LINES, leading),
    facts: ownLines(manager, FACT_LINES, facts),
  };
}
