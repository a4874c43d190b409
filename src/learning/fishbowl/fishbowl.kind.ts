import { registerKind } from '../../hours/kinds/activity-kinds.rules.js';

/** Fishbowl training: four half-days with rounds in two circles (F1). */
export const FISHBOWL = registerKind({
  key: 'fishbowl',
  order: 30,
  unit: 'minutes',
  minutes: { least: 1, most: 240 },
  blocks: {
    count: 4,
    topics: false,
    rounds: true,
    anchor: 'vissenkom',
    words: {
      one: 'fishbowl.block',
      short: 'blocks.name.fishbowl',
      about: 'blocks.about.fishbowl',
      inEdition: 'meeting.name.fishbowl',
      missing: 'fishbowl.missing-blocks',
      planned: 'planning.component.fishbowl',
    },
  },
  readsTitles: false,
  signer: 'attendance',
  signerMust: null,
  handingIn: null,
  words: {
    name: 'component.fishbowl',
    short: 'stones.fishbowl',
    rule: 'trainee.why.fishbowl',
    description: 'correction.description',
    onRecord: null,
  },
  details: null,
});
