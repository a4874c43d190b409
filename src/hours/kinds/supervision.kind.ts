import { registerKind } from './activity-kinds.rules.js';

/** Supervision on one's practice (S3). Imports bring it; a trainee does not hand it in yet. */
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
  handingIn: null,
  words: {
    name: 'component.supervision',
    short: 'component.supervision',
    rule: 'trainee.why.supervision',
    description: 'correction.description',
    onRecord: 'record.total.supervision',
  },
  details: null,
});
