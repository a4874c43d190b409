import { nameIn } from '../../hours/kinds/kind-words.page.js';
import { type Language } from '../../messages/catalogue.js';
import { formatList, formatMinutes } from '../../platform/i18n/format.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import { actorWords } from '../../people/actors.queries.js';
import type {
  AssignmentFact,
  DecisionFact,
  StateFact,
} from '../../enrolment/trajectories/decided.queries.js';
import type { DossierHead } from '../../enrolment/pages/dossier-head.queries.js';

/** The way somebody follows: what it asks, how it stands, who supervised, what the board decided. */
export interface TrajectoryView {
  programme: Text;
  asks: Text;
  /** the latest first */
  states: { on: string; what: Text; by: Text; reason: string | null }[];
  supervisors: { name: string; period: Text; by: Text }[];
  decisions: { on: string; what: Text; by: Text; reason: string }[];
}

/** @returns the trajectory in words */
export function trajectoryView(
  {
    head,
    states,
    assignments,
    decisions,
  }: { head: DossierHead; states: StateFact[]; assignments: AssignmentFact[]; decisions: DecisionFact[] },
  language: Language,
): TrajectoryView {
  const { programme, version, versionFrom, imposed } = head;
  return {
    programme: { key: 'dossier.programme', params: { programme, version, from: versionFrom } },
    asks: { key: `dossier.asks.${imposed ? 'imposed' : decisions.length > 0 ? 'decided' : 'programme'}` },
    states: [...states].reverse().map(({ state, since, reason, by }) => ({
      on: since,
      what: { key: 'dossier.step', params: { state } },
      by: actorWords(by),
      reason,
    })),
    supervisors: assignments.map(({ name, from, to, by }) => ({
      name,
      period: { key: 'dossier.period', params: { from, to: to ?? 'none' } },
      by: actorWords(by),
    })),
    decisions: decisions.map((decision) => ({
      on: decision.decidedOn,
      what: decisionWords(decision, language),
      by: { key: 'dossier.decided-by', params: { by: decision.decidedBy } },
      reason: decision.reason,
    })),
  };
}

/** What the board decided (P6), in a sentence. */
export function decisionWords(
  { kind, component, requirements }: Pick<DecisionFact, 'kind' | 'component' | 'requirements'>,
  language: Language,
): Text {
  if (kind === 'exemption' && component) {
    const name = nameIn(language, component);
    return { key: 'dossier.decision.exemption', params: { component: name } };
  }
  const parts = (requirements ?? []).map(({ component: asked, unit, required }) =>
    translate(language, 'dossier.decision.part', {
      component: nameIn(language, asked),
      amount:
        unit === 'sessions'
          ? translate(language, 'trainee.sessions', { count: required })
          : formatMinutes(language, required),
    }),
  );
  return { key: 'dossier.decision.imposed', params: { parts: formatList(language, parts) } };
}
