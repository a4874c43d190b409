/** To which of the people who enrolled an organiser's message goes. */
export const AUDIENCES = ['all', 'placed', 'waiting'] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * What people are told of a day, each of them once: the report of the previous one, that the report of this one is there,
 * that they were missed, and that no place came free for them.
 */
export const TOLD = ['previous-report', 'report', 'missed', 'waited'] as const;
export type Told = (typeof TOLD)[number];

/** A day, as far as it decides what the portal tells its people. */
export interface ToldDay {
  state: 'draft' | 'published' | 'cancelled';
  heldOn: string;
  list: 'open' | 'closed';
  hasReport: boolean;
  /** whether the organisers chose a previous report, and it still exists */
  hasPrevious: boolean;
}

/** What the portal can tell of a day today. It knows the persons present once an organiser closed the list. */
export function tellable(day: ToldDay, today: string): Told[] {
  if (day.state !== 'published') return [];
  const closed = day.list === 'closed';
  const now: Record<Told, boolean> = {
    'previous-report': day.hasPrevious && day.heldOn >= today && !closed,
    report: day.hasReport && closed,
    missed: closed,
    waited: closed || day.heldOn < today,
  };
  return TOLD.filter((what) => now[what]);
}
