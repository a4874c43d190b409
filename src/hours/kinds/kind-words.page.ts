import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import type { Language } from '../../messages/catalogue.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import { kindOf } from './activity-kinds.rules.js';

/** `Cursorisch onderwijs`. */
export function componentName(component: ComponentKey): Text {
  return { key: kindOf(component).words.name };
}

/** The same as a text. */
export function nameIn(language: Language, component: ComponentKey): string {
  return translate(language, kindOf(component).words.name);
}

/** Within a sentence: `cursorisch onderwijs`. */
export function nameWithin(language: Language, component: ComponentKey): string {
  return nameIn(language, component).toLocaleLowerCase(language);
}
