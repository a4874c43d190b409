import { describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import {
  canCancel,
  canEnrol,
  closedToCancelling,
  closedToEnrolling,
  hasBegun,
  isFull,
} from './enrolment.rules.js';

const TODAY = '2026-03-10';
const NOW = Temporal.Instant.from('2026-03-10T11:00:00Z');
const OPEN = {
  state: 'planned',
  list: 'open',
  heldOn: '2026-03-20',
  startsAt: '09:00',
  enrolUntil: '2026-03-12',
} as const;
const NOBODY = { enrolment: null, movedUp: false } as const;

describe('enrolling in a block', () => {
  it.each([
    ['is open', {}, null],
    ['was cancelled', { state: 'cancelled' }, 'meeting.cancelled'],
    ['was held', { heldOn: '2026-03-09' }, 'meeting.over'],
    ['has its list closed', { list: 'closed' }, 'meeting.over'],
    ['is past its deadline', { enrolUntil: '2026-03-09' }, 'meeting.deadline'],
    ['has its deadline today', { enrolUntil: TODAY }, null],
    ['began this morning', { heldOn: TODAY, startsAt: '11:59' }, 'meeting.begun'],
    ['begins this afternoon', { heldOn: TODAY, startsAt: '12:01' }, null],
  ] as const)('C1: says why when the block %s', (_, change, expected) => {
    const block = { ...OPEN, ...change };
    expect(closedToEnrolling(block, NOW)).toBe(expected);
    expect(canEnrol({ ...block, ...NOBODY }, 'running', NOW)).toBe(expected === null);
  });

  it('C1: does not hold the secretariat to the deadline, but to the day', () => {
    expect(closedToEnrolling({ ...OPEN, enrolUntil: '2026-03-09' }, NOW, true)).toBeNull();
    expect(closedToEnrolling({ ...OPEN, heldOn: '2026-03-09' }, NOW, true)).toBe('meeting.over');
  });

  it('is for a trajectory that runs, and for who is not enrolled', () => {
    expect(canEnrol({ ...OPEN, ...NOBODY }, 'paused', NOW)).toBe(false);
    expect(canEnrol({ ...OPEN, enrolment: 'waiting', movedUp: false }, 'running', NOW)).toBe(false);
    expect(canEnrol({ ...OPEN, enrolment: 'cancelled', movedUp: false }, 'running', NOW)).toBe(true);
  });
});

describe('C1: the start of a block', () => {
  // From the last moment at which it has not begun, and the first at which it has.
  it.each([
    ['in summer', '2026-07-01', '05:00', '2026-07-01T02:59:59Z', '2026-07-01T03:00:00Z'],
    ['in winter', '2026-12-01', '05:00', '2026-12-01T03:59:59Z', '2026-12-01T04:00:00Z'],
    [
      'on the day that summer time begins',
      '2026-03-29',
      '05:00',
      '2026-03-29T02:59:59Z',
      '2026-03-29T03:00:00Z',
    ],
    ['before the clock goes forward', '2026-03-29', '01:30', '2026-03-29T00:29:59Z', '2026-03-29T00:30:00Z'],
    ['at a time that the clock skips', '2026-03-29', '02:30', '2026-03-29T01:29:59Z', '2026-03-29T01:30:00Z'],
    [
      'on the day that summer time ends',
      '2026-10-25',
      '05:00',
      '2026-10-25T03:59:59Z',
      '2026-10-25T04:00:00Z',
    ],
    ['at a time that comes twice', '2026-10-25', '02:30', '2026-10-25T00:29:59Z', '2026-10-25T00:30:00Z'],
    ['just after midnight', '2026-07-01', '00:10:00', '2026-06-30T22:09:59Z', '2026-06-30T22:10:00Z'],
  ])('%s', (_, heldOn, startsAt, before, from) => {
    const begun = (at: string) => hasBegun({ heldOn, startsAt }, Temporal.Instant.from(at));
    expect([begun(before), begun(from)]).toEqual([false, true]);
  });
});

describe('giving up an enrolment', () => {
  const LATE = { ...OPEN, enrolUntil: '2026-03-09' };

  it.each([
    ['has a place', { enrolment: 'placed', movedUp: false }, 'meeting.deadline'],
    ['waits', { enrolment: 'waiting', movedUp: false }, null],
    ['moved up', { enrolment: 'placed', movedUp: true }, null],
  ] as const)('C1: after the deadline of who %s', (_, place, expected) => {
    expect(closedToCancelling(LATE, place, TODAY)).toBe(expected);
    expect(canCancel({ ...LATE, ...place }, TODAY)).toBe(expected === null);
  });

  it('is over with the day, for who waits too', () => {
    const block = { ...OPEN, heldOn: '2026-03-09', enrolment: 'waiting', movedUp: false } as const;
    expect(closedToCancelling(block, block, TODAY)).toBe('meeting.over');
  });

  it('is nothing to who has none, or whose block was cancelled', () => {
    expect(canCancel({ ...OPEN, ...NOBODY }, TODAY)).toBe(false);
    expect(canCancel({ ...OPEN, state: 'cancelled', enrolment: 'placed', movedUp: false }, TODAY)).toBe(
      false,
    );
  });
});

describe('a full block', () => {
  it.each([
    [{ capacity: 2, placed: 1, waiting: 0 }, false],
    [{ capacity: 2, placed: 2, waiting: 0 }, true],
    [{ capacity: 2, placed: 1, waiting: 1 }, true],
  ])('C1: of %o is %s', (occupancy, expected) => expect(isFull(occupancy)).toBe(expected));
});
