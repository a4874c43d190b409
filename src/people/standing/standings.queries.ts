import type { EntityManager } from 'typeorm';
import { ownLines } from '../../platform/database/line-codes.service.js';
import type { Standing } from './standing-facts.rules.js';
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

/** The facts of a person as a statement brings them. */
export interface ReadFacts {
  leading: JudgedLeading[];
  facts: JudgedFact[];
}

/**
 * SQL for the facts of a person that stand, as `leading` and `facts`.
 *
 * @param person their id, in SQL; not of a row that is called `lp` or `sf`, as those within are
 */
export function factsOfPerson(person: string): string {
  return `
    ARRAY(SELECT to_jsonb(line) FROM (SELECT ${JUDGED_LEADING} FROM leading_period lp
      WHERE lp.person_id = ${person} AND lp.withdrawn_at IS NULL) line) AS leading,
    ARRAY(SELECT to_jsonb(line) FROM (SELECT ${JUDGED_FACT} FROM standing_fact sf
      WHERE sf.person_id = ${person} AND sf.withdrawn_at IS NULL) line) AS facts`;
}

/**
 * SQL for the ids of the people who may no longer have been on some day what they were when they signed: a fact about
 * them was withdrawn, or their recognition interrupted (S7).
 */
export const DOUBTED_LEADERS = `SELECT person_id FROM leading_period WHERE withdrawn_at IS NOT NULL
  UNION SELECT person_id FROM standing_fact WHERE withdrawn_at IS NOT NULL OR kind = 'interruption'`;

/** The standing of some people, by their id; those of whom no fact stands are left out. One statement. */
export async function standingsOf(
  manager: EntityManager,
  personIds: Iterable<string>,
): Promise<Map<string, Standing>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const rows = await manager.query<(ReadFacts & { personId: string })[]>(
    `SELECT p.id AS "personId", ${factsOfPerson('p.id')} FROM unnest($1::uuid[]) AS p(id)`,
    [ids],
  );
  return new Map(
    rows
      .filter(({ leading, facts }) => leading.length + facts.length > 0)
      .map((row) => [row.personId, standingFrom(manager, row)]),
  );
}

/** What the facts that the product wrote say, of those that were read (K6). */
export function standingFrom(manager: EntityManager, { leading, facts }: ReadFacts): Standing {
  return standingOf(ownLines(manager, LEADING_LINES, leading), ownLines(manager, FACT_LINES, facts));
}

/** What facts say; those that were withdrawn say nothing. */
export function standingOf(leading: readonly LeadingLine[], facts: readonly FactLine[]): Standing {
  const standing: Standing = {
    leading: leading
      .filter(({ withdrawnBy }) => withdrawnBy === null)
      .map(({ role, fromDate, toDate, sinceOnly, source }) => ({
        ...{ role, from: fromDate, to: toDate, sinceOnly, source },
      })),
    active: [],
    member: [],
    recognition: [],
    interruptions: [],
    education: [],
  };
  for (const fact of facts) if (fact.withdrawnBy === null) take(standing, fact);
  return standing;
}

function take(standing: Standing, fact: FactLine): void {
  const { detail, fromDate: from, toDate: to } = fact;
  if (fact.kind === 'active') standing.active.push({ role: detail as 'leader', on: from! });
  if (fact.kind === 'member') standing.member.push({ kind: detail as 'ordinary', from, to });
  if (fact.kind === 'recognition') standing.recognition.push({ role: detail as 'leader', from, to: to! });
  if (fact.kind === 'interruption') standing.interruptions.push({ kind: detail as 'ended', from: from!, to });
  if (fact.kind !== 'education') return;
  // What is comparable counts once the board accepted it (R9).
  if (detail !== 'intervision' && fact.accepted !== true) return;
  const { year, national } = fact;
  const kind = detail as 'intervision';
  standing.education.push({ kind, year: year ?? Number(from!.slice(0, 4)), on: from, national });
}
