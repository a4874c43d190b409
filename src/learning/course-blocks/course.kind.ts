import { registerKind } from '../../hours/kinds/activity-kinds.rules.js';

/** Course blocks: four half-days, each with topics (P5, C1). */
export const COURSE = registerKind({
  key: 'course',
  order: 20,
  unit: 'minutes',
  minutes: { least: 1, most: 240 },
  blocks: {
    count: 4,
    topics: true,
    rounds: false,
    anchor: 'cursus',
    words: {
      one: 'course.block',
      short: 'blocks.name.course',
      about: 'blocks.about.course',
      inEdition: 'meeting.name.course',
      missing: 'course.missing-blocks',
      planned: 'planning.component.course',
    },
  },
  readsTitles: false,
  signer: 'attendance',
  signerMust: null,
  handingIn: null,
  words: {
    name: 'component.course',
    short: 'stones.course',
    rule: 'trainee.why.course',
    description: 'correction.description',
    onRecord: null,
  },
  details: null,
});
