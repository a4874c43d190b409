import { Temporal } from '@js-temporal/polyfill';
import { describe, expect, it } from '@jest/globals';
import { dueDay, openListReminders, reminderDue, reminderMoment } from './meeting-reminder.rules.js';

describe('reminders of a block', () => {
  it.each([
    ['2026-05-01', null],
    ['2026-05-02', 'week'],
    ['2026-05-04', 'week'],
    ['2026-05-05', null],
    ['2026-05-07', null],
    ['2026-05-08', 'day'],
    ['2026-05-09', null],
    ['2026-05-10', null],
  ])('of 9 May are due on %s: %s', (today, due) => {
    expect(reminderDue('2026-05-09', today)).toBe(due);
  });

  it.each([
    ['2026-05-02T07:59:59', null],
    ['2026-05-02T08:00:00', '2026-05-02'],
    ['2026-05-02T23:59:59', '2026-05-02'],
    ['2026-05-03T00:00:00', null],
  ])('go out from eight on the wall clock: %s', (now, day) => {
    expect(dueDay(Temporal.ZonedDateTime.from(`${now}[Europe/Amsterdam]`))).toBe(day);
  });

  it('know the moment from which on an enrolment is newer, also across the change of the clock', () => {
    const moment = (ahead: 'week' | 'day') =>
      reminderMoment('2026-03-29', ahead, 'Europe/Amsterdam').toString();
    expect(moment('week')).toBe('2026-03-22T07:00:00Z');
    expect(reminderMoment('2026-03-30', 'day', 'Europe/Amsterdam').toString()).toBe('2026-03-29T06:00:00Z');
  });

  it.each([
    ['2026-05-09', 0],
    ['2026-05-10', 0],
    ['2026-05-11', 1],
    ['2026-05-17', 1],
    ['2026-05-18', 2],
    ['2026-06-01', 4],
  ])('C2: of an open list of 9 May have come by %s: %i', (today, count) => {
    expect(openListReminders('2026-05-09', today)).toBe(count);
  });
});
