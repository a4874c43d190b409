import type { Language } from '../../../../../messages/catalogue.js';
import { doneText } from '../../../../../platform/web/done.page.js';
import {
  blankForm,
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
  typedText,
} from '../../../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../../../platform/web/page-answer.rules.js';
import type { RefusalPlace } from '../../../pe-online/refusal.rules.js';
import { personHref } from '../../pages/hand-off.page.js';
import { handedMeeting, handOffPath, sendingPath } from '../../pages/hand-offs.page.js';
import type { HandOffTaskGroup } from '../hand-off-tasks.service.js';
import type { KnownSending } from '../sendings.queries.js';
import type { OpenTask } from '../tasks.rules.js';
import { CONNECTIONS_PATH } from './connection.page.js';
import { TASKS_PATH } from './sending.page.js';
import { OUTCOMES, OUTCOME_NAMES } from './settle.form.js';

interface Link {
  href: string;
  text: Text;
}

interface TaskRow {
  name: string;
  number: Text;
  test: boolean;
  text: Text;
  link: Link | null;
}

interface TasksPage {
  done: Text | null;
  connectionHref: string;
  groups: {
    id: string;
    meeting: Text;
    body: string;
    heldOn: string;
    stopped: { text: Text; link: Link | null } | null;
    rows: TaskRow[];
    waiting: Text | null;
    again: string;
  }[];
}

const TASKS = view<TasksPage>('recognition/accreditation/hand-off/sending/pages/tasks');
const DONE: Record<string, Text> = { vastgelegd: { key: 'hand-off-tasks.settle.done' } };

/** All tasks, by meeting and body (Q7). @param names of people, by id @param hands whether the reader may do them */
export function tasksPage(
  groups: readonly HandOffTaskGroup[],
  {
    names,
    language,
    hands,
    done,
  }: { names: ReadonlyMap<string, string>; language: Language; hands: boolean; done: unknown },
): Page {
  const title: Text = { key: 'hand-off-tasks.title' };
  const model: TasksPage = {
    done: doneText(done, DONE),
    connectionHref: CONNECTIONS_PATH,
    groups: groups.map((group) => {
      const { placement, tasks, stopped, waiting, sends } = group;
      const { scope, body } = placement;
      const of = { meetingId: scope.meeting.id, body: body.key };
      return {
        id: `taken-${of.meetingId}-${of.body}`,
        meeting: handedMeeting(scope.meetings),
        body: body.name[language],
        heldOn: scope.meeting.heldOn,
        stopped: stopped && stoppedView(stopped, group),
        rows: tasks.map((task) => taskRow(task, group, names, hands)),
        waiting: waiting > 0 ? { key: 'hand-off-tasks.waiting', params: { count: waiting } } : null,
        again: (sends ? sendingPath : handOffPath)(of.meetingId, of.body),
      };
    }),
  };
  return page(TASKS, model, { title, unlisted: true });
}

function stoppedView({ fault }: KnownSending, group: HandOffTaskGroup): { text: Text; link: Link | null } {
  const { code, params } = fault!;
  const place =
    code === 'accreditation.refusal.keys' ? 'keys' : code === 'hand-off.codes-missing' ? 'course-code' : null;
  return { text: { key: code, params }, link: place && mendedAt(place, group) };
}

function taskRow(
  task: OpenTask,
  group: HandOffTaskGroup,
  names: ReadonlyMap<string, string>,
  hands: boolean,
): TaskRow {
  const { attendee, number, test } = task;
  const { scope, body } = group.placement;
  const row = {
    name: names.get(attendee) ?? '',
    number: { key: 'hand-off-tasks.number', params: { number } } as const,
    test,
  };
  if (task.kind === 'refused') {
    const { key, message, date, place } = task.refusal;
    return {
      ...row,
      text: { key, params: { message, date: date ?? '' } },
      link: mendedAt(place, group, attendee, row.name),
    };
  }
  if (task.kind === 'shared')
    return {
      ...row,
      text: { key: 'hand-off-tasks.shared' },
      link: hands ? mendedAt('number', group, attendee, row.name) : null,
    };
  const settle = {
    href: `${TASKS_PATH}/${scope.meeting.id}/${body.key}/${attendee}`,
    text: { key: 'hand-off-tasks.mend.settle' } as const,
  };
  const key = task.kind === 'wrongly-sent' ? 'hand-off-tasks.wrongly' : 'hand-off-tasks.perhaps';
  return { ...row, text: { key }, link: hands ? settle : null };
}

/** Where what was refused is mended; null where nobody can in the portal. */
function mendedAt(
  place: RefusalPlace,
  { placement, dossierId }: HandOffTaskGroup,
  attendee?: string,
  name = '',
): Link | null {
  const { scope, body } = placement;
  switch (place) {
    case 'number':
      return attendee === undefined
        ? null
        : {
            href: personHref({ id: attendee }),
            text: { key: 'hand-off-tasks.mend.number', params: { name } },
          };
    case 'course-code':
    case 'edition-code':
    case 'meeting-code':
      return {
        href: `${handOffPath(scope.meeting.id, body.key)}#codes`,
        text: { key: 'hand-off-tasks.mend.codes' },
      };
    case 'body':
      return dossierId === null
        ? null
        : { href: `/accreditatie/${dossierId}`, text: { key: 'hand-off-tasks.mend.dossier' } };
    case 'keys':
      return { href: CONNECTIONS_PATH, text: { key: 'hand-off-tasks.mend.keys' } };
    default:
      return null;
  }
}

/** A person sent wrongly, or not booked as they should be. */
export interface WronglySent {
  path: string;
  name: string;
  number: string;
  body: string;
  back: string;
}

interface SettlePage extends WronglySent {
  title: Text;
  outcomes: { id: string; value: string; selected: boolean; text: Text }[];
  fault: Text | null;
  reason: FieldView;
  /** the words of the page, which differ */
  notBooked: boolean;
}

const SETTLE = view<SettlePage>('recognition/accreditation/hand-off/sending/pages/settle');

/** The form that says what the secretariat did about a person sent wrongly. */
export function settlePage(shown: WronglySent, filled: FilledForm = blankForm()): Page {
  const title: Text = { key: 'hand-off-tasks.settle.title', params: { name: shown.name } };
  const chosen = typedText(filled.typed, 'uitkomst');
  const model: SettlePage = {
    ...shown,
    title,
    notBooked: false,
    outcomes: OUTCOME_NAMES.map((value) => ({
      ...{ id: `uitkomst-${value}`, value, selected: value === chosen },
      text: { key: `hand-off-tasks.settle.${OUTCOMES[value]}` },
    })),
    fault: filled.wrong['uitkomst'] ?? null,
    reason: fieldViews(filled, ['reden']).reden,
  };
  return page(SETTLE, model, { title, unlisted: true, status: statusOfForm(filled) });
}

/** The form that says that a number is not booked in PE-online as it should, so that it is handed over again. */
export function notBookedPage(shown: WronglySent, filled: FilledForm = blankForm()): Page {
  const title: Text = { key: 'hand-off-tasks.not-booked.title', params: { name: shown.name } };
  const reason = fieldViews(filled, ['reden']).reden;
  const model: SettlePage = { ...shown, title, notBooked: true, outcomes: [], fault: null, reason };
  return page(SETTLE, model, { title, unlisted: true, status: statusOfForm(filled) });
}
