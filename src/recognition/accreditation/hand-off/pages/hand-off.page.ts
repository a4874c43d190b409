import { momentOf, type Moment } from '../../../../platform/clock/moments.rules.js';
import type { Language } from '../../../../messages/catalogue.js';
import { formatMinutes } from '../../../../platform/i18n/format.rules.js';
import {
  blankForm,
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  statusOfForm,
  typedText,
} from '../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import type { Grant } from '../../dossier/grant.rules.js';
import type { CourseType, Reference } from '../../pe-online/attendance-row.rules.js';
import { type Codes, codedThings, missingCodes } from '../attended-course.rules.js';
import type { CodedThing } from '../hand-off.entity.js';
import { type HandOffLine, pastedList } from '../hand-off-list.page.js';
import type { PointsRow } from '../hand-off.rules.js';
import type { NamedAttendee } from '../hand-off-lists.rules.js';
import { partsOf } from '../hand-off-parts.rules.js';
import type { KnownCall, KnownNumber } from '../hand-offs.queries.js';
import { type Place, type Placed, PLACES, sumsOf } from '../places.rules.js';
import type { Placement } from '../placements.queries.js';
import { CODE_FIELDS, WHOSE } from './hand-off.form.js';
import {
  deadlineKey,
  deadlineOf,
  HAND_OFFS_PATH,
  handedMeeting,
  handOffPath,
  notBookedPath,
  sendingPath,
} from './hand-offs.page.js';

/** What one hand-off is shown with. */
export interface HandOffShown {
  placement: Placement;
  /** how the body accredits it; null while nobody said */
  type: CourseType | null;
  /** what was granted, if it holds on the day of the meeting */
  grant: Grant | null;
  dossierId: string | null;
  codes: Codes;
  /** what a form brings back of the numbers that it shows */
  seal: (rows: readonly PointsRow[]) => string;
  calls: readonly (KnownCall & { by: string })[];
  /** the valid certificates of attendance of a part: their ids by person */
  certificates: ReadonlyMap<string, string>;
  today: string;
  /** the secretariat, which does what the board reads */
  hands: boolean;
  notice: Text | null;
  language: Language;
  /** a form that came in and is shown again */
  filled?: { form: 'codes' | 'answer'; part?: number; filled: FilledForm };
}

interface PersonRow {
  name: string;
  why: Text | null;
  state: { text: Text; tone: 'waiting' | 'signed' | 'stop' } | null;
  link: { text: Text; href: string } | null;
}

interface CodeView {
  code: FieldView;
  label: Text;
  whose: FieldView;
  options: OptionView[];
}

interface PartView {
  part: number;
  text: Text;
  href: string | null;
  answer: { id: string; seal: string; field: FieldView; wrong: Text | null } | null;
}

interface HandOffPage {
  back: string;
  meeting: Text;
  body: string;
  path: string;
  notice: Text | null;
  closed: boolean;
  granted: Text;
  dossierHref: string | null;
  deadline: Text | null;
  late: boolean;
  sums: { label: Text; count: number; href: string }[];
  total: number;
  groups: { id: string; heading: Text; lead: Text; folded: boolean; rows: PersonRow[]; ask: Text | null }[];
  plain: boolean;
  todo: { lead: Text; list: string; seal: string; files: { href: string; text: Text }[] } | null;
  done: boolean;
  wrongly: Text | null;
  /** where the product sends it by itself */
  sendHref: string | null;
  xml: { missing: Text | null; lead: Text; parts: PartView[] } | null;
  codes: { rows: CodeView[]; wrong: Text | null; handed: Text | null } | null;
  calls: { at: Moment; text: Text }[];
}

const HAND_OFF = view<HandOffPage>('recognition/accreditation/hand-off/pages/hand-off');

/** One hand-off: who stands in which place and why, and what is still to be handed over (Q2, Q7). */
export function handOffPage(shown: HandOffShown): Page {
  const { placement, grant, today, hands, language, notice, dossierId, calls } = shown;
  const { body, scope, placed, difference } = placement;
  const { daysLeft, on } = deadlineOf(placement, today);
  const sums = sumsOf(placed);
  const waits = grant !== null && difference.send.length > 0;
  const model: HandOffPage = {
    back: HAND_OFFS_PATH,
    meeting: handedMeeting(scope.meetings),
    body: body.name[language],
    path: handOffPath(scope.meeting.id, body.key),
    notice,
    closed: scope.closed,
    granted: grantText(grant, dossierId),
    dossierHref: dossierId === null ? null : `/accreditatie/${dossierId}`,
    deadline:
      grant === null || (scope.closed && !waits)
        ? null
        : { key: deadlineKey(daysLeft), params: { days: Math.abs(daysLeft), date: on } },
    late: daysLeft < 0,
    sums: PLACES.map((place) => ({
      label: { key: `hand-off.place.${place}` },
      count: sums[place],
      href: `#${place}`,
    })),
    total: placed.length,
    groups: PLACES.filter((place) => sums[place] > 0).map((place) => groupOf(place, shown)),
    plain: grant === null,
    todo: hands && difference.send.length > 0 ? todoOf(shown) : null,
    done: grant !== null && scope.closed && difference.send.length === 0 && sums.points > 0,
    wrongly: difference.wrongly.some((one) => !isSettled(one))
      ? {
          key: 'hand-off.wrongly',
          params: { count: difference.wrongly.filter((one) => !isSettled(one)).length },
        }
      : null,
    xml: hands && waits && body.orgId !== null ? xmlOf(shown) : null,
    sendHref: hands && waits && body.orgId !== null ? sendingPath(scope.meeting.id, body.key) : null,
    codes: hands && grant !== null && body.orgId !== null ? codesOf(shown) : null,
    calls: calls.map((call) => ({ at: momentOf(call.begunAt), text: callText(call) })),
  };
  const title: Text = { key: 'hand-off.title', params: { body: model.body } };
  return page(HAND_OFF, model, {
    title,
    unlisted: true,
    status: shown.filled ? statusOfForm(shown.filled.filled) : 200,
  });
}

/** Whether somebody is asked for their number: a missing one, or one that cannot be. */
export function isAskedFor(one: Placed): boolean {
  return one.place === 'no-number' && one.fault !== 'shared';
}

function isSettled(one: { number: string }): boolean {
  return (one as KnownNumber).settled !== null;
}

function grantText(grant: Grant | null, dossierId: string | null): Text {
  if (grant === null) return { key: dossierId === null ? 'hand-off.no-dossier' : 'hand-off.not-granted' };
  const { number, points, validUntil } = grant;
  return { key: 'hand-off.granted', params: { number, points: points / 100, date: validUntil } };
}

function groupOf(place: Place, shown: HandOffShown): HandOffPage['groups'][number] {
  const { placement, hands, grant } = shown;
  const asked = placement.placed.filter((one) => one.place === place && isAskedFor(one)).length;
  const people = new Map(placement.attendees.map((one) => [one.id, one]));
  const rows = placement.placed
    .filter((one) => one.place === place)
    .map((one) => personRow(one, people.get(one.attendee)!, shown));
  return {
    id: place,
    heading: { key: `hand-off.place.${place}` },
    lead: { key: `hand-off.place.${place}.lead` },
    folded: place === 'points',
    ask: hands && grant !== null && asked > 0 ? { key: 'hand-off.ask', params: { count: asked } } : null,
    rows,
  };
}

function personRow(one: Placed, person: NamedAttendee, shown: HandOffShown): PersonRow {
  const { placement, hands, language } = shown;
  const none = { name: person.name, why: null, state: null, link: null };
  switch (one.place) {
    case 'points':
      return {
        ...none,
        why: { key: 'hand-off.why.number', params: { number: one.number } },
        state: stateOf(one.number, shown),
        link: notBookedLink(one.number, shown),
      };
    case 'certificate': {
      const link = certificateLink(person.id, shown);
      const { counted, meetings } = placement.scope;
      const params = {
        present: formatMinutes(language, person.present),
        counted: formatMinutes(language, counted),
      };
      // Of a whole course each meeting has certificates of its own; here stands that of the last.
      const isLittle = link === null && meetings.length === 1;
      return { ...none, why: { key: isLittle ? 'hand-off.why.little' : 'hand-off.why.part', params }, link };
    }
    case 'no-number': {
      const text = person.numbers.find(({ register }) => register === placement.body.register.key)?.text;
      const href = hands ? personHref(person) : null;
      return {
        ...none,
        why: { key: `hand-off.why.${one.fault}`, params: { text: text ?? '' } },
        link: href === null ? null : { href, text: { key: 'hand-off.person' } },
      };
    }
    default:
      return none;
  }
}

/** The page on which the secretariat keeps somebody's numbers. */
export function personHref({ id }: Pick<NamedAttendee, 'id'>): string {
  return `/personen/${id}/nummers`;
}

function certificateLink(personId: string, { certificates, placement }: HandOffShown): PersonRow['link'] {
  const id = certificates.get(personId);
  if (id === undefined) return null;
  return {
    href: `/deelnamebewijzen/${placement.scope.meeting.id}/${id}.pdf`,
    text: { key: 'hand-off.certificate' },
  };
}

/** Of a number that is booked: where is said that it is not, or under another meeting. */
function notBookedLink(number: string, { placement, hands }: HandOffShown): PersonRow['link'] {
  const known = placement.handed.find((one) => one.number === number);
  if (!hands || known?.state !== 'accepted' || isSettled(known)) return null;
  const { scope, body } = placement;
  return {
    href: notBookedPath(scope.meeting.id, body.key, known.attendee),
    text: { key: 'hand-off.not-booked' },
  };
}

function stateOf(number: string, { placement, grant }: HandOffShown): PersonRow['state'] {
  const known = placement.handed.find((one) => one.number === number);
  if (!known) return grant === null ? null : { text: { key: 'hand-off.number.waiting' }, tone: 'waiting' };
  const params = { date: known.on };
  if (known.state === 'accepted')
    return { text: { key: 'hand-off.number.accepted', params }, tone: 'signed' };
  if (known.state === 'unknown') return { text: { key: 'hand-off.number.unknown', params }, tone: 'waiting' };
  const { key, message, date } = known.refusal!;
  return { text: { key, params: { message, date: date ?? '' } }, tone: 'stop' };
}

function todoOf({ placement, grant, seal }: HandOffShown): NonNullable<HandOffPage['todo']> {
  const { body, scope, difference } = placement;
  const path = `${handOffPath(scope.meeting.id, body.key)}/bestand`;
  const { send } = difference;
  return {
    lead: {
      key: grant === null ? 'hand-off.todo.plain' : 'hand-off.todo.lead',
      params: { count: send.length },
    },
    list: pastedList(body, send),
    seal: seal(send),
    files: [
      { href: `${path}/nummers.txt`, text: { key: 'hand-off.file.txt' } },
      { href: `${path}/lijst.csv`, text: { key: 'hand-off.file.csv' } },
      { href: `${path}/lijst.xlsx`, text: { key: 'hand-off.file.xlsx' } },
    ],
  };
}

function xmlOf({ placement, type, codes, filled, seal }: HandOffShown): NonNullable<HandOffPage['xml']> {
  const missing = missingCodes(type ?? 1, codes);
  const path = `${handOffPath(placement.scope.meeting.id, placement.body.key)}/bestand`;
  const parts = partsOf(placement);
  return {
    lead: { key: 'hand-off.xml.lead' },
    missing: missing.length > 0 ? { key: 'hand-off.xml.codes' } : null,
    parts:
      missing.length > 0
        ? []
        : parts.map(({ part, rows }) => {
            const own = filled?.form === 'answer' && filled.part === part ? filled.filled : blankForm();
            const { antwoord } = fieldViews(own, ['antwoord']);
            return {
              part,
              text: { key: 'hand-off.xml.part', params: { part, parts: parts.length, count: rows.length } },
              href: rows.length > 0 ? `${path}/deel-${part}.xml` : null,
              answer:
                rows.length > 0
                  ? {
                      id: `antwoord-${part}`,
                      // Shown again it is still about those whom it was about.
                      seal: typedText(own.typed, 'zegel') || seal(rows),
                      field: antwoord,
                      wrong: own.wrong[''] ?? null,
                    }
                  : null,
            };
          }),
  };
}

function codesOf({ type, codes, filled, placement }: HandOffShown): NonNullable<HandOffPage['codes']> {
  const own = filled?.form === 'codes' ? filled.filled : blankForm(typedCodes(codes));
  const booked = placement.handed.filter(({ state }) => state === 'accepted').length;
  return {
    wrong: own.wrong[''] ?? null,
    handed: booked > 0 ? { key: 'hand-off.codes.handed', params: { count: booked } } : null,
    rows: codedThings(type ?? 1).map((thing) => codeView(thing, own)),
  };
}

function codeView(thing: CodedThing, filled: FilledForm): CodeView {
  const { code, whose } = CODE_FIELDS[thing];
  const fields = fieldViews(filled, [code, whose]);
  const options = WHOSE.map((value) => ({ value, text: { key: `hand-off.whose.${value}` } as const }));
  return {
    code: fields[code],
    whose: fields[whose],
    label: { key: `hand-off.code.${thing}` },
    options: optionViews(options, typedText(filled.typed, whose) || 'pe'),
  };
}

function typedCodes(codes: Codes): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [thing, reference] of Object.entries(codes) as [CodedThing, Reference][]) {
    const { code, whose } = CODE_FIELDS[thing];
    typed[code] = 'theirs' in reference ? reference.theirs : reference.own;
    typed[whose] = 'theirs' in reference ? 'pe' : 'eigen';
  }
  return typed;
}

function callText({ means, test, by, booked, rows, accepted, refused }: HandOffShown['calls'][number]): Text {
  const came = booked === null ? 'going' : booked;
  return {
    key: 'hand-off.call',
    params: { means, test: test ? 'test' : 'real', by, came, rows, accepted, refused },
  };
}

/** What is still to be handed over, with names and the day: the lines of a file (Q2). */
export function fileLines({ attendees, difference, scope }: Placement): HandOffLine[] {
  const names = new Map(attendees.map(({ id, name }) => [id, name]));
  return difference.send.map((row) => ({
    ...row,
    name: names.get(row.attendee)!,
    heldOn: scope.meeting.heldOn,
  }));
}
