import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { endOf } from '../../session.rules.js';
import type { JudgedSupervisee } from '../../sessions.service.js';
import type { DatedSlot } from '../slots.queries.js';

/** A slot for its supervisor: the people in it, and its signature, on its day or later (I7, S4). */
export interface HeldSlotPage {
  day: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  people: { name: string; present: Text | null }[];
  refusal: Text | null;
  told: { refused: ToldLine[]; notes: ToldLine[]; others: number } | null;
  /** null while there is nothing to sign yet */
  sign: { action: string; formKey: string; told: string; label: Text } | null;
  /** why there is nothing to sign */
  later: Text | null;
  sessionHref: string | null;
}

interface ToldLine {
  name: string;
  why: Text;
}

/** What of a slot is shown besides. */
export interface HeldSlotSource {
  /** ids of the people whom the list marks as present */
  present: ReadonlySet<string>;
  today: string;
  formKey: string;
  told: { supervisees: readonly JudgedSupervisee[]; code: string } | null;
  refusal: Text | null;
}

const SLOT = view<HeldSlotPage>('learning/supervision/slots/pages/held-slot');

export function heldSlotPage(slot: DatedSlot, source: HeldSlotSource): Page {
  const { id, day, heldOn, startsAt, people, sessionId } = slot;
  const { present, today, formKey, told, refusal } = source;
  const came = people.filter(({ personId }) => present.has(personId)).length;
  const toSign = sessionId === null && slot.takesPlace && heldOn <= today && came > 0;
  const model: HeldSlotPage = {
    ...{ day, heldOn, startsAt, refusal },
    endsAt: endOf(slot),
    people: people.map(({ personId, name }) => ({
      name,
      present:
        heldOn > today
          ? null
          : { key: present.has(personId) ? ('slot.held.present' as const) : ('slot.held.absent' as const) },
    })),
    told: told && {
      refused: told.supervisees.flatMap(({ name, refused }) => (refused ? [{ name, why: refused }] : [])),
      notes: told.supervisees.flatMap(({ name, note }) => (note ? [{ name, why: note }] : [])),
      others: told.supervisees.filter(({ refused }) => !refused).length,
    },
    sign: toSign
      ? {
          action: `/supervisiesessies/dag/${id}`,
          formKey,
          told: told?.code ?? '',
          label: { key: 'slot.held.sign', params: { count: came } },
        }
      : null,
    later:
      toSign || sessionId !== null
        ? null
        : { key: heldOn > today ? 'slot.held.later' : 'slot.nobody-present' },
    sessionHref: sessionId === null ? null : `/supervisiesessies/${sessionId}`,
  };
  const options = { title: { key: 'slot.held.title' as const, params: { day } }, unlisted: true };
  return page(SLOT, model, { ...options, status: told || refusal ? 409 : 200 });
}
