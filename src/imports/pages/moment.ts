/** When something was, as pages say it: a day, and the time on the clock there. */
export interface Moment {
  day: string;
  time: string;
}

const PARTS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as people in the Netherlands had it on their clocks. */
export function momentOf(instant: Date): Moment {
  const [day = '', time = ''] = PARTS.format(instant).split(' ');
  return { day, time };
}
