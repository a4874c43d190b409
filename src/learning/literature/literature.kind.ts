import { registerKind } from '../../hours/kinds/activity-kinds.rules.js';
import { activityDetails } from './literature.queries.js';

/** Literature study: what a trainee read, with a reading log (P4, L1). */
export const LITERATURE = registerKind({
  key: 'literature',
  order: 10,
  unit: 'minutes',
  minutes: { least: 1, most: 720 },
  blocks: null,
  readsTitles: true,
  signer: 'assigned-supervisor',
  signerMust: null,
  handingIn: {
    path: '/literatuur',
    first: 'trainee.now.first',
    goOn: 'trainee.now.read-on',
    new: 'trainee.now.log',
    returned: 'trainee.now.returned',
    returnedUnnamed: 'trainee.now.returned-unnamed',
    amend: 'trainee.now.amend',
  },
  words: {
    name: 'component.literature',
    short: 'stones.literature',
    rule: 'trainee.why.literature',
    description: 'correction.title-read',
    onRecord: null,
  },
  details: activityDetails,
});
