/** Where a fact comes from (S5). */
export const FACT_SOURCES = ['import', 'day', 'register', 'desk'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** As what somebody leads a group. */
export const LEADING_ROLES = ['leader', 'co-leader'] as const;
export type LeadingRole = (typeof LEADING_ROLES)[number];

/** Sorts of membership of the association; only an ordinary member may supervise (S2). */
export const MEMBERSHIPS = ['ordinary', 'group', 'other'] as const;
export type Membership = (typeof MEMBERSHIPS)[number];

/** What takes somebody's recognition from them, for a while or for good (R13). */
export const INTERRUPTIONS = ['suspended', 'withdrawn', 'ended'] as const;
export type Interruption = (typeof INTERRUPTIONS)[number];

/** What continuing education was (R9): intervision counts as attended, the rest once it was accepted. */
export const EDUCATIONS = [
  'intervision',
  'coursework',
  'symposium',
  'publication',
  'research',
  'supervised',
  'visitation',
] as const;
export type Education = (typeof EDUCATIONS)[number];

/** Kinds of facts that are no leading periods. */
export const FACT_KINDS = ['active', 'member', 'recognition', 'interruption', 'education'] as const;
export type FactKind = (typeof FACT_KINDS)[number];
export type FactDetail = LeadingRole | Membership | Interruption | Education;

/** What is known of a period in which somebody led; days included. */
export interface LeadingFact {
  role: LeadingRole;
  from: string;
  /** null while it goes on */
  to: string | null;
  /** known is only since when: it gives experience and no activity */
  sinceOnly: boolean;
  source: FactSource;
}

/** Days from and to, both included; null where there is no bound. */
export interface Span {
  from: string | null;
  to: string | null;
}

/** What is known of somebody's standing: facts that stand, in any order (S5). */
export interface Standing {
  leading: LeadingFact[];
  /** days on which they led, as what */
  active: { role: LeadingRole; on: string }[];
  member: (Span & { kind: Membership })[];
  /** the beginning of an imported one is that of the leading period (D3) */
  recognition: { role: LeadingRole; from: string | null; to: string }[];
  interruptions: { kind: Interruption; from: string; to: string | null }[];
  /** by calendar year; `on` where the day is known. What waits for the board, or was refused, is not among them. */
  education: { kind: Education; year: number; on: string | null; national: boolean | null }[];
}

/** Somebody of whom nothing is known. */
export const NO_STANDING: Standing = {
  leading: [],
  active: [],
  member: [],
  recognition: [],
  interruptions: [],
  education: [],
};
