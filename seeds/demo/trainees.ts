import {
  attendsCourse,
  attendsFishbowl,
  but,
  type DemoTrainee,
  enrolsIn,
  isSupervised,
  practises,
  reads,
  waiting,
  WHOLE_LIST,
} from './story.js';

/** Those who have begun, or are on their way. Weeks are counted back from the present one. */
export const ON_THEIR_WAY: readonly DemoTrainee[] = [
  {
    ...{ callName: 'Bram', surname: 'Wolters', initials: 'B.', mailbox: 'bram.wolters' },
    bigNumber: '19250100101',
    programme: 'leader',
    started: 1,
    supervisors: [[1, 'marijke']],
    story: [],
    enrolled: [...enrolsIn('next', 'course', 1, 2, 3, 4)],
  },
  {
    ...{
      callName: 'Aïsha',
      tussenvoegsel: 'el',
      surname: 'Amrani',
      initials: 'A.',
      mailbox: 'aisha.el.amrani',
    },
    bigNumber: '19250100102',
    programme: 'co-leader',
    started: 5,
    supervisors: [[5, 'joost']],
    story: waiting(reads(3, ['leerboek', 7.5])),
    enrolled: [...enrolsIn('next', 'course', 1, 2), ...enrolsIn('current', 'fishbowl', 2, 3)],
  },
  {
    ...{ callName: 'Emma', surname: 'Posthuma', initials: 'E.L.', mailbox: 'emma.posthuma' },
    bigNumber: '19250100103',
    programme: 'co-leader',
    started: 7,
    supervisors: [],
    story: [...attendsCourse('current', 2, 3), ...waiting(reads(6, ['handboek', 3.5]))],
    enrolled: [...enrolsIn('current', 'course', 4), ...enrolsIn('next', 'course', 1)],
  },
  {
    ...{ callName: 'Daan', surname: 'Smeets', initials: 'D.', mailbox: 'daan.smeets' },
    bigNumber: '19250100104',
    programme: 'co-leader',
    started: 20,
    supervisors: [[19, 'fatma']],
    story: [
      ...attendsCourse('current', 1, 2, 3),
      ...attendsFishbowl('current', 1),
      ...reads(15, ['handboek', 4], ['medicijn', 6]),
      ...but(
        {
          kind: 'returned',
          reason:
            'Vier uur op één avond is veel. Wilt u kijken of de tijd klopt, en het dan opnieuw insturen? Graag!',
        },
        reads(6, ['leerboek', 4]),
      ),
      ...but({ kind: 'withdrawn' }, reads(4, ['leerboek', 2])),
    ],
    enrolled: [...enrolsIn('current', 'course', 4), ...enrolsIn('current', 'fishbowl', 2, 3, 4)],
  },
  {
    ...{ callName: 'Pieter-Bas', surname: 'Kuiper', initials: 'P.B.', mailbox: 'pieter-bas.kuiper' },
    bigNumber: '19250100105',
    programme: 'leader',
    started: 49,
    supervisors: [[49, 'fatma']],
    story: [
      ...attendsCourse('last', 1, 2, 3, 4),
      ...attendsFishbowl('last', 1, 2),
      ...reads(40, ['leerboek', 20], ['handboek', 4]),
    ],
    enrolled: [...enrolsIn('current', 'fishbowl', 3, 4), ...enrolsIn('next', 'course', 1)],
  },
  {
    ...{ callName: 'Lotte', surname: 'Veenstra', initials: 'L.M.', mailbox: 'lotte.veenstra' },
    bigNumber: '19250100106',
    programme: 'leader',
    started: 49,
    supervisors: [[48, 'marijke']],
    story: [
      ...attendsCourse('last', 1, 2, 3, 4),
      ...attendsFishbowl('last', 1, 2, 3, 4),
      ...reads(33, ['leerboek', 20], ['congres', 12]),
      ...waiting(reads(7, ['handboek', 4], ['feeling', 10])),
      ...waiting(practises('willem-jan', 2), isSupervised('marijke', 60, 1)),
    ],
  },
];

/** Those who lack one thing. */
export const NEARLY_DONE: readonly DemoTrainee[] = [
  {
    ...{ callName: 'Ingrid', surname: 'Bakhuis', initials: 'I.', mailbox: 'ingrid.bakhuis' },
    bigNumber: '19250100107',
    programme: 'co-leader',
    started: 50,
    supervisors: [[49, 'marijke']],
    story: [
      ...attendsCourse('last', 1, 2, 3, 4),
      ...attendsFishbowl('last', 1, 2, 3, 4),
      // One log of four hours short.
      ...reads(37, ...WHOLE_LIST.slice(0, 5), ['medicijn', 2]),
    ],
  },
  {
    ...{ callName: 'Khadija', surname: 'Benali', initials: 'K.', mailbox: 'khadija.benali' },
    bigNumber: '19250100108',
    programme: 'leader',
    started: 50,
    supervisors: [[49, 'joost']],
    story: [
      ...attendsCourse('last', 1, 2, 3, 4),
      ...attendsFishbowl('last', 1, 2, 3, 4),
      // 66 hours, and never the required chapter of the Handboek (H7).
      ...reads(39, ['leerboek', 20], ['congres', 12], ['feeling', 14], ['illness', 14], ['medicijn', 6]),
    ],
  },
  {
    ...{ callName: 'Sjoerd', surname: 'Hoekema', initials: 'S.', mailbox: 'sjoerd.hoekema' },
    bigNumber: '19250100109',
    programme: 'co-leader',
    started: 99,
    supervisors: [[97, 'fatma']],
    story: [
      // Block 2 in both editions, block 3 in neither (H6).
      ...attendsCourse('earlier', 1, 2),
      ...attendsCourse('last', 2, 4),
      ...attendsFishbowl('last', 1, 2, 3, 4),
      ...reads(60, ...WHOLE_LIST),
    ],
    enrolled: [...enrolsIn('next', 'course', 3)],
  },
];
