/** What the secretariat keeps of a leader beside the facts of their standing: who they are, and S1's maximum. */
export interface LeaderDetails {
  fullName: string | null;
  email: string;
  region: string | null;
  maxSupervisees: number;
}

/** What is known of somebody new: it becomes the first facts of their standing (S5). */
export interface FirstFacts {
  /** leader since, `YYYY-MM-DD` */
  leaderSince: string;
  /** last day on which they led a group */
  lastActiveOn: string | null;
  ordinaryMember: boolean;
  /** last day of the recognition, included */
  recognisedUntil: string | null;
  /** calendar years in which intervision was attended */
  intervisionYears: number[];
}

export const LEADER_FIELDS = [
  'fullName',
  'email',
  'region',
  'maxSupervisees',
] as const satisfies readonly (keyof LeaderDetails)[];

export type LeaderField = (typeof LEADER_FIELDS)[number];

/** The fields of somebody new. */
export const NEW_LEADER_FIELDS = [
  ...LEADER_FIELDS,
  'leaderSince',
  'lastActiveOn',
  'ordinaryMember',
  'recognisedUntil',
  'intervisionYears',
] as const satisfies readonly (keyof (LeaderDetails & FirstFacts))[];

/** A leader's details as they stand in the form. */
export function typedLeader(details: LeaderDetails): Record<LeaderField, string> {
  const { fullName, email, region, maxSupervisees } = details;
  return {
    fullName: fullName ?? '',
    email,
    region: region ?? '',
    maxSupervisees: String(maxSupervisees),
  };
}

/** A day as people type it: `18-11-2026`. */
export function asTyped(day: string | null): string {
  return day === null ? '' : day.split('-').reverse().join('-');
}
