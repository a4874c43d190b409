import type { MissingQuality } from '../../../../people/qualifications.queries.js';
import {
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  typedText,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import { endOf, SESSION_FORMS } from '../../session.rules.js';
import { lacksOf } from '../../sessions.service.js';
import type { Allocation, SlotClash } from '../slot-allocation.rules.js';
import type { KnownSlot, NamedLeader, NamedRequest, SlotDay } from '../slots.queries.js';

/** Supervision on an intervision day as its organiser keeps it (I6, I7). */
export interface DaySlotsPage {
  back: string;
  day: string;
  heldOn: string;
  path: string;
  notice: Text | null;
  refusal: Text | null;
  /** nothing changes any more: it was called off */
  over: boolean;
  slots: SlotView[];
  allocation: AllocationView | null;
  /** people who are enrolled and could ask, but do not */
  others: OptionView[];
  formKey: string;
  fields: Record<'supervisor' | 'startsAt' | 'minutes' | 'places' | 'form', FieldView>;
  general: Text | null;
  supervisors: OptionView[];
  forms: (OptionView & { id: string })[];
}

interface SlotView {
  startsAt: string;
  endsAt: string;
  supervisor: string;
  form: Text;
  taken: Text;
  standing: { tone: string; text: Text };
  people: string[];
  warnings: Text[];
  /** where it is taken away; null once it is signed */
  removal: string | null;
}

interface AllocationView {
  proposed: boolean;
  rows: { field: string; name: string; need: Text; options: OptionView[]; fixed: Text | null }[];
  free: Text;
  /** supervisors and trainees know all slots already: they hear at once what changes */
  known: boolean;
}

/** What the page is made from. */
export interface DaySlotsSource {
  day: SlotDay;
  slots: readonly KnownSlot[];
  requests: readonly NamedRequest[];
  /** the slot of each person in the form: as kept, or as proposed */
  shown: Allocation;
  proposed: boolean;
  clashes: readonly SlotClash[];
  /** by slot, what its supervisor lacks on the day (S2) */
  lacking: ReadonlyMap<string, readonly MissingQuality[]>;
  leaders: readonly NamedLeader[];
  filled: FilledForm;
  notice: Text | null;
  refusal: Text | null;
}

const SLOTS = view<DaySlotsPage>('learning/supervision/slots/pages/day-slots');

/** Where the organisers find the slots of a day. */
export function slotsPath({ id }: { id: string }): string {
  return `/dagen/${id}/supervisie`;
}

/** The slots of a day, the persons in them, and the form for another slot. */
export function daySlotsPage(source: DaySlotsSource): Page {
  const { day, slots, requests, filled, leaders, notice, refusal } = source;
  const fields = fieldViews(filled, ['supervisor', 'startsAt', 'minutes', 'places', 'form']);
  const over = day.state === 'cancelled';
  const model: DaySlotsPage = {
    back: `/dagen/${day.id}`,
    day: day.title,
    heldOn: day.heldOn,
    path: slotsPath(day),
    ...{ notice, refusal, over, fields },
    slots: slots.map((slot) => slotView(slot, source)),
    allocation: over || slots.length === 0 ? null : allocationView(source),
    others: over ? [] : othersOf(requests),
    formKey: typedText(filled.typed, 'formKey'),
    general: filled.wrong[''] ?? null,
    supervisors: optionViews(
      [
        { value: '', text: { key: 'supervision.supervisor.choose' } },
        ...leaders.map(({ personId, name }) => ({ value: personId, plain: name })),
      ],
      fields.supervisor.value,
    ),
    forms: optionViews(
      SESSION_FORMS.map((value) => ({ value, text: { key: `supervision.form.${value}` as const } })),
      fields.form.value,
    ).map((one) => ({ ...one, id: one.value === 'group' ? 'form' : `form-${one.value}` })),
  };
  const refused = refusal !== null || Object.keys(filled.wrong).length > 0;
  return page(SLOTS, model, {
    title: { key: 'slot.title', params: { title: day.title } },
    unlisted: true,
    status: refused ? 409 : 200,
  });
}

function slotView(slot: KnownSlot, source: DaySlotsSource): SlotView {
  const { day } = source;
  const { id, startsAt, supervisor, form, people, places, sessionId } = slot;
  return {
    startsAt,
    endsAt: endOf({ ...slot, heldOn: day.heldOn }),
    supervisor,
    form: { key: `slot.form.${form}` },
    taken: { key: 'slot.taken', params: { count: people.length, places } },
    standing: standingOf(slot),
    people: people.map(({ name }) => name),
    warnings: warningsOf(slot, source),
    removal: sessionId !== null || day.state === 'cancelled' ? null : `${slotsPath(day)}/${id}/weg`,
  };
}

/** What its supervisor lacks on that day, and what the people in it do at the same time. */
function warningsOf({ id, sessionId }: KnownSlot, { day, clashes, lacking }: DaySlotsSource): Text[] {
  const lacks = sessionId === null ? (lacking.get(id) ?? []) : [];
  const found: Text[] = clashes
    .filter(({ slotId }) => slotId === id)
    .map((clash) => ({ key: `slot.clash.${clash.with}` }));
  if (lacks.length === 0) return found;
  return [{ key: 'slot.lacks', params: lacksOf(lacks, day.heldOn) }, ...found];
}

function standingOf({ sessionId, published }: KnownSlot): SlotView['standing'] {
  if (sessionId !== null) return { tone: 'signed', text: { key: 'slot.state.signed' } };
  return published
    ? { tone: '', text: { key: 'slot.state.published' } }
    : { tone: 'waiting', text: { key: 'slot.state.unpublished' } };
}

function allocationView({ slots, requests, shown, proposed }: DaySlotsSource): AllocationView | null {
  const asking = requests.filter(({ asks }) => asks);
  if (asking.length === 0) return null;
  const slotOf = new Map([...shown].flatMap(([id, people]) => people.map((personId) => [personId, id])));
  const signed = new Set(slots.filter(({ sessionId }) => sessionId !== null).map(({ id }) => id));
  const open = slots.filter(({ id }) => !signed.has(id));
  const taken = [...shown.values()].reduce((sum, people) => sum + people.length, 0);
  const places = slots.reduce((sum, slot) => sum + slot.places, 0);
  return {
    proposed,
    rows: asking.map(({ personId, name, minutesLeft, lastOn }) => {
      const chosen = slotOf.get(personId) ?? '';
      return {
        field: `plaats-${personId}`,
        name,
        need: needText(minutesLeft, lastOn),
        options: optionViews(
          [
            { value: '', text: { key: 'slot.none' } },
            ...open
              .filter(({ supervisorId }) => supervisorId !== personId)
              .map((slot) => ({ value: slot.id, plain: `${slot.startsAt} ${slot.supervisor}` })),
          ],
          chosen,
        ),
        fixed: fixedOf(minutesLeft, signed.has(chosen)),
      };
    }),
    free: { key: 'slot.free', params: { free: Math.max(0, places - taken), without: asking.length - taken } },
    known: slots.every(({ published }) => published),
  };
}

/** Why the organiser can choose no slot for somebody; null when they can. */
function fixedOf(minutesLeft: number | null, signed: boolean): Text | null {
  if (signed) return { key: 'slot.state.signed' };
  return minutesLeft === null ? { key: 'slot.need.not-asked' } : null;
}

/** What somebody still needs, and when they last had any (I7). */
function needText(minutesLeft: number | null, lastOn: string | null): Text {
  if (minutesLeft === null) return { key: 'slot.need.not-asked' };
  if (lastOn === null) return { key: 'slot.need.first', params: { minutes: minutesLeft } };
  return { key: 'slot.need', params: { minutes: minutesLeft, on: lastOn } };
}

function othersOf(requests: readonly NamedRequest[]): OptionView[] {
  const others = requests.filter(({ asks }) => !asks);
  if (others.length === 0) return [];
  const choose = { value: '', text: { key: 'slot.ask-for.choose' as const } };
  return optionViews([choose, ...others.map(({ personId, name }) => ({ value: personId, plain: name }))], '');
}
