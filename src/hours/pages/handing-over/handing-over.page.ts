import { leaderOption } from '../../../enrolment/pages/assign.page.js';
import type { Supervisor } from '../../../enrolment/pages/supervisors.queries.js';
import type { TraineeSummary } from '../../../enrolment/pages/trainees.queries.js';
import { sortCandidates } from '../../../enrolment/trajectories/candidates.rules.js';
import {
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  statusOfForm,
  typedText,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';

/** All trainees of a supervisor who stops, each with their next supervisor. */
interface HandingOverPage {
  back: string;
  name: string;
  action: string;
  lead: Text;
  /** who takes over those for whom nobody else is chosen */
  everybody: OptionView[];
  fields: Record<'vanaf' | 'allen', FieldView>;
  wrong: Text | null;
  rows: { id: string; name: string; href: string; about: Text; waiting: Text; options: OptionView[] }[];
}

const HANDING_OVER = view<HandingOverPage>('hours/pages/handing-over/handing-over');

/** What the page is made of. */
export interface HandingOverModel {
  supervisor: Supervisor;
  /** whom they have now, running and paused */
  trainees: readonly TraineeSummary[];
  /** how many reading logs of each wait for the supervisor */
  waiting: ReadonlyMap<string, number>;
  /** who may take over: all leaders but the supervisor */
  leaders: readonly Supervisor[];
  filled: FilledForm;
}

export function handingOverPage({ supervisor, trainees, waiting, leaders, filled }: HandingOverModel): Page {
  const back = `/begeleiders/${supervisor.personId}`;
  const chosen = new Set([filled.typed['naar'] ?? []].flat());
  const regions = trainees.map(({ region }) => region);
  const model: HandingOverPage = {
    back,
    name: supervisor.name,
    action: `${back}/overdragen/nakijken`,
    lead: { key: 'people.handover.lead', params: { count: trainees.length, name: supervisor.name } },
    everybody: optionViews(
      [
        { value: '', text: { key: 'people.handover.each' } },
        ...sortCandidates(leaders, regions).map((leader) => option(leader.personId, leader)),
      ],
      typedText(filled.typed, 'allen'),
    ),
    fields: fieldViews(filled, ['vanaf', 'allen']),
    wrong: filled.wrong[''] ?? null,
    rows: trainees.map((trainee, index) => rowOf(trainee, index, { waiting, leaders, chosen })),
  };
  const title: Text = { key: 'people.handover.title', params: { name: supervisor.name } };
  return page(HANDING_OVER, model, { title, unlisted: true, status: statusOfForm(filled) });
}

function rowOf(
  { trajectoryId, personId, name, region, programme, state }: TraineeSummary,
  index: number,
  {
    waiting,
    leaders,
    chosen,
  }: Pick<HandingOverModel, 'waiting' | 'leaders'> & { chosen: ReadonlySet<string> },
): HandingOverPage['rows'][number] {
  // Nobody is their own supervisor.
  const candidates = sortCandidates(
    leaders.filter((leader) => leader.personId !== personId),
    [region],
  );
  const options = [
    { value: `${trajectoryId}.`, text: { key: 'people.handover.as-above' } as Text },
    ...candidates.map((leader) => option(`${trajectoryId}.${leader.personId}`, leader)),
  ];
  const selected = options.find(({ value }) => chosen.has(value))?.value ?? '';
  return {
    id: `naar-${index + 1}`,
    name,
    href: `/deelnemers/${trajectoryId}`,
    about: { key: 'people.handover.about', params: { programme, state, region: region ?? 'none' } },
    waiting: { key: 'people.handover.waiting', params: { count: waiting.get(trajectoryId) ?? 0 } },
    options: optionViews(options, selected),
  };
}

function option(value: string, leader: Supervisor): { value: string; text: Text } {
  return { value, text: leaderOption(leader) };
}
