import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EventDispatcher } from '../../../../platform/events/event-dispatcher.service.js';
import { formatDay, formatMinutes } from '../../../../platform/i18n/format.rules.js';
import type { Language } from '../../../../messages/catalogue.js';
import { type Letter, MailKinds } from '../../../../platform/mail/mail-kinds.service.js';
import { PublicAddress } from '../../../../platform/web/public-address.service.js';
import { EnrolmentChanged } from '../../../meetings/meeting-events.rules.js';
import { ownSlot, slotDay, slotsOf, supervisedSlot } from '../slots.queries.js';
import { isDay, SlotsService } from '../slots.service.js';

/**
 * Tells trainees of their place for supervision on an intervision day, and supervisors of their slots. A trainee who no
 * longer comes to the day loses their place in a slot (I7).
 */
@Injectable()
export class SlotMails implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly events: EventDispatcher,
    private readonly slots: SlotsService,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('slot-given', ({ data, recipient }, manager) =>
      this.given(manager, String(data.meetingId), recipient),
    );
    this.kinds.compose('slot-ended', ({ data, recipient }, manager) =>
      this.ended(manager, String(data.meetingId), recipient),
    );
    this.kinds.compose('slot-to-hold', ({ data, recipient }, manager) =>
      this.toHold(manager, String(data.slotId), recipient),
    );
    this.kinds.compose('slot-off', ({ data, recipient }, manager) =>
      this.off(manager, String(data.meetingId), String(data.startsAt), recipient),
    );
    this.events.subscribeMany(EnrolmentChanged, async (changes, manager) => {
      const gone = changes.filter(({ became }) => became === 'cancelled' || became === 'released');
      await this.release(manager, gone);
    });
  }

  /** Takes people who no longer come to a day out of their slots. */
  private async release(
    manager: EntityManager,
    gone: readonly { meetingId: string; personId: string }[],
  ): Promise<void> {
    for (const meetingId of new Set(gone.map((one) => one.meetingId))) {
      if (!(await isDay(manager, meetingId))) continue;
      const people = gone.filter((one) => one.meetingId === meetingId).map(({ personId }) => personId);
      await this.slots.release(manager, meetingId, people);
    }
  }

  /** No mail when they have no such place any more, or the day was called off: other mails say that. */
  private async given(manager: EntityManager, meetingId: string, reader: Reader): Promise<Letter | null> {
    const slot = await ownSlot(manager, meetingId, reader.personId);
    if (!slot?.takesPlace) return null;
    return {
      subject: { key: 'mail.slot-given.subject', params: { day: formatDay(reader.language, slot.heldOn) } },
      paragraphs: [{ key: 'mail.slot-given.text' }],
      facts: [
        ...timeFacts(slot, reader.language),
        { label: { key: 'mail.fact.supervisor' }, value: slot.supervisor },
      ],
      link: this.ownLink(meetingId),
    };
  }

  private async ended(manager: EntityManager, meetingId: string, reader: Reader): Promise<Letter | null> {
    const day = await slotDay(manager, meetingId);
    if (day?.state !== 'planned' || (await ownSlot(manager, meetingId, reader.personId))) return null;
    const on = formatDay(reader.language, day.heldOn);
    return {
      subject: { key: 'mail.slot-ended.subject', params: { day: on } },
      paragraphs: [{ key: 'mail.slot-ended.text' }],
      facts: dayFacts(day.title, on),
      link: this.ownLink(meetingId),
    };
  }

  private async toHold(manager: EntityManager, slotId: string, reader: Reader): Promise<Letter | null> {
    const slot = await supervisedSlot(manager, slotId, reader.personId);
    if (!slot?.takesPlace) return null;
    return {
      subject: { key: 'mail.slot-to-hold.subject', params: { day: formatDay(reader.language, slot.heldOn) } },
      paragraphs: [{ key: 'mail.slot-to-hold.text', params: { count: slot.personIds.length } }],
      facts: timeFacts(slot, reader.language),
      link: {
        label: { key: 'mail.slot-to-hold.link' },
        url: `${this.address.baseUrl}/supervisiesessies/dag/${slot.id}`,
      },
    };
  }

  private async off(
    manager: EntityManager,
    meetingId: string,
    startsAt: string,
    reader: Reader,
  ): Promise<Letter | null> {
    const day = await slotDay(manager, meetingId);
    const again = (await slotsOf(manager, meetingId)).some(
      (slot) => slot.published && slot.supervisorId === reader.personId && slot.startsAt === startsAt,
    );
    if (day?.state !== 'planned' || again) return null;
    const on = formatDay(reader.language, day.heldOn);
    return {
      subject: { key: 'mail.slot-off.subject', params: { day: on } },
      paragraphs: [{ key: 'mail.slot-off.text' }],
      facts: [...dayFacts(day.title, on), { label: { key: 'mail.fact.time' }, value: startsAt }],
    };
  }

  private ownLink(meetingId: string): NonNullable<Letter['link']> {
    return {
      label: { key: 'mail.slot.link' },
      url: `${this.address.baseUrl}/intervisiedagen/${meetingId}/supervisie`,
    };
  }
}

interface Reader {
  personId: string;
  language: Language;
}

function dayFacts(title: string, on: string): NonNullable<Letter['facts']> {
  return [
    { label: { key: 'mail.fact.day' }, value: title },
    { label: { key: 'mail.fact.date' }, value: on },
  ];
}

function timeFacts(
  { day, heldOn, startsAt, minutes }: { day: string; heldOn: string; startsAt: string; minutes: number },
  language: Language,
): NonNullable<Letter['facts']> {
  return [
    ...dayFacts(day, formatDay(language, heldOn)),
    { label: { key: 'mail.fact.time' }, value: `${startsAt}, ${formatMinutes(language, minutes)}` },
  ];
}
