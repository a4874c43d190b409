import type { DemoCalendar } from './calendar.js';

/** The invented leaders, as the stories name them. */
export type LeaderKey = 'marijke' | 'joost' | 'fatma' | 'willem-jan' | 'gerda' | 'ruben';

/** A leader with what the association knows of them (D2); years and months are counted from today. */
export interface DemoLeader {
  key: LeaderKey;
  callName: string;
  tussenvoegsel?: string;
  surname: string;
  initials: string;
  /** before the @ of the address */
  mailbox: string;
  region: string;
  bigNumber: string;
  leaderForMonths: number;
  ordinaryMember: boolean;
  /** months from today to the end of the recognition; negative: it ran out */
  recognisedForMonths: number;
  /** last led a group in that week before the present one */
  lastActiveWeeksAgo: number;
}

/**
 * Who signs and supervises. Gerda's recognition ran out; Ruben is no ordinary member, so he may not supervise (S2); Fatma's
 * right to supervise ends within two months (S6).
 */
export const LEADERS: readonly DemoLeader[] = [
  {
    key: 'marijke',
    callName: 'Marijke',
    tussenvoegsel: 'van',
    surname: 'Ommeren',
    initials: 'M.J.',
    mailbox: 'marijke.van.ommeren',
    region: 'Utrecht',
    bigNumber: '19061234501',
    leaderForMonths: 171,
    ordinaryMember: true,
    recognisedForMonths: 29,
    lastActiveWeeksAgo: 2,
  },
  {
    key: 'joost',
    callName: 'Joost',
    surname: 'Terpstra',
    initials: 'J.',
    mailbox: 'joost.terpstra',
    region: 'Groningen',
    bigNumber: '29061234502',
    leaderForMonths: 118,
    ordinaryMember: true,
    recognisedForMonths: 14,
    lastActiveWeeksAgo: 3,
  },
  {
    key: 'fatma',
    callName: 'Fatma',
    surname: 'Yıldız',
    initials: 'F.',
    mailbox: 'fatma.yildiz',
    region: 'Rotterdam',
    bigNumber: '39061234503',
    leaderForMonths: 87,
    ordinaryMember: true,
    recognisedForMonths: 41,
    lastActiveWeeksAgo: 99,
  },
  {
    key: 'willem-jan',
    callName: 'Willem-Jan',
    tussenvoegsel: 'de',
    surname: 'Graaf',
    initials: 'W.J.',
    mailbox: 'willem-jan.de.graaf',
    region: 'Gelderland',
    bigNumber: '49061234504',
    leaderForMonths: 203,
    ordinaryMember: true,
    recognisedForMonths: 52,
    lastActiveWeeksAgo: 1,
  },
  {
    key: 'gerda',
    callName: 'Gerda',
    surname: 'Nauta',
    initials: 'G.A.',
    mailbox: 'gerda.nauta',
    region: 'Utrecht',
    bigNumber: '59061234505',
    leaderForMonths: 184,
    ordinaryMember: true,
    recognisedForMonths: -4,
    lastActiveWeeksAgo: 18,
  },
  {
    key: 'ruben',
    callName: 'Ruben',
    surname: 'Hofstra',
    initials: 'R.',
    mailbox: 'ruben.hofstra',
    region: 'Zwolle',
    bigNumber: '69061234506',
    leaderForMonths: 64,
    ordinaryMember: false,
    recognisedForMonths: 20,
    lastActiveWeeksAgo: 2,
  },
];

/** What makes somebody a leader, in dates. */
export function standingOf(leader: DemoLeader, calendar: DemoCalendar) {
  return {
    leaderSince: calendar.month(-leader.leaderForMonths),
    lastActiveOn: calendar.day(leader.lastActiveWeeksAgo, 'tuesday'),
    ordinaryMember: leader.ordinaryMember,
    recognisedUntil: calendar.month(leader.recognisedForMonths),
    // Not this year: on 1 January nobody has been to an intervision day yet.
    intervisionYears: calendar.yearsSince(Math.min(6, Math.floor(leader.leaderForMonths / 12))),
  };
}
