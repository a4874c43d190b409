import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  forecastOf,
  nationalDaysLacking,
  type OfferedSlot,
  type PlannedDay,
  prospectOf,
} from './forecast.rules.js';

const TODAY = '2026-03-10';
const slot = (heldOn: string, minutes: number, places = 6): OfferedSlot => ({ heldOn, minutes, places });

describe('I8: what is needed beside what is offered', () => {
  it('adds what trajectories need, and minutes × places of the coming 12 months', () => {
    const slots = [slot('2026-03-28', 60), slot('2026-03-28', 90, 2), slot('2026-11-28', 45, 4)];
    expect(forecastOf([300, 120, 0], slots, TODAY)).toEqual({
      needed: 420,
      offered: 360 + 180 + 180,
      until: '2027-03-10',
    });
  });

  it.each([
    ['2026-03-09', 0],
    ['2026-03-10', 60],
    ['2027-03-09', 60],
    ['2027-03-10', 0],
  ])('a slot on %s offers %i minutes', (heldOn, offered) => {
    expect(forecastOf([], [slot(heldOn, 60, 1)], TODAY).offered).toBe(offered);
  });

  it('looks until the end of February where the day is missing', () => {
    expect(forecastOf([], [], '2028-02-29').until).toBe('2029-02-28');
  });
});

describe('I8: by when a trainee can be complete', () => {
  const OFFER = [
    slot('2026-11-28', 90),
    slot('2026-03-28', 60),
    slot('2026-03-28', 45),
    slot('2026-06-06', 120, 0),
    slot('2026-02-01', 300),
  ];

  it.each([
    [0, OFFER, { state: 'met' }],
    [60, OFFER, { state: 'by', heldOn: '2026-03-28' }],
    [61, OFFER, { state: 'by', heldOn: '2026-11-28' }],
    [150, OFFER, { state: 'by', heldOn: '2026-11-28' }],
    [151, OFFER, { state: 'short', missing: 1, heldOn: '2026-11-28' }],
    [300, [], { state: 'none' }],
    [300, [slot('2026-03-09', 300)], { state: 'none' }],
    [300, [slot('2026-03-28', 300, 0)], { state: 'none' }],
    [300, [slot(TODAY, 300, 1)], { state: 'by', heldOn: TODAY }],
    [300, [slot('2027-06-05', 300)], { state: 'by', heldOn: '2027-06-05' }],
  ])('with %i minutes left', (left, slots, expected) => {
    expect(prospectOf(left, slots, TODAY)).toEqual(expected);
  });

  it('another slot never makes it later, and the order in which they are told does not matter', () => {
    const day = fc.constantFrom('2026-03-01', '2026-03-28', '2026-06-06', '2026-11-28', '2027-03-13');
    const offered = fc.record({
      heldOn: day,
      minutes: fc.integer({ min: 15, max: 120 }),
      places: fc.nat({ max: 2 }),
    });
    const when = (left: number, slots: OfferedSlot[]) => {
      const prospect = prospectOf(left, slots, TODAY);
      return prospect.state === 'met' ? '' : prospect.state === 'by' ? prospect.heldOn : '9999';
    };
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.array(offered, { maxLength: 6 }), offered, (left, slots, more) => {
        return (
          when(left, [more, ...slots]) <= when(left, slots) &&
          when(left, slots.toReversed()) === when(left, slots)
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('I8: national days of the calendar year', () => {
  const day = (heldOn: string, change: Partial<PlannedDay> = {}): PlannedDay => ({
    heldOn,
    scope: 'national',
    state: 'published',
    ...change,
  });
  const [SPRING, AUTUMN] = [day('2026-03-28'), day('2026-11-28')];

  it.each<[string, PlannedDay[], string, number | null]>([
    ['none', [], '2026-01-01', 0],
    ['one', [SPRING], '2026-09-30', 1],
    ['one, from 1 October on', [SPRING], '2026-10-01', null],
    ['two', [SPRING, AUTUMN], '2026-09-30', null],
    ['one and a regional one', [SPRING, day('2026-06-06', { scope: 'regional' })], '2026-09-30', 1],
    ['one and a draft', [SPRING, { ...AUTUMN, state: 'draft' }], '2026-09-30', 1],
    ['one and one that was called off', [SPRING, { ...AUTUMN, state: 'cancelled' }], '2026-09-30', 1],
    ['one and one of last year', [SPRING, day('2025-11-29')], '2026-09-30', 1],
    ['two on the last and the first day', [day('2026-01-01'), day('2026-12-31')], '2026-09-30', null],
  ])('%s', (_, days, today, planned) => {
    const expected = planned === null ? null : { year: 2026, planned };
    expect(nationalDaysLacking(days, today)).toEqual(expected);
  });
});
