import { Temporal } from '@js-temporal/polyfill';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  attendedOf,
  countedMinutes,
  type CountedPart,
  type DoorDay,
  markedMinutes,
  minutesPresent,
  staysOf,
  type Tap,
} from './presence.rules.js';
import { partFaults } from './parts.rules.js';

/** 360 counted minutes, with a break and a meal between. */
const PARTS: CountedPart[] = [
  { kind: 'opening', startsAt: '09:30', endsAt: '10:00' },
  { kind: 'round', startsAt: '10:00', endsAt: '11:30' },
  { kind: 'break', startsAt: '11:30', endsAt: '11:45' },
  { kind: 'theory', startsAt: '11:45', endsAt: '12:45' },
  { kind: 'meal', startsAt: '12:45', endsAt: '13:30' },
  { kind: 'round', startsAt: '13:30', endsAt: '15:00' },
  { kind: 'slot', startsAt: '15:00', endsAt: '16:00' },
  { kind: 'closing', startsAt: '16:00', endsAt: '16:30' },
];
const DAY: DoorDay = { heldOn: '2026-11-28', startsAt: '09:30', parts: PARTS };

/** `in 09:40`, `out 16:00 > 17:30` (arrived later), by the clocks of the day. */
const tapsOf = (text: string, heldOn = DAY.heldOn): Tap[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const [direction, at, , arrived = at] = one.split(' ');
      const instant = (time: string) =>
        Temporal.PlainDateTime.from(`${heldOn}T${time}`).toZonedDateTime('Europe/Amsterdam').toInstant();
      return { direction: direction as Tap['direction'], at: instant(at!), arrivedAt: instant(arrived!) };
    });
const presentOf = (text: string) => minutesPresent(PARTS, staysOf(tapsOf(text), DAY));

describe('I9: the minutes of a day', () => {
  it('are 360, without the break and the meal', () => expect(countedMinutes(PARTS)).toBe(360));

  it('count once where parts run side by side, and not in a meal', () => {
    const beside: CountedPart[] = [
      { kind: 'slot', startsAt: '10:30', endsAt: '11:30' },
      { kind: 'slot', startsAt: '12:45', endsAt: '13:30' },
    ];
    expect(countedMinutes([...beside, ...PARTS])).toBe(360);
    expect(countedMinutes([...PARTS, ...beside])).toBe(360);
  });
});

describe('I4: taps at the door', () => {
  it.each([
    ['nobody tapped', '', 0],
    ['in at the opening', 'in 09:30', 360],
    ['in before the doors open, sent then', 'in 08:50', 360],
    ['in ten minutes late', 'in 09:40', 350],
    ['the seconds of a tap are left off', 'in 09:40:59', 350],
    ['in during the break', 'in 11:35', 240],
    ['in after the day', 'in 18:00', 0],
    ['out early', 'in 09:30, out 15:00', 270],
    ['out after the day', 'in 09:30, out 18:00', 360],
    ['out in the meal', 'in 09:30, out 13:00', 180],
    ['in on two phones: the earliest counts', 'in 10:30, in 10:05', 325],
    ['out on two phones: the earliest counts', 'in 09:30, out 15:30, out 15:00', 270],
    ['the same tap sent twice', 'in 10:00, in 10:00, out 15:00, out 15:00', 240],
    ['away for an hour, and back', 'in 09:30, out 10:00, in 11:00', 300],
    ['out and in at one moment', 'in 09:30, out 10:00, in 10:00', 360],
    ['out without in', 'out 15:00', 0],
    ['in before the doors open, out again, and back', 'in 08:40, out 08:50, in 08:55', 360],
    ['in before the doors open, and out again', 'in 08:40, out 08:50', 0],
    ['sent an hour later counts when it was tapped', 'in 09:45 > 10:45', 345],
    ['a phone that runs ahead counts when it was sent', 'in 12:00 > 10:00', 330],
    ['a phone that runs ahead, sent before the opening', 'in 11:00 > 09:00', 360],
    ['a phone that runs ahead when they leave', 'in 09:30, out 16:30 > 15:00', 270],
  ])('%s', (_, taps, minutes) => expect(presentOf(taps)).toBe(minutes));

  it('cut off at the day: who was tapped in the evening before is there from the opening', () => {
    expect(minutesPresent(PARTS, staysOf(tapsOf('in 20:00', '2026-11-27'), DAY))).toBe(360);
    expect(minutesPresent(PARTS, staysOf(tapsOf('in 09:00', '2026-11-29'), DAY))).toBe(0);
  });
});

describe('I9: attended and in full', () => {
  it.each([
    [360, 0, 'neither'],
    [360, 179, 'neither'],
    [360, 180, 'attended'],
    [360, 344, 'attended'],
    [360, 345, 'full'],
    [360, 360, 'full'],
    [361, 180, 'neither'],
    [361, 181, 'attended'],
    [20, 9, 'neither'],
    [20, 10, 'full'],
    [10, 0, 'neither'],
    [0, 0, 'neither'],
  ] as const)('of %i minutes %i: %s', (counted, present, attended) => {
    expect(attendedOf(counted, present)).toBe(attended);
  });

  it('a body can let people miss more, or nothing', () => {
    expect([attendedOf(360, 330, 30), attendedOf(360, 359, 0)]).toEqual(['full', 'attended']);
  });

  it.each([
    ['in 09:30, out 12:44', 179, 'neither'],
    ['in 09:30, out 12:45', 180, 'attended'],
    ['in 09:46', 344, 'attended'],
    ['in 09:45', 345, 'full'],
    ['in 09:37, out 16:22', 345, 'full'],
  ] as const)('%s is %i minutes: %s', (taps, minutes, attended) => {
    expect([presentOf(taps), attendedOf(360, presentOf(taps))]).toEqual([minutes, attended]);
  });
});

describe('I4: a marked part', () => {
  const ROUND = PARTS[1]!;
  const SCHEDULED = new Map([
    ['course', 4],
    ['fishbowl', 4],
  ]);

  it.each([
    ['the whole part', 'in 09:30', 90, 90],
    ['at most the mark', 'in 09:30', 60, 60],
    ['who came late', 'in 11:00', 60, 30],
    ['who came late, but not too late for the mark', 'in 10:30', 60, 60],
    ['who was away in between', 'in 09:30, out 10:20, in 10:40', 90, 70],
    ['who left before it, though they attended the day', 'in 11:30', 90, 0],
  ])('%s', (_, taps, most, minutes) => {
    expect(markedMinutes(ROUND, { minutes: most }, staysOf(tapsOf(taps), DAY))).toBe(minutes);
  });

  it.each([
    ['course', 1, 90, ROUND, null],
    ['fishbowl', 4, 1, ROUND, null],
    ['supervision', 1, 60, PARTS[6]!, 'unmarkable'],
    ['practice', 1, 60, ROUND, 'unmarkable'],
    ['literature', 1, 60, ROUND, 'unmarkable'],
    ['course', 0, 60, ROUND, 'mark-block'],
    ['course', 5, 60, ROUND, 'mark-block'],
    ['course', 1, 91, ROUND, 'mark-minutes'],
    ['course', 1, 0, ROUND, 'mark-minutes'],
    ['course', 1, 1.5, ROUND, 'mark-minutes'],
    ['course', 1, 15, PARTS[2]!, 'unmarkable'],
    ['course', 1, 45, PARTS[4]!, 'unmarkable'],
  ] as const)('%s, block %d, %d minutes', (component, block, minutes, part, fault) => {
    const marked = { ...part, title: '', mark: { component, block, minutes } };
    const [found] = partFaults({ startsAt: '09:30', endsAt: '16:30' }, [marked], SCHEDULED);
    expect(found?.fault ?? null).toBe(fault);
  });
});

describe('I4: days on which the clock changes', () => {
  it.each([
    ['summer time begins', '2026-03-29', '2026-03-29T07:40:00Z'],
    ['summer time ends', '2026-10-25', '2026-10-25T08:40:00Z'],
    ['winter', '2026-11-28', '2026-11-28T08:40:00Z'],
  ])('%s: 09:40 by the clocks there is ten minutes late', (_, heldOn, at) => {
    const instant = Temporal.Instant.from(at);
    const taps: Tap[] = [{ direction: 'in', at: instant, arrivedAt: instant }];
    const day = { ...DAY, heldOn };
    expect(staysOf(taps, day)).toEqual([{ from: 9 * 60 + 40, until: 24 * 60 }]);
    expect(minutesPresent(PARTS, staysOf(taps, day))).toBe(350);
  });

  it('an hour that the clock skips is counted as the clocks show it', () => {
    const parts: CountedPart[] = [{ kind: 'round', startsAt: '01:00', endsAt: '05:00' }];
    const day = { heldOn: '2026-03-29', startsAt: '01:00', parts };
    const taps = tapsOf('in 01:30, out 04:00', day.heldOn);
    expect(minutesPresent(parts, staysOf(taps, day))).toBe(150);
  });
});

describe('I4: whatever is tapped', () => {
  const time = fc.integer({ min: 8 * 60, max: 18 * 60 }).map((minute) => {
    const [hour, rest] = [Math.trunc(minute / 60), minute % 60].map((one) => String(one).padStart(2, '0'));
    return `${hour}:${rest}`;
  });
  const taps = fc.array(fc.tuple(fc.constantFrom('in', 'out'), time, time), { maxLength: 6 });
  const textOf = (some: readonly string[][]) =>
    some.map(([way, at, then]) => `${way} ${at} > ${then}`).join();

  it('the order in which taps arrive does not matter, nor that they are sent again', () => {
    fc.assert(
      fc.property(taps, (some) => {
        const stays = staysOf(tapsOf(textOf(some)), DAY);
        expect(staysOf(tapsOf(textOf([...some, ...some].reverse())), DAY)).toEqual(stays);
        for (const [index, { from, until }] of stays.entries()) {
          expect(from).toBeLessThan(until);
          if (index > 0) expect(stays[index - 1]!.until).toBeLessThanOrEqual(from);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('nobody is there longer than the counted minutes, nor credited more than they were there or the mark', () => {
    fc.assert(
      fc.property(taps, fc.integer({ min: 1, max: 90 }), (some, most) => {
        const stays = staysOf(tapsOf(textOf(some)), DAY);
        const present = minutesPresent(PARTS, stays);
        const marked = markedMinutes(PARTS[1]!, { minutes: most }, stays);
        return present <= 360 && marked <= most && marked <= present;
      }),
      { numRuns: 200 },
    );
  });
});
