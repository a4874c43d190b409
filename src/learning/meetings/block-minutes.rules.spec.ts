import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minuteOf, minutesPresent, wholeMinutes } from './block-minutes.rules.js';

const MORNING = { startsAt: '09:00', endsAt: '13:15', breakAt: '11:00', breakMinutes: 15 };

describe('the minutes of a block', () => {
  it('C2: are 240 without the break', () => {
    expect(wholeMinutes(MORNING)).toBe(240);
  });

  it('H6: are 240 at most, however long it takes', () => {
    expect(wholeMinutes({ ...MORNING, endsAt: '18:00' })).toBe(240);
  });

  it.each([
    ['came after the break', '11:15', '13:15', 120],
    ['left before the break', '09:00', '11:00', 120],
    ['came during the break', '11:10', '12:00', 45],
    ['came too early and stayed behind', '08:00', '15:00', 240],
    ['was there during the break alone', '11:00', '11:15', 0],
    ['was there on another part of the day', '14:00', '16:00', 0],
  ])('who %s', (_, from, until, minutes) => {
    expect(minutesPresent(MORNING, { from, until })).toBe(minutes);
  });

  it('never grow by leaving earlier, nor pass those of the whole block', () => {
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map(
        (minute) =>
          `${String(Math.trunc(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
      );
    fc.assert(
      fc.property(time, time, time, (from, a, b) => {
        const [earlier, later] = [a, b].sort() as [string, string];
        const [less, more] = [earlier, later].map((until) => minutesPresent(MORNING, { from, until }));
        return less! <= more! && more! <= wholeMinutes(MORNING);
      }),
    );
  });

  it('I4: keep all minutes of an intervision day, which are more than those of a block', () => {
    const day = { startsAt: '09:00', endsAt: '17:30', breakAt: null, breakMinutes: 0 };
    expect(wholeMinutes({ ...day, component: null })).toBe(510);
    expect(wholeMinutes(day)).toBe(240);
  });
});

describe('the minute of the day', () => {
  it.each([
    ['00:00', 0],
    ['09:30', 570],
    ['09:30:59', 570],
    ['09:30:00.5', 570],
    ['23:59', 1439],
  ])('of %s is %d', (time, minute) => {
    expect(minuteOf(time)).toBe(minute);
  });

  it.each(['', '0930', '9:30', '24:00', '09:60', '09:30:61', 'x09:30'])('of %j is none', (time) => {
    expect(() => minuteOf(time)).toThrow(RangeError);
  });
});
