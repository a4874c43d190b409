import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import type { NamedDeputy } from '../trajectories/deputies.queries.js';

/** What ending a deputy's time comes to, before it is done. */
interface DeputyEndPage {
  action: string;
  back: string;
  lead: Text;
}

const END = view<DeputyEndPage>('enrolment/pages/deputy-end');

/** @param today from this day on the deputy signs nothing */
export function deputyEndPage(
  { id, supervisorId, supervisor, deputy, fromDate, toDate }: NamedDeputy,
  today: string,
): Page {
  const back = `/begeleiders/${supervisorId}`;
  const key = fromDate > today ? 'people.deputy.end.before' : 'people.deputy.end.now';
  const model: DeputyEndPage = {
    action: `${back}/waarnemers/${id}/beeindigen`,
    back,
    lead: { key, params: { deputy, supervisor, from: fromDate, to: toDate } },
  };
  return page(END, model, { title: { key: 'people.deputy.end.title' }, unlisted: true });
}
