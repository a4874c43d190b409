import type { RowOutcome } from '../pe-online/outcomes.rules.js';
import type { HandedNumber, PointsRow } from './hand-off.rules.js';

/**
 * What is known after a call.
 *
 * @param sent the rows of the call in their order
 * @param outcomes one for each of them
 * @param on the day of the call
 */
export function afterCall(
  handed: readonly HandedNumber[],
  sent: readonly PointsRow[],
  outcomes: readonly RowOutcome[],
  on: string,
): HandedNumber[] {
  const known = new Map(handed.map((one) => [one.number, one]));
  sent.forEach((row, index) => {
    const next = handedAfter(known.get(row.number), row, outcomes[index]!, on);
    if (next) known.set(row.number, next);
  });
  return [...known.values()];
}

function handedAfter(
  before: HandedNumber | undefined,
  { attendee, number }: PointsRow,
  outcome: RowOutcome,
  on: string,
): HandedNumber | null {
  // Nothing takes back what was booked.
  if (before?.state === 'accepted' || outcome.state === 'unprocessed') return null;
  return {
    number,
    attendee,
    state: outcome.state,
    on,
    refusal: outcome.state === 'refused' ? outcome.refusal : null,
    perhapsBooked: outcome.state === 'unknown' || (before?.perhapsBooked ?? false),
  };
}
