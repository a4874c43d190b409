import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { unlessOvertaken } from '../../../../platform/errors/overtaken.service.js';
import { isId } from '../../../../platform/text/id.rules.js';
import { singleTexts } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page-answer.rules.js';
import { ownRequest, ownSlot, slotDay, slotsOf } from '../slots.queries.js';
import { isDay, SlotsService } from '../slots.service.js';
import { ownSlotPage } from './own-slot.page.js';

const DONE: Record<string, Text> = { ja: { key: 'slot.own.done.ja' }, nee: { key: 'slot.own.done.nee' } };

/** A trainee asks for supervision on an intervision day, or gives it up (I7). */
@Injectable()
export class OwnSlotPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly slots: SlotsService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `slot.day-not-found` (404) */
  show(
    personId: string,
    id: string,
    { notice, refusal = null }: { notice?: unknown; refusal?: Text | null },
  ): Promise<Page> {
    return this.page(personId, id, { notice: DONE[String(notice)], refusal });
  }

  /** Asks, or no longer asks. When somebody else was first, the page says so. */
  async ask(personId: string, id: string, body: unknown): Promise<Page | SeeOther> {
    await this.page(personId, id, {});
    const asks = singleTexts(body)['vraagt'] === 'ja' ? 'ja' : 'nee';
    return unlessOvertaken<Page | SeeOther>(
      async () => {
        await this.slots.ask(id, personId, asks === 'ja');
        return seeOther(`/intervisiedagen/${id}/supervisie?gedaan=${asks}`);
      },
      ({ code, params }) => this.page(personId, id, { refusal: { key: code, params } }),
    );
  }

  private async page(
    personId: string,
    id: string,
    shown: { notice?: Text | undefined; refusal?: Text | null },
  ): Promise<Page> {
    const { manager } = this.dataSource;
    const day = isId(id) && (await isDay(manager, id)) ? await slotDay(manager, id) : undefined;
    if (!day) throw new DomainError('slot.day-not-found', {}, 'not-found');
    const request = await ownRequest(manager, id, personId);
    const slot = await ownSlot(manager, id, personId);
    const slots = (await slotsOf(manager, id)).length;
    return ownSlotPage(day, { request, slot, slots }, { ...shown, today: this.clock.today() });
  }
}
