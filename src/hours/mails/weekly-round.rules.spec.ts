import { Temporal } from '@js-temporal/polyfill';
import { describe, expect, it } from '@jest/globals';
import { dueRound } from './weekly-round.rules.js';

/** The round at a wall-clock time in Amsterdam. */
function at(wallClock: string): string | null {
  return dueRound(Temporal.PlainDateTime.from(wallClock).toZonedDateTime('Europe/Amsterdam'));
}

describe('the weekly round of reminders', () => {
  it('is due from Monday at eight, for a day', () => {
    expect(at('2026-11-23T07:59:59')).toBeNull();
    expect(at('2026-11-23T08:00:00')).toBe('2026-11-23');
    expect(at('2026-11-23T23:45:00')).toBe('2026-11-23');
    expect(at('2026-11-24T07:59:59')).toBe('2026-11-23');
    expect(at('2026-11-24T08:00:00')).toBeNull();
    expect(at('2026-11-29T23:59:00')).toBeNull();
  });

  it('is due at eight on the wall clock, on both sides of the change of the clock', () => {
    const summer = Temporal.Instant.from('2026-10-19T06:00:00Z').toZonedDateTimeISO('Europe/Amsterdam');
    const winter = Temporal.Instant.from('2026-10-26T07:00:00Z').toZonedDateTimeISO('Europe/Amsterdam');
    expect(dueRound(summer)).toBe('2026-10-19');
    expect(dueRound(summer.subtract({ seconds: 1 }))).toBeNull();
    expect(dueRound(winter)).toBe('2026-10-26');
    expect(dueRound(winter.subtract({ seconds: 1 }))).toBeNull();
    const spring = Temporal.Instant.from('2027-03-29T06:00:00Z').toZonedDateTimeISO('Europe/Amsterdam');
    expect(dueRound(spring)).toBe('2027-03-29');
    expect(dueRound(spring.subtract({ seconds: 1 }))).toBeNull();
  });

  it('comes on every Monday of the year, and on no other day', () => {
    const rounds = new Set<string>();
    let now = Temporal.ZonedDateTime.from('2026-01-01T02:00[Europe/Amsterdam]');
    while (now.year === 2026) {
      const round = dueRound(now);
      if (round) rounds.add(round);
      now = now.add({ hours: 6 });
    }
    expect(rounds.size).toBe(52);
    expect([...rounds].every((day) => Temporal.PlainDate.from(day).dayOfWeek === 1)).toBe(true);
  });
});
