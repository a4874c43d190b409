import { product } from '../product.service.js';

/** SQL for the day of an instant on the calendar of the product's time zone. */
export function localDay(instant: string): string {
  return `(${instant} AT TIME ZONE '${product().timeZone}')::date`;
}
