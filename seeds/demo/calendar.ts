import { Temporal } from '@js-temporal/polyfill';

/** Days of the week in their order, Monday first. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * Dates as the demo tells them: so many whole weeks before the present one. Last week is 1, so that everything lies
 * before today whatever day of the week, the month or the year it is, and a Saturday stays a Saturday.
 */
export class DemoCalendar {
  private readonly present: Temporal.PlainDate;

  /** @param today `YYYY-MM-DD` */
  constructor(today: string) {
    this.present = Temporal.PlainDate.from(today);
  }

  /** A day of the past, `YYYY-MM-DD`. */
  day(weeksAgo: number, weekday: Weekday): string {
    if (weeksAgo < 1) throw new RangeError(`${weeksAgo} weeks ago is not in the past`);
    const monday = this.present.subtract({ days: this.present.dayOfWeek - 1, weeks: weeksAgo });
    return monday.add({ days: WEEKDAYS.indexOf(weekday) }).toString();
  }

  /** A day of a week to come, `YYYY-MM-DD`; next week is 1. */
  coming(weeks: number, weekday: Weekday): string {
    if (weeks < 1) throw new RangeError(`In ${weeks} weeks is not to come`);
    const monday = this.present.subtract({ days: this.present.dayOfWeek - 1 }).add({ weeks });
    return monday.add({ days: WEEKDAYS.indexOf(weekday) }).toString();
  }

  /** The day that many months from now, or ago when negative. */
  month(fromNow: number): string {
    return this.present.add({ months: fromNow }).toString();
  }

  /** The calendar years from so many years ago up to the last one that is over. */
  yearsSince(yearsAgo: number): number[] {
    return Array.from({ length: yearsAgo }, (_, index) => this.present.year - yearsAgo + index);
  }
}
