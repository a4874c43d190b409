import { meetingNameIn } from '../../../learning/meetings/meeting-name.page.js';
import type { Language } from '../../../messages/catalogue.js';
import type { SharedNumber } from '../../../people/registers/register-numbers.queries.js';
import { wordText } from '../../../platform/web/views/template-helpers.page.js';
import type { AccreditationBody } from '../bodies/body.rules.js';
import type { DossierLine } from '../dossier/dossiers.queries.js';
import { bodyName, deadlineText } from '../dossier/pages/dossiers.page.js';
import {
  type GrantedPlacement,
  handOffLines,
  numberLines,
  openListLines,
  type WaitingLine,
} from './hand-off-waits.page.js';
import { dossierTeachersPath } from '../teachers/pages/dossier-teachers.page.js';
import type { MissingPart } from '../teachers/teacher-parts.queries.js';
import { lastDayOf } from '../../evaluations/evaluation-window.rules.js';
import type { HeldEvaluation } from '../../evaluations/results.queries.js';

/** What is known of a year; of the present one hand-offs and evaluations of the year before too, which may still wait. */
export interface YearModel {
  /** all there are: what expires or waits may be of another year */
  dossiers: readonly DossierLine[];
  missing: readonly MissingPart[];
  handOffs: readonly GrantedPlacement[];
  evaluations: readonly HeldEvaluation[];
  shared: readonly SharedNumber[];
}

/** How it is told. */
export interface YearShown {
  year: number;
  years: readonly number[];
  today: string;
  language: Language;
  bodies: readonly AccreditationBody[];
  /** whether the reader may open the numbers of others (Q4) */
  mendsNumbers: boolean;
}

/** For whom something can wait. */
export type WaitsFor = 'secretariat' | 'teachers' | 'attendees' | 'bodies';

/** What waits, by whom it waits for. */
export function waitingLines(model: YearModel, shown: YearShown): Record<WaitsFor, WaitingLine[]> {
  const { dossiers, missing, handOffs, evaluations, shared } = model;
  return {
    secretariat: [
      ...dossiers.flatMap((line) => dossierLines(line, shown)),
      ...handOffs.flatMap((one) => handOffLines(one, shown)),
      ...sharedLines(shared, shown),
    ],
    teachers: [
      ...dossiers.flatMap(({ id, title }) => missingLines(id, title, missing)),
      ...handOffs.flatMap((one) => openListLines(one, shown)),
    ],
    attendees: [
      ...handOffs.flatMap((one) => numberLines(one, shown)),
      ...evaluations.filter(({ closed }) => !closed).map((one) => evaluationLine(one, shown.language)),
    ],
    bodies: dossiers
      .filter(({ state }) => state === 'submitted')
      .map((line) => dossierLine('year.wait.answer', line, shown)),
  };
}

/** A draft by its deadline, questions of a body, and changes that somebody looks at (Q6). */
function dossierLines(line: DossierLine, shown: YearShown): WaitingLine[] {
  const { state, flags } = line;
  const body = shown.bodies.find(({ key }) => key === line.body);
  const deadline = deadlineText(body, line, shown.today);
  const when = deadline ? wordText(shown.language, deadline) : '';
  return [
    ...(state === 'draft' ? [dossierLine('year.wait.submit', line, shown, { when })] : []),
    ...(state === 'questions' ? [dossierLine('year.wait.questions', line, shown)] : []),
    ...(flags > 0 ? [dossierLine('year.wait.flags', line, shown, { count: flags })] : []),
  ];
}

/** One line for each number that several people have: booked is a number, so one would be booked for the other. */
function sharedLines(shared: readonly SharedNumber[], { mendsNumbers }: YearShown): WaitingLine[] {
  const groups = new Map<string, SharedNumber[]>();
  for (const one of shared) {
    const key = `${one.register} ${one.number}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((people) => ({
    text: { key: 'year.wait.shared', params: { names: people.map(({ name }) => name).join(', ') } },
    href: mendsNumbers ? `/personen/${people[0]!.personId}/nummers` : null,
  }));
}

function missingLines(dossierId: string, title: string, missing: readonly MissingPart[]): WaitingLine[] {
  const own = missing.filter((one) => one.dossierId === dossierId);
  if (own.length === 0) return [];
  const names = own.map(({ name }) => name).join(', ');
  const params = { title, names, count: own.length };
  return [{ text: { key: 'year.wait.parts', params }, href: dossierTeachersPath(dossierId) }];
}

type DossierWait = 'year.wait.submit' | 'year.wait.questions' | 'year.wait.flags' | 'year.wait.answer';

function dossierLine(
  key: DossierWait,
  { id, title, body }: DossierLine,
  { bodies, language }: YearShown,
  params: Record<string, string | number> = {},
): WaitingLine {
  const named = { title, body: bodyName(bodies, body, language) };
  return { text: { key, params: { ...named, ...params } }, href: `/accreditatie/${id}` };
}

function evaluationLine(one: HeldEvaluation, language: Language): WaitingLine {
  const params = { title: meetingNameIn(language, one), asked: one.asked, until: lastDayOf(one.closesAt) };
  return { text: { key: 'year.wait.evaluation', params }, href: `/evaluaties/${one.meetingId}` };
}
