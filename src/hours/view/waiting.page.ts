import { componentName } from '../kinds/kind-words.page.js';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { oneOf } from './claim-badge.page.js';
import type { Language } from '../../messages/catalogue.js';
import { formatMinutes, formatShortDay } from '../../platform/i18n/format.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import type { Signers } from './activity-words.page.js';
import type { OpenClaim } from '../open-claims.queries.js';

/** What waits for the same people. */
export interface WaitingGroup {
  /** who may sign, or that nobody can yet */
  names: Text;
  parts: { component: Text; amount: string; since: string }[];
}

/** What waits for whom, per component, with since when the oldest waits. */
export function waitingGroups(
  open: readonly OpenClaim[],
  signers: Signers,
  today: string,
  language: Language,
): WaitingGroup[] {
  const groups = new Map<string, Map<ComponentKey, OpenClaim[]>>();
  for (const claim of open.filter(({ state }) => state === 'submitted')) {
    const asked = claim.askedOf === null ? (signers.get(claim.component) ?? []) : [claim.askedOf];
    const names = oneOf(asked, language);
    const parts = groups.get(names) ?? new Map<ComponentKey, OpenClaim[]>();
    parts.set(claim.component, [...(parts.get(claim.component) ?? []), claim]);
    groups.set(names, parts);
  }
  return [...groups].map(([names, parts]) => ({
    names: names ? { key: 'trainee.waiting.names', params: { names } } : { key: 'trainee.waiting.nobody' },
    parts: [...parts].map(([component, claims]) => ({
      component: componentName(component),
      amount: formatMinutes(
        language,
        claims.reduce((sum, { minutes }) => sum + minutes, 0),
      ),
      since: formatShortDay(language, claims[0]!.since, today),
    })),
  }));
}
