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

/** Where somebody sat in the last round that they were in: of this day, or of the one before. */
export type LastSeat = 'inside' | 'outside';

/**
 * Proposes a round: each role goes to the person who held it least, and the outer circle to those who sat inside most. Where that is
 * equal, who sat inside least comes first, and then the order of the list.
 *
 * Where it is known who sat where last time, those who sat outside come inside first, and those who sat inside last (I3): within
 * that, roles are given as above, so that of those who can sit inside nobody leads twice before another has led.
 *
 * @param present everybody present, in the order of the list
 * @param turns how often each held each role before; a person whom it does not name held none
 * @param last where each sat last time; a person whom it does not name sat nowhere yet
 */
export function proposeRound(
  present: readonly string[],
  turns: ReadonlyMap<string, Turns>,
  last: ReadonlyMap<string, LastSeat> = new Map(),
): Circles {
  const of = (who: string) => turns.get(who) ?? NO_TURNS;
  const circles: Circles = new Map();
  // Somebody must present to somebody: with a handful of people one leads.
  const leaders = present.length < 4 ? Math.min(1, present.length) : INSIDE.leaders;
  const seats = new Seats(present, last, leaders + INSIDE.participants);
  const give = (role: RoundRole, count: number, held: (one: Turns) => number) => {
    const order = (a: string, b: string) =>
      held(of(a)) - held(of(b)) ||
      seats.rankOf(a) - seats.rankOf(b) ||
      timesInside(of(a)) - timesInside(of(b));
    for (let given = 0; given < count; given += 1) {
      const free = present.filter((who) => !circles.has(who) && seats.mayTake(who));
      if (free.length === 0) return;
      // Of equals the first of the list.
      const first = free.reduce((a, b) => (order(b, a) < 0 ? b : a));
      seats.take(first);
      circles.set(first, role);
    }
  };
  give('leader', leaders, (one) => one.leader);
  give('case-presenter', 1, (one) => one['case-presenter']);
  give('inner-circle', INSIDE.participants - 1, timesInside);
  return new Map(present.map((who) => [who, circles.get(who) ?? 'outer-circle']));
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

/** Who may sit inside (I3): all of whom there is room for, those who sat outside last time first, those who sat inside last. */
class Seats {
  /** the rank of those of whom only some get in, and how many of them still can */
  private readonly contested: number;
  private left: number;

  constructor(
    present: readonly string[],
    private readonly last: ReadonlyMap<string, LastSeat>,
    count: number,
  ) {
    const ranks = present.map((who) => this.rankOf(who)).sort((a, b) => a - b);
    this.contested = ranks[Math.min(count, ranks.length) - 1] ?? 0;
    this.left = count - ranks.filter((rank) => rank < this.contested).length;
  }

  rankOf(who: string): number {
    const seat = this.last.get(who);
    return seat === undefined ? 1 : seat === 'outside' ? 0 : 2;
  }

  mayTake(who: string): boolean {
    return this.rankOf(who) < this.contested || (this.rankOf(who) === this.contested && this.left > 0);
  }

  take(who: string): void {
    if (this.rankOf(who) === this.contested) this.left -= 1;
  }
}
