import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import type { DeputyPlan } from '../trajectories/deputies.service.js';
import type { DeputyForm } from './deputy.form.js';
import type { Supervisor } from './supervisors.queries.js';
import type { TraineeSummary } from './trainees.queries.js';

/** What naming a deputy comes to, before it is done. */
interface DeputyCheckPage {
  form: { formKey: string; waarnemer: string; vanaf: string; tot: string };
  action: string;
  backHref: string;
  lead: Text;
  whom: Text;
  /** what to think of: the deputy is away too, or is a trainee of this supervisor */
  warnings: Text[];
}

const CHECK = view<DeputyCheckPage>('enrolment/pages/deputy-check');

/** What the page is made of. */
export interface DeputyCheck {
  supervisor: Supervisor;
  deputy: Supervisor;
  form: DeputyForm;
  plan: DeputyPlan;
  /** the deputy's own trajectories with this supervisor */
  own: readonly TraineeSummary[];
}

/** The page on which the secretary confirms. */
export function deputyCheckPage({ supervisor, deputy, form, plan, own }: DeputyCheck): Page {
  const { formKey, waarnemer, vanaf, tot } = form;
  const home = `/begeleiders/${supervisor.personId}/waarnemers`;
  const query = new URLSearchParams({ formKey, waarnemer, vanaf: typed(vanaf), tot: typed(tot) });
  const model: DeputyCheckPage = {
    form: { formKey, waarnemer, vanaf, tot },
    action: home,
    backHref: `${home}/nieuw?${query}`,
    lead: {
      key: 'people.deputy.check.lead',
      params: { deputy: deputy.name, supervisor: supervisor.name, from: vanaf, to: tot },
    },
    whom: { key: 'people.deputy.check.whom', params: { count: plan.trajectoryIds.length } },
    warnings: [
      ...plan.away.map(({ deputy: other, fromDate: from, toDate: to }): Text => ({
        key: 'people.deputy.check.away',
        params: { name: deputy.name, other, from, to },
      })),
      ...own.map(({ name }): Text => ({ key: 'people.deputy.check.own', params: { name } })),
    ],
  };
  return page(CHECK, model, { title: { key: 'people.assign.check.title' }, unlisted: true });
}

/** A day as people type it. */
function typed(day: string): string {
  return day.split('-').reverse().join('-');
}
