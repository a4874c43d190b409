import { Temporal } from '@js-temporal/polyfill';
import { describe, expect, it } from '@jest/globals';
import { dueDay, isEndingSoon, isSilent } from './ending.rules.js';

describe('S6: two months before the end of the right to supervise', () => {
  it.each([
    ['2026-10-30', '2026-12-31', false],
    ['2026-10-31', '2026-12-31', true],
    ['2026-12-31', '2026-12-31', true],
    // Months are cut at their end.
    ['2025-12-31', '2026-02-28', true],
    ['2025-12-30', '2026-03-01', false],
  ])('on %s, of an end on %s: %s', (today, until, told) => expect(isEndingSoon(until, today)).toBe(told));

  it('is told to nobody whose right has ended already', () => {
    expect(isEndingSoon(null, '2026-12-31')).toBe(false);
  });
});

describe('S6: an open leading period without a sign for twelve months', () => {
  it.each([
    ['2024-01-01', [], true],
    ['2025-11-27', [], false],
    ['2024-01-01', ['2025-11-26'], true],
    ['2024-01-01', ['2025-11-27'], false],
    ['2024-01-01', ['2025-12-01', '2024-05-05'], false],
  ])('since %s, heard of on %j: %s', (from, signs, asked) => {
    expect(isSilent(from, signs, '2026-11-27')).toBe(asked);
  });
});

describe('the mails of a day', () => {
  it.each([
    ['2026-11-27T07:59', null],
    ['2026-11-27T08:00', '2026-11-27'],
    ['2026-11-27T23:59', '2026-11-27'],
  ])('at %s: %s', (at, due) => {
    expect(dueDay(Temporal.ZonedDateTime.from(`${at}[Europe/Amsterdam]`))).toBe(due);
  });
});
