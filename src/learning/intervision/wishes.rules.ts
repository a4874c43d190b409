import { Temporal } from '@js-temporal/polyfill';

/** I10: special wishes (diet, access) are deleted so many days after the day. */
export const WISHES_KEPT_DAYS = 7;

/** The day on which the wishes of a day are deleted, `YYYY-MM-DD`. */
export function wishesDeletedOn(heldOn: string): string {
  return Temporal.PlainDate.from(heldOn).add({ days: WISHES_KEPT_DAYS }).toString();
}

/** The last day whose wishes are to be deleted today: of it and of every day before it none are kept. */
export function wishesDueUntil(today: string): string {
  return Temporal.PlainDate.from(today).subtract({ days: WISHES_KEPT_DAYS }).toString();
}

/** The most characters of a wish. */
export const LONGEST_WISH = 500;

/** Whether the wishes of a day are deleted, so that none is taken any more. */
export function areWishesDeleted(heldOn: string, today: string): boolean {
  return heldOn <= wishesDueUntil(today);
}
