import {
  type FieldView,
  fieldViews,
  type FilledForm,
  optionViews,
  type OptionView,
  statusOfForm,
  typedText,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import type { CallingOffPage } from '../../../meetings/pages/planning/calling-off.page.js';
import { signsList } from '../../access.rules.js';
import type { Keeper } from '../../days.service.js';
import type { KnownDay } from '../../days.queries.js';
import {
  countedText,
  dayPath,
  dayStanding,
  type PartView,
  partViews,
  scopeText,
  type Standing,
} from './day-words.page.js';

/** A day in a list of its organisers. */
interface DayRow {
  href: string;
  title: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  venue: string;
  scope: Text;
  occupancy: Text;
  waiting: Text | null;
  standing: Standing;
}

/** The days of an organiser, or all. */
export interface DaysPage {
  title: Text;
  newHref: string | null;
  copyHref: string | null;
  coming: DayRow[];
  past: DayRow[];
}

/** One day as its organisers and the secretariat see it. */
export interface DayPage {
  back: Text;
  title: string;
  standing: Standing;
  scope: Text;
  done: Text | null;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  venue: string;
  directions: string;
  theme: string;
  chair: string;
  guest: string;
  openTo: Text;
  window: Text;
  occupancy: Text;
  waiting: Text | null;
  isPublic: Text;
  organisers: string[];
  parts: PartView[];
  counted: Text;
  reason: string | null;
  changeHref: string | null;
  /** the page with the places and the waiting list; null in a draft */
  attendeesHref: string | null;
  cancelHref: string | null;
  /** the list at the door, from the day itself until the organiser closes the list */
  doorHref: string | null;
  /** the list to sign and the name badges; null in a draft */
  paper: { list: string; badges: string } | null;
  /** where members read of it */
  memberHref: string | null;
  /** for the secretariat, once the organiser closed the list (I5) */
  certificatesHref: string | null;
  publish: { action: string; version: number } | null;
  /** messages, report and figures of the day; null in a draft */
  after: { messages: string; report: string; figures: string } | null;
  /** for those who sign: the list, the rounds and supervision */
  attendance: { list: string; rounds: string; supervision: string; closed: boolean } | null;
}

/** The form that takes a day over. */
export interface CopyDayPage {
  back: Text;
  formKey: string;
  fields: Record<'source' | 'newTitle', FieldView>;
  sources: OptionView[];
}

const LIST = view<DaysPage>('learning/intervision/pages/planning/days');
const DAY = view<DayPage>('learning/intervision/pages/planning/day');
const COPY = view<CopyDayPage>('learning/intervision/pages/planning/copy');
const CALLING_OFF = view<CallingOffPage>('learning/meetings/pages/planning/calling-off');

const DONE: Record<string, Text> = {
  begonnen: { key: 'day.done.begun' },
  overgenomen: { key: 'day.done.copied' },
  bewaard: { key: 'planning.done.saved' },
  open: { key: 'day.done.published' },
  afgelast: { key: 'planning.done.cancelled' },
};

/** The days to come, the nearest first, and those that are over, the latest first. */
export function daysPage(
  days: readonly KnownDay[],
  { secretariat }: { secretariat: boolean },
  today: string,
): Page {
  const title = listTitle(secretariat);
  const rows = (some: readonly KnownDay[]) => some.map((day) => rowOf(day, today));
  const model: DaysPage = {
    title,
    newHref: secretariat ? '/dagen/nieuw' : null,
    copyHref: days.length > 0 ? '/dagen/overnemen' : null,
    coming: rows(days.filter(({ heldOn }) => heldOn >= today)),
    past: rows(days.filter(({ heldOn }) => heldOn < today)).reverse(),
  };
  return page(LIST, model, { title, unlisted: true });
}

/** One day: what is planned of it, and what can be done with it. */
export function dayPage(
  day: KnownDay,
  { done, today, keeper: { personId, secretariat } }: { done: unknown; today: string; keeper: Keeper },
): Page {
  const { heldOn, startsAt, endsAt, venue, directions, theme, chair, guest, organisers, state, waiting } =
    day;
  const goesOn = state !== 'cancelled' && day.list === 'open';
  const path = dayPath(day);
  const model: DayPage = {
    ...{ title: day.title, heldOn, startsAt, endsAt, venue, directions, theme, chair, guest, organisers },
    back: listTitle(secretariat),
    standing: dayStanding(day, today),
    scope: scopeText(day),
    done: DONE[String(done)] ?? null,
    openTo: { key: `day.openTo.${day.openTo}` },
    window: { key: 'day.window', params: { from: day.enrolFrom, until: day.enrolUntil } },
    occupancy: { key: 'planning.occupancy', params: { placed: day.placed, capacity: day.capacity } },
    waiting: waiting > 0 ? { key: 'planning.waiting', params: { count: waiting } } : null,
    isPublic: { key: day.public ? 'day.public.yes' : 'day.public.no' },
    parts: partViews(day.parts),
    counted: countedText(day.parts),
    reason: day.cancelledBecause,
    changeHref: goesOn ? `${path}/gegevens` : null,
    cancelHref: goesOn && heldOn >= today ? `${path}/afgelasten` : null,
    doorHref: state === 'published' && heldOn <= today && day.list === 'open' ? `${path}/deur` : null,
    attendeesHref: state === 'draft' ? null : `${path}/deelnemers`,
    paper: state === 'published' ? { list: `${path}/tekenlijst`, badges: `${path}/naamkaartjes` } : null,
    memberHref: state === 'draft' ? null : `/intervisiedagen/${day.id}`,
    certificatesHref: secretariat && day.list === 'closed' ? `/deelnamebewijzen/${day.id}` : null,
    attendance:
      state === 'published' && signsList(day, personId)
        ? {
            list: `${path}/presentie`,
            rounds: `${path}/presentie/rondes`,
            supervision: `${path}/supervisie`,
            closed: day.list === 'closed',
          }
        : null,
    after:
      state === 'draft'
        ? null
        : { messages: `${path}/berichten`, report: `${path}/verslag`, figures: `${path}/na-afloop` },
    publish: state === 'draft' ? { action: `${path}/publiceren`, version: day.editionVersion } : null,
  };
  return page(DAY, model, { title: { key: 'day.name', params: { title: day.title } }, unlisted: true });
}

/** @param days that can be taken over, the latest first */
export function copyDayPage(
  days: readonly KnownDay[],
  { secretariat }: { secretariat: boolean },
  filled: FilledForm,
): Page {
  const fields = fieldViews(filled, ['source', 'newTitle']);
  const model: CopyDayPage = {
    back: listTitle(secretariat),
    formKey: typedText(filled.typed, 'formKey'),
    fields,
    sources: optionViews(
      days.map(({ id, title, heldOn }) => ({
        value: id,
        text: { key: 'day.copy.option' as const, params: { title, date: heldOn } },
      })),
      fields.source.value,
    ),
  };
  return page(COPY, model, {
    title: { key: 'day.copy.heading' },
    unlisted: true,
    status: statusOfForm(filled),
  });
}

/** Who hears of it when a day does not take place, and why. */
export function callingOffDayPage(day: KnownDay, filled: FilledForm): Page {
  const { title, heldOn, placed, waiting, state } = day;
  const heading: Text = { key: 'day.off.heading' };
  const model: CallingOffPage = {
    heading,
    edition: title,
    back: dayPath(day),
    action: `${dayPath(day)}/afgelasten`,
    blocks: [
      {
        name: { key: 'day.off.which', params: { title, date: heldOn } },
        told: state === 'published' ? { key: 'planning.off.told', params: { placed, waiting } } : null,
      },
    ],
    told: { key: state === 'published' ? 'day.off.mail' : 'day.off.draft' },
    fields: fieldViews(filled, ['reason']),
    submit: { key: 'day.off.do' },
  };
  return page(CALLING_OFF, model, { title: heading, unlisted: true, status: statusOfForm(filled) });
}

/** The title of the list of days: the secretariat reads another than an organiser. */
function listTitle(secretariat: boolean): Text {
  return { key: secretariat ? 'day.list.title' : 'day.list.own' };
}

function rowOf(day: KnownDay, today: string): DayRow {
  const { title, heldOn, startsAt, endsAt, venue, placed, capacity, waiting } = day;
  return {
    ...{ href: dayPath(day), title, heldOn, startsAt, endsAt, venue },
    scope: scopeText(day),
    occupancy: { key: 'planning.occupancy', params: { placed, capacity } },
    waiting: waiting > 0 ? { key: 'planning.waiting', params: { count: waiting } } : null,
    standing: dayStanding(day, today),
  };
}
