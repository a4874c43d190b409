import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ListedAttendee, ListedMeeting } from './closed-lists.queries.js';
import { attendeesIn, scopeOf } from './hand-off-lists.rules.js';

const meeting = (id: string, changes: Partial<ListedMeeting> = {}): ListedMeeting => ({
  ...{ id, editionId: 'e', title: 'Voorjaar', component: 'course', block: 1 },
  ...{ heldOn: '2026-03-14', endsAt: '13:00', list: 'closed', counted: 240 },
  ...changes,
});
const there = (meetingId: string, personId: string, present: number, guest = false): ListedAttendee => ({
  ...{ meetingId, personId, name: personId, guest, present },
});
const COURSE = [meeting('a'), meeting('b'), meeting('c')];
const NONE = new Map<string, never[]>();

describe('what is handed over in one go', () => {
  it('Q7: is a meeting, or a whole course under its last one', () => {
    expect(scopeOf('b', 1, COURSE)).toMatchObject({ meeting: { id: 'b' }, counted: 240, closed: true });
    expect(scopeOf('b', null, COURSE)?.meetings).toHaveLength(1);
    expect(scopeOf('c', 4, COURSE)).toMatchObject({ meeting: { id: 'c' }, counted: 720 });
    expect(scopeOf('b', 4, COURSE)).toBeNull();
    expect(scopeOf('x', 1, COURSE)).toBeNull();
  });

  it('Q2: waits until all its lists are closed', () => {
    const open = [meeting('a'), meeting('b', { list: 'open' }), meeting('c')];
    const scope = scopeOf('c', 4, open)!;
    expect(scope.closed).toBe(false);
    expect(attendeesIn(scope, [there('a', 'anna', 240)], NONE)).toEqual([]);
    expect(scopeOf('c', 1, open)?.closed).toBe(true);
  });

  it('I9: minutes of a course are those of its meetings, of each at most what counts there', () => {
    const listed = [
      there('a', 'anna', 999),
      there('b', 'anna', 10),
      there('c', 'bert', 240),
      there('x', 'cor', 5),
    ];
    const attendees = attendeesIn(scopeOf('c', 4, COURSE)!, listed, NONE);
    expect(attendees.map(({ id, present }) => [id, present])).toEqual([
      ['anna', 250],
      ['bert', 240],
    ]);
  });

  it('Q7: names each attendee once, and who was no guest at one meeting is none of the course', () => {
    const row = fc.record({
      meetingId: fc.constantFrom('a', 'b', 'c'),
      personId: fc.constantFrom('p', 'q', 'r', 's'),
      name: fc.constant('N'),
      guest: fc.boolean(),
      present: fc.integer({ min: 1, max: 240 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: (one) => one.meetingId + one.personId }), (listed) => {
        const attendees = attendeesIn(scopeOf('c', 4, COURSE)!, listed, NONE);
        expect(new Set(attendees.map(({ id }) => id)).size).toBe(attendees.length);
        expect(attendees.map(({ id }) => id).sort()).toEqual(
          [...new Set(listed.map((one) => one.personId))].sort(),
        );
        for (const { id, guest } of attendees)
          expect(guest).toBe(listed.filter(({ personId }) => personId === id).every((one) => one.guest));
      }),
    );
  });
});
