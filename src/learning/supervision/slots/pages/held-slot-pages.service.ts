import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { requireForm } from '../../../../platform/web/required-form.form.js';
import { type DatedSlot, supervisedSlot } from '../slots.queries.js';
import { presentIn, SlotsService } from '../slots.service.js';
import { type HeldSlotSource, heldSlotPage } from './held-slot.page.js';
import { SignSlotForm } from './slot.form.js';

/** A supervisor looks at their own slot on an intervision day, and signs it on that day or later (I7, S4). */
@Injectable()
export class HeldSlotPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly slots: SlotsService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `slot.not-found` (404) for another's, and before the organiser made it known */
  async show(personId: string, id: string): Promise<Page> {
    return this.page(await this.slot(personId, id), {});
  }

  /** Signs it, or first shows what the supervisor must know. A second click leads to the session too. */
  async sign(personId: string, id: string, body: unknown): Promise<Page | SeeOther> {
    const slot = await this.slot(personId, id);
    const form = requireForm(SignSlotForm, body);
    try {
      const signed = await this.slots.sign(slot.meetingId, slot.id, personId, form);
      if (!signed.kept) return await this.page(slot, { told: signed, formKey: form.formKey });
      return seeOther(`/supervisiesessies/${signed.sessionId}?vastgelegd=1`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not-found') throw error;
      return this.page(slot, { refusal: { key: error.code, params: error.params } });
    }
  }

  private async page(
    slot: DatedSlot,
    { told = null, refusal = null, formKey = randomUUID() }: Partial<HeldSlotSource>,
  ): Promise<Page> {
    const present = await presentIn(this.dataSource.manager, slot);
    return heldSlotPage(slot, {
      ...{ told, refusal, formKey, today: this.clock.today() },
      present: new Set(present.map((one) => one.personId)),
    });
  }

  private async slot(personId: string, id: string): Promise<DatedSlot> {
    const slot = isId(id) ? await supervisedSlot(this.dataSource.manager, id, personId) : undefined;
    if (!slot) throw new DomainError('slot.not-found', {}, 'not-found');
    return slot;
  }
}
