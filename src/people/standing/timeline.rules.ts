import type { LeadingFact, Span, Standing } from './standing-facts.rules.js';

/** How much of a calendar year something covers. */
export type YearMark = 'whole' | 'part' | 'none';

/** The four bars of somebody's timeline (S2), each with a mark for every year that is shown. */
export interface Timeline {
  years: number[];
  leading: YearMark[];
  active: YearMark[];
  member: YearMark[];
  education: YearMark[];
}

/** Years before this one and after it that a timeline shows: what S2 asks reaches two years back. */
const YEARS_BEFORE = 3;
const YEARS_AFTER = 2;

/** The years around a day, with what covers them as S2 counts it: as leader, as ordinary member. */
export function timelineOf({ leading, active, member, education }: Standing, today: string): Timeline {
  const year = Number(today.slice(0, 4));
  const years = Array.from(
    { length: YEARS_BEFORE + 1 + YEARS_AFTER },
    (_, place) => year - YEARS_BEFORE + place,
  );
  const led = leading.filter(({ role }) => role === 'leader');
  const days = active.filter(({ role }) => role === 'leader').map(({ on }): Span => ({ from: on, to: on }));
  const marks = (spans: readonly Span[]) => years.map((one) => markOf(spans, one));
  return {
    years,
    leading: marks(led),
    active: marks([...days, ...led.filter(saysActivity)]),
    member: marks(member.filter(({ kind }) => kind === 'ordinary')),
    education: years.map((one) => (education.some((fact) => fact.year === one) ? 'whole' : 'none')),
  };
}

/** Whether a leading period says that somebody led on its days, and not only since when (S5). */
export function saysActivity({ sinceOnly, source }: Pick<LeadingFact, 'sinceOnly' | 'source'>): boolean {
  return !sinceOnly && source !== 'import';
}

function markOf(spans: readonly Span[], year: number): YearMark {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const touching = spans.filter(({ from, to }) => (from ?? first) <= last && (to ?? last) >= first);
  if (touching.some(({ from, to }) => (from ?? first) <= first && (to ?? last) >= last)) return 'whole';
  return touching.length > 0 ? 'part' : 'none';
}
