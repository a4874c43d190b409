import {
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  statusOfForm,
} from '../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { encodeIds } from '../../platform/web/id-list.form.js';
import { sortCandidates } from '../trajectories/candidates.rules.js';
import type { Supervisor } from './supervisors.queries.js';
import type { TraineeSummary } from './trainees.queries.js';

/** The trainee, and the leader that is to be their supervisor. */
interface AssignPage {
  ids: string;
  trainees: { name: string; href: string; region: string | null; now: Text }[];
  options: OptionView[];
  fields: Record<'supervisor' | 'vanaf', FieldView>;
  wrong: Text | null;
  done: Text | null;
}

const ASSIGN = view<AssignPage>('enrolment/pages/assign');

/** @param done how many assignments were just made */
export function assignPage(
  { trainees, leaders }: { trainees: readonly TraineeSummary[]; leaders: readonly Supervisor[] },
  form: FilledForm,
  done: number | null,
): Page {
  const chosen = String([form.typed['supervisor'] ?? ''].flat()[0]);
  const model: AssignPage = {
    ids: encodeIds(trainees.map(({ trajectoryId }) => trajectoryId)),
    trainees: trainees.map(({ name, region, trajectoryId, supervisor }) => ({
      name,
      region,
      href: `/deelnemers/${trajectoryId}`,
      now: supervisorNow(supervisor),
    })),
    options: optionViews(
      [
        { value: '', text: { key: 'people.assign.choose' } },
        ...sortCandidates(
          leaders,
          trainees.map(({ region }) => region),
        ).map((leader) => ({ value: leader.personId, text: leaderOption(leader) })),
        { value: 'niemand', text: { key: 'people.assign.option.none' } },
      ],
      chosen,
    ),
    fields: fieldViews(form, ['supervisor', 'vanaf']),
    wrong: form.wrong[''] ?? null,
    done: done === null ? null : { key: 'people.assign.done', params: { count: done } },
  };
  const title: Text = { key: 'people.assign.title' };
  return page(ASSIGN, model, { title, unlisted: true, status: statusOfForm(form) });
}

/** `Hanneke Broek, Utrecht (3 van 8)`, and whether they may supervise today. */
export function leaderOption({ name, region, load, most, obstacles }: Supervisor): Text {
  const key = obstacles.length > 0 ? 'people.assign.option.not' : 'people.assign.option';
  return { key, params: { name: region === null ? name : `${name}, ${region}`, load, most } };
}

/** `heeft Hanneke Broek sinds 3 maart 2026`. */
export function supervisorNow(supervisor: TraineeSummary['supervisor']): Text {
  if (!supervisor) return { key: 'people.assign.has-none' };
  return { key: 'people.assign.has', params: { name: supervisor.name, since: supervisor.since } };
}
