import type { AssignmentPlan } from '../trajectories/assignments.service.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import type { AssignForm } from './assign.form.js';
import type { Supervisor } from './supervisors.queries.js';
import type { TraineeSummary } from './trainees.queries.js';

/** What will change, trainee by trainee, before it does. */
interface AssignCheckPage {
  form: { wie: string; supervisor: string; vanaf: string };
  backHref: string;
  lead: Text;
  warning: Text | null;
  /** what stands in the way of supervising today (S2) */
  obstacles: Text[];
  rows: { name: string; now: string | null; becomes: string | null; stays: Text | null; why: Text | null }[];
  submit: Text | null;
}

const CHECK = view<AssignCheckPage>('enrolment/pages/assign-check');

/** What the page is made of. */
export interface AssignCheck {
  trainees: readonly TraineeSummary[];
  /** null: the assignments end */
  leader: Supervisor | null;
  plan: AssignmentPlan;
  form: AssignForm;
  from: string;
}

/** The page on which the secretary confirms. */
export function assignCheckPage({ trainees, leader, plan, form, from }: AssignCheck): Page {
  const { wie, supervisor, vanaf } = form;
  const count = plan.rows.filter(({ outcome }) => outcome === 'assign').length;
  const query = new URLSearchParams({ wie, supervisor, vanaf });
  const barred = leader !== null && leader.obstacles.length > 0;
  const model: AssignCheckPage = {
    form: { wie, supervisor, vanaf },
    backHref: `/toewijzen?${query}`,
    lead: leadOf(leader, count, from),
    warning: barred ? { key: 'people.assign.warn', params: { name: leader.name } } : null,
    obstacles: barred ? leader.obstacles.map((one) => ({ key: `people.obstacle.${one}` })) : [],
    rows: trainees.map((trainee) => rowOf(trainee, leader, plan)),
    submit: count === 0 ? null : submitText(leader, count),
  };
  return page(CHECK, model, { title: { key: 'people.assign.check.title' }, unlisted: true });
}

function submitText(leader: Supervisor | null, count: number): Text {
  return { key: leader ? 'people.assign.confirm' : 'people.assign.confirm-end', params: { count } };
}

function leadOf(leader: Supervisor | null, count: number, from: string): Text {
  if (count === 0) return { key: 'people.assign.check.nothing' };
  if (!leader) return { key: 'people.assign.check.end', params: { count, from } };
  return { key: 'people.assign.check.to', params: { name: leader.name, count, from } };
}

function rowOf(
  { trajectoryId, name, supervisor }: TraineeSummary,
  leader: Supervisor | null,
  { rows }: AssignmentPlan,
): AssignCheckPage['rows'][number] {
  const row = rows.find((one) => one.trajectoryId === trajectoryId)!;
  const refused = row.outcome === 'refused' ? { key: row.code, params: row.params } : null;
  return {
    name,
    now: supervisor?.name ?? null,
    becomes: row.outcome === 'assign' ? (leader?.name ?? null) : null,
    stays:
      row.outcome === 'assign'
        ? null
        : { key: refused ? 'people.assign.becomes.refused' : 'people.assign.becomes.same' },
    why: refused,
  };
}
