import type { ReadingListTitle } from '../../curriculum/programme-definition.rules.js';
import type { PriorLearning, SubstituteTitle } from '../../enrolment/trajectories/decision-terms.rules.js';
import type { DecisionFact } from '../../enrolment/trajectories/decided.queries.js';
import { kindOf } from '../kinds/activity-kinds.rules.js';
import { nameIn, nameWithin } from '../kinds/kind-words.page.js';
import type { Language } from '../../messages/catalogue.js';
import { formatList, formatMinutes } from '../../platform/i18n/format.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import { wordText } from '../../platform/web/views/template-helpers.page.js';

/** What of a decision its sentence is made from. */
export type WordedDecision = Pick<DecisionFact, 'kind' | 'component' | 'requirements' | 'terms' | 'revokes'>;

/** What a sentence about a decision needs to know besides. */
export interface DecisionContext {
  readingList: readonly ReadingListTitle[];
  /** all decisions on the trajectory, of which one may be revoked */
  decisions: readonly (WordedDecision & { id: string })[];
}

/** What the board decided (P6, P8, P9), in a sentence. */
export function decisionWords(
  { kind, component, requirements, terms, revokes }: WordedDecision,
  context: DecisionContext,
  language: Language,
): Text {
  switch (kind) {
    case 'exemption':
      return { key: 'dossier.decision.exemption', params: { component: nameIn(language, component!) } };
    case 'imposed':
      return { key: 'dossier.decision.imposed', params: { parts: setIn(language, requirements ?? []) } };
    case 'prior-learning':
      return priorWords(component!, terms as PriorLearning, context, language);
    case 'substitute': {
      const { item, title } = terms as SubstituteTitle;
      return { key: 'dossier.decision.substitute', params: { title, required: titleOf(item, context) } };
    }
    case 'revocation': {
      const revoked = context.decisions.find(({ id }) => id === revokes);
      const what = revoked ? wordText(language, decisionWords(revoked, context, language)) : '';
      return { key: 'dossier.decision.revocation', params: { what } };
    }
  }
}

function priorWords(
  component: string,
  prior: PriorLearning,
  context: DecisionContext,
  language: Language,
): Text {
  const params = {
    component: nameWithin(language, component),
    amount: priorAmount(prior, language),
    detail: priorDetail(component, prior, context, language),
  };
  return { key: 'dossier.decision.prior', params };
}

function priorAmount({ minutes, sessions, blocks }: PriorLearning, language: Language): string {
  if (sessions !== undefined) return translate(language, 'trainee.sessions', { count: sessions });
  return formatMinutes(language, minutes * (blocks?.length ?? 1));
}

function priorDetail(
  component: string,
  { blocks, titles, role }: PriorLearning,
  context: DecisionContext,
  language: Language,
): string {
  if (blocks && kindOf(component).blocks)
    return translate(language, 'decision.blocks', {
      count: blocks.length,
      blocks: formatList(language, blocks.map(String)),
    });
  if (titles)
    return formatList(
      language,
      titles.map((item) => `“${titleOf(item, context)}”`),
    );
  return role === undefined ? 'none' : roleIn(language, role);
}

/** `praktijk 3 sessies (als medebegeleider) en supervisie 5 uur`. */
function setIn(language: Language, requirements: NonNullable<DecisionFact['requirements']>): string {
  const parts = requirements.map(({ component, unit, required, roles }) =>
    translate(language, 'dossier.decision.part', {
      component: nameIn(language, component),
      amount:
        unit === 'sessions'
          ? translate(language, 'trainee.sessions', { count: required })
          : formatMinutes(language, required),
      roles: roles
        ? formatList(
            language,
            roles.map((role) => roleIn(language, role)),
          )
        : 'none',
    }),
  );
  return formatList(language, parts);
}

/** `medebegeleider`. */
export function roleIn(language: Language, role: string): string {
  return translate(language, 'decision.role', { role: role.replaceAll('-', '_') });
}

function titleOf(item: string, { readingList }: DecisionContext): string {
  return readingList.find(({ key }) => key === item)?.title ?? item;
}

/** `ingetrokken op 3 maart 2026`, or null. */
export function revokedText({ revokedOn }: Pick<DecisionFact, 'revokedOn'>): Text | null {
  return revokedOn === null ? null : { key: 'decision.revoked', params: { on: revokedOn } };
}
