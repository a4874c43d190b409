import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { blankForm, type FilledForm, refused, statusOfForm } from '../../../platform/web/form-answer.form.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import { ActivityDetails } from '../../activity-details.service.js';
import { recordReading } from '../../claim-reads.service.js';
import { askedAmong, earlierReturns } from '../../inbox.queries.js';
import type { KnownLink } from '../signing-links.service.js';
import { claimPage } from './signing-link.page.js';

/** The claim that a mailed link leads to, as its signer reads it. */
@Injectable()
export class LinkedClaim {
  constructor(
    private readonly dataSource: DataSource,
    private readonly details: ActivityDetails,
    private readonly clock: Clock,
  ) {}

  /** The page on which the claim is read, confirmed or sent back; that its signer read it is kept (V3). */
  async show(
    token: string,
    { claimId, signerId }: KnownLink,
    filled: FilledForm = blankForm(),
    status = statusOfForm(filled),
  ): Promise<Page> {
    const { manager } = this.dataSource;
    const [claim] = await askedAmong(manager, [claimId], signerId, this.clock.today());
    if (!claim) throw new DomainError('claim.not-found', {}, 'not-found');
    await recordReading(manager, signerId, [claimId], { by: 'mailed-link' });
    const detail = (await this.details.of(manager, [claim])).get(claimId);
    const returns = await earlierReturns(manager, claimId, signerId);
    return claimPage({ token, claim, detail, returns, filled, status });
  }

  /** The same page when what the signer asked for was refused. */
  refused(token: string, link: KnownLink, error: DomainError): Promise<Page> {
    return this.show(token, link, refused({}, error), error.kind === 'not-permitted' ? 403 : 409);
  }
}
