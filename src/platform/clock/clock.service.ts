import { Injectable } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import { product } from '../product.service.js';

/** The one source of "now". Nothing else reads the system clock, so that tests and `--today` can set it. */
@Injectable()
export class Clock {
  /** The present instant. */
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }

  /** Today's calendar date in the product's time zone, as `YYYY-MM-DD`. */
  today(): string {
    return this.now().toZonedDateTimeISO(product().timeZone).toPlainDate().toString();
  }
}

/** A clock that stands still, for tests and for a command that was told which day it is. */
export class FixedClock extends Clock {
  private instant: Temporal.Instant;

  /** @param day the calendar date (`YYYY-MM-DD`) that `today()` answers; the time is noon in the product's time zone */
  constructor(day: string) {
    super();
    this.instant = noon(day);
  }

  override now(): Temporal.Instant {
    return this.instant;
  }

  /** Moves the clock to a moment. */
  set(instant: Temporal.Instant): void {
    this.instant = instant;
  }

  /** Moves the clock to noon on another day. */
  setToday(day: string): void {
    this.instant = noon(day);
  }
}

function noon(day: string): Temporal.Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: product().timeZone, plainTime: '12:00' })
    .toInstant();
}
