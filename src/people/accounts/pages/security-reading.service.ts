import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountOwners } from '../account-owners.queries.js';
import { AccountsService } from '../accounts.service.js';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { type EventsPage, securityEvents } from '../../../platform/auth/security-events.queries.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import type { Asked } from '../../../platform/web/list-filter.form.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import { nameOfPerson, peopleNamed } from '../../person-names.queries.js';
import { readSecurityFilter, type SecurityFilter } from './security-filter.form.js';
import { securityLogPage } from './security-log.page.js';

const FOUND = 20;
const LONGEST_NAME = 100;

/** Reads the security log. That it was read is in the log of looks (V3). */
@Injectable()
export class SecurityReadingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly clock: Clock,
  ) {}

  /** A page of it: what happened, of which the names are looked up now. */
  async show(readerId: string, asked: Asked): Promise<Page> {
    const { manager } = this.dataSource;
    const filter = readSecurityFilter(asked);
    const personName = await this.nameOf(filter.personId);
    const { events, older } = await this.events(filter);
    await this.keep(readerId, filter);
    const typed = typeof asked['naam'] === 'string' ? asked['naam'].trim().slice(0, LONGEST_NAME) : '';
    return securityLogPage({
      filter,
      events,
      older,
      owners: await accountOwners(manager, [...new Set(events.flatMap(({ accountId }) => accountId ?? []))]),
      personName,
      typed,
      found: typed ? await peopleNamed(manager, typed, FOUND) : null,
      today: this.clock.today(),
    });
  }

  /** Of somebody without an account nothing can have happened. */
  private async events({ personId, ...filter }: SecurityFilter): Promise<EventsPage> {
    const { manager } = this.dataSource;
    const account = personId === null ? undefined : await this.accounts.ofPerson(manager, personId);
    if (personId !== null && !account) return { events: [], older: null };
    return securityEvents(manager, { ...filter, accountId: account?.id });
  }

  /** @throws DomainError `audit.not-found` (404) for a person that there is not */
  private async nameOf(personId: string | null): Promise<string | null> {
    if (personId === null) return null;
    const name = await nameOfPerson(this.dataSource.manager, personId);
    if (name === null) throw new DomainError('audit.not-found', {}, 'not-found');
    return name;
  }

  private keep(readerId: string, { personId, kind }: SecurityFilter): Promise<void> {
    return recordInAudit(this.dataSource.manager, {
      actor: actorOf.person(readerId),
      action: 'security-log.viewed',
      subjectKind: 'audit',
      subjectId: null,
      details: { personId, kind },
    });
  }
}
