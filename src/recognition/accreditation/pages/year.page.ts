import type { Language } from '../../../messages/catalogue.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { AccreditationBody } from '../bodies/body.rules.js';
import type { DossierLine } from '../dossier/dossiers.queries.js';
import { bodyName, dossierRow, type DossierRow } from '../dossier/pages/dossiers.page.js';
import type { HeldEvaluation } from '../../evaluations/results.queries.js';
import type { GrantedPlacement, WaitingLine } from './hand-off-waits.page.js';
import { waitingLines, type YearModel, type YearShown } from './year-waits.page.js';

/** The year of accreditation at a glance. */
interface YearPage {
  year: string;
  years: { year: string; href: string; current: boolean }[];
  runs: DossierRow[];
  /** none beside another year than the present one: what waits, waits now */
  waits: { id: string; heading: Text; none: Text | null; lines: WaitingLine[] }[];
  /** where it stands instead */
  waitsIn: { year: string; href: string } | null;
  expires: { on: string; text: Text; href: string; gone: boolean }[];
  handed: { body: string; meetings: number; booked: number; open: number; points: string }[];
  evaluated: { open: Text; closed: Text };
}

const YEAR = view<YearPage>('recognition/accreditation/pages/year');

/** Where the overview stands. */
export const YEAR_PATH = '/jaaroverzicht';

/** What runs, what waits for whom, what expires, and what was handed over (Q). */
export function yearPage(model: YearModel, shown: YearShown): Page {
  const { year, years, today, language, bodies } = shown;
  const present = today.slice(0, 4);
  const isPresent = present === String(year);
  const held = model.handOffs.filter(({ scope }) => isIn(year, scope.meeting));
  const pageModel: YearPage = {
    year: String(year),
    years: years.map((one) => yearLink(one, one === year)),
    runs: model.dossiers.filter((line) => isOf(line, year, today)).map((line) => dossierRow(line, shown)),
    waits: isPresent ? waiting(model, shown) : [],
    waitsIn: isPresent ? null : { year: present, href: yearHref(present) },
    expires: expiring(model.dossiers, shown),
    handed: bodies.map((body) => handedTo(body, held, language)),
    evaluated: evaluatedTexts(model.evaluations.filter((one) => isIn(year, one))),
  };
  const title: Text = { key: 'year.title', params: { year: String(year) } };
  return page(YEAR, pageModel, { title, unlisted: true });
}

function yearHref(year: number | string): string {
  return `${YEAR_PATH}?jaar=${year}`;
}

function yearLink(year: number, current: boolean): YearPage['years'][number] {
  return { year: String(year), href: yearHref(year), current };
}

function waiting(model: YearModel, shown: YearShown): YearPage['waits'] {
  const waits = waitingLines(model, shown);
  return (['secretariat', 'teachers', 'attendees', 'bodies'] as const).map((who) => ({
    id: who,
    heading: { key: `year.waits.${who}` },
    none: waits[who].length === 0 ? { key: 'year.waits.none' } : null,
    lines: waits[who],
  }));
}

/** Whether it was held in that year: only then it counts there. */
function isIn(year: number, { heldOn }: { heldOn: string }): boolean {
  return heldOn.startsWith(String(year));
}

/** Held in the year for a part; what has no dates yet is of the present one. */
function isOf({ heldFrom, heldUntil, state }: DossierLine, year: number, today: string): boolean {
  if (state === 'dropped') return false;
  if (heldFrom === null || heldUntil === null) return today.startsWith(String(year));
  return heldFrom <= `${year}-12-31` && heldUntil >= `${year}-01-01`;
}

/** What was granted and ends in the year, the first to end first. */
function expiring(
  dossiers: readonly DossierLine[],
  { year, today, bodies, language }: YearShown,
): YearPage['expires'] {
  return dossiers
    .flatMap(({ id, title, body, grant, state }) =>
      grant?.validUntil.startsWith(String(year)) && (state === 'granted' || state === 'expired')
        ? [{ id, title, body, on: grant.validUntil, number: grant.number }]
        : [],
    )
    .sort((one, other) => one.on.localeCompare(other.on))
    .map(({ id, title, body, on, number }) => ({
      on,
      href: `/accreditatie/${id}`,
      text: { key: 'year.expires.line', params: { title, body: bodyName(bodies, body, language), number } },
      gone: on < today,
    }));
}

/**
 * How many numbers were booked, with the points that they got; hundredths of a point are told as points. What was booked counts too
 * while its list is open again: it was handed over (Q2).
 */
function handedTo(
  body: AccreditationBody,
  handOffs: readonly GrantedPlacement[],
  language: Language,
): YearPage['handed'][number] {
  const booked = (one: GrantedPlacement) => one.handed.filter(({ state }) => state === 'accepted').length;
  const own = handOffs.filter((one) => one.body.key === body.key && (one.scope.closed || booked(one) > 0));
  const points = sum(own.map((one) => booked(one) * one.points));
  return {
    body: body.name[language],
    meetings: own.length,
    booked: sum(own.map(booked)),
    open: sum(own.map(({ difference }) => difference.send.length)),
    points: (points / 100).toLocaleString(language, { useGrouping: false, maximumFractionDigits: 2 }),
  };
}

function evaluatedTexts(evaluations: readonly HeldEvaluation[]): YearPage['evaluated'] {
  const closed = evaluations.filter((one) => one.closed);
  const asked = sum(closed.map((one) => (one.lost ? 0 : one.asked)));
  const answered = sum(closed.map((one) => one.answered ?? 0));
  return {
    open: { key: 'year.evaluated.open', params: { count: evaluations.length - closed.length } },
    closed: { key: 'year.evaluated.closed', params: { count: closed.length, asked, answered } },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
