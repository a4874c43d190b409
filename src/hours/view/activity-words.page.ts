import { nameIn } from '../kinds/kind-words.page.js';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { Language } from '../../messages/catalogue.js';
import { formatMinutes } from '../../platform/i18n/format.rules.js';
import { translate } from '../../platform/i18n/translate.rules.js';

/** Whom the claims of each component wait for. */
export type Signers = ReadonlyMap<ComponentKey, readonly string[]>;

/** What was done, without a title: `Cursus, dagdeel 2: 4 uur`. */
export function activityWords(
  { component, block, minutes }: { component: ComponentKey; block: number | null; minutes: number },
  language: Language,
): string {
  return translate(language, block === null ? 'trainee.activity' : 'trainee.activity.block', {
    component: nameIn(language, component),
    amount: formatMinutes(language, minutes),
    block: block ?? 0,
  });
}
