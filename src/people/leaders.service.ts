import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../platform/audit/audit-log.service.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import { changedFields } from '../platform/errors/overtaken.service.js';
import { type FirstFacts, LEADER_FIELDS, type LeaderDetails } from './leader-details.rules.js';
import { LeaderStandingRow } from './leader-standing.entity.js';
import { PeopleService, unlessTaken } from './people.service.js';
import { codedPerson } from './name-lines.service.js';
import { Person } from './person.entity.js';
import { StandingFactsService } from './standing/standing-facts.service.js';

/** Adds leaders, and changes who they are (D2). What S2 is decided from are the facts in `standing/`. */
@Injectable()
export class LeadersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PeopleService,
    private readonly facts: StandingFactsService,
  ) {}

  /**
   * Adds a leader. A person with this address becomes one under the name that they have.
   *
   * @param id of a new person; the same form sent twice names the same
   * @returns the id of the person
   * @throws DomainError `people.leader.exists` on `email` when they are a leader already
   */
  add(id: string, details: LeaderDetails & FirstFacts, actor: Actor): Promise<string> {
    return unlessTaken(() =>
      this.dataSource.transaction(async (manager) => {
        const { fullName, email, region, maxSupervisees, ...first } = details;
        const known = await manager.findOneBy(Person, { email });
        const personId = known?.id ?? id;
        const present = await manager.findOneBy(LeaderStandingRow, { personId });
        // The second click on one form.
        if (present && personId === id) return id;
        if (present) throw new DomainError('people.leader.exists', {}, 'invalid', 'email');
        if (!known) await manager.insert(Person, codedPerson(manager, { id, email, fullName, region }));
        await manager.insert(LeaderStandingRow, { personId, maxSupervisees });
        await this.facts.addFirst(manager, personId, first, actor);
        await audit(manager, actor, 'leader.added', personId);
        return personId;
      }),
    );
  }

  /**
   * Changes name, address and maximum of a leader. A later import leaves them alone unless its sheet changed (D4).
   *
   * @param seen what the form was made from
   * @throws Overtaken with the fields that somebody else changed meanwhile
   */
  amend(
    personId: string,
    { seen, next }: { seen: LeaderDetails; next: LeaderDetails },
    actor: Actor,
  ): Promise<void> {
    return unlessTaken(() =>
      this.dataSource.transaction(async (manager) => {
        const now = await this.details(manager, personId, true);
        const changing = changedFields(LEADER_FIELDS, { now, seen, next });
        const { fullName, email, region, maxSupervisees } = next;
        const named = {
          seen: { fullName: now.fullName, email: now.email, region: now.region },
          next: { fullName, email, region },
        };
        await this.people.amendWithin(manager, personId, named, actor);
        if (!changing.includes('maxSupervisees')) return;
        await manager.update(LeaderStandingRow, { personId }, { maxSupervisees });
        await audit(manager, actor, 'leader.amended', personId, { fields: 'maxSupervisees' });
      }),
    );
  }

  /** What is known of a leader. @throws DomainError `people.not-found` (404) */
  async details(manager: EntityManager, personId: string, locked = false): Promise<LeaderDetails> {
    const lock = locked ? { lock: { mode: 'pessimistic_write' as const } } : {};
    const standing = await manager.findOne(LeaderStandingRow, { where: { personId }, ...lock });
    const person = standing && (await manager.findOne(Person, { where: { id: personId }, ...lock }));
    if (!standing || !person) throw new DomainError('people.not-found', {}, 'not-found');
    const { fullName, email, region } = person;
    return { fullName, email, region, maxSupervisees: standing.maxSupervisees };
  }
}

function audit(
  manager: EntityManager,
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  details: Record<string, string> = {},
): Promise<void> {
  return recordInAudit(manager, { actor, action, subjectKind: 'person', subjectId, details });
}
