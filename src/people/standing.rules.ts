import { Temporal } from '@js-temporal/polyfill';

/** What the association knows of a leader (D2); an empty date or list means that what rests on it is not met. */
export interface LeaderStanding {
  /** leader since, `YYYY-MM-DD` */
  leaderSince: string;
  /** last day on which they led a group */
  lastActiveOn: string | null;
  ordinaryMember: boolean;
  /** last day of the recognition, included */
  recognisedUntil: string | null;
  /** calendar years in which intervision was attended or comparable education accepted */
  intervisionYears: number[];
}

/** Which of the four conditions of S2 fails. */
export type SupervisionObstacle = 'experience' | 'activity' | 'education' | 'membership';

/**
 * S2: why somebody may not supervise on the day of a session; empty when they may.
 *
 * @param date the day of the session, never that of the signature
 */
export function supervisionObstacles(standing: LeaderStanding, date: string): SupervisionObstacle[] {
  const day = Temporal.PlainDate.from(date);
  const obstacles: SupervisionObstacle[] = [];
  // More than two years: on the second anniversary itself it is not yet more.
  if (!isAfter(day, twoYearsAfter(standing.leaderSince))) obstacles.push('experience');
  // Not longer than two years ago: on the second anniversary itself it still is not longer.
  if (standing.lastActiveOn === null || isAfter(day, twoYearsAfter(standing.lastActiveOn)))
    obstacles.push('activity');
  if (!isEducatedIn(standing, day.year)) obstacles.push('education');
  if (!standing.ordinaryMember) obstacles.push('membership');
  return obstacles;
}

/**
 * S2, looking ahead: the last day on which somebody may supervise if nothing more becomes known of them; null when they
 * may not today. The years of education must follow on each other without a gap, else it ends at the gap.
 */
export function maySuperviseUntil(standing: LeaderStanding, today: string): string | null {
  if (supervisionObstacles(standing, today).length > 0) return null;
  const lastActiveDay = twoYearsAfter(standing.lastActiveOn!).toString();
  let year = Temporal.PlainDate.from(today).year;
  while (isEducatedIn(standing, year + 1)) year += 1;
  const lastEducatedDay = `${year}-12-31`;
  return lastActiveDay < lastEducatedDay ? lastActiveDay : lastEducatedDay;
}

/** Whether a recognition covers a day, from "leader since" to "recognised until", both included (D3, T1). */
export function isRecognisedOn(standing: LeaderStanding, date: string): boolean {
  return (
    standing.recognisedUntil !== null && standing.leaderSince <= date && date <= standing.recognisedUntil
  );
}

/** Intervision, or what was accepted in its place, in that calendar year or the one before. */
function isEducatedIn({ intervisionYears }: LeaderStanding, year: number): boolean {
  return intervisionYears.includes(year) || intervisionYears.includes(year - 1);
}

function twoYearsAfter(date: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(date).add({ years: 2 });
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0;
}
