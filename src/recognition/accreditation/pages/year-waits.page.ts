import { meetingNameIn } from '../../../learning/meetings/meeting-name.page.js';
import type { Language } from '../../../messages/catalogue.js';
import type { SharedNumber } from '../../../people/registers/register-numbers.queries.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import { wordText } from '../../../platform/web/views/template-helpers.page.js';
import type { AccreditationBody } from '../bodies/body.rules.js';
import type { DossierLine } from '../dossier/dossiers.queries.js';
import { bodyName, deadlineText } from '../dossier/pages/dossiers.page.js';
import { deadlineOf, handedMeeting, handOffPath } from '../hand-off/pages/hand-offs.page.js';
import { sumsOf } from '../hand-off/places.rules.js';
import { TASKS_PATH } from '../hand-off/sending/pages/sending.page.js';
import { openTasks } from '../hand-off/sending/tasks.rules.js';
import type { Placement } from '../hand-off/placements.queries.js';
import { dossierTeachersPath } from '../teachers/pages/dossier-teachers.page.js';
import type { MissingPart } from '../teachers/teacher-parts.queries.js';
import { lastDayOf } from '../../evaluations/evaluation-window.rules.js';
import type { HeldEvaluation } from '../../evaluations/results.queries.js';

/** A meeting, or a whole course, whose attendance is handed over to a body that granted points for it. */
export interface GrantedPlacement extends Placement {
  /** for one attendance, in hundredths of a point: of a course that is accredited by the meeting its share by time */
  points: number;
}

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

/** Something that waits for somebody, with where it is done; null where the reader may not do it. */
export interface WaitingLine {
  text: Text;
  href: string | null;
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
      ...handOffs
        .filter(({ scope }) => !scope.closed)
        .map((one) => handOffLine('year.wait.list', one, shown.language)),
    ],
    attendees: [
      ...handOffs.flatMap((one) => {
        const count = sumsOf(one.placed)['no-number'];
        return count > 0 ? [handOffLine('year.wait.numbers', one, shown.language, { count })] : [];
      }),
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

/** What is still to be handed over, and what a person sees to (Q7). An open list says nothing yet of who was there. */
function handOffLines(one: GrantedPlacement, { today, language }: YearShown): WaitingLine[] {
  if (!one.scope.closed) return [];
  const count = one.difference.send.length;
  const { on } = deadlineOf(one, today);
  const tasks = openTasks(one.placed, one.handed, []).length;
  return [
    ...(count > 0 ? [handOffLine('year.wait.hand-off', one, language, { count, on })] : []),
    ...(tasks > 0
      ? [{ ...handOffLine('year.wait.tasks', one, language, { count: tasks }), href: TASKS_PATH }]
      : []),
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

type HandOffWait = 'year.wait.list' | 'year.wait.numbers' | 'year.wait.hand-off' | 'year.wait.tasks';

function handOffLine(
  key: HandOffWait,
  { body, scope }: Placement,
  language: Language,
  params: Record<string, string | number> = {},
): WaitingLine {
  const title = wordText(language, handedMeeting(scope.meetings));
  return {
    text: { key, params: { title, body: body.name[language], ...params } },
    href: handOffPath(scope.meeting.id, body.key),
  };
}

function evaluationLine(one: HeldEvaluation, language: Language): WaitingLine {
  const params = { title: meetingNameIn(language, one), asked: one.asked, until: lastDayOf(one.closesAt) };
  return { text: { key: 'year.wait.evaluation', params }, href: `/evaluaties/${one.meetingId}` };
}
