import type { Supervisor } from '../../../enrolment/pages/supervisors.queries.js';
import type { TraineeSummary } from '../../../enrolment/pages/trainees.queries.js';
import {
  type Handover,
  type HandoverPlan,
  isPossible,
  overfull,
} from '../../../enrolment/trajectories/handover.rules.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';

/** What handing over comes to, trainee by trainee, before it is done. */
interface HandingOverCheckPage {
  heading: Text;
  lead: Text;
  /** why it cannot be done so */
  wrong: Text[];
  /** who of the successors may not supervise today (S2): told, not refused */
  warnings: Text[];
  loads: { text: Text; over: boolean }[];
  rows: { name: string; waiting: Text; becomes: string; why: Text | null }[];
  form: { vanaf: string; lines: string[] };
  action: string;
  backHref: string;
  /** null when it cannot be done so */
  submit: Text | null;
}

const CHECK = view<HandingOverCheckPage>('hours/pages/handing-over/handing-over-check');

/** What the page is made of. */
export interface HandingOverCheck {
  supervisor: Supervisor;
  handover: Handover;
  plan: HandoverPlan;
  trainees: readonly TraineeSummary[];
  /** how many reading logs of each wait for the supervisor */
  waiting: ReadonlyMap<string, number>;
  leaders: ReadonlyMap<string, Supervisor>;
  status: number;
}

/** The page on which the secretary confirms, or reads why it cannot be. */
export function handingOverCheckPage(check: HandingOverCheck): Page {
  const { supervisor, handover, plan, trainees, waiting, status } = check;
  const home = `/begeleiders/${supervisor.personId}/overdragen`;
  const lines = handover.successors.map(
    ({ trajectoryId, supervisorId }) => `${trajectoryId}.${supervisorId}`,
  );
  const logs = plan.rows.reduce((sum, { trajectoryId }) => sum + (waiting.get(trajectoryId) ?? 0), 0);
  const counts = { count: plan.rows.length, logs };
  const possible = isPossible(plan) && plan.rows.length > 0;
  const query = new URLSearchParams([
    ['vanaf', handover.from],
    ...lines.map((line): [string, string] => ['naar', line]),
  ]);
  const names = new Map(trainees.map(({ trajectoryId, name }) => [trajectoryId, name]));
  const model: HandingOverCheckPage = {
    heading: { key: possible ? 'people.assign.check.title' : 'people.handover.check.not' },
    lead: {
      key: possible ? 'people.handover.check.lead' : 'people.handover.check.unchanged',
      params: { name: supervisor.name, from: handover.from, ...counts },
    },
    wrong: wrongs(check, names),
    warnings: plan.loads.flatMap(({ supervisorId }) => {
      const leader = check.leaders.get(supervisorId)!;
      return leader.obstacles.length > 0
        ? [{ key: 'people.assign.warn', params: { name: leader.name } }]
        : [];
    }),
    loads: plan.loads.map(({ supervisorId, present, added, most }) => ({
      text: {
        key: 'people.handover.load',
        params: { name: check.leaders.get(supervisorId)!.name, added, becomes: present + added, most },
      },
      over: added > 0 && present + added > most,
    })),
    rows: plan.rows.map((row) => ({
      name: names.get(row.trajectoryId)!,
      waiting: { key: 'people.handover.waiting', params: { count: waiting.get(row.trajectoryId) ?? 0 } },
      becomes: check.leaders.get(row.supervisorId)!.name,
      why: row.outcome === 'refused' ? { key: row.code, params: row.params } : null,
    })),
    form: { vanaf: handover.from, lines },
    action: home,
    // The secretary chooses anew when trainees came or went meanwhile.
    backHref: plan.gone.length + plan.joined.length > 0 ? home : `${home}?${query}`,
    submit: possible ? { key: 'people.handover.confirm', params: counts } : null,
  };
  return page(CHECK, model, { title: model.heading, unlisted: true, status });
}

function wrongs({ plan, trainees, leaders }: HandingOverCheck, names: ReadonlyMap<string, string>): Text[] {
  const now = new Map(trainees.map(({ trajectoryId, supervisor }) => [trajectoryId, supervisor?.name ?? '']));
  const count = plan.rows.filter(({ outcome }) => outcome === 'refused').length;
  return [
    ...plan.gone.map((id): Text => ({
      key: now.get(id) ? 'people.handover.gone' : 'people.handover.gone-to-nobody',
      params: { name: names.get(id)!, other: now.get(id)! },
    })),
    ...plan.joined.map((id): Text => ({ key: 'people.handover.joined', params: { name: names.get(id)! } })),
    ...overfull(plan).map(({ supervisorId, present, added, most }): Text => ({
      key: 'people.handover.full',
      params: { name: leaders.get(supervisorId)!.name, present, added, most },
    })),
    ...(count > 0 ? [{ key: 'people.handover.refused', params: { count } } as Text] : []),
  ];
}
