import { registerKind } from '../../../src/hours/kinds/activity-kinds.rules.js';
import { retreatDetails } from './retreat.queries.js';
import { text } from './retreat.messages.js';

/** A retreat with a host: a kind of activity that exists in the test alone. */
export const RETREAT = registerKind({
  key: 'retreat',
  order: 60,
  unit: 'sessions',
  minutes: { least: 60, most: 480 },
  blocks: null,
  readsTitles: false,
  signer: 'named',
  signerMust: null,
  handingIn: {
    path: '/retraites',
    first: null,
    goOn: text('retreat.go-on'),
    new: text('retreat.new'),
    returned: text('retreat.returned'),
    returnedUnnamed: text('retreat.returned-unnamed'),
    amend: text('retreat.amend'),
  },
  words: {
    name: text('retreat.name'),
    short: text('retreat.short'),
    rule: text('retreat.rule'),
    description: 'correction.description',
    onRecord: text('retreat.on-record'),
  },
  details: retreatDetails,
});
