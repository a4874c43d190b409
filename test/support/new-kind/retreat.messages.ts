import { catalogues, type MessageKey } from '../../../src/messages/catalogue.js';

const TEXTS = {
  'retreat.name': 'Retraite',
  'retreat.short': 'Retraites',
  'retreat.rule': 'Elke retraite op een andere dag telt, tot {required}.',
  'retreat.go-on': 'Was u op retraite? Leg het vast.',
  'retreat.new': 'Retraite vastleggen',
  'retreat.returned':
    '{count, plural, one {Eén retraite kwam} other {# retraites kwamen}} terug met een vraag van {by}.',
  'retreat.returned-unnamed': 'Een retraite kwam terug met een vraag.',
  'retreat.amend': 'Retraite aanvullen',
  'retreat.on-record': '*{count} retraites*',
  'retreat.title': 'Retraite in {title}',
  'retreat.list': 'Retraites',
  'retreat.place': 'Waar was het?',
  'retreat.place.missing': 'Vul in waar het was.',
  'retreat.host': 'Wie ontving u?',
  'retreat.host.missing': 'Kies wie u ontving.',
} as const;

for (const language of ['nl', 'en'] as const) Object.assign(catalogues[language], TEXTS);

/** A text of the kind that exists in the test alone, as the catalogue's own keys are typed. */
export function text(name: keyof typeof TEXTS): MessageKey {
  return name as string as MessageKey;
}
