import type { ComingPlace } from '../../people/coming-places.service.js';
import { type PlacesView, placesView } from '../../people/pages/places.page.js';
import { asTyped } from '../../people/leader-details.rules.js';
import { mayBecome, type TrajectoryState } from '../trajectories/trajectory-state.rules.js';
import {
  blankForm,
  type FieldView,
  fieldViews,
  type FilledForm,
  statusOfForm,
} from '../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { doneText } from '../../platform/web/done.page.js';
import type { TraineeSummary } from './trainees.queries.js';

/** How a trajectory stands, and the steps that can follow. */
interface StatePage {
  name: string;
  back: string;
  action: string;
  now: Text;
  reason: string | null;
  choices: { to: string; id: string; label: Text; meaning: Text; checked: boolean }[];
  wrongChoice: Text | null;
  fields: Record<'since' | 'reason', FieldView>;
  done: Text | null;
  /** the coming places that are given up by pausing or stopping (C1) */
  places: PlacesView;
}

const STATE = view<StatePage>('enrolment/pages/state');
const STEPS = ['running', 'paused', 'stopped'] as const;

const DONE: Record<string, Text> = {
  running: { key: 'people.state.done.running' },
  paused: { key: 'people.state.done.paused' },
  stopped: { key: 'people.state.done.stopped' },
};

/** @param filled what was typed, if it was not kept */
export function statePage(
  trainee: TraineeSummary,
  today: string,
  { filled, done, places }: { filled?: FilledForm; done?: unknown; places: readonly ComingPlace[] },
): Page {
  const { trajectoryId, name, state, stateReason } = trainee;
  const form = filled ?? blankForm({ since: asTyped(today), reason: '' });
  const possible = STEPS.filter((to) => mayBecome(state, to));
  const chosen = form.typed['to'] ?? (possible.length === 1 ? possible[0] : undefined);
  const model: StatePage = {
    name,
    back: `/deelnemers/${trajectoryId}`,
    action: `/deelnemers/${trajectoryId}/traject`,
    now: stateText(trainee),
    reason: stateReason,
    choices: possible.map((to) => ({
      to,
      id: `to-${to}`,
      label: { key: `people.state.to.${to}` },
      meaning: { key: `people.state.means.${to}` },
      checked: to === chosen,
    })),
    wrongChoice: form.wrong['to'] ?? form.wrong[''] ?? null,
    fields: fieldViews(form, ['since', 'reason']),
    done: doneText(done, DONE),
    places: placesView(places),
  };
  const title: Text = { key: 'people.state.title', params: { name } };
  return page(STATE, model, { title, unlisted: true, status: statusOfForm(form) });
}

/** `Gepauzeerd sinds 3 maart 2026`. */
export function stateText({ state, stateSince, startedOn }: TraineeSummary): Text {
  const params = { since: stateSince ?? startedOn };
  const keys: Record<TrajectoryState, Text['key']> = {
    running: stateSince ? 'people.state.now.resumed' : 'people.state.now.running',
    paused: 'people.state.now.paused',
    stopped: 'people.state.now.stopped',
    cancelled: 'people.state.now.cancelled',
  };
  return { key: keys[state], params };
}
