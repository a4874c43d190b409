import { dayOf } from '../../../platform/clock/moments.rules.js';
import { doneText } from '../../../platform/web/done.page.js';
import {
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { StandingEntry } from '../facts.queries.js';
import type { Standing } from '../standing-facts.rules.js';
import {
  isRecognisedOn,
  maySuperviseUntil,
  type Mend,
  mends,
  recognitionState,
  supervisionObstacles,
} from '../standing.rules.js';
import { timelineOf, type YearMark } from '../timeline.rules.js';
import { FACT_PATHS } from './fact-form.page.js';

/** Somebody's standing: what S2 says, the four bars, and the facts. */
interface StandingPage {
  heading: Text;
  /** their name, for somebody who reads about another */
  name: string | null;
  back: string | null;
  may: boolean;
  until: Text | null;
  mends: Text[];
  recognition: Text;
  /** in two halves: a narrow page shows the latter alone */
  years: { century: string; year: string; isNow: boolean }[];
  /** which calendar years intervision or accepted education covers, and by what (S2, R3) */
  educated: { year: string; by: Text[] }[];
  bars: { label: Text; marks: { mark: YearMark; text: Text }[] }[];
  asked: AskedView;
  groups: { heading: Text; facts: FactView[] }[];
  none: boolean;
  factsLead: Text;
  add: { label: Text; href: string }[];
  interruptHref: string | null;
  done: Text | null;
}

/** What was asked about one day, and the answer. */
interface AskedView {
  action: string;
  field: FieldView;
  answer: { may: boolean; text: Text; obstacles: Text[]; recognised: Text } | null;
}

interface FactView {
  text: Text;
  from: Text;
  note: string | null;
  /** who withdrew it, what the board decided, that it waits or counts for nothing */
  remarks: Text[];
  withdrawn: boolean;
  withdrawAction: string | null;
  decideHref: string | null;
}

/** As what somebody reads it. */
export interface StandingReader {
  own: boolean;
  secretariat: boolean;
  board: boolean;
  /** a member of the board who reads about somebody else */
  boardOnAnother: boolean;
}

/** What the page is made from. */
export interface StandingSource {
  personId: string;
  name: string;
  standing: Standing;
  entries: readonly StandingEntry[];
  today: string;
  reader: StandingReader;
  asked: FilledForm | null;
  /** the day that is asked about, once it is one */
  day: string | null;
  done: unknown;
}

const STANDING = view<StandingPage>('people/standing/pages/standing');

const DONE: Record<string, Text> = {
  ingevoerd: { key: 'standing.done.added' },
  ingetrokken: { key: 'standing.done.withdrawn' },
  besloten: { key: 'standing.done.decided' },
};

const KINDS = ['leading', 'active', 'member', 'recognition', 'interruption', 'education'] as const;
const MARK_OF: Record<YearMark, Text> = {
  whole: { key: 'standing.mark.whole' },
  part: { key: 'standing.mark.part' },
  none: { key: 'standing.mark.none' },
};

/** The page of one leader's standing, for the office or for themself. */
export function standingPage(source: StandingSource): Page {
  const { personId, name, standing, entries, today, reader, asked, done } = source;
  const home = `/begeleiders/${personId}`;
  const path = reader.own ? '/mijn-bevoegdheid' : `${home}/feiten`;
  const until = maySuperviseUntil(standing, today);
  const timeline = timelineOf(standing, today);
  const bars = (['leading', 'active', 'member', 'education'] as const).map((bar) => ({
    label: { key: `standing.bar.${bar}` } as Text,
    marks: timeline[bar].map((mark) => ({ mark, text: MARK_OF[mark] })),
  }));
  const model: StandingPage = {
    heading: reader.own ? { key: 'standing.own.title' } : { key: 'standing.title', params: { name } },
    name: reader.own ? null : name,
    back: reader.own ? null : home,
    may: until !== null,
    until: until === null ? null : { key: 'standing.until', params: { until } },
    mends: mends(standing, today).map(mendText),
    recognition: { key: 'standing.recognition', params: { state: recognitionState(standing, today) } },
    years: timeline.years.map(String).map((year) => ({
      ...{ century: year.slice(0, 2), year: year.slice(2) },
      isNow: today.startsWith(year),
    })),
    educated: educatedYears(standing, timeline.years, today),
    bars,
    asked: askedView(source, path),
    groups: KINDS.map((kind) => ({
      heading: { key: `standing.kind.${kind}` } as Text,
      facts: entries.filter((entry) => entry.kind === kind).map((entry) => factView(entry, path, reader)),
    })).filter(({ facts }) => facts.length > 0),
    none: entries.length === 0,
    factsLead: { key: reader.own ? 'standing.facts.lead.own' : 'standing.facts.lead' },
    add: reader.secretariat
      ? FACT_PATHS.map((kind) => ({ label: { key: `standing.add.${kind}` }, href: `${path}/${kind}` }))
      : [],
    interruptHref: reader.board ? `${home}/onderbreking` : null,
    done: doneText(done, DONE),
  };
  return page(STANDING, model, {
    title: model.heading,
    unlisted: true,
    status: asked ? statusOfForm(asked) : 200,
  });
}

/** Each year up to this one, the latest first, with what covers it; a year to come where something covers it already. */
function educatedYears(
  { education }: Standing,
  years: readonly number[],
  today: string,
): StandingPage['educated'] {
  return years
    .map((year) => ({ year, facts: education.filter((fact) => fact.year === year) }))
    .filter(({ year, facts }) => String(year) <= today.slice(0, 4) || facts.length > 0)
    .map(({ year, facts }) => ({ year: String(year), by: facts.map(educatedBy) }))
    .reverse();
}

function educatedBy({ kind: detail, on, year, national }: Standing['education'][number]): Text {
  const params = { detail, national: national === null ? 'unknown' : national ? 'yes' : 'no' };
  return on === null
    ? { key: 'standing.fact.education-year', params: { ...params, year: String(year) } }
    : { key: 'standing.fact.education', params: { ...params, on } };
}

/** What a fact says, in words. */
export function factText(entry: StandingEntry): Text {
  const { fromDate: from, toDate: to } = entry;
  const shape = from === null ? (to === null ? 'always' : 'until') : to === null ? 'open' : 'between';
  const days = { shape, from: from ?? '', to: to ?? '' };
  if (entry.kind === 'leading') {
    const known = entry.sinceOnly ? 'since' : shape;
    return { key: 'standing.fact.leading', params: { role: entry.role, ...days, shape: known } };
  }
  const { kind, detail } = entry;
  if (kind === 'active') return { key: 'standing.fact.active', params: { role: detail, on: from! } };
  if (kind !== 'education') return { key: `standing.fact.${kind}`, params: { detail, ...days } };
  const national = entry.national === null ? 'unknown' : entry.national ? 'yes' : 'no';
  return from === null
    ? { key: 'standing.fact.education-year', params: { detail, national, year: String(entry.year) } }
    : { key: 'standing.fact.education', params: { detail, national, on: from } };
}

/** What would mend a condition that fails (S6). */
function mendText(mend: Mend): Text {
  if (mend.obstacle === 'experience')
    return mend.from === null
      ? { key: 'standing.mend.experience-unknown' }
      : { key: 'standing.mend.experience', params: { from: mend.from } };
  if (mend.obstacle === 'activity')
    return { key: 'standing.mend.activity', params: { from: mend.notBefore } };
  if (mend.obstacle === 'education') {
    const [before, now] = mend.years;
    return { key: 'standing.mend.education', params: { before: String(before), now: String(now) } };
  }
  if (mend.obstacle === 'membership') return { key: 'standing.mend.membership' };
  return mend.until === null
    ? { key: 'standing.mend.suspension-open' }
    : { key: 'standing.mend.suspension', params: { until: mend.until } };
}

function askedView({ standing, asked, day, reader }: StandingSource, path: string): AskedView {
  const { op } = fieldViews(asked ?? { typed: {}, wrong: {} }, ['op']);
  return { action: path, field: op, answer: day === null ? null : answerOn(day, standing, reader) };
}

function answerOn(day: string, standing: Standing, reader: StandingReader): AskedView['answer'] {
  const obstacles = supervisionObstacles(standing, day);
  const may = obstacles.length === 0;
  const who = reader.own ? 'you' : 'other';
  return {
    may,
    text: { key: 'standing.asked.answer', params: { may: may ? 'yes' : 'no', day, who } },
    obstacles: obstacles.map((one) => ({ key: `standing.asked.${one}` })),
    recognised: {
      key: 'standing.asked.recognised',
      params: { valid: isRecognisedOn(standing, day) ? 'yes' : 'no' },
    },
  };
}

function factView(entry: StandingEntry, path: string, reader: StandingReader): FactView {
  const stands = entry.withdrawnBy === null && entry.own;
  const isInterruption = entry.kind === 'interruption';
  const mayWithdraw = stands && (isInterruption ? reader.board : reader.secretariat);
  const waits = stands && isWaiting(entry);
  const withdraw = isInterruption ? path.replace(/feiten$/, 'onderbreking') : path;
  return {
    text: factText(entry),
    from: sourceText(entry, reader.own),
    // The board's reason is private: the board reads it, and neither the secretariat nor whom it is about (R13).
    note: 'note' in entry && (!isInterruption || reader.boardOnAnother) ? entry.note : null,
    remarks: remarksOf(entry, waits, reader.own),
    withdrawn: !stands,
    withdrawAction: mayWithdraw ? `${withdraw}/${entry.id}/intrekken` : null,
    decideHref: waits && reader.board ? `${path}/${entry.id}/besluit` : null,
  };
}

/** Whether education waits for the board (R9). */
export function isWaiting(entry: StandingEntry): boolean {
  return entry.kind === 'education' && entry.detail !== 'intervision' && entry.accepted === null;
}

function sourceText({ source, enteredAt, entrant: by }: StandingEntry, own: boolean): Text {
  const on = dayOf(enteredAt);
  return by === null || own
    ? { key: 'standing.source', params: { source, on } }
    : { key: 'standing.source.by', params: { source, on, by } };
}

function remarksOf(entry: StandingEntry, waits: boolean, own: boolean): Text[] {
  const remarks: Text[] = [];
  if (!entry.own) remarks.push({ key: 'standing.remark.foreign' });
  if (entry.withdrawnAt) remarks.push(withdrawnText(dayOf(entry.withdrawnAt), own ? null : entry.withdrawer));
  if (waits) remarks.push({ key: 'standing.remark.waits' });
  if (entry.kind === 'education' && entry.decidedAt !== null) {
    const { accepted, decidedAt, decisionReason: reason } = entry;
    const params = { accepted: accepted ? 'yes' : 'no', on: dayOf(decidedAt), reason: reason ?? '' };
    remarks.push({ key: 'standing.remark.decided', params });
  }
  return remarks;
}

function withdrawnText(on: string, by: string | null): Text {
  return by === null
    ? { key: 'standing.remark.withdrawn', params: { on } }
    : { key: 'standing.remark.withdrawn.by', params: { on, by } };
}
