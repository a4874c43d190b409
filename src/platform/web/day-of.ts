import { Temporal } from '@js-temporal/polyfill';
import { product } from '../product.js';

/** The calendar day of an instant in the product's time zone, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(product().timeZone)
    .toPlainDate()
    .toString();
}
