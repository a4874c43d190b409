import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { registerKind } from '../../hours/kinds/activity-kinds.rules.js';
import { signingObstacles } from './signing.service.js';
import { sessionDetails } from './supervision.queries.js';

/** What supervision is about (P3): a session may name sessions of it (S8). */
export const PRACTISED: ComponentKey = 'practice';

/** Supervision on one's practice (S3): proposed by a trainee, or recorded by the supervisor for all at once. */
export const SUPERVISION = registerKind({
  key: 'supervision',
  order: 50,
  unit: 'minutes',
  minutes: { least: 15, most: 480 },
  blocks: null,
  readsTitles: false,
  oneSourceADay: true,
  signer: 'named',
  signerMust: 'supervisor',
  handingIn: {
    path: '/supervisie',
    first: null,
    goOn: 'supervision.go-on',
    new: 'supervision.propose',
    returned: 'supervision.returned',
    returnedUnnamed: 'supervision.returned-unnamed',
    amend: 'supervision.amend',
  },
  words: {
    name: 'component.supervision',
    short: 'component.supervision',
    rule: 'trainee.why.supervision',
    description: 'supervision.field.start',
    onRecord: 'record.total.supervision',
  },
  details: (manager, claimIds) => sessionDetails(manager, claimIds, PRACTISED),
  signing: signingObstacles,
});
