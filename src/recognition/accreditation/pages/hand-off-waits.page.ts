import type { Language } from '../../../messages/catalogue.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import { wordText } from '../../../platform/web/views/template-helpers.page.js';
import { deadlineOf, handedMeeting, handOffPath } from '../hand-off/pages/hand-offs.page.js';
import type { Placement } from '../hand-off/placements.queries.js';
import { sumsOf } from '../hand-off/places.rules.js';
import { TASKS_PATH } from '../hand-off/sending/pages/sending.page.js';
import { openTasks } from '../hand-off/sending/tasks.rules.js';

/** A meeting, or a whole course, whose attendance is handed over to a body that granted points for it. */
export interface GrantedPlacement extends Placement {
  /** for one attendance, in hundredths of a point: of a course that is accredited by the meeting its share by time */
  points: number;
}

/** Something that waits for somebody, with where it is done; null where the reader may not do it. */
export interface WaitingLine {
  text: Text;
  href: string | null;
}

/** How it is told. */
interface Told {
  today: string;
  language: Language;
}

/** What is still to be handed over, and what a person sees to (Q7). The attendance of an open list is not known yet. */
export function handOffLines(one: GrantedPlacement, { today, language }: Told): WaitingLine[] {
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

/** What waits for the teacher: a list that is still open. */
export function openListLines(one: GrantedPlacement, { language }: Told): WaitingLine[] {
  return one.scope.closed ? [] : [handOffLine('year.wait.list', one, language)];
}

/** What waits for the attendees: their numbers. */
export function numberLines(one: GrantedPlacement, { language }: Told): WaitingLine[] {
  const count = sumsOf(one.placed)['no-number'];
  return count > 0 ? [handOffLine('year.wait.numbers', one, language, { count })] : [];
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
