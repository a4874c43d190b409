import { describe, expect, it } from '@jest/globals';
import type { BlockPlan } from '../../edition.rules.js';
import { changedParts, consequencesCode, consequencesOf, samePlan } from './block-change.rules.js';

const plan: BlockPlan = {
  block: 1,
  heldOn: '2026-05-09',
  startsAt: '09:00',
  endsAt: '13:15',
  breakAt: '11:00',
  breakMinutes: 15,
  venue: 'Utrecht',
  videoLink: null,
  capacity: 2,
  enrolUntil: '2026-05-01',
  teacherIds: ['a', 'b'],
  topics: ['incest'],
};
const line = { placed: 2, waiting: 3, mayMoveUp: 3 };

describe('what a change of a published block brings about (C1)', () => {
  it('another day is told to who has a place, who waits and who teaches', () => {
    const after = { ...plan, heldOn: '2026-05-16' };
    expect(consequencesOf(plan, after, line)).toEqual({
      changes: ['date'],
      told: { enrolled: 5, teachers: 2 },
      movesUp: 0,
    });
  });

  it.each([
    [3, 1],
    [5, 3],
    [50, 3],
    [2, 0],
  ])('with %i places, %i move up', (capacity, movesUp) => {
    expect(consequencesOf(plan, { ...plan, capacity }, line).movesUp).toBe(movesUp);
  });

  it('who waits and can have no place does not move up', () => {
    const after = { ...plan, capacity: 5 };
    expect(consequencesOf(plan, after, { ...line, mayMoveUp: 1 }).movesUp).toBe(1);
  });

  it('another deadline or other topics are nobody’s news', () => {
    const after = { ...plan, enrolUntil: '2026-05-02', topics: [] };
    expect(consequencesCode(consequencesOf(plan, after, line))).toBe('');
  });

  it('is another code when more would be told', () => {
    const after = { ...plan, venue: 'Zeist' };
    const [few, more] = [line, { ...line, waiting: 4 }].map((one) => consequencesOf(plan, after, one));
    expect(consequencesCode(few!)).not.toBe(consequencesCode(more!));
  });

  it('the order of teachers and topics makes no other plan', () => {
    expect(samePlan(plan, { ...plan, teacherIds: ['b', 'a'] })).toBe(true);
    expect(changedParts(plan, { ...plan, capacity: 3, topics: [] })).toEqual(['capacity', 'topics']);
  });
});
