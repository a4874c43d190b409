/** What somebody does in a round (F1). The case presenter sits inside too. */
export const ROUND_ROLES = ['leader', 'case-presenter', 'inner-circle', 'outer-circle'] as const;
export type RoundRole = (typeof ROUND_ROLES)[number];

/** How often somebody held each role before. */
export type Turns = Record<RoundRole, number>;

/** Who sits where in one round, by person. */
export type Circles = Map<string, RoundRole>;

/** A round has 2 leaders and 8 participants inside, one of whom presents the case, unless there are fewer people. */
export const INSIDE = { leaders: 2, participants: 8 } as const;

export const NO_TURNS: Turns = { leader: 0, 'case-presenter': 0, 'inner-circle': 0, 'outer-circle': 0 };

/**
 * By what a round is proposed. `turns`: each role goes to the person who held it least (F1). `outside-first`: who did not sit
 * inside the last time they were there sits inside first, whatever else (I3); among those who sit inside now, the roles go
 * as with `turns`, so that nobody leads twice before another of them has led (I11).
 */
export type RoundOrder = { by: 'turns' } | { by: 'outside-first'; insideLastTime: ReadonlySet<string> };

/**
 * Proposes a round: each role goes to the person who held it least, and the outer circle to those who sat inside most. Where that is
 * equal, who sat inside least comes first, and then the order of the list.
 *
 * @param present everybody present, in the order of the list
 * @param turns how often each held each role before; a person who is not named held none
 */
export function proposeRound(
  present: readonly string[],
  turns: ReadonlyMap<string, Turns>,
  order: RoundOrder = { by: 'turns' },
): Circles {
  const of = (who: string) => turns.get(who) ?? NO_TURNS;
  const circles: Circles = new Map();
  const seated = seatedBy(order, present, of);
  const give = (role: RoundRole, count: number, held: (one: Turns) => number) => {
    const free = seated.filter((who) => !circles.has(who));
    const first = free.toSorted(
      (a, b) => held(of(a)) - held(of(b)) || timesInside(of(a)) - timesInside(of(b)),
    );
    for (const who of first.slice(0, count)) circles.set(who, role);
  };
  // Somebody must present to somebody: with a handful of people one leads.
  give('leader', present.length < 4 ? Math.min(1, present.length) : INSIDE.leaders, (one) => one.leader);
  give('case-presenter', 1, (one) => one['case-presenter']);
  give('inner-circle', INSIDE.participants - 1, timesInside);
  return new Map(present.map((who) => [who, circles.get(who) ?? 'outer-circle']));
}

/** Among whom the roles inside are given out: everybody, or who comes first because they sat outside (I3). */
function seatedBy(order: RoundOrder, present: readonly string[], of: (who: string) => Turns): string[] {
  if (order.by === 'turns') return [...present];
  const sat = (who: string) => Number(order.insideLastTime.has(who));
  const first = present.toSorted((a, b) => sat(a) - sat(b) || timesInside(of(a)) - timesInside(of(b)));
  const inside = new Set(first.slice(0, INSIDE.leaders + INSIDE.participants));
  return present.filter((who) => inside.has(who));
}

/** How often somebody sat inside, in whatever role. */
export function timesInside(turns: Turns): number {
  return turns.leader + turns['case-presenter'] + turns['inner-circle'];
}

/** Why a round cannot be kept so; null when it can. */
export function roundFault(roles: readonly RoundRole[]): 'leader' | 'case-presenter' | null {
  if (!roles.includes('leader')) return 'leader';
  return roles.filter((role) => role === 'case-presenter').length > 1 ? 'case-presenter' : null;
}
