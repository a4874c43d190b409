import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import { singleTexts } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page-answer.rules.js';
import { attendeesOf } from '../../attendees.queries.js';
import type { KnownDay } from '../../days.queries.js';
import { DaysService, type Keeper, readsWishes } from '../../days.service.js';
import { wishesOf } from '../../wishes.queries.js';
import { areWishesDeleted } from '../../wishes.rules.js';
import { WishesService } from '../../wishes.service.js';
import { wishesPage, wishesPath } from './wishes.page.js';

/** What attendees wish for, as the organisers of a day read it and write it down (I10). */
@Injectable()
export class WishesPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly days: DaysService,
    private readonly wishes: WishesService,
    private readonly clock: Clock,
  ) {}

  /**
   * The audit log keeps who read the wishes, not what they say (V3).
   *
   * @throws DomainError `day.not-found` (404), for the secretariat too where the day has organisers
   */
  async show(keeper: Keeper, id: string, done: unknown): Promise<Page> {
    const day = await this.open(keeper, id);
    await recordView(this.dataSource.manager, keeper.personId, { kind: 'meeting', id: day.id });
    return this.page(day, { kept: done !== undefined, wrong: null });
  }

  /** Writes down what somebody told an organiser, in place of what they wished before. */
  async keep(keeper: Keeper, id: string, body: unknown): Promise<Page | SeeOther> {
    const day = await this.open(keeper, id);
    const { persoon = '', wens = '' } = singleTexts(body);
    if (persoon === '') return this.page(day, { kept: false, wrong: { key: 'wish.who-missing' } });
    if (!isId(persoon)) throw new BadRequestException();
    try {
      await this.wishes.keep(day.id, persoon, wens);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return this.page(day, { kept: false, wrong: { key: error.code, params: error.params } });
    }
    return seeOther(`${wishesPath(day)}?bewaard=1`);
  }

  private async page(day: KnownDay, shown: { kept: boolean; wrong: Text | null }): Promise<Page> {
    const { manager } = this.dataSource;
    const takes = !areWishesDeleted(day.heldOn, this.clock.today());
    // A week after the day the page shows none, also before the nightly job deletes them.
    const wishes = takes ? await wishesOf(manager, day.id) : [];
    return wishesPage(day, { ...shown, takes, wishes, attendees: await attendeesOf(manager, day.id) });
  }

  private async open(keeper: Keeper, id: string): Promise<KnownDay> {
    const day = await this.days.kept(keeper, id);
    if (day.state === 'draft' || !readsWishes(keeper, day)) {
      throw new DomainError('day.not-found', {}, 'not-found');
    }
    return day;
  }
}
