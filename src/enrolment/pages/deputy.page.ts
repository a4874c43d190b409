import {
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  statusOfForm,
  typedText,
} from '../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { sortCandidates } from '../trajectories/candidates.rules.js';
import type { Supervisor } from './supervisors.queries.js';

/** The form with which the secretary names a deputy for a supervisor. */
interface DeputyPage {
  back: string;
  name: string;
  action: string;
  formKey: string;
  options: OptionView[];
  fields: Record<'waarnemer' | 'vanaf' | 'tot', FieldView>;
  wrong: Text | null;
}

const DEPUTY = view<DeputyPage>('enrolment/pages/deputy');

/** What the page is made of. */
export interface DeputyModel {
  supervisor: Supervisor;
  /** whom one may choose: all leaders but the supervisor */
  leaders: readonly Supervisor[];
  filled: FilledForm;
  formKey: string;
}

export function deputyPage({ supervisor, leaders, filled, formKey }: DeputyModel): Page {
  const back = `/begeleiders/${supervisor.personId}`;
  const model: DeputyPage = {
    back,
    name: supervisor.name,
    action: `${back}/waarnemers/nakijken`,
    formKey,
    options: optionViews(
      [
        { value: '', text: { key: 'people.deputy.choose' } },
        // S2 is not asked of the person who signs reading logs (L1).
        ...sortCandidates(
          leaders.map((leader) => ({ ...leader, obstacles: [] })),
          [supervisor.region],
        ).map(({ personId, name, region }) => ({
          value: personId,
          plain: region === null ? name : `${name}, ${region}`,
        })),
      ],
      typedText(filled.typed, 'waarnemer'),
    ),
    fields: fieldViews(filled, ['waarnemer', 'vanaf', 'tot']),
    wrong: filled.wrong[''] ?? null,
  };
  const title: Text = { key: 'people.deputy.title', params: { name: supervisor.name } };
  return page(DEPUTY, model, { title, unlisted: true, status: statusOfForm(filled) });
}
