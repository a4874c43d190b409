import { nameIn } from '../../../hours/kinds/kind-words.page.js';
import type { Language } from '../../../messages/catalogue.js';
import { formatDay, formatMinutes } from '../../../platform/i18n/format.rules.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import type { Letter } from '../../../platform/mail/mail-kinds.service.js';
import type { BroughtSignature } from '../notices.queries.js';

/** As many signatures as a mail lists. */
const LINES_AT_MOST = 25;

/** A line for each of the signatures. @param named whether it begins with the trainee, and not with the component */
export function factsOf(
  signatures: readonly BroughtSignature[],
  language: Language,
  named: boolean,
): NonNullable<Letter['facts']> {
  return signatures.slice(0, LINES_AT_MOST).map(({ trainee, component, happenedOn, minutes }) => {
    const what = nameIn(language, component);
    const day = formatDay(language, happenedOn);
    const time = formatMinutes(language, minutes);
    return {
      label: { key: 'mail.fact.named', params: { name: named ? trainee : what } },
      value: named
        ? translate(language, 'mail.objection-decided.of', { what, day, time })
        : translate(language, 'mail.objection-decided.own', { day, time }),
    };
  });
}

/** That there are more than are listed. */
export function moreOf({ length }: readonly BroughtSignature[]): NonNullable<Letter['notes']> {
  return length > LINES_AT_MOST
    ? [{ key: 'mail.objection-decided.more', params: { more: length - LINES_AT_MOST } }]
    : [];
}
