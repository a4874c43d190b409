import { parseDutchDate } from '../platform/spreadsheet/dutch-values.js';
import type { Text } from '../platform/web/page.js';
import { readDetails } from './person-details.rules.js';
import { readYears } from './person-fields.rules.js';
import type { LeaderStanding } from './standing.rules.js';

/** What the secretariat keeps of a leader (D2), with how many trainees they supervise at most (S1). */
export interface LeaderDetails extends LeaderStanding {
  fullName: string | null;
  email: string;
  maxSupervisees: number;
}

export const LEADER_FIELDS = [
  'fullName',
  'email',
  'leaderSince',
  'lastActiveOn',
  'ordinaryMember',
  'recognisedUntil',
  'intervisionYears',
  'maxSupervisees',
] as const satisfies readonly (keyof LeaderDetails)[];

export type LeaderField = (typeof LEADER_FIELDS)[number];

/** A leader's details as people type them: days as dd-mm-jjjj, `ja` or `nee`, years with commas between. */
export type TypedLeader = Record<LeaderField, string>;

/**
 * Reads what was typed about a leader, and judges each field by itself (D2).
 *
 * @param named whether they have a name of their own kept already, so that the whole name may be left empty
 */
export function readLeaderDetails(
  typed: TypedLeader,
  named: boolean,
): { details: LeaderDetails } | { wrong: Partial<Record<LeaderField, Text>> } {
  const wrong: Partial<Record<LeaderField, Text>> = {};
  const person = readDetails(typed, ['fullName', 'email'], named ? ['email'] : ['fullName', 'email']);
  if ('wrong' in person) Object.assign(wrong, person.wrong);
  const day = (field: 'leaderSince' | 'lastActiveOn' | 'recognisedUntil', required = false) => {
    const text = typed[field].trim();
    if (text === '') {
      if (required) wrong[field] = { key: 'field.missing' };
      return null;
    }
    const read = parseDutchDate(text);
    if (!read) wrong[field] = { key: 'field.date.wrong', params: { text } };
    return read ?? null;
  };
  const details = {
    ...('details' in person ? person.details : { fullName: null, email: '' }),
    leaderSince: day('leaderSince', true) ?? '',
    lastActiveOn: day('lastActiveOn'),
    ordinaryMember: typed.ordinaryMember === 'ja',
    recognisedUntil: day('recognisedUntil'),
    intervisionYears: readYears(typed.intervisionYears) ?? [],
    maxSupervisees: Number(typed.maxSupervisees),
  };
  if (!['ja', 'nee'].includes(typed.ordinaryMember)) wrong.ordinaryMember = { key: 'people.leader.choose' };
  if (!readYears(typed.intervisionYears))
    wrong.intervisionYears = { key: 'import.years', params: { text: typed.intervisionYears } };
  if (!/^\d{1,2}$/.test(typed.maxSupervisees.trim()))
    wrong.maxSupervisees = { key: 'people.leader.most.wrong' };
  return Object.keys(wrong).length > 0 ? { wrong } : { details };
}

/** The details as they stand in the form. */
export function typedLeader(details: LeaderDetails): TypedLeader {
  const { fullName, email, leaderSince, lastActiveOn, recognisedUntil, intervisionYears } = details;
  return {
    fullName: fullName ?? '',
    email,
    leaderSince: asTyped(leaderSince),
    lastActiveOn: asTyped(lastActiveOn),
    ordinaryMember: details.ordinaryMember ? 'ja' : 'nee',
    recognisedUntil: asTyped(recognisedUntil),
    intervisionYears: intervisionYears.join(', '),
    maxSupervisees: String(details.maxSupervisees),
  };
}

/** A day as people type it: `18-11-2026`. */
export function asTyped(day: string | null): string {
  return day === null ? '' : day.split('-').reverse().join('-');
}
