import { describe, expect, it } from '@jest/globals';
import { dayPlan } from '../../../test/builders/days.js';
import {
  changedInDay,
  dayChangesToTell,
  dayFaults,
  isOpenTo,
  meetingPlanOf,
  refusalOf,
} from './day.rules.js';

describe('an intervision day', () => {
  it('I1: has a region when it is regional, and an enrolment window that ends after it began', () => {
    expect(dayFaults(dayPlan())).toEqual([]);
    expect(dayFaults(dayPlan({ scope: 'regional' }))).toEqual(['region']);
    expect(dayFaults(dayPlan({ region: 'Utrecht' }))).toEqual(['region']);
    expect(dayFaults(dayPlan({ enrolFrom: '2026-05-21' }))).toEqual(['window']);
    expect(dayFaults(dayPlan({ enrolFrom: '2026-05-20' }))).toEqual([]);
    expect(refusalOf(dayPlan({ parts: [] }), new Map())).toBe('none');
  });

  it('is a meeting of no component, which nobody teaches and whose breaks are parts', () => {
    expect(meetingPlanOf(dayPlan())).toMatchObject({ block: null, teacherIds: [], breakAt: null });
  });

  it('I1: tells of another programme, chair, guest or theme, not of a mark or of how one gets there', () => {
    const [first, ...others] = dayPlan().parts;
    const mark = { component: 'fishbowl', block: 1, minutes: 20 };
    const told = (changes: Parameters<typeof dayPlan>[0]) => dayChangesToTell(dayPlan(), dayPlan(changes));
    expect(told({ guest: 'Iemand anders' })).toEqual(['programme']);
    expect(told({ parts: [{ ...first!, endsAt: '09:55' }, ...others] })).toEqual(['programme']);
    expect(told({ parts: [{ ...first!, mark }, ...others], directions: 'Lopend', capacity: 50 })).toEqual([]);
  });

  it('is the same day in whatever order its organisers and the fields of its parts come', () => {
    const parts = dayPlan().parts.map(({ kind, mark, ...rest }) => ({ mark, ...rest, kind }));
    const [one, other] = [
      dayPlan({ organiserIds: ['a', 'b'] }),
      dayPlan({ organiserIds: ['b', 'a'], parts }),
    ];
    expect(changedInDay(one, other)).toEqual([]);
    expect(changedInDay(one, { ...other, theme: 'Anders', public: false })).toEqual(['theme', 'public']);
  });

  it.each([
    ['both', true, true],
    ['leaders', true, false],
    ['trainees', false, true],
  ] as const)('I2: open to %s', (openTo, leaders, trainees) => {
    expect(isOpenTo(openTo, { leader: true, trainee: false })).toBe(leaders);
    expect(isOpenTo(openTo, { leader: false, trainee: true })).toBe(trainees);
    expect(isOpenTo(openTo, { leader: false, trainee: false })).toBe(false);
  });
});
