import { Temporal } from '@js-temporal/polyfill';
import { Clock } from '../../src/platform/clock/clock.service.js';

/** A clock that a test moves by minutes and seconds. */
export class MovingClock extends Clock {
  private instant: Temporal.Instant;

  /** @param start an instant, `2026-03-14T12:00:00Z` */
  constructor(start = '2026-03-14T12:00:00Z') {
    super();
    this.instant = Temporal.Instant.from(start);
  }

  override now(): Temporal.Instant {
    return this.instant;
  }

  /** Moves it on. */
  pass(duration: Temporal.DurationLike): void {
    this.instant = this.instant.add(duration);
  }
}
