import { describe, expect, it } from '@jest/globals';
import { attendanceRow } from '../pe-online/attendance-row.rules.js';
import { rowFaults } from '../pe-online/row-faults.rules.js';
import { attendedCourse, type Codes, codeFault, missingCodes } from './attended-course.rules.js';
import { scopeOf } from './hand-off-lists.rules.js';

const SCOPE = scopeOf('m', 1, [
  {
    ...{ id: 'm', editionId: 'e', title: 'Dag', component: null, block: null, counted: 360 },
    ...{ heldOn: '2026-07-04', endsAt: '17:00', list: 'closed' },
  },
])!;
const CODES: Codes = { course: { theirs: '12' }, edition: { own: 'voorjaar' }, meeting: { theirs: '34' } };

describe('what attendances are of', () => {
  it.each([
    [1, { PECourseID: '12', externalEditionID: 'voorjaar', PEMeetingID: '34' }],
    [3, { PECourseID: '12', endDate: '2026-07-04T17:00:00+02:00' }],
    [4, { PECourseID: '12', externalEditionID: 'voorjaar' }],
  ] as const)('type %i has what the interface asks for, and nothing else', (type, expected) => {
    const row = attendanceRow(attendedCourse(type, CODES, SCOPE)!, '00000000001');
    expect(row).toEqual({ ...expected, externalPersonID: '00000000001' });
    expect(rowFaults(type, [row])).toEqual([]);
  });

  it('is not known while a code is missing that its type asks for', () => {
    const { course } = CODES as { course: { theirs: string } };
    expect(missingCodes(1, { course })).toEqual(['edition', 'meeting']);
    expect(attendedCourse(1, { course }, SCOPE)).toBeNull();
    expect(attendedCourse(4, { course }, SCOPE)).toBeNull();
    expect(attendedCourse(3, { course }, SCOPE)).not.toBeNull();
    expect(attendedCourse(3, {}, SCOPE)).toBeNull();
  });

  it.each(['course', 'edition', 'meeting'] as const)(
    'refuses a code of the %s that cannot be one',
    (thing) => {
      for (const theirs of ['0123', 'abc', '12345678901', '1 2'])
        expect(codeFault(thing, { theirs })).toBe('malformed');
      expect(codeFault(thing, { theirs: '1234567890' })).toBeNull();
      expect(codeFault(thing, { own: 'Voorjaar 2026/1' })).toBeNull();
      expect(codeFault(thing, { own: 'a\u0007b' })).toBe('malformed');
    },
  );
});
