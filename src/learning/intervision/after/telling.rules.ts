/** Whom of those who enrolled a message goes to. */
export const AUDIENCES = ['all', 'placed', 'waiting'] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * What people are told of a day, each of them once: the report of the previous one, that the report of this one is there,
 * that they were missed, and that no place came free for them.
 */
export const TOLD = ['previous-report', 'report', 'missed', 'waited'] as const;
export type Told = (typeof TOLD)[number];

/** A day, as far as it decides what is to be told of it. */
export interface ToldDay {
  state: 'draft' | 'published' | 'cancelled';
  heldOn: string;
  list: 'open' | 'closed';
  hasReport: boolean;
  /** whether a previous report was chosen that there is */
  hasPrevious: boolean;
}

/** What can be told of a day today. Who was there is known once the list is closed. */
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
