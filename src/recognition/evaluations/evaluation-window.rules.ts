import { Temporal } from '@js-temporal/polyfill';
import { ASSOCIATION_TIME_ZONE } from '../../association.js';

/** Q8 *(ours)*: so many days after the meeting its evaluation closes. */
export const OPEN_DAYS = 14;

/** Q8 *(ours)*: with less than so many days left it is not opened any more: hardly anybody could answer. */
const FEWEST_DAYS = 2;

/** From when until when a meeting can be evaluated; `closes` is the first moment at which it cannot. */
export interface EvaluationWindow {
  opens: Temporal.Instant;
  closes: Temporal.Instant;
}

/** It opens when the meeting ends, and closes at the end of the fourteenth day after it (Q8). */
export function windowOf({ heldOn, endsAt }: { heldOn: string; endsAt: string }): EvaluationWindow {
  const day = Temporal.PlainDate.from(heldOn);
  const timeZone = ASSOCIATION_TIME_ZONE;
  return {
    opens: day.toZonedDateTime({ timeZone, plainTime: endsAt }).toInstant(),
    closes: day
      .add({ days: OPEN_DAYS + 1 })
      .toZonedDateTime(timeZone)
      .toInstant(),
  };
}

/** Whether an evaluation can be opened: the meeting has ended, and there are days left to answer in (Q8). */
export function canOpen({ opens, closes }: EvaluationWindow, now: Temporal.Instant): boolean {
  const last = closes.subtract({ hours: FEWEST_DAYS * 24 });
  return Temporal.Instant.compare(now, opens) >= 0 && Temporal.Instant.compare(now, last) <= 0;
}

/** The last day on which an evaluation can be answered, `YYYY-MM-DD`. @param closesAt the first moment at which it cannot */
export function lastDayOf(closesAt: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(closesAt.getTime() - 1)
    .toZonedDateTimeISO(ASSOCIATION_TIME_ZONE)
    .toPlainDate()
    .toString();
}
