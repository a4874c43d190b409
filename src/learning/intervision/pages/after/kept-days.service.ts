import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import type { KnownDay } from '../../days.queries.js';
import { DaysService, type Keeper } from '../../days.service.js';

/** Published days, for their organisers and the secretariat: of a draft there is nobody to tell anything yet. */
@Injectable()
export class KeptDays {
  constructor(private readonly days: DaysService) {}

  /** @throws DomainError `day.not-found` (404), also for another's day and for a draft */
  async opened(keeper: Keeper, id: string): Promise<KnownDay> {
    const day = await this.days.kept(keeper, id);
    if (day.state === 'draft') throw new DomainError('day.not-found', {}, 'not-found');
    return day;
  }
}
