import { translate } from '../../../platform/i18n/translate.rules.js';
import type { AccreditationBody } from '../bodies/body.rules.js';
import type { FilledIn, KnownEdition } from './dossier-descriptions.service.js';

/**
 * What could stand in a dossier, from what the planning and the programme know. It is shown as a proposal, and counts only when a person
 * keeps it. Texts are in Dutch, as the dossier is; what literature a day has cannot be known.
 */
export function proposalsOf(known: KnownEdition, { takes }: Pick<AccreditationBody, 'takes'>): FilledIn {
  const { edition, day, topics } = known;
  const goOn = edition.meetings.filter(({ state }) => state === 'planned');
  const about = day ? [day.theme] : topics.required.map(({ name }) => name.nl);
  return {
    type: takes.includes(1) ? 1 : (takes[0] ?? null),
    title: edition.title,
    targetGroup: translate('nl', 'accreditation.proposal.target-group', { whom: whomOf(known) }),
    goals: about
      .filter((topic) => topic.trim() !== '')
      .map((topic) => translate('nl', 'accreditation.proposal.goal', { topic }))
      .join('\n'),
    literature: '',
    evaluation: translate('nl', 'accreditation.proposal.evaluation', { kind: day ? 'day' : 'edition' }),
    selfStudyMinutes: 0,
    maximum: goOn.length > 0 ? Math.min(...goOn.map(({ capacity }) => capacity)) : null,
  };
}

/** For whom it is: a word that the text chooses by, without a hyphen, which it cannot hold. */
function whomOf({ edition, day }: KnownEdition): string {
  if (day) return `day${day.openTo}`;
  return edition.programmes.length === 1 ? edition.programmes[0]!.replace('-', '') : 'all';
}
