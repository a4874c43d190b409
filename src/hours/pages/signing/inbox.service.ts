import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { deputisedBy } from '../../../enrolment/trajectories/deputies.queries.js';
import { ActivityDetails } from '../../activity-details.service.js';
import { HoursService } from '../../hours.service.js';
import type { SignOffOutcome } from '../../sign-off.rules.js';
import { askedAmong, waitingFor } from '../../inbox.queries.js';
import type { ClaimVersion } from '../../claims.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import type { Page, Text } from '../../../platform/web/page-answer.rules.js';
import { inboxPage } from './inbox.page.js';
import { RecordsOnHours } from '../../records-on-hours.service.js';
import { type NoticeQuery, readNotice } from './signing-notice.page.js';
import { decodeIds } from '../../../platform/web/id-list.form.js';
import { standingText } from '../../../people/supervisor-standing.queries.js';

/** What an address of the inbox says: what to tick, and what was just done. */
export interface InboxQuery extends NoticeQuery {
  /** `alles`, or the ids, in one text, of claims and trajectories */
  kies?: unknown;
}

/** The inbox of a signer (S, H1): shows what waits, and has it signed. */
@Injectable()
export class InboxService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly details: ActivityDetails,
    private readonly hours: HoursService,
    private readonly records: RecordsOnHours,
  ) {}

  /** @param wrong what is wrong with the choice of claims, which the page keeps */
  async show(personId: string, query: InboxQuery, wrong?: Text): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const claims = await waitingFor(manager, personId, today);
    return inboxPage({
      claims,
      details: await this.details.of(manager, claims),
      deputised: await deputisedBy(manager, personId, today),
      chosen: query.kies === 'alles' ? 'alles' : decodeIds(query.kies),
      standing: await standingText(manager, personId, today),
      notice: await readNotice(manager, query, this.noticeReader(personId), this.records),
      today,
      ...(wrong ? { wrong } : {}),
    });
  }

  /**
   * Signs what was chosen; one that cannot be signed leaves the others alone.
   *
   * @throws DomainError `claim.not-found` (404) when none of it is this person's to see
   */
  async sign(personId: string, chosen: readonly ClaimVersion[]): Promise<SignOffOutcome[]> {
    await this.mustBeAsked(personId, chosen);
    return this.hours.signOff(chosen, personId);
  }

  /**
   * The claim to read first: of those chosen, or of all that wait.
   *
   * @throws DomainError `claim.not-found` (404) when none of those chosen is this person's to see
   */
  async firstToRead(personId: string, chosen: readonly ClaimVersion[]): Promise<string | undefined> {
    if (chosen.length > 0) await this.mustBeAsked(personId, chosen);
    const waiting = await waitingFor(this.dataSource.manager, personId, this.clock.today());
    const ids = new Set(chosen.map(({ claimId }) => claimId));
    return waiting.find(({ id }) => ids.size === 0 || ids.has(id))?.id;
  }

  private async mustBeAsked(personId: string, chosen: readonly ClaimVersion[]): Promise<void> {
    const ids = chosen.map(({ claimId }) => claimId);
    const asked = await askedAmong(this.dataSource.manager, ids, personId, this.clock.today());
    if (asked.length === 0) throw new DomainError('claim.not-found', {}, 'not-found');
  }

  private noticeReader(personId: string) {
    const obstacles = (ids: readonly string[]) => this.hours.obstacles(ids, personId);
    return { personId, obstacles, today: this.clock.today(), now: this.clock.now() };
  }
}
