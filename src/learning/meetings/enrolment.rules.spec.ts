import { describe, expect, it } from '@jest/globals';
import { canCancel, canEnrol, closedToCancelling, closedToEnrolling, isFull } from './enrolment.rules.js';

const TODAY = '2026-03-10';
const OPEN = { state: 'planned', list: 'open', heldOn: '2026-03-20', enrolUntil: '2026-03-12' } as const;
const NOBODY = { enrolment: null, movedUp: false } as const;

describe('enrolling in a block', () => {
  it.each([
    ['is open', {}, null],
    ['was cancelled', { state: 'cancelled' }, 'meeting.cancelled'],
    ['was held', { heldOn: '2026-03-09' }, 'meeting.over'],
    ['has its list closed', { list: 'closed' }, 'meeting.over'],
    ['is past its deadline', { enrolUntil: '2026-03-09' }, 'meeting.deadline'],
    ['has its deadline today', { enrolUntil: TODAY }, null],
  ] as const)('C1: says why when the block %s', (_, change, expected) => {
    const block = { ...OPEN, ...change };
    expect(closedToEnrolling(block, TODAY)).toBe(expected);
    expect(canEnrol({ ...block, ...NOBODY }, 'running', TODAY)).toBe(expected === null);
  });

  it('C1: does not hold the secretariat to the deadline, but to the day', () => {
    expect(closedToEnrolling({ ...OPEN, enrolUntil: '2026-03-09' }, TODAY, true)).toBeNull();
    expect(closedToEnrolling({ ...OPEN, heldOn: '2026-03-09' }, TODAY, true)).toBe('meeting.over');
  });

  it('is for a trajectory that runs, and for who is not enrolled', () => {
    expect(canEnrol({ ...OPEN, ...NOBODY }, 'paused', TODAY)).toBe(false);
    expect(canEnrol({ ...OPEN, enrolment: 'waiting', movedUp: false }, 'running', TODAY)).toBe(false);
    expect(canEnrol({ ...OPEN, enrolment: 'cancelled', movedUp: false }, 'running', TODAY)).toBe(true);
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
