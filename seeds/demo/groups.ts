import type { GroupDetails, GroupState } from '../../src/people/groups/groups.rules.js';
import type { LeaderKey } from './leaders.js';

/** An invented group of the register (G1). Weeks are counted back from the present one. */
export interface DemoGroup extends GroupDetails {
  leaders: readonly LeaderKey[];
  /** how it stood since which week on */
  states: readonly [GroupState, week: number][];
  members: readonly [name: string, profession: string][];
  /** in which week its leader and members left; undefined: they are there still */
  until?: number;
}

const usual = { everyWeeks: 4, sessionsAYear: 10, sessionMinutes: 120 };

/** One group in every state; the one that rests has few members. */
export const GROUPS: readonly DemoGroup[] = [
  {
    ...usual,
    name: 'Balintgroep Amersfoort',
    place: 'Amersfoort',
    region: 'Midden',
    leaders: ['joost', 'marijke'],
    states: [
      ['starting', 220],
      ['recognised', 190],
    ],
    members: [
      ['Hester Vlietstra', 'huisarts'],
      ['Bob Aalders', 'huisarts'],
      ['Nienke Postma', 'huisarts'],
      ['Karim Bensaïd', 'specialist ouderengeneeskunde'],
      ['Truus Zandstra', 'bedrijfsarts'],
      ['Olivier Maas', 'huisarts'],
      ['Femke Dijkman', 'huisarts'],
      ['Sven Rademaker', 'huisarts'],
      ['Yvonne Brands', 'klinisch geriater'],
    ],
  },
  {
    ...usual,
    name: 'Balint aan de IJssel',
    place: 'Zwolle',
    region: 'Oost',
    everyWeeks: 3,
    sessionsAYear: 12,
    leaders: ['fatma', 'willem-jan', 'ruben'],
    states: [['recognised', 230]],
    members: [
      ['Jelle Kooistra', 'huisarts'],
      ['Marloes Tuinman', 'huisarts'],
      ['Wim Overbeek', 'huisarts'],
      ['Saskia Pol', 'jeugdarts'],
      ['Egbert Luyten', 'huisarts'],
      ['Anneke Wessels', 'huisarts'],
      ['Tom Veldkamp', 'huisarts'],
      ['Ilse Harkema', 'psychiater'],
    ],
  },
  {
    ...usual,
    name: 'Jonge klaren Utrecht',
    place: 'Utrecht',
    region: 'Midden',
    sessionMinutes: 90,
    leaders: ['marijke'],
    states: [['starting', 9]],
    members: [
      ['Lotte Schouten', 'huisarts'],
      ['Ravi Jadnanansing', 'huisarts'],
      ['Puck Evers', 'arts in opleiding'],
    ],
  },
  {
    ...usual,
    name: 'Balintgroep Drenthe',
    place: 'Assen',
    region: 'Noord',
    everyWeeks: 6,
    sessionsAYear: 8,
    leaders: ['gerda'],
    states: [
      ['recognised', 230],
      ['resting', 20],
    ],
    members: [
      ['Roelof Haan', 'huisarts'],
      ['Grietje Mulder', 'huisarts'],
    ],
  },
  {
    ...usual,
    name: 'Balintgroep Zeeland',
    place: 'Middelburg',
    region: 'Zuid',
    leaders: ['willem-jan'],
    states: [
      ['recognised', 230],
      ['resting', 70],
      ['ended', 44],
    ],
    members: [['Adriaan de Kok', 'huisarts']],
    until: 44,
  },
];

/** The group that somebody leads. @throws Error for who leads none */
export function groupOf(leader: LeaderKey): DemoGroup {
  const group = GROUPS.find(({ leaders }) => leaders.includes(leader));
  if (!group) throw new Error(`${leader} leads no group`);
  return group;
}
