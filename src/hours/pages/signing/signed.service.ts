import { Injectable } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource } from 'typeorm';
import { CorrectionsService } from '../../corrections.service.js';
import { signaturesOn, signedAmong, signedLately } from '../../signatures.queries.js';
import { HoursService } from '../../hours.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { blankForm, type FilledForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { RecordsOnHours } from '../../records-on-hours.service.js';
import { isId } from '../../../platform/text/id.rules.js';
import { type NoticeQuery, readNotice } from './signing-notice.page.js';
import { encodeIds } from '../../../platform/web/id-list.form.js';
import { signedPage, takeBackPage } from './signed.page.js';

const DAYS = 30;
const PAGE_SIZE = 25;

/** What somebody signed lately, and how they take a signature back (H2). */
@Injectable()
export class SignedService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly corrections: CorrectionsService,
    private readonly records: RecordsOnHours,
    private readonly hours: HoursService,
  ) {}

  /** @param query `bladzijde` counts from 1 */
  async list(personId: string, query: NoticeQuery & { bladzijde?: unknown }): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const since = Temporal.PlainDate.from(today).subtract({ days: DAYS }).toString();
    const pageNumber = pageNumberOf(query.bladzijde);
    const found = await signedLately(manager, personId, since, {
      limit: PAGE_SIZE + 1,
      offset: (pageNumber - 1) * PAGE_SIZE,
    });
    const signatures = found.slice(0, PAGE_SIZE);
    const under = await this.records.claimsUnder(
      manager,
      signatures.map(({ claimId }) => claimId),
    );
    const notice = await readNotice(manager, query, this.noticeReader(personId), this.records);
    const hasOlder = found.length > PAGE_SIZE;
    return signedPage({ signatures, under, notice, pageNumber, hasOlder, days: DAYS, today });
  }

  /** @throws DomainError `claim.not-found` (404) when this person's signature is not on it */
  async ask(personId: string, claimId: string, form: FilledForm = blankForm()): Promise<Page> {
    const { manager } = this.dataSource;
    const [signature] = isId(claimId) ? await signaturesOn(manager, [claimId], personId) : [];
    if (!signature) throw new DomainError('claim.not-found', {}, 'not-found');
    const under = await this.records.claimsUnder(manager, [claimId]);
    return takeBackPage(signature, under, form, this.clock.today());
  }

  /**
   * Undoes what the signer signed a moment ago (H11); a second click gets the same answer.
   *
   * @throws DomainError `claim.not-found` (404) when this person signed none of it; as `CorrectionsService.undo`
   */
  async undo(personId: string, claimIds: readonly string[]): Promise<SeeOther> {
    const { manager } = this.dataSource;
    const signed = await signedAmong(manager, claimIds, personId);
    if (signed.length === 0) throw new DomainError('claim.not-found', {}, 'not-found');
    await this.corrections.undo(signed, personId);
    return seeOther(`/aftekenen?ongedaan=${encodeIds(signed)}`);
  }

  /** Takes a signature back; a second click gets the same answer. */
  async takeBack(personId: string, claimId: string, reason: string): Promise<SeeOther> {
    const { manager } = this.dataSource;
    if (!isId(claimId) || (await signedAmong(manager, [claimId], personId)).length === 0)
      throw new DomainError('claim.not-found', {}, 'not-found');
    try {
      await this.corrections.takeBack(claimId, personId, reason);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'correction.no-credit') throw error;
    }
    return seeOther(`/aftekenen/afgetekend?teruggenomen=${encodeIds([claimId])}`);
  }

  private noticeReader(personId: string) {
    const obstacles = (ids: readonly string[]) => this.hours.obstacles(ids, personId);
    return { personId, obstacles, today: this.clock.today(), now: this.clock.now() };
  }
}

function pageNumberOf(value: unknown): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= 1000 ? number : 1;
}
