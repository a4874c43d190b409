import {
  attendsCourse,
  attendsFishbowl,
  but,
  type DemoTrainee,
  isSupervised,
  practises,
  reads,
  waiting,
  WHOLE_LIST,
} from './story.js';

/** Those who have, or had, a completion record. Weeks are counted back from the present one. */
export const GRADUATES: readonly DemoTrainee[] = [
  {
    ...{
      callName: 'Zoë',
      tussenvoegsel: "in 't",
      surname: 'Veld-Çelik',
      initials: 'Z.',
      mailbox: 'zoe.veld-celik',
    },
    bigNumber: '19250100110',
    programme: 'leader',
    started: 102,
    supervisors: [[101, 'marijke']],
    story: [
      ...attendsCourse('earlier', 1, 2, 3, 4),
      ...attendsFishbowl('earlier', 1, 2, 3, 4),
      ...reads(96, ...WHOLE_LIST),
      ...practises('gerda', 61, 57, 52, 47, 43),
      ...isSupervised('marijke', 75, 60, 55, 49, 42),
    ],
  },
  {
    ...{ callName: 'Noor', surname: 'Dijkgraaf', initials: 'N.', mailbox: 'noor.dijkgraaf' },
    bigNumber: '19250100111',
    programme: 'co-leader',
    started: 103,
    supervisors: [[102, 'joost']],
    story: [
      ...attendsCourse('earlier', 1, 2, 3, 4),
      ...attendsFishbowl('earlier', 1, 2, 3, 4),
      ...reads(80, ...WHOLE_LIST),
    ],
  },
  {
    ...{
      callName: 'Thijs',
      tussenvoegsel: 'van der',
      surname: 'Laan',
      initials: 'T.',
      mailbox: 'thijs.van.der.laan',
    },
    bigNumber: '19250100112',
    programme: 'leader',
    started: 51,
    supervisors: [[50, 'joost']],
    story: [
      ...attendsCourse('last', 1, 2, 3, 4),
      ...attendsFishbowl('last', 1, 2, 3, 4),
      ...reads(47, ...WHOLE_LIST),
      ...practises('willem-jan', 12, 8, 4),
      ...isSupervised('joost', 60, 11, 7),
      ...waiting(practises('willem-jan', 1)),
    ],
  },
  {
    ...{ callName: 'Rik', surname: 'Overbeek', initials: 'H.J.', mailbox: 'rik.overbeek' },
    bigNumber: '19250100113',
    programme: 'leader',
    started: 50,
    supervisors: [[50, 'fatma']],
    exemption: {
      week: 47,
      component: 'course',
      reason: 'Gaf zelf jarenlang dit onderwijs; op advies van de opleidingsadviescommissie.',
    },
    story: [...attendsFishbowl('last', 1, 2, 3, 4), ...reads(28, ...WHOLE_LIST)],
  },
  {
    ...{ callName: 'Marit', surname: 'Koning', initials: 'M.E.', mailbox: 'marit.koning' },
    bigNumber: '19250100114',
    programme: 'co-leader',
    started: 50,
    supervisors: [
      [49, 'gerda'],
      [20, 'joost'],
    ],
    story: [
      ...attendsCourse('last', 1, 2, 3, 4),
      ...attendsFishbowl('last', 1, 2, 4),
      ...but(
        {
          kind: 'corrected',
          week: 5,
          minutes: 150,
          reason: 'Volgens de presentielijst vroeg vertrokken: 150 van de 240 minuten aanwezig.',
        },
        attendsFishbowl('last', 3),
      ),
      ...reads(43, ...WHOLE_LIST),
    ],
  },
  {
    ...{
      callName: 'Jeroen',
      tussenvoegsel: 'de',
      surname: 'Wit-Postma',
      initials: 'J.C.',
      mailbox: 'jeroen.de.wit',
    },
    bigNumber: '19250100115',
    programme: 'co-leader',
    started: 103,
    supervisors: [[101, 'marijke']],
    story: [
      ...attendsCourse('earlier', 1, 2, 3, 4),
      ...attendsFishbowl('earlier', 1, 2, 3, 4),
      ...reads(93, ...WHOLE_LIST.slice(0, 5), ['medicijn', 2]),
      ...but(
        {
          kind: 'corrected',
          week: 31,
          minutes: 180,
          reason: 'Bij nazien drie uur in plaats van vier; de deelnemer meldde het zelf.',
        },
        reads(76, ['medicijn', 4]),
      ),
      ...reads(27, ['medicijn', 1]),
    ],
  },
];
