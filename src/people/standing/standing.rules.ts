import { Temporal } from '@js-temporal/polyfill';
import type { LeadingFact, LeadingRole, Span, Standing } from './standing-facts.rules.js';

/** Which of the four conditions of S2 fails; `suspension`: their recognition was suspended or withdrawn on that day. */
export type SupervisionObstacle = 'experience' | 'activity' | 'education' | 'membership' | 'suspension';

/** How a recognition stands on a day (R13); `none`: there never was one by then. */
export type RecognitionState = 'none' | 'valid' | 'ending' | 'expired' | 'suspended' | 'withdrawn' | 'ended';

/** Later than every day that anybody writes. */
const ALWAYS = '9999-12-31';
/** Earlier than every day that anybody writes. */
const EVER = '0001-01-01';
/** R13: a recognition that ends within as many months is `ending`. */
const ENDING_MONTHS = 12;

/**
 * S2: why somebody may not supervise on the day of a session; empty when they may. The facts may come in any order (S5).
 *
 * @param date the day of the session, never that of the signature
 */
export function supervisionObstacles(standing: Standing, date: string): SupervisionObstacle[] {
  const obstacles: SupervisionObstacle[] = [];
  const since = leaderSince(standing);
  // More than two years: on the second anniversary itself it is not yet more.
  if (since === null || date <= twoYearsAfter(since)) obstacles.push('experience');
  const active = lastActivity(standing);
  // Not longer than two years ago: on the second anniversary itself it still is not longer. Activity after the date passes.
  if (active === null || date > twoYearsAfter(active)) obstacles.push('activity');
  if (!isEducatedIn(standing, yearOf(date))) obstacles.push('education');
  if (!isMemberOn(standing, date)) obstacles.push('membership');
  if (isTakenOn(standing, 'leader', date)) obstacles.push('suspension');
  return obstacles;
}

/**
 * S6: the last day on which somebody may supervise without interruption from today on if nothing is added; null when they
 * may not today. It is the earliest of the ends of what S2 asks.
 */
export function maySuperviseUntil(standing: Standing, today: string): string | null {
  if (supervisionObstacles(standing, today).length > 0) return null;
  let year = yearOf(today);
  while (isEducatedIn(standing, year + 1)) year += 1;
  return [
    twoYearsAfter(lastActivity(standing)!),
    `${year}-12-31`,
    memberUntil(standing, today),
    lastDayBeforeInterruption(standing, today),
  ].reduce(earlier);
}

/** What would make somebody a supervisor again, for each condition that fails on a day. */
export type Mend =
  /** on that day the two years are over, if nothing is added; null when no leading period is known */
  | { obstacle: 'experience'; from: string | null }
  /** led on a day not before this one */
  | { obstacle: 'activity'; notBefore: string }
  /** intervision, or accepted education, in one of these calendar years */
  | { obstacle: 'education'; years: [number, number] }
  | { obstacle: 'membership' }
  /** until then, if it is known; null: until the board ends it or recognises anew */
  | { obstacle: 'suspension'; until: string | null };

/** What would mend each of the conditions that fail on a day (S2). */
export function mends(standing: Standing, date: string): Mend[] {
  return supervisionObstacles(standing, date).map((obstacle): Mend => {
    if (obstacle === 'experience') {
      const since = leaderSince(standing);
      return { obstacle, from: since && dayAfter(twoYearsAfter(since)) };
    }
    if (obstacle === 'activity') return { obstacle, notBefore: earliestActivityFor(date) };
    if (obstacle === 'education') return { obstacle, years: [yearOf(date) - 1, yearOf(date)] };
    if (obstacle === 'membership') return { obstacle };
    const [end = null] = standing.interruptions
      .filter((span) => span.kind !== 'ended' && covers(span, date))
      .map(({ to }) => to)
      .sort((a, b) => ((b ?? ALWAYS) < (a ?? ALWAYS) ? -1 : 1));
    return { obstacle, until: end };
  });
}

/** T1, D3: whether somebody holds a valid recognition on a day: one that covers it and was not taken on that day. */
export function isRecognisedOn(standing: Standing, date: string, role: LeadingRole = 'leader'): boolean {
  return recognitionOn(standing, date, role) !== null && takingOn(standing, role, date) === null;
}

/** R13: the state of somebody's recognition on a day. It is computed, never stored. */
export function recognitionState(
  standing: Standing,
  date: string,
  role: LeadingRole = 'leader',
): RecognitionState {
  const own = recognitions(standing, role);
  if (own.every(({ from }) => from > date)) return 'none';
  const taking = takingOn(standing, role, date);
  if (taking) return taking;
  const until = recognitionOn(standing, date, role);
  if (until === null) return 'expired';
  const soon = Temporal.PlainDate.from(date).add({ months: ENDING_MONTHS }).toString();
  return until <= soon ? 'ending' : 'valid';
}

/** The last day of somebody's recognition as far as is known; null without one. */
export function recognisedUntil(standing: Standing, role: LeadingRole = 'leader'): string | null {
  return latest(recognitions(standing, role).map(({ to }) => to));
}

/** Since when somebody is a leader; co-leading does not count, and interruptions are not subtracted (S2). */
export function leaderSince({ leading }: Pick<Standing, 'leading'>): string | null {
  return earliest(leading.filter(isLeader).map(({ from }) => from));
}

/** The last day on which somebody led as leader; far away while they do, null when none is known (S5). */
export function lastActivity({ leading, active }: Pick<Standing, 'leading' | 'active'>): string | null {
  return latest([
    ...active.filter(isLeader).map(({ on }) => on),
    // What an import brought, and what says only since when, says nothing of recent leading.
    ...leading
      .filter((fact) => isLeader(fact) && !fact.sinceOnly && fact.source !== 'import')
      .map(({ to }) => to ?? ALWAYS),
  ]);
}

/** Whether that last day is a day that is known, and not that somebody goes on leading. */
export function isKnownDay(day: string): boolean {
  return day < ALWAYS;
}

/** Intervision, or what was accepted in its place, in that calendar year or the one before (S2). */
export function isEducatedIn({ education }: Pick<Standing, 'education'>, year: number): boolean {
  return education.some((fact) => fact.year === year || fact.year === year - 1);
}

/** Whether somebody is an ordinary member on a day; its first and last day included (S2). */
export function isMemberOn({ member }: Pick<Standing, 'member'>, date: string): boolean {
  return member.some((span) => span.kind === 'ordinary' && covers(span, date));
}

/** The last day of ordinary membership without a gap, from a day that it covers. */
function memberUntil({ member }: Standing, date: string): string {
  const spans = member.filter(({ kind }) => kind === 'ordinary');
  let end = date;
  for (;;) {
    const next = latest(
      spans
        .filter((span) => covers(span, end) || (end < ALWAYS && covers(span, dayAfter(end))))
        .map(({ to }) => to ?? ALWAYS),
    );
    if (next === null || next <= end) return end;
    end = next;
  }
}

/** The day before the recognition is taken next; far away when nothing of the kind is known. */
function lastDayBeforeInterruption(standing: Standing, date: string): string {
  const starts = standing.interruptions
    .filter(({ kind, from }) => kind !== 'ended' && from > date && isTakenOn(standing, 'leader', from))
    .map(({ from }) => dayBefore(from));
  return earliest(starts) ?? ALWAYS;
}

/** Whether the recognition is suspended or withdrawn on a day. */
function isTakenOn(standing: Standing, role: LeadingRole, date: string): boolean {
  const taking = takingOn(standing, role, date);
  return taking === 'suspended' || taking === 'withdrawn';
}

/** What takes somebody's recognition on a day, the gravest first; a recognition that began since is a new one. */
function takingOn(
  standing: Standing,
  role: LeadingRole,
  date: string,
): 'withdrawn' | 'suspended' | 'ended' | null {
  const begun = recognitions(standing, role).map(({ from }) => from);
  const kinds = standing.interruptions
    .filter((span) => covers(span, date))
    .filter(({ kind, from }) => kind === 'suspended' || !begun.some((start) => from < start && start <= date))
    .map(({ kind }) => kind);
  return (['withdrawn', 'suspended', 'ended'] as const).find((kind) => kinds.includes(kind)) ?? null;
}

/** The last day of the recognition that covers a day, the longest; null when none does. */
function recognitionOn(standing: Standing, date: string, role: LeadingRole): string | null {
  return latest(
    recognitions(standing, role)
      .filter((span) => covers(span, date))
      .map(({ to }) => to),
  );
}

/**
 * The recognitions with their first day. One that an import brought begins with `Begeleider sinds`, and when that was
 * withdrawn with the first leading period that is known (D3, S5); before any is known, it covers nothing.
 */
function recognitions(standing: Standing, role: LeadingRole): { from: string; to: string }[] {
  const ofRole = standing.leading.filter((fact) => fact.role === role);
  const imported = ofRole.filter(({ source }) => source === 'import').map(({ from }) => from);
  const begin = earliest(imported) ?? earliest(ofRole.map(({ from }) => from)) ?? ALWAYS;
  return standing.recognition
    .filter((fact) => fact.role === role)
    .map(({ from, to }) => ({ from: from ?? begin, to }));
}

function isLeader({ role }: Pick<LeadingFact, 'role'>): boolean {
  return role === 'leader';
}

function covers({ from, to }: Span, date: string): boolean {
  return (from ?? EVER) <= date && date <= (to ?? ALWAYS);
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** The second anniversary; that of 29 February is 28 February. */
function twoYearsAfter(date: string): string {
  return date >= ALWAYS ? ALWAYS : Temporal.PlainDate.from(date).add({ years: 2 }).toString();
}

/** The earliest day on which leading still counts on a date. */
function earliestActivityFor(date: string): string {
  const day = Temporal.PlainDate.from(date).subtract({ years: 2 }).toString();
  // Two years before 29 February is 28 February, whose second anniversary is over by then.
  return twoYearsAfter(day) < date ? dayAfter(day) : day;
}

function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

function dayBefore(date: string): string {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function earliest(dates: readonly string[]): string | null {
  return dates.length === 0 ? null : dates.reduce(earlier);
}

function latest(dates: readonly string[]): string | null {
  return dates.length === 0 ? null : dates.reduce((a, b) => (a > b ? a : b));
}
