import type { ReadingListTitle } from '../../curriculum/programme-definition.rules.js';
import type { DecisionFact } from '../../enrolment/trajectories/decided.queries.js';
import { decisionWords } from '../../hours/view/decision-words.page.js';
import type { Language } from '../../messages/catalogue.js';
import { blocksOfKind } from '../../hours/kinds/activity-kinds.rules.js';
import type { Missing, Progress } from '../../hours/progress.rules.js';
import type { TrajectoryProgress } from '../../hours/progress.rules.js';
import { type Page, type Text, page, view } from '../../platform/web/page-answer.rules.js';
import { type ClaimWords, claimWords } from '../../hours/view/claim-summary.page.js';
import { tickParts } from '../../hours/view/progress-figures.page.js';
import { standingOf, stonePathOf, type WaitingMinutes } from '../../hours/standing.rules.js';
import { type StonesView, stonesView } from '../../hours/view/progress-stones.page.js';
import { type SuperviseeRow, superviseeRow } from './supervisees.page.js';
import type { Supervisee, SuperviseeClaim } from './supervisees.queries.js';

/** What still lacks: a title that must be read, or blocks of a component. */
type MissingWords = { title: string | null; blocks: Text | null; numbers: string[] };

/** One trainee, as their supervisor sees them. */
export interface SuperviseePage {
  row: SuperviseeRow;
  stones: StonesView | null;
  missing: MissingWords[];
  /** what the board decided, and did not revoke (P8) */
  decisions: { what: Text; on: string }[];
  claims: (ClaimWords & {
    happenedOn: string;
    minutes: number;
    badge: Text;
    tone: string;
    href: string | null;
  })[];
  today: string;
}

const SUPERVISEE = view<SuperviseePage>('portal/supervisees/supervisee');
const TONES: Record<SuperviseeClaim['state'], string> = {
  submitted: 'waiting',
  returned: 'stop',
  'signed-off': 'signed',
};

/** Everything that the page of one trainee is made from. */
export interface SuperviseeModel {
  supervisee: Supervisee;
  progress: TrajectoryProgress;
  waiting: readonly WaitingMinutes[];
  claims: readonly SuperviseeClaim[];
  /** ids of those that wait for the reader */
  forReader: ReadonlySet<string>;
  readingList: readonly ReadingListTitle[];
  decisions: readonly DecisionFact[];
  today: string;
}

/** One trainee's progress, without what they wrote (V1). */
export function superviseePage(model: SuperviseeModel, language: Language): Page {
  const { supervisee, claims, forReader, readingList, decisions, today } = model;
  const titles = new Map(readingList.map(({ key, title }) => [key, title]));
  const shown: SuperviseePage = {
    row: superviseeRow(supervisee, claims.filter(({ id }) => forReader.has(id)).length),
    stones: tickParts(supervisee.components).length === 3 ? stonesOf(model) : null,
    missing: missingOf(model.progress.progress, titles),
    decisions: decisions
      .filter(({ kind, revokedOn }) => kind !== 'revocation' && revokedOn === null)
      .map((decision) => ({
        what: decisionWords(decision, { readingList, decisions }, language),
        on: decision.decidedOn,
      })),
    claims: claims.map((claim) => ({
      ...claimWords(claim),
      happenedOn: claim.happenedOn,
      minutes: claim.minutes,
      badge: { key: 'supervisor.state', params: { state: claim.state } },
      tone: TONES[claim.state],
      href: forReader.has(claim.id) ? `/aftekenen/${claim.id}` : null,
    })),
    today,
  };
  const title: Text = { key: 'supervisor.supervisee.title', params: { name: supervisee.name } };
  return page(SUPERVISEE, shown, { title, unlisted: true });
}

function stonesOf({ progress: { requirements, progress, credits }, waiting }: SuperviseeModel): StonesView {
  return stonesView(stonePathOf(standingOf(requirements, progress.components, credits, waiting)));
}

function missingOf(progress: Progress, titles: ReadonlyMap<string, string>): MissingWords[] {
  return progress.components.flatMap(({ component, missing }) => {
    const numbers = missing.filter(isBlock).map(({ block }) => String(block));
    const items = missing.flatMap((one) => (one.code === 'item' ? [titles.get(one.item) ?? one.item] : []));
    return [
      ...items.map((title) => ({ title, blocks: null, numbers: [] })),
      ...(numbers.length > 0
        ? [{ title: null, blocks: { key: blocksOfKind(component).words.missing }, numbers }]
        : []),
    ];
  });
}

function isBlock(missing: Missing): missing is Extract<Missing, { code: 'block' }> {
  return missing.code === 'block';
}
