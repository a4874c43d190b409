import { Temporal } from '@js-temporal/polyfill';
import { ASSOCIATION_TIME_ZONE } from '../../association.js';

/** Q8 *(ours)*: so many days after the meeting its evaluation closes. */
export const OPEN_DAYS = 14;

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

/** Whether an evaluation is still to come, can be answered, or is over. */
export function stageOf(
  { opens, closes }: EvaluationWindow,
  now: Temporal.Instant,
): 'coming' | 'open' | 'closed' {
  if (Temporal.Instant.compare(now, opens) < 0) return 'coming';
  return Temporal.Instant.compare(now, closes) < 0 ? 'open' : 'closed';
}

/** The last day on which an evaluation can be answered, `YYYY-MM-DD`. @param closesAt the first moment at which it cannot */
export function lastDayOf(closesAt: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(closesAt.getTime() - 1)
    .toZonedDateTimeISO(ASSOCIATION_TIME_ZONE)
    .toPlainDate()
    .toString();
}
