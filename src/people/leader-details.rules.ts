import type { LeaderStanding } from './standing.rules.js';

/** What the secretariat keeps of a leader (D2), with how many trainees they supervise at most (S1). */
export interface LeaderDetails extends LeaderStanding {
  fullName: string | null;
  email: string;
  region: string | null;
  maxSupervisees: number;
}

export const LEADER_FIELDS = [
  'fullName',
  'email',
  'region',
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

/** The details as they stand in the form. */
export function typedLeader(details: LeaderDetails): TypedLeader {
  const { fullName, email, leaderSince, lastActiveOn, recognisedUntil, intervisionYears } = details;
  return {
    fullName: fullName ?? '',
    email,
    region: details.region ?? '',
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
