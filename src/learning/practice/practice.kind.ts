import { registerKind } from '../../hours/kinds/activity-kinds.rules.js';
import { practiceDetails } from './practice.queries.js';
import { hostObstacles } from './signing.service.js';

/** Taking part in a running group under an experienced leader (T1). */
export const PRACTICE = registerKind({
  key: 'practice',
  order: 40,
  unit: 'sessions',
  minutes: { least: 30, most: 480 },
  blocks: null,
  readsTitles: false,
  oneSourceADay: true,
  signer: 'named',
  signerMust: 'recognised',
  handingIn: {
    path: '/praktijk',
    first: null,
    goOn: 'practice.go-on',
    new: 'practice.new',
    returned: 'practice.returned',
    returnedUnnamed: 'practice.returned-unnamed',
    amend: 'practice.amend',
  },
  words: {
    name: 'component.practice',
    short: 'component.practice',
    rule: 'trainee.why.practice',
    description: 'correction.description',
    onRecord: 'record.total.practice',
  },
  details: practiceDetails,
  signing: hostObstacles,
});
