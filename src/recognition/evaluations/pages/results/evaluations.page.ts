import { meetingName } from '../../../../learning/meetings/meeting-name.page.js';
import { type Page, type Text, page, view } from '../../../../platform/web/page-answer.rules.js';
import type { HeldEvaluation } from '../../results.queries.js';
import { lastDayOf } from '../../evaluation-window.rules.js';

/** The evaluations of a year, or those of somebody's own meetings. */
interface EvaluationsPage {
  lead: Text;
  years: { year: number; href: string; current: boolean }[];
  /** where the questionnaires are; null for a reader who does not see them */
  questionnaires: string | null;
  none: Text | null;
  rows: EvaluationRow[];
}

interface EvaluationRow {
  name: Text;
  href: string;
  heldOn: string;
  asked: number;
  /** null until it closed, and when it was lost */
  answered: number | null;
  /** in the place of how many answered; null where that is known */
  unknown: Text | null;
  state: Text;
  tone: 'waiting' | 'signed';
}

const EVALUATIONS = view<EvaluationsPage>('recognition/evaluations/pages/results/evaluations');

export const QUESTIONNAIRES_PATH = '/evaluaties/vragenlijsten';

/** Where somebody reads the results of an evaluation. */
export function resultsPath({ meetingId }: Pick<HeldEvaluation, 'meetingId'>): string {
  return `/evaluaties/${meetingId}`;
}

/** @param office whether all of them are shown, and the questionnaires */
export function evaluationsPage(
  all: readonly HeldEvaluation[],
  { year, years, office }: { year: number; years: readonly number[]; office: boolean },
): Page {
  const model: EvaluationsPage = {
    lead: { key: office ? 'evaluations.list.lead' : 'evaluations.list.lead.own' },
    years: years.map((one) => ({
      year: one,
      href: `/evaluaties?jaar=${one}`,
      current: one === year,
    })),
    questionnaires: office ? QUESTIONNAIRES_PATH : null,
    none: all.length === 0 ? { key: 'evaluations.list.none', params: { year: String(year) } } : null,
    rows: all.map((one) => ({
      name: meetingName(one),
      href: resultsPath(one),
      heldOn: one.heldOn,
      asked: one.asked,
      answered: one.answered,
      unknown: unknownOf(one),
      ...standingOf(one),
    })),
  };
  const title: Text = { key: 'evaluations.list.title', params: { year: String(year) } };
  return page(EVALUATIONS, model, { title, unlisted: true });
}

function unknownOf({ answered, lost }: HeldEvaluation): Text | null {
  if (lost) return { key: 'evaluations.answered.lost' };
  return answered === null ? { key: 'evaluations.answered.later' } : null;
}

/** Until when it is open, or that it closed. */
export function standingOf({ closed, closesAt }: Pick<HeldEvaluation, 'closed' | 'closesAt'>): {
  state: Text;
  tone: 'waiting' | 'signed';
} {
  const day = lastDayOf(closesAt);
  return closed
    ? { state: { key: 'evaluations.state.closed' }, tone: 'signed' }
    : { state: { key: 'evaluations.state.open', params: { until: day } }, tone: 'waiting' };
}
