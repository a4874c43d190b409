import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { LeadingPeriod } from './leading-period.entity.js';
import { StandingFact } from './standing-fact.entity.js';
import { codedFact, codedLeading, type FactLine } from './standing-lines.queries.js';
import { type SheetStanding, importedFacts } from './imported-facts.service.js';

/**
 * Puts what the sheet says now in the place of what an import brought of the same columns; what anybody else entered
 * stays (S5).
 *
 * @param next the columns that are replaced
 */
export async function replaceImported(
  manager: EntityManager,
  personId: string,
  next: Partial<SheetStanding>,
  actor: Actor,
): Promise<void> {
  const present = await importedFacts(manager, personId);
  for (const line of present.leading) {
    if (next.leaderSince === undefined) continue;
    const { mac } = codedLeading(manager, { ...line, withdrawnBy: actor });
    await manager.update(
      LeadingPeriod,
      { id: line.id },
      { withdrawnBy: actor, withdrawnAt: () => 'now()', mac },
    );
  }
  for (const line of present.facts) {
    if (next[COLUMN_OF[line.kind]!] === undefined) continue;
    const { mac } = codedFact(manager, { ...line, withdrawnBy: actor });
    await manager.update(
      StandingFact,
      { id: line.id },
      { withdrawnBy: actor, withdrawnAt: () => 'now()', mac },
    );
  }
  await bring(manager, personId, next, actor);
}

/** Removes what imports brought of some people's standing, and that they are leaders unless others entered facts. */
export async function removeImported(manager: EntityManager, personIds: readonly string[]): Promise<void> {
  const own = `person_id = ANY($1) AND source = 'import'`;
  await manager.query(`DELETE FROM leading_period WHERE ${own}`, [personIds]);
  await manager.query(`DELETE FROM standing_fact WHERE ${own}`, [personIds]);
  await manager.query(
    `DELETE FROM leader_standing s WHERE person_id = ANY($1)
        AND NOT EXISTS (SELECT FROM leading_period lp WHERE lp.person_id = s.person_id)
        AND NOT EXISTS (SELECT FROM standing_fact sf WHERE sf.person_id = s.person_id)`,
    [personIds],
  );
}

const COLUMN_OF: Partial<Record<FactLine['kind'], keyof SheetStanding>> = {
  active: 'lastActiveOn',
  member: 'ordinaryMember',
  recognition: 'recognisedUntil',
  education: 'intervisionYears',
};

async function bring(
  manager: EntityManager,
  personId: string,
  {
    leaderSince,
    lastActiveOn,
    ordinaryMember,
    recognisedUntil,
    intervisionYears = [],
  }: Partial<SheetStanding>,
  enteredBy: Actor,
): Promise<void> {
  const entry = { personId, source: 'import', enteredBy, withdrawnBy: null } as const;
  if (leaderSince) {
    const period = { groupId: null, fromDate: leaderSince, toDate: null, sinceOnly: true } as const;
    const line = { ...entry, id: randomUUID(), role: 'leader', ...period } as const;
    await manager.insert(LeadingPeriod, codedLeading(manager, line));
  }
  const day = { fromDate: null, toDate: null, year: null };
  const facts: Pick<FactLine, 'kind' | 'detail' | 'fromDate' | 'toDate' | 'year'>[] = [];
  if (lastActiveOn)
    facts.push({ ...day, kind: 'active', detail: 'leader', fromDate: lastActiveOn, toDate: lastActiveOn });
  if (ordinaryMember) facts.push({ ...day, kind: 'member', detail: 'ordinary' });
  if (recognisedUntil) facts.push({ ...day, kind: 'recognition', detail: 'leader', toDate: recognisedUntil });
  for (const year of intervisionYears) facts.push({ ...day, kind: 'education', detail: 'intervision', year });
  if (facts.length === 0) return;
  const undecided = { national: null, accepted: null, decidedBy: null };
  await manager.insert(
    StandingFact,
    facts.map((fact) => codedFact(manager, { ...entry, id: randomUUID(), ...undecided, ...fact })),
  );
}
