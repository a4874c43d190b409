import type { Language } from '../../../messages/catalogue.js';
import { formatMinutes } from '../../../platform/i18n/format.rules.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import type { EqualClaim, HandingInFindings } from '../../handing-in-findings.rules.js';
import { claimPath } from '../../kinds/addresses.rules.js';
import { type EqualView, equalViews } from '../../view/equal-claims.page.js';

/** What is told before a claim is handed in; nothing of it is forbidden. */
export interface FindingsView {
  equal: EqualView[];
  sameDay: EqualView[];
  fullDay: Text | null;
}

/** What the trainee is told of what was found. */
export function findingsView(
  { equal, sameDay, fullDay }: HandingInFindings,
  language: Language,
): FindingsView {
  const amount = (minutes: number) => formatMinutes(language, minutes);
  const views = (claims: readonly EqualClaim[]) =>
    equalViews(claims, ({ component, id }) => claimPath(component, id));
  return {
    equal: views(equal),
    sameDay: views(sameDay),
    fullDay: fullDay && {
      key: 'activity.full-day',
      params: { date: fullDay.date, already: amount(fullDay.already), total: amount(fullDay.total) },
    },
  };
}
