import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { endOf } from '../../session.rules.js';
import type { DatedSlot, OwnRequest, SlotDay } from '../slots.queries.js';

/** Supervision on a day as a trainee asks for it and has it (I7). */
export interface OwnSlotPage {
  back: string;
  day: string;
  heldOn: string;
  notice: Text | null;
  refusal: Text | null;
  /** how it stands */
  standing: Text;
  slot: { startsAt: string; endsAt: string; supervisor: string } | null;
  /** how many slots are planned so far */
  offer: Text;
  ask: { action: string; asks: 'ja' | 'nee'; label: Text } | null;
}

const OWN = view<OwnSlotPage>('learning/supervision/slots/pages/own-slot');

/** @param slots how many the day has */
export function ownSlotPage(
  day: SlotDay,
  { request, slot, slots }: { request: OwnRequest; slot: DatedSlot | undefined; slots: number },
  {
    today,
    notice = null,
    refusal = null,
  }: { today: string; notice?: Text | null | undefined; refusal?: Text | null },
): Page {
  const open = day.state === 'planned' && day.heldOn >= today && slot?.sessionId == null;
  const may = request.enrolment !== null && request.minutesLeft !== null;
  const model: OwnSlotPage = {
    back: `/intervisiedagen/${day.id}`,
    day: day.title,
    heldOn: day.heldOn,
    ...{ notice, refusal },
    standing: standingOf(request, slot),
    slot: slot
      ? {
          startsAt: slot.startsAt,
          endsAt: endOf({ ...slot, heldOn: day.heldOn }),
          supervisor: slot.supervisor,
        }
      : null,
    offer: { key: 'slot.own.offer', params: { count: slots } },
    ask:
      open && (may || request.asks)
        ? {
            action: `/intervisiedagen/${day.id}/supervisie`,
            asks: request.asks ? 'nee' : 'ja',
            label: { key: request.asks ? (slot ? 'slot.own.give-up' : 'slot.own.ask-no') : 'slot.own.ask' },
          }
        : null,
  };
  return page(OWN, model, {
    title: { key: 'slot.title', params: { title: day.title } },
    unlisted: true,
    status: refusal ? 409 : 200,
  });
}

function standingOf({ enrolment, asks, minutesLeft }: OwnRequest, slot: DatedSlot | undefined): Text {
  if (slot) return { key: slot.sessionId ? 'slot.own.signed' : 'slot.own.has' };
  if (enrolment === null) return { key: 'slot.own.not-enrolled' };
  if (asks) return { key: 'slot.own.asks' };
  return minutesLeft === null
    ? { key: 'slot.own.not-asked' }
    : { key: 'slot.own.may', params: { minutes: minutesLeft } };
}
