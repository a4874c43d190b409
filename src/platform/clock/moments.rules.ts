import { Temporal } from '@js-temporal/polyfill';
import { product } from '../product.service.js';

/** An instant as a list shows it: the day, and the time on the clocks there. */
export interface Moment {
  day: string;
  time: string;
}

/** An instant on the calendar and the clocks of the product's time zone. */
export function zonedTime(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(product().timeZone);
}

/** The day and the time, to the minute, of an instant in the product's time zone. */
export function momentOf(instant: Date): Moment {
  const there = zonedTime(instant);
  return {
    day: there.toPlainDate().toString(),
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** The calendar day of an instant in the product's time zone, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return zonedTime(instant).toPlainDate().toString();
}
