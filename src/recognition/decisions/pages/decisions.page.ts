import type { ReadingListTitle } from '../../../curriculum/programme-definition.rules.js';
import type { DecisionKind } from '../../../enrolment/trajectories/decision-terms.rules.js';
import type { DecisionFact } from '../../../enrolment/trajectories/decided.queries.js';
import { dossierPath } from '../../../enrolment/pages/dossier-head.page.js';
import type { DossierHead } from '../../../enrolment/pages/dossier-head.queries.js';
import { componentName } from '../../../hours/kinds/kind-words.page.js';
import type { Requirement } from '../../../hours/progress.rules.js';
import type { Language } from '../../../messages/catalogue.js';
import { actorWords } from '../../../people/actors.queries.js';
import { doneText } from '../../../platform/web/done.page.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { DECISION_PATHS } from './decision.form.js';
import { decisionWords, revokedText } from '../../../hours/view/decision-words.page.js';

/** What the pages of decisions on one trajectory are made from. */
export interface DecisionsSource {
  head: DossierHead;
  readingList: readonly ReadingListTitle[];
  requirements: readonly Requirement[];
  decisions: readonly DecisionFact[];
  /** it is the reader's own trajectory, on which others decide (H4) */
  own: boolean;
}

/** The decisions, the latest first, and the ways to a new one. */
interface DecisionsPage {
  back: string;
  trainee: string;
  done: Text | null;
  /** somebody else was first, or there is nothing to decide so */
  conflict: Text | null;
  decisions: DecisionView[];
  ways: { heading: Text; lead: Text; links: { href: string; label: Text }[] }[];
  own: boolean;
}

/** One decision. */
interface DecisionView {
  what: Text;
  on: string;
  by: Text;
  reason: string;
  revoked: Text | null;
  /** where it is revoked, for somebody who may */
  revoke: string | null;
}

const LIST = view<DecisionsPage>('recognition/decisions/pages/decisions');

const DONE: Record<DecisionKind, Text> = {
  exemption: { key: 'decision.done' },
  'prior-learning': { key: 'decision.done' },
  imposed: { key: 'decision.done' },
  substitute: { key: 'decision.done' },
  revocation: { key: 'decision.done.revocation' },
};

/** The list. */
export function decisionsPage(
  source: DecisionsSource,
  { done, conflict }: { done: unknown; conflict: Text | null },
  language: Language,
): Page {
  const { head, own } = source;
  const model: DecisionsPage = {
    back: dossierPath(head.trajectoryId),
    trainee: head.name,
    done: doneText(done, DONE),
    conflict,
    decisions: decisionViews(source, language),
    ways: own ? [] : waysOf(source),
    own,
  };
  return page(LIST, model, {
    title: { key: 'decisions.title', params: { name: head.name } },
    unlisted: true,
    status: conflict === null ? 200 : 409,
  });
}

/** Each decision in words, with who took it, why, and whether it was revoked. */
export function decisionViews(
  { head, decisions, readingList, own }: DecisionsSource,
  language: Language,
): DecisionView[] {
  const path = `${dossierPath(head.trajectoryId)}/besluiten/${DECISION_PATHS.revocation}`;
  return decisions.map((decision) => ({
    what: decisionWords(decision, { readingList, decisions }, language),
    on: decision.decidedOn,
    by: actorWords(decision.by),
    reason: decision.reason,
    revoked: revokedText(decision),
    revoke:
      !own && decision.kind !== 'revocation' && decision.revokedOn === null
        ? `${path}?${new URLSearchParams({ besluit: decision.id })}`
        : null,
  }));
}

function waysOf({ head, requirements }: DecisionsSource): DecisionsPage['ways'] {
  const path = (kind: DecisionKind, component?: string) =>
    `${dossierPath(head.trajectoryId)}/besluiten/${DECISION_PATHS[kind]}` +
    (component === undefined ? '' : `?${new URLSearchParams({ onderdeel: component })}`);
  const each = (kind: DecisionKind, rows: readonly Requirement[]) =>
    rows.map(({ component }) => ({ href: path(kind, component), label: componentName(component) }));
  const whole = (kind: DecisionKind, label: Text) => [{ href: path(kind), label }];
  const ways = [
    {
      kind: 'exemption',
      links: each(
        'exemption',
        requirements.filter((one) => one.exemptedOn === null),
      ),
    },
    { kind: 'prior-learning', links: each('prior-learning', requirements) },
    {
      kind: 'substitute',
      links: requirements.some(({ requiredItems }) => requiredItems.length > 0)
        ? whole('substitute', { key: 'decision.way.substitute.link' })
        : [],
    },
    { kind: 'imposed', links: whole('imposed', { key: 'decision.way.imposed.link' }) },
  ] as const;
  return ways
    .filter(({ links }) => links.length > 0)
    .map(({ kind, links }) => ({
      heading: { key: `decision.way.${kind}` },
      lead: { key: `decision.way.${kind}.lead` },
      links,
    }));
}
