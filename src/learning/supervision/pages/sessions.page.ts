import type { ClaimState } from '../../../hours/claim.rules.js';
import type { Language } from '../../../messages/catalogue.js';
import { formatList, formatMinutes } from '../../../platform/i18n/format.rules.js';
import { momentOf } from '../../../platform/clock/moments.rules.js';
import {
  type FieldView,
  type FilledForm,
  fieldViews,
  type OptionView,
  optionViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { endOf, SESSION_FORMS } from '../session.rules.js';
import type { JudgedSupervisee } from '../sessions.service.js';
import type { DatedSlot } from '../slots/slots.queries.js';
import { mayCount, type OwnSession, type SessionClaim, type SessionStep } from '../supervision.queries.js';

/** The page on which a supervisor records a session, above their latest ones (S3). */
export interface SessionsPage {
  /** what the reader lacks today; null: they may supervise (S2) */
  lacks: Text | null;
  general: Text | null;
  hidden: { name: string; value: string }[];
  date: FieldView;
  start: FieldView;
  minutes: FieldView;
  forms: (OptionView & { id: string })[];
  formFault: Text | null;
  people: (PersonToChoose & { box: string; open: boolean })[];
  peopleFault: Text | null;
  search: { value: string; nobody: boolean };
  told: ToldView | null;
  submit: Text;
  sessions: SessionLine[];
  /** slots on intervision days that are to come, or wait for a signature (I7) */
  slots: { href: string; heldOn: string; startsAt: string; day: string; waits: boolean }[];
}

/** Somebody who can be chosen, or why not. */
export interface PersonToChoose {
  trajectoryId: string;
  name: string;
  number: string;
  checked: boolean;
  /** `1 u 30 min van 5 uur` */
  figures: Text | null;
  closed: Text | null;
  /** the trainee's practice sessions, which this session may have been about (S8) */
  practice: { value: string; on: string; text: string; checked: boolean }[];
}

/** What the supervisor must know of each supervisee before they sign anything. */
interface ToldView {
  refused: { name: string; why: Text }[];
  notes: { name: string; why: Text }[];
  /** for how many supervisees the supervisor signs if they record it all the same */
  others: number;
}

interface SessionLine {
  href: string;
  heldOn: string;
  startsAt: string;
  text: Text;
  waits: Text | null;
}

/** What the page is made from. */
export interface SessionsSource {
  lacks: Text | null;
  filled: FilledForm;
  people: readonly PersonToChoose[];
  /** nobody has the name that the supervisor looked for */
  nobody: boolean;
  told: { supervisees: readonly JudgedSupervisee[]; code: string } | null;
  sessions: readonly { session: OwnSession; claims: readonly SessionClaim[] }[];
  slots: readonly Pick<DatedSlot, 'id' | 'heldOn' | 'startsAt' | 'day'>[];
  today: string;
}

const SESSIONS = view<SessionsPage>('learning/supervision/pages/sessions');

/** The form of a session, with what the supervisor must know before they sign, and their latest sessions. */
export function sessionsPage(source: SessionsSource): Page {
  const { filled, people, told, nobody, lacks, sessions, slots, today } = source;
  const { date, start, minutes, form, supervisee, zoek, formKey } = fieldViews(filled, [
    'date',
    'start',
    'minutes',
    'form',
    'supervisee',
    'zoek',
    'formKey',
  ]);
  const options = SESSION_FORMS.map((value) => ({
    value,
    text: { key: `supervision.form.${value}` as const },
  }));
  const hidden = [
    { name: 'formKey', value: formKey.value },
    { name: 'told', value: told?.code ?? '' },
    ...[filled.typed['found'] ?? []].flat().map((value) => ({ name: 'found', value })),
  ];
  const model: SessionsPage = {
    lacks,
    hidden,
    date,
    start,
    minutes,
    people: people.map((one, at) => ({
      ...one,
      box: at === 0 ? 'supervisee' : `supervisee-${at + 1}`,
      open: one.practice.some(({ checked }) => checked),
    })),
    general: filled.wrong[''] ?? null,
    forms: optionViews(options, form.value).map((one) => ({
      ...one,
      id: one.value === 'group' ? 'form' : `form-${one.value}`,
    })),
    formFault: form.wrong,
    peopleFault: supervisee.wrong,
    search: { value: zoek.value, nobody },
    told: told && toldView(told.supervisees),
    submit: { key: told ? 'supervision.record.anyway' : 'supervision.record.submit' },
    sessions: sessions.map(({ session, claims }) => lineOf(session, claims)),
    slots: slots.map(({ id, heldOn, startsAt, day }) => ({
      ...{ heldOn, startsAt, day },
      href: `/supervisiesessies/dag/${id}`,
      waits: heldOn <= today,
    })),
  };
  return page(SESSIONS, model, {
    title: { key: 'supervision.sessions.title' },
    unlisted: true,
    status: told ? 409 : statusOfForm(filled),
  });
}

function toldView(supervisees: readonly JudgedSupervisee[]): ToldView {
  return {
    refused: supervisees.flatMap(({ name, refused }) => (refused ? [{ name, why: refused }] : [])),
    notes: supervisees.flatMap(({ name, note }) => (note ? [{ name, why: note }] : [])),
    others: supervisees.filter(({ refused }) => !refused).length,
  };
}

function lineOf({ id, heldOn, startsAt, form }: OwnSession, claims: readonly SessionClaim[]): SessionLine {
  const count = claims.filter(({ state }) => state === 'signed-off').length;
  const waiting = claims.filter(({ state }) => state === 'submitted').length;
  return {
    href: `/supervisiesessies/${id}`,
    heldOn,
    startsAt,
    text: { key: 'supervision.sessions.line', params: { form, count } },
    waits: waiting === 0 ? null : { key: 'supervision.sessions.waits', params: { count: waiting } },
  };
}

/** One session of the reader's: the persons present, what they corrected, and all that happened. */
export interface SessionPage {
  heading: Text;
  lead: Text;
  heldOn: string;
  notice: Text | null;
  notes: { name: string; why: Text }[];
  members: { name: string; minutes: number; state: Text; tone: string; href: string | null }[];
  mend: MendView | null;
  move: MoveView | null;
  history: { on: string; time: string; text: Text; reason: string | null }[];
  today: string;
}

interface MendView {
  action: string;
  open: boolean;
  who: OptionView[];
  claim: FieldView;
  what: (OptionView & { id: string })[];
  whatFault: Text | null;
  minutes: FieldView;
  reason: FieldView;
  general: Text | null;
}

interface MoveView {
  action: string;
  open: boolean;
  heldOn: FieldView;
  startsAt: FieldView;
  why: FieldView;
  general: Text | null;
}

/** What the page of a session is made from. */
export interface SessionSource {
  session: OwnSession;
  claims: readonly SessionClaim[];
  steps: readonly SessionStep[];
  /** remarks on supervisees, by S8 */
  notes: readonly { name: string; why: Text }[];
  supervisorId: string;
  today: string;
  notice: Text | null;
  mend: FilledForm | null;
  move: FilledForm | null;
  status?: number | undefined;
}

const SESSION = view<SessionPage>('learning/supervision/pages/session');
const TONES: Readonly<Record<ClaimState, string>> = {
  'signed-off': 'badge-signed',
  submitted: 'badge-waiting',
  returned: 'badge-stop',
  withdrawn: 'badge-stop',
  corrected: 'badge-stop',
};

/** The page of one session. */
export function sessionPage(source: SessionSource, language: Language): Page {
  const { session, claims, notice, notes, mend, move, today, status } = source;
  const { heldOn, startsAt, form } = session;
  const signed = claims.filter(({ state }) => state === 'signed-off');
  const minutes = Math.max(0, ...signed.map((claim) => claim.minutes));
  const until = minutes > 0 ? endOf({ heldOn, startsAt, minutes }) : 'none';
  const model: SessionPage = {
    heading: { key: 'supervision.session.heading', params: { date: heldOn, from: startsAt } },
    lead: { key: 'supervision.session.lead', params: { form, count: signed.length, from: startsAt, until } },
    heldOn,
    notice,
    notes: [...notes],
    members: claims
      .filter(({ state, replaced }) => mayCount(state) || !replaced)
      .map(({ name, state, claimId, ...claim }) => ({
        name,
        minutes: claim.minutes,
        state: { key: 'supervision.member.state', params: { state } },
        tone: TONES[state],
        href: state === 'submitted' ? `/aftekenen/${claimId}` : null,
      })),
    mend: signed.length > 0 ? mendView(session, signed, mend) : null,
    move: signed.length > 0 ? moveView(session, move) : null,
    history: historyOf(source, language),
    today,
  };
  const title: Text = model.heading;
  return page(SESSION, model, { title, unlisted: true, status: status ?? statusOf(mend, move) });
}

function statusOf(...forms: readonly (FilledForm | null)[]): number {
  return Math.max(200, ...forms.map((form) => (form ? statusOfForm(form) : 200)));
}

function mendView({ id }: OwnSession, signed: readonly SessionClaim[], filled: FilledForm | null): MendView {
  const form = filled ?? { typed: {}, wrong: {} };
  const { claim, what, minutes, reason } = fieldViews(form, ['claim', 'what', 'minutes', 'reason']);
  const choices = [
    { value: 'minutes', text: { key: 'supervision.mend.minutes' as const } },
    { value: 'out', text: { key: 'supervision.mend.out' as const } },
  ];
  return {
    action: `/supervisiesessies/${id}/corrigeren`,
    open: filled !== null,
    claim,
    who: optionViews(
      [
        { value: '', text: { key: 'supervision.mend.who.choose' } },
        ...signed.map(({ claimId, name }) => ({ value: claimId, plain: name })),
      ],
      claim.value,
    ),
    what: optionViews(choices, what.value).map((one) => ({
      ...one,
      id: one.value === 'minutes' ? 'what' : `what-${one.value}`,
    })),
    whatFault: what.wrong,
    minutes,
    reason,
    general: form.wrong[''] ?? null,
  };
}

function moveView({ id, heldOn, startsAt }: OwnSession, filled: FilledForm | null): MoveView {
  const form = filled ?? { typed: { heldOn, startsAt }, wrong: {} };
  return {
    action: `/supervisiesessies/${id}/verplaatsen`,
    open: filled !== null,
    ...fieldViews(form, ['heldOn', 'startsAt', 'why']),
    general: form.wrong[''] ?? null,
  };
}

/** Steps of several supervisees that somebody took at once stand in one line. */
function historyOf(
  { claims, steps, supervisorId }: SessionSource,
  language: Language,
): SessionPage['history'] {
  const byId = new Map(claims.map((claim) => [claim.claimId, claim]));
  const lines = new Map<string, { step: SessionStep; of: SessionClaim[] }>();
  for (const step of steps) {
    const claim = byId.get(step.claimId)!;
    // A supervisor who records also signs: the signature alone stands in the history.
    if (step.state === 'submitted' && step.byId === supervisorId) continue;
    const { day, time } = momentOf(step.at);
    const { minutes, happenedOn, description } = claim;
    const key = [day, time, step.state, step.byId, step.reason, minutes, happenedOn, description].join('|');
    const line = lines.get(key) ?? { step, of: [] };
    line.of.push(claim);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ step, of }) => {
    const { day: on, time } = momentOf(step.at);
    const { minutes, happenedOn: date, description: from } = of[0]!;
    const names = claims.filter((claim) => of.includes(claim)).map(({ name }) => name);
    const params = {
      names: formatList(language, [...new Set(names)]),
      by: step.by ?? 'none',
      minutes: formatMinutes(language, minutes),
      date,
      from,
    };
    return { on, time, reason: step.reason, text: { key: `supervision.step.${step.state}`, params } };
  });
}
