import { dossierPath } from '../../../enrolment/pages/dossier-head.page.js';
import type { NewDecision } from '../../../enrolment/trajectories/requirements.service.js';
import { componentName } from '../../../hours/kinds/kind-words.page.js';
import type { ComponentProgress } from '../../../hours/progress.rules.js';
import { figuresOf } from '../../../hours/view/component-progress.page.js';
import type { Language } from '../../../messages/catalogue.js';
import { formatDate, formatList } from '../../../platform/i18n/format.rules.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import type { Typed } from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { wordText } from '../../../platform/web/views/template-helpers.page.js';
import { DECISION_PATHS } from './decision.form.js';
import type { DecisionOutcome } from '../decision-rehearsal.service.js';
import { decisionWords } from '../../../hours/view/decision-words.page.js';
import type { DecisionsSource } from './decisions.page.js';

/** What a decision will come to, before it is taken. */
interface DecisionConsequencesPage {
  back: string;
  trainee: string;
  changed: boolean;
  what: Text;
  figures: { name: Text; before: string; after: string }[];
  records: Text[];
  told: Text;
  reason: string;
  confirm: { action: string; fields: { name: string; value: string }[] };
}

/** What the page is made from. */
interface ConsequencesSource {
  source: DecisionsSource;
  decision: NewDecision & { id: string };
  typed: Typed;
  outcome: DecisionOutcome;
  changed: boolean;
}

const CONSEQUENCES = view<DecisionConsequencesPage>('recognition/decisions/pages/consequences');

/** The preview of a decision. */
export function decisionConsequencesPage(
  { source, decision, typed, outcome, changed }: ConsequencesSource,
  language: Language,
): Page {
  const { head, readingList, decisions } = source;
  const back = `${dossierPath(head.trajectoryId)}/besluiten`;
  const { kind, reason } = decision;
  const nothing = { component: null, requirements: null, terms: null, revokes: null };
  const model: DecisionConsequencesPage = {
    back,
    trainee: head.name,
    changed,
    what: decisionWords({ ...nothing, ...decision }, { readingList, decisions }, language),
    figures: outcome.components.map(({ before, after }) => ({
      name: componentName((before ?? after)!.component),
      before: figure(before, language),
      after: figure(after, language),
    })),
    records: outcome.records.map(({ number, kind: record, state }): Text =>
      number === null
        ? { key: 'decision.record.issued', params: { kind: record } }
        : { key: 'correction.record', params: { number, state } },
    ),
    told: { key: 'correction.told', params: { names: formatList(language, outcome.told) } },
    reason,
    confirm: {
      action: `${back}/${DECISION_PATHS[kind]}`,
      fields: Object.entries({ ...typed, seen: outcome.seal }).flatMap(([name, values]) =>
        [values].flat().map((value) => ({ name, value })),
      ),
    },
  };
  return page(CONSEQUENCES, model, {
    title: { key: 'decision.consequences.title', params: { name: head.name } },
    unlisted: true,
    status: changed ? 409 : 200,
    at: back,
  });
}

/** `12 van 16 uur, compleet sinds 3 maart 2026`. */
function figure(one: ComponentProgress | null, language: Language): string {
  if (one === null) return translate(language, 'decision.not-asked');
  if (one.exempted) return translate(language, 'record.amount.exempted');
  const figures = wordText(language, figuresOf(one, language));
  if (one.metOn === null) return figures;
  return translate(language, 'decision.figure-met', { figures, on: formatDate(language, one.metOn) });
}
