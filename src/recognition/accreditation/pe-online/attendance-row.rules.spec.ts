import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ATTENDANCE_ELEMENTS,
  type AttendanceElement,
  type AttendanceRow,
  attendanceRow,
  COURSE_TYPES,
  type CourseType,
  endDateOf,
  inParts,
} from './attendance-row.rules.js';
import { rowFaults } from './row-faults.rules.js';

const PERSON = '09012345601';
const MOMENT = '2026-11-28T21:30:00+01:00';

/** One good row of each type, with their numbers and with our own codes. */
const GOOD: [CourseType, AttendanceRow][] = [
  [1, { PECourseID: '1001', externalPersonID: PERSON, PEEditionID: '2001', PEMeetingID: '3001' }],
  [
    1,
    { externalCourseID: 'BAL-1', externalPersonID: PERSON, externalEditionID: 'NJ', externalMeetingID: 'B2' },
  ],
  [1, { PECourseID: '1001', externalPersonID: PERSON, externalEditionID: 'NJ', PEMeetingID: '3001' }],
  [3, { PECourseID: '1003', externalPersonID: PERSON, endDate: MOMENT }],
  [3, { externalCourseID: 'GR-1', externalPersonID: PERSON, endDate: '2026-06-28T19:30:00Z' }],
  [4, { PECourseID: '1004', externalPersonID: PERSON, PEEditionID: '2004' }],
  [4, { externalCourseID: 'DAG', externalPersonID: PERSON, externalEditionID: '2026-2' }],
];

/** The other name of what an element names. */
const OTHER: Partial<Record<AttendanceElement, AttendanceElement>> = {
  PECourseID: 'externalCourseID',
  externalCourseID: 'PECourseID',
  PEEditionID: 'externalEditionID',
  externalEditionID: 'PEEditionID',
  PEMeetingID: 'externalMeetingID',
  externalMeetingID: 'PEMeetingID',
};

/** What the published table leaves to a type; the rest is forbidden, or does not belong to it. */
const TAKEN: Record<CourseType, AttendanceElement[]> = {
  1: [
    'PECourseID',
    'externalCourseID',
    'externalPersonID',
    'PEEditionID',
    'externalEditionID',
    'PEMeetingID',
    'externalMeetingID',
  ],
  3: ['PECourseID', 'externalCourseID', 'externalPersonID', 'endDate'],
  4: ['PECourseID', 'externalCourseID', 'externalPersonID', 'PEEditionID', 'externalEditionID'],
};

const valueOf = (element: AttendanceElement) =>
  element === 'endDate' ? MOMENT : element === 'externalPersonID' ? PERSON : '77';
const faults = (type: CourseType, row: AttendanceRow) =>
  rowFaults(type, [row]).map(({ element, fault }) => `${element} ${fault}`);

describe('an attendance to hand over', () => {
  it.each(GOOD)('Q7: of type %s is sent as it is: %j', (type, row) => {
    expect(rowFaults(type, [row])).toEqual([]);
  });

  it.each(GOOD)('Q7: of type %s needs each of its elements: %j', (type, row) => {
    for (const element of Object.keys(row) as AttendanceElement[]) {
      const { [element]: left, ...without } = row;
      expect(left).toBeDefined();
      expect(faults(type, without)).toEqual([expect.stringMatching(/ missing$/)]);
      expect(faults(type, { ...row, [element]: ' ' })).toEqual([`${element} missing`]);
    }
  });

  it.each(GOOD)('Q7: of type %s names nothing twice: %j', (type, row) => {
    for (const element of Object.keys(row) as AttendanceElement[]) {
      const other = OTHER[element];
      if (other) expect(faults(type, { ...row, [other]: '77' })).toEqual([expect.stringMatching(/ both$/)]);
    }
  });

  it.each(GOOD)('Q7: of type %s has nothing that the type does not take: %j', (type, row) => {
    const forbidden = ATTENDANCE_ELEMENTS.filter((element) => !TAKEN[type].includes(element));
    expect(forbidden.length).toBeGreaterThan(2);
    for (const element of forbidden)
      expect(faults(type, { ...row, [element]: valueOf(element) })).toEqual([`${element} forbidden`]);
  });

  it('Q7: of any elements is sent exactly when the published table allows it', () => {
    const row = fc
      .subarray([...ATTENDANCE_ELEMENTS])
      .map((elements) => Object.fromEntries(elements.map((one) => [one, valueOf(one)])) as AttendanceRow);
    const one = (given: AttendanceRow, ...names: AttendanceElement[]) =>
      names.filter((name) => given[name] !== undefined).length === 1;
    fc.assert(
      fc.property(fc.constantFrom(...COURSE_TYPES), row, (type, given) => {
        const course = one(given, 'PECourseID', 'externalCourseID') && given.externalPersonID !== undefined;
        const edition = one(given, 'PEEditionID', 'externalEditionID');
        const meeting = one(given, 'PEMeetingID', 'externalMeetingID');
        const asked = { 1: course && edition && meeting, 3: course && !!given.endDate, 4: course && edition }[
          type
        ];
        const allowed =
          asked && Object.keys(given).every((name) => TAKEN[type].includes(name as AttendanceElement));
        expect(rowFaults(type, [given]).length === 0).toBe(allowed);
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, CourseType, AttendanceRow]>([
    ['a number of theirs with a zero in front', 4, { PECourseID: '0104' }],
    ['a number of theirs that is a word', 4, { PEEditionID: 'NJ' }],
    ['a moment without its offset', 3, { endDate: '2026-11-28T21:30:00' }],
    ['a day', 3, { endDate: '2026-11-28' }],
    ['a day that is none', 3, { endDate: '2026-02-30T21:30:00+01:00' }],
    ['a control character', 4, { externalPersonID: '0901\u00002345601' }],
    ['half a character', 4, { externalPersonID: '0901\ud800' }],
    ['a blank behind it', 4, { externalPersonID: `${PERSON} ` }],
    ['more than any code has', 4, { externalPersonID: '1'.repeat(101) }],
  ])('Q7: is refused with %s', (_, type, changes) => {
    const good = { ...GOOD.find(([one, row]) => one === type && row.PECourseID)![1], ...changes };
    expect(faults(type, good)).toEqual([`${Object.keys(changes)[0]} malformed`]);
  });

  it('Q7: stands once in a call, and is told by its number there', () => {
    const [, row] = GOOD[5]!;
    expect(rowFaults(4, [row, { ...row, externalPersonID: '1' }, row])).toEqual([
      { row: 3, element: 'externalPersonID', fault: 'twice' },
    ]);
  });

  it('Q7: is made with their numbers or our own codes', () => {
    expect(
      attendanceRow(
        { type: 1, course: { theirs: '1' }, edition: { own: 'E' }, meeting: { theirs: '3' } },
        PERSON,
      ),
    ).toEqual({
      PECourseID: '1',
      externalPersonID: PERSON,
      externalEditionID: 'E',
      PEMeetingID: '3',
    });
    const group = attendanceRow(
      { type: 3, course: { own: 'G' }, endDate: endDateOf('2026-07-01', '21:30') },
      PERSON,
    );
    expect(group).toEqual({
      externalCourseID: 'G',
      externalPersonID: PERSON,
      endDate: '2026-07-01T21:30:00+02:00',
    });
    expect(rowFaults(3, [group])).toEqual([]);
  });

  it('Q7: ended at an hour of the clock of that day', () => {
    expect(endDateOf('2026-01-01', '21:30')).toBe('2026-01-01T21:30:00+01:00');
    expect(endDateOf('2026-07-01', '09:00')).toBe('2026-07-01T09:00:00+02:00');
  });
});

describe('the parts in which rows are sent', () => {
  it('Q4: hold at most as many as the body takes in a call, all of them together every row once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 250 }), fc.integer({ min: 1, max: 100 }), (rows, most) => {
        const parts = inParts(rows, most);
        expect(parts.flat()).toEqual(rows);
        expect(parts.every((part) => part.length > 0 && part.length <= most)).toBe(true);
        expect(parts.length).toBe(Math.ceil(rows.length / most));
      }),
    );
  });

  it('Q4: need a number of rows', () => {
    expect(() => inParts([1], 0)).toThrow(RangeError);
  });
});
