import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { type Actor, isImport } from '../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { isOwn } from '../../platform/database/line-codes.service.js';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import type { FirstFacts } from '../leader-details.rules.js';
import { LeaderStandingRow } from '../leader-standing.entity.js';
import { LeadingPeriod } from './leading-period.entity.js';
import type { FactSource, LeadingRole } from './standing-facts.rules.js';
import { StandingFact } from './standing-fact.entity.js';
import {
  codedFact,
  codedLeading,
  FACT_LINES,
  type FactLine,
  JUDGED_FACT,
  JUDGED_LEADING,
  type JudgedFact,
  type JudgedLeading,
  LEADING_LINES,
} from './standing-lines.queries.js';

/** A period in which somebody leads, as it is added; days included. */
export interface NewLeading {
  /** the same form sent twice names the same */
  id?: string;
  personId: string;
  role: LeadingRole;
  groupId?: string | null;
  from: string;
  /** null while it goes on */
  to?: string | null;
  /** known is only since when: it gives experience, and says nothing of recent leading */
  sinceOnly?: boolean;
}

/** Another fact, as it is added. */
export type NewFact = Pick<FactLine, 'personId' | 'kind' | 'detail'> &
  Partial<Pick<StandingFact, 'id' | 'fromDate' | 'toDate' | 'year' | 'national' | 'note'>>;

/** Where a fact comes from, and who enters it. */
export interface Entry {
  source: FactSource;
  actor: Actor;
}

/**
 * Adds dated facts of somebody's standing and withdraws them (S5). Nothing else of a fact ever changes, in the database
 * itself too; the person who reads them computes S2 and T1 for the day they ask about.
 */
@Injectable()
export class StandingFactsService {
  constructor(private readonly clock: Clock) {}

  /** Adds a leading period. Who leads as `leader` is a leader from then on. @returns its id @throws DomainError `standing.future` on `from` */
  async addLeading(manager: EntityManager, period: NewLeading, { source, actor }: Entry): Promise<string> {
    const { id = randomUUID(), personId, role, groupId = null, from, to = null } = period;
    const sinceOnly = period.sinceOnly ?? source === 'import';
    // A period that is still to come would make the leader active today (S2).
    if (!sinceOnly && from > this.clock.today())
      throw new DomainError('standing.future', {}, 'invalid', 'from');
    const line = { id, personId, role, groupId, fromDate: from, toDate: to, sinceOnly, source };
    if (role === 'leader') await addOnce(manager, LeaderStandingRow, { personId });
    const coded = codedLeading(manager, { ...line, enteredBy: actor, withdrawnBy: null });
    if (await addOnce(manager, LeadingPeriod, { ...coded, enteredAt: this.now() }))
      await audit(manager, actor, 'standing.added', personId, { kind: 'leading', fact: id });
    return id;
  }

  /** Adds another fact; a second click on one form adds none. @returns its id */
  async add(manager: EntityManager, fact: NewFact, { source, actor }: Entry): Promise<string> {
    const { id = randomUUID(), personId, kind, detail, note = null } = fact;
    const { fromDate = null, toDate = null, year = null, national = null } = fact;
    const dated = { id, personId, kind, detail, fromDate, toDate, year, national, source };
    const undecided = { enteredBy: actor, accepted: null, decidedBy: null, withdrawnBy: null };
    const coded = codedFact(manager, { ...dated, ...undecided });
    if (await addOnce(manager, StandingFact, { ...coded, note, enteredAt: this.now() }))
      await audit(manager, actor, 'standing.added', personId, { kind, fact: id });
    return id;
  }

  /**
   * Adds facts of several people, new ones, in as many statements as for one.
   *
   * @returns their ids, in the order of the facts
   */
  async addAll(
    manager: EntityManager,
    facts: readonly NewFact[],
    { source, actor }: Entry,
  ): Promise<string[]> {
    if (facts.length === 0) return [];
    const rows = facts.map(({ id = randomUUID(), note = null, ...fact }) => {
      const { personId, kind, detail, fromDate = null, toDate = null, year = null, national = null } = fact;
      const line = { id, personId, kind, detail, fromDate, toDate, year, national, source };
      const undecided = { enteredBy: actor, accepted: null, decidedBy: null, withdrawnBy: null };
      return { ...codedFact(manager, { ...line, ...undecided }), note, enteredAt: this.now() };
    });
    await manager.insert(StandingFact, rows);
    await auditAll(manager, actor, 'standing.added', rows);
    return rows.map(({ id }) => id);
  }

  /** Withdraws facts of several people, in as many statements as for one; which are withdrawn already stay so. */
  async withdrawAll(manager: EntityManager, ids: readonly string[], actor: Actor): Promise<void> {
    if (ids.length === 0) return;
    const lines = await manager.query<JudgedFact[]>(
      `SELECT ${JUDGED_FACT} FROM standing_fact sf WHERE sf.id = ANY($1) AND sf.withdrawn_by IS NULL
        ORDER BY sf.id FOR UPDATE`,
      [ids],
    );
    const own = lines.filter((line) => isOwn(macsOf(manager), FACT_LINES, line));
    const macs = own.map((line) => codedFact(manager, { ...line, withdrawnBy: actor }).mac.toString('hex'));
    await manager.query(
      `UPDATE standing_fact f SET withdrawn_by = $3, withdrawn_at = $4, mac = decode(w.mac, 'hex')
         FROM unnest($1::uuid[], $2::text[]) AS w(id, mac) WHERE f.id = w.id`,
      [own.map(({ id }) => id), macs, actor, this.now()],
    );
    await auditAll(manager, actor, 'standing.withdrawn', own);
  }

  /** What is known of somebody new (D2), entered at the desk. */
  async addFirst(
    manager: EntityManager,
    personId: string,
    { leaderSince: from, lastActiveOn, ordinaryMember, recognisedUntil, intervisionYears }: FirstFacts,
    actor: Actor,
  ): Promise<void> {
    const entry = { source: 'desk', actor } as const;
    await this.addLeading(manager, { personId, role: 'leader', from, sinceOnly: true }, entry);
    const add = (fact: Omit<NewFact, 'personId'>) => this.add(manager, { personId, ...fact }, entry);
    if (lastActiveOn)
      await add({ kind: 'active', detail: 'leader', fromDate: lastActiveOn, toDate: lastActiveOn });
    if (ordinaryMember) await add({ kind: 'member', detail: 'ordinary' });
    if (recognisedUntil) await add({ kind: 'recognition', detail: 'leader', toDate: recognisedUntil });
    for (const year of intervisionYears) await add({ kind: 'education', detail: 'intervision', year });
  }

  /** Withdraws a leading period; a second click is no harm. @throws DomainError `standing.fact-unknown` (404) */
  async withdrawLeading(manager: EntityManager, id: string, actor: Actor): Promise<void> {
    const line = await leadingLine(manager, id);
    if (line.withdrawnBy !== null) return;
    const { mac } = codedLeading(manager, { ...line, withdrawnBy: actor });
    await manager.update(LeadingPeriod, { id }, { withdrawnBy: actor, withdrawnAt: this.now(), mac });
    await audit(manager, actor, 'standing.withdrawn', line.personId, { kind: 'leading', fact: id });
  }

  /**
   * Ends a period that goes on: it is withdrawn, and one that ends on that day takes its place, since facts are never
   * changed.
   *
   * @param lastDay included
   * @returns the id of the one that takes its place
   * @throws DomainError `standing.fact-unknown` (404), `standing.before-its-beginning`
   */
  async closeLeading(manager: EntityManager, id: string, lastDay: string, actor: Actor): Promise<string> {
    const { fromDate: from } = await leadingLine(manager, id);
    if (lastDay < from) throw new DomainError('standing.before-its-beginning', { from }, 'invalid', 'to');
    return this.replaceLeading(manager, id, lastDay, actor);
  }

  /**
   * Has a period that ended go on after all, in the same way.
   *
   * @returns the id of the one that takes its place
   * @throws DomainError `standing.fact-unknown` (404), also of one that was withdrawn: it is not revived
   */
  reopenLeading(manager: EntityManager, id: string, actor: Actor): Promise<string> {
    return this.replaceLeading(manager, id, null, actor);
  }

  private async replaceLeading(
    manager: EntityManager,
    id: string,
    to: string | null,
    actor: Actor,
  ): Promise<string> {
    const line = await leadingLine(manager, id);
    if (line.withdrawnBy !== null) throw new DomainError('standing.fact-unknown', {}, 'not-found');
    await this.withdrawLeading(manager, id, actor);
    // What the desk ends is the desk's from then on; an import goes on replacing what it brought itself.
    const source = line.source === 'import' && !isImport(actor) ? 'desk' : line.source;
    const { personId, role, groupId, fromDate: from, sinceOnly } = line;
    return this.addLeading(manager, { personId, role, groupId, from, to, sinceOnly }, { source, actor });
  }

  /** Withdraws another fact; a second click is no harm. @throws DomainError `standing.fact-unknown` (404) */
  async withdraw(manager: EntityManager, id: string, actor: Actor): Promise<void> {
    const line = await factLine(manager, id);
    if (line.withdrawnBy !== null) return;
    const { mac } = codedFact(manager, { ...line, withdrawnBy: actor });
    await manager.update(StandingFact, { id }, { withdrawnBy: actor, withdrawnAt: this.now(), mac });
    await audit(manager, actor, 'standing.withdrawn', line.personId, { kind: line.kind, fact: id });
  }

  /**
   * Accepts comparable education, or refuses it (R9): once.
   *
   * @throws DomainError `standing.fact-unknown` (404), `standing.decided` when somebody decided otherwise
   */
  async decide(
    manager: EntityManager,
    id: string,
    { accepted, reason }: { accepted: boolean; reason: string },
    actor: Actor,
  ): Promise<void> {
    const line = await factLine(manager, id);
    if (line.kind !== 'education' || line.detail === 'intervision' || line.withdrawnBy !== null)
      throw new DomainError('standing.fact-unknown', {}, 'not-found');
    if (line.accepted === accepted) return;
    if (line.accepted !== null) throw new DomainError('standing.decided', {}, 'conflict');
    const { mac } = codedFact(manager, { ...line, accepted, decidedBy: actor });
    const decision = { accepted, decidedBy: actor, decidedAt: this.now(), decisionReason: reason, mac };
    await manager.update(StandingFact, { id }, decision);
    const action = accepted ? 'standing.accepted' : 'standing.refused';
    await audit(manager, actor, action, line.personId, { kind: line.detail, fact: id });
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

/** Inserts a row unless it is there. @returns whether it was not */
async function addOnce<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => T,
  row: object,
): Promise<boolean> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(row as never)
    .orIgnore()
    .returning('person_id')
    .execute();
  return (raw as unknown[]).length > 0;
}

async function leadingLine(manager: EntityManager, id: string): Promise<JudgedLeading> {
  const [line] = await manager.query<JudgedLeading[]>(
    `SELECT ${JUDGED_LEADING} FROM leading_period lp WHERE lp.id = $1 FOR UPDATE`,
    [id],
  );
  if (line && isOwn(macsOf(manager), LEADING_LINES, line)) return line;
  throw new DomainError('standing.fact-unknown', {}, 'not-found');
}

async function factLine(manager: EntityManager, id: string): Promise<JudgedFact> {
  const [line] = await manager.query<JudgedFact[]>(
    `SELECT ${JUDGED_FACT} FROM standing_fact sf WHERE sf.id = $1 FOR UPDATE`,
    [id],
  );
  if (line && isOwn(macsOf(manager), FACT_LINES, line)) return line;
  throw new DomainError('standing.fact-unknown', {}, 'not-found');
}

function auditAll(
  manager: EntityManager,
  actor: Actor,
  action: AuditAction,
  facts: readonly Pick<FactLine, 'id' | 'personId' | 'kind'>[],
): Promise<void> {
  const lines = facts.map(({ id, personId, kind }) => ({
    ...{ actor, action, subjectKind: 'person', subjectId: personId },
    details: { kind, fact: id },
  }));
  return recordInAudit(manager, ...lines);
}

function audit(
  manager: EntityManager,
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  details: Record<string, string>,
): Promise<void> {
  return recordInAudit(manager, { actor, action, subjectKind: 'person', subjectId, details });
}
