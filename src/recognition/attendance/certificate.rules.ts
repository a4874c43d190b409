import type { ComponentKey } from '../../curriculum/curriculum.rules.js';

/** What a certificate says of somebody's attendance (I5, I9). */
export interface AttendanceStatement {
  name: string;
  title: string;
  /** null: an intervision day */
  component: ComponentKey | null;
  block: number | null;
  heldOn: string;
  venue: string | null;
  /** of the minutes that count, those that they were there */
  minutes: number;
  counted: number;
  extent: 'full' | 'part';
}

/** A certificate as it is frozen. */
export interface CertificateContent extends AttendanceStatement {
  schema: 'attendance-certificate/1';
  issuedOn: string;
  verificationUrl: string;
}

/** What of a statement differs when an attendance list is put right. */
const STATED = [
  'name',
  'title',
  'component',
  'block',
  'heldOn',
  'venue',
  'minutes',
  'counted',
  'extent',
] as const satisfies readonly (keyof AttendanceStatement)[];

/** Whether two certificates state the same of somebody. */
export function statesTheSame(one: AttendanceStatement, other: AttendanceStatement): boolean {
  return STATED.every((part) => one[part] === other[part]);
}
