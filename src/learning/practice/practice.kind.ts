import { registerKind } from '../../hours/kinds/activity-kinds.rules.js';

/** Taking part in a running group (T1). Imports bring it; a trainee does not hand it in yet. */
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
  handingIn: null,
  words: {
    name: 'component.practice',
    short: 'component.practice',
    rule: 'trainee.why.practice',
    description: 'correction.description',
    onRecord: 'record.total.practice',
  },
  details: null,
});
