import type { DayPlan } from '../../src/learning/intervision/day.rules.js';
import {
  type PartKind,
  type PartMark,
  type PlannedPart,
  USUAL_DAY,
  USUAL_TIMES,
} from '../../src/learning/intervision/parts.rules.js';
import type { NewSlot } from '../../src/learning/supervision/slots/slots.service.js';
import type { DemoCalendar } from './calendar.js';
import type { LeaderKey } from './leaders.js';

/** What somebody of the demo is called before the @ of their address. */
type Mailbox = string;

/** An intervision day of the demo. Weeks are counted back from the present one; negative: still to come. */
export interface DemoDay extends Pick<
  DayPlan,
  | 'title'
  | 'scope'
  | 'region'
  | 'theme'
  | 'chair'
  | 'guest'
  | 'startsAt'
  | 'endsAt'
  | 'venue'
  | 'directions'
  | 'capacity'
  | 'parts'
> {
  week: number;
  /** the first keeps its list */
  organisers: readonly [LeaderKey, ...LeaderKey[]];
}

/** A day that is over: who were on the list, and what was seen at its door. */
export interface PastDay extends DemoDay {
  /** people of the demo on the list that the organiser pasted, in its order */
  listed: readonly Mailbox[];
  /** those on the list who stand nowhere else */
  guests: readonly string[];
  cancelled: readonly Mailbox[];
  /** came without being on the list */
  walkIns: readonly Mailbox[];
  /** guests who did not come, and said nothing */
  absent: readonly string[];
  /** when somebody came or went, `HH:MM`, who was not there from the beginning or to the end */
  late: ReadonlyMap<Mailbox, string>;
  early: ReadonlyMap<string, string>;
}

/** A day to come: who enrolled, in this order, and who asked for supervision. */
export interface ComingDay extends DemoDay {
  enrolled: readonly Mailbox[];
  slots: readonly (Omit<NewSlot, 'supervisorId'> & { supervisor: LeaderKey })[];
  asking: readonly Mailbox[];
}

function part(
  kind: PartKind,
  startsAt: string,
  endsAt: string,
  title = '',
  mark: PartMark | null = null,
): PlannedPart {
  return { kind, startsAt, endsAt, title, mark };
}

/** What trainees are credited for the first hour of theory (I4). */
const THEORY: PartMark = { component: 'course', block: 4, minutes: 60 };

/** How the day went of which one who was there wrote (source 004): two rounds, each followed by theory, lunch between. */
const AS_WRITTEN: readonly PlannedPart[] = [
  part('opening', '09:30', '10:00', 'Welkom en kennismaking'),
  part('round', '10:00', '11:15'),
  part('break', '11:15', '11:30'),
  part('theory', '11:30', '12:30', 'Transactionele Analyse: drama- en compassiedriehoek', THEORY),
  part('meal', '12:30', '13:30', 'Lunch'),
  part('round', '13:30', '14:45'),
  part('break', '14:45', '15:00'),
  part('theory', '15:00', '16:15', 'Transacties, drivers en bakstenen'),
  part('closing', '16:15', '17:00', 'Slotronde'),
];

/** The usual day, with supervision after lunch beside the second round. */
const WITH_SUPERVISION: readonly PlannedPart[] = [
  ...USUAL_DAY.slice(0, 5),
  part('slot', '13:30', '14:45', 'en vrije intervisie voor wie er geen heeft'),
  ...USUAL_DAY.slice(6, 7),
  part('round', '15:00', '16:15'),
  part('closing', '16:15', '17:00'),
];

/** 24 people were there, of whom one walked in; one of those on the list called off, and one stayed away. */
export const PAST_DAYS: readonly PastDay[] = [
  {
    title: 'Landelijke intervisiedag',
    scope: 'national',
    region: null,
    theme: 'Binnenkring, buitenkring en de Transactionele Analyse',
    chair: 'Hessel Wybrandi',
    guest: 'Annemijn Kuyk',
    ...USUAL_TIMES,
    venue: 'De Tuinzaal, Driebergen',
    directions: 'Vijf minuten lopen vanaf het station.',
    capacity: 40,
    parts: [...AS_WRITTEN],
    week: 20,
    organisers: ['marijke', 'ruben'],
    listed: [
      ...['joost.terpstra', 'fatma.yildiz', 'willem-jan.de.graaf', 'marijke.van.ommeren', 'ruben.hofstra'],
      ...['gerda.nauta', 'pieter-bas.kuiper', 'lotte.veenstra', 'ingrid.bakhuis', 'khadija.benali'],
      ...['thijs.van.der.laan', 'marit.koning', 'rik.overbeek'],
    ],
    guests: [
      ...['Hessel Wybrandi', 'Annemijn Kuyk', 'Coby Terwiel', 'Frits Hoogeboom', 'Lidy Sanders-Moll'],
      ...['Bashir Noori', 'Petra Vossenaar', 'Ton Wagenvoort', 'Ineke Drent', 'Sylvia Boekhorst'],
      ...['Marcel Uiterdijk', 'Bertus Hagenaars'],
    ],
    cancelled: ['rik.overbeek'],
    walkIns: ['daan.smeets'],
    absent: ['Bertus Hagenaars'],
    late: new Map([['thijs.van.der.laan', '11:05']]),
    early: new Map([['Marcel Uiterdijk', '12:40']]),
  },
];

/** A regional day with room, and a national one that is full, with supervision (I6). */
export const COMING_DAYS: readonly ComingDay[] = [
  {
    title: 'Regiodag Utrecht',
    scope: 'regional',
    region: 'Utrecht',
    theme: 'Machteloosheid',
    chair: 'Marijke van Ommeren',
    guest: '',
    startsAt: '13:00',
    endsAt: '17:00',
    venue: 'Het Leerhuis, Utrecht',
    directions: 'Bus 8 vanaf Utrecht Centraal, halte Leerhuis. Parkeren kan op het plein.',
    capacity: 16,
    parts: [
      part('opening', '13:00', '13:30'),
      part('round', '13:30', '15:00'),
      part('break', '15:00', '15:15'),
      part('round', '15:15', '16:30'),
      part('closing', '16:30', '17:00'),
    ],
    week: -5,
    organisers: ['marijke'],
    enrolled: ['marijke.van.ommeren', 'fatma.yildiz', 'willem-jan.de.graaf', 'bram.wolters'],
    slots: [],
    asking: [],
  },
  {
    title: 'Landelijke intervisiedag',
    scope: 'national',
    region: null,
    theme: 'Overdracht en tegenoverdracht in de groep',
    chair: 'Hessel Wybrandi',
    guest: 'Tjalling Boersma',
    ...USUAL_TIMES,
    venue: 'De Tuinzaal, Driebergen',
    directions: 'Vijf minuten lopen vanaf het station.',
    capacity: 12,
    parts: [...WITH_SUPERVISION],
    week: -9,
    organisers: ['marijke', 'ruben'],
    enrolled: [
      ...['joost.terpstra', 'marijke.van.ommeren', 'ruben.hofstra', 'willem-jan.de.graaf', 'lotte.veenstra'],
      ...['pieter-bas.kuiper', 'khadija.benali', 'thijs.van.der.laan', 'bram.wolters', 'wouter.jellema'],
      ...['emma.posthuma', 'daan.smeets', 'fatma.yildiz', 'ingrid.bakhuis'],
    ],
    slots: [
      { supervisor: 'marijke', startsAt: '13:30', minutes: 75, places: 3, form: 'group' },
      { supervisor: 'willem-jan', startsAt: '13:30', minutes: 45, places: 1, form: 'individual' },
    ],
    asking: ['lotte.veenstra', 'pieter-bas.kuiper', 'khadija.benali', 'bram.wolters', 'wouter.jellema'],
  },
];

/** What happens to a day that is over, in this order. */
export type DayStep = 'prepare' | 'list' | 'open-the-doors';

/** When it was prepared, when its list was pasted, and when it was. */
export function stepsOf({ week }: PastDay, calendar: DemoCalendar): [DayStep, day: string][] {
  return [
    ['prepare', calendar.day(week + 8, 'saturday')],
    ['list', calendar.day(week + 3, 'wednesday')],
    ['open-the-doors', calendar.day(week, 'saturday')],
  ];
}

/** The plan of a day: open for ten weeks, of which the last ends two weeks before; what is to come since four weeks. */
export function planOf(
  { week, organisers, ...day }: DemoDay,
  calendar: DemoCalendar,
  leaders: ReadonlyMap<LeaderKey, string>,
): DayPlan {
  const { title, scope, region, theme, chair, guest, startsAt, endsAt, venue, directions } = day;
  const on = (weeks: number) =>
    weeks > 0 ? calendar.day(weeks, 'saturday') : calendar.coming(-weeks, 'saturday');
  return {
    ...{ scope, region, theme, chair, guest, startsAt, endsAt, venue, directions },
    title: scope === 'national' ? `${title}, ${seasonOf(on(week))}` : title,
    capacity: day.capacity,
    parts: day.parts,
    heldOn: on(week),
    enrolFrom: calendar.day(week > 0 ? week + 8 : 4, 'saturday'),
    enrolUntil: on(week + 2),
    openTo: 'both',
    public: true,
    organiserIds: organisers.map((key) => leaders.get(key)!),
  };
}

/** `voorjaar 2027`: national days are told apart by it. */
function seasonOf(day: string): string {
  return `${day.slice(5, 7) < '08' ? 'voorjaar' : 'najaar'} ${day.slice(0, 4)}`;
}
