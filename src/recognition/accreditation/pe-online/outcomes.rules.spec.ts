import { describe, expect, it } from '@jest/globals';
import { readAnswer } from './answer.rules.js';
import type { AttendanceRow } from './attendance-row.rules.js';
import { canAnswer, outcomesOf } from './outcomes.rules.js';
import { refusalOf } from './refusal.rules.js';

const people = ['09000000001', '09000000002', '09000000003', '09000000004'];
const rows: AttendanceRow[] = people.map((externalPersonID) => ({
  externalCourseID: 'BAL',
  externalPersonID,
  externalEditionID: 'NJ',
}));

const results = (rejected: number, accepted: number, total = rejected + accepted) =>
  `<Results><rejected_rows>${rejected}</rejected_rows><accepted_rows>${accepted}</accepted_rows><total_rows>${total}</total_rows></Results>`;
const error = (message: string, number = 100) =>
  `<Error><errorNR>${number}</errorNR><errorMsg>${message}</errorMsg></Error>`;
const booked = (person: string) =>
  `<Accepted><person>${person}</person><course>BAL</course><date>2026-11-28</date></Accepted>`;
const unknownPerson = (row: number) =>
  error(`Professional ${people[row - 1]} op regel ${row} bestaat niet in PE`);
const summary = (inner: string) => `<?xml version="1.0" encoding="utf-8"?><Summary>${inner}</Summary>`;
const outcomes = (xml: string) => outcomesOf(rows, readAnswer(xml)!);
const states = (xml: string) => outcomes(xml).rows.map(({ state }) => state);

describe('an answer', () => {
  it('Q7: is read as it comes: bare, as the text of an element, or in a SOAP envelope', () => {
    const bare = summary(results(1, 1) + unknownPerson(2) + booked(people[0]!));
    const escaped = bare.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const expected = readAnswer(bare);
    expect(expected).toEqual({
      counts: { rejected: 1, accepted: 1, total: 2 },
      errors: [{ number: '100', message: `Professional ${people[1]} op regel 2 bestaat niet in PE` }],
      accepted: [{ person: people[0], course: 'BAL', date: '2026-11-28' }],
    });
    expect(readAnswer(`<string xmlns="http://tempuri.example/">${escaped}</string>`)).toEqual(expected);
    expect(readAnswer(`<string><![CDATA[${bare}]]></string>`)).toEqual(expected);
    const envelope = `<s:Envelope xmlns:s="urn:x"><s:Body><ProcessXMLResponse><ProcessXMLResult>${escaped}</ProcessXMLResult></ProcessXMLResponse></s:Body></s:Envelope>`;
    expect(readAnswer(envelope)).toEqual(expected);
  });

  it.each([
    ['nothing', ''],
    ['a page', '<html><body>Storing</body></html>'],
    ['a sentence', 'Service unavailable'],
    ['cut off', summary(booked(people[0]!)).slice(0, -12)],
    ['a document type', `<!DOCTYPE Summary [<!ENTITY a "b">]><Summary>&a;</Summary>`],
    ['an endless depth', `<Summary>${'<a>'.repeat(5000)}`],
    ['elements that are not closed', '<Summary><Results></Summary>'],
  ])('Q7: is none when it is %s', (_, xml) => {
    expect(readAnswer(xml)).toBeNull();
  });
});

describe('what became of the rows of a call', () => {
  it('Q7: says each row that was booked or refused', () => {
    expect(
      states(summary(results(1, 3) + unknownPerson(2) + [0, 2, 3].map((n) => booked(people[n]!)).join(''))),
    ).toEqual(['accepted', 'refused', 'accepted', 'accepted']);
  });

  it('Q7: says a thing once that is answered twice', () => {
    const twice = (unknownPerson(2) + [0, 2, 3].map((n) => booked(people[n]!)).join('')).repeat(2);
    expect(outcomes(summary(results(1, 3) + twice)).general).toEqual([]);
    expect(states(summary(results(1, 3) + twice))).toEqual(['accepted', 'refused', 'accepted', 'accepted']);
  });

  it('Q7: goes by the figures where the other side names people otherwise, if they fit', () => {
    const other = booked('17').repeat(3);
    expect(states(summary(results(1, 3) + unknownPerson(2) + other))).toEqual([
      'accepted',
      'refused',
      'accepted',
      'accepted',
    ]);
    for (const figures of ['', results(1, 2), results(1, 3, 5), results(2, 2)])
      expect(states(summary(figures + unknownPerson(2) + other))).toEqual([
        'unknown',
        'refused',
        'unknown',
        'unknown',
      ]);
  });

  it('Q7: is unknown of a row that is left out, or both booked and refused', () => {
    expect(states(summary(results(0, 4) + booked(people[0]!)))).toEqual([
      'accepted',
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(states(summary(unknownPerson(1) + booked(people[0]!)))[0]).toBe('unknown');
  });

  it('Q7: finds a person by the number sooner than by the place in the call', () => {
    const fromZero = error(`Professional ${people[2]} op regel 2 bestaat niet in PE`);
    expect(states(summary(fromZero))).toEqual(['unknown', 'unknown', 'refused', 'unknown']);
    expect(states(summary(error('De cursus op regel [3] is niet (juist) geaccrediteerd')))[2]).toBe(
      'refused',
    );
  });

  it('Q7: a refusal of somebody who is not in the call is one of no row, wherever it stands', () => {
    const said = outcomes(summary(error('Professional 09999999999 op regel 2 bestaat niet in PE')));
    expect(said.rows.map(({ state }) => state)).toEqual(Array(4).fill('unknown'));
    expect(said.general).toHaveLength(1);
  });

  it('Q7: a row is not booked by what is said of another course', () => {
    const other = booked(people[0]!).replace('BAL', 'ANDERS');
    expect(states(summary(other + booked(people[1]!)))).toEqual([
      'unknown',
      'accepted',
      'unknown',
      'unknown',
    ]);
  });

  const first = booked(people[0]!);
  it.each([
    ['its own people', true, first + booked('17')],
    ['nobody', true, results(0, 4)],
    ['others, with figures that fit', false, results(0, 4) + ['5', '6', '7', '8'].map(booked).join('')],
    ['a refusal of somebody else', false, error('Professional 09999999999 op regel 2 bestaat niet in PE')],
    ['another course', false, first.replace('BAL', 'ANDERS')],
    ['no course', true, first.replace('BAL', '')],
    ['another day', false, first.replace('2026-11-28', '2026-11-29')],
    ['another day as it is written here', false, first.replace('2026-11-28', '29-11-2026 00:00')],
    ['its day as it is written here', true, first.replace('2026-11-28', '28-11-2026 00:00')],
    ['a day that cannot be read', true, first.replace('2026-11-28', 'zaterdag')],
  ])('Q7: an answer that was pasted and names %s can be the one to a call: %s', (_, can, inner) => {
    expect(canAnswer(rows, readAnswer(summary(inner))!, ['2026-11-28'])).toBe(can);
  });

  it('Q7: is nothing at all when the whole call was refused', () => {
    const { rows: all, general } = outcomes(summary(error('No access; incorrect key', 400)));
    expect(all.map(({ state }) => state)).toEqual(Array(4).fill('unprocessed'));
    expect(general).toMatchObject([{ key: 'accreditation.refusal.keys', place: 'keys' }]);
    expect(states(summary(error('Invalid XML structure', 505)))).toEqual(Array(4).fill('unprocessed'));
  });

  it('Q7: leaves what is said of no row to be read', () => {
    const said = outcomes(summary(results(0, 4) + error('Onderhoud om 22:00') + error('Rij 9 op regel 9')));
    expect(said.general.map(({ message }) => message)).toEqual([
      '100 Onderhoud om 22:00',
      '100 Rij 9 op regel 9',
    ]);
    expect(said.rows.map(({ state }) => state)).toEqual(Array(4).fill('unknown'));
  });
});

describe('the messages of the other side', () => {
  /** Every line of the published table. */
  it.each([
    [400, 'No access; incorrect key', 'keys'],
    [505, 'Invalid XML structure', 'structure'],
    [100, 'Professional 09012345601 op regel 7 bestaat niet in PE', 'person-unknown'],
    [100, 'Professional [09012345601] op regel [7] bestaat niet in PE', 'person-unknown'],
    [100, 'Professional op regel 7 niet opgegeven', 'person-missing'],
    [100, 'Cursus op regel 7 niet opgegeven', 'course-missing'],
    [100, 'Cursus BAL op regel 7 bestaat niet in PE', 'course-unknown'],
    [100, 'Cursus BAL op regel 7 is niet uniek binnen PE', 'course-twice'],
    [100, 'Cursus BAL op regel 7 is niet (juist) geaccrediteerd', 'not-accredited'],
    [
      100,
      'Cursus op regel 7: Niet geaccrediteerd bij een beroepsgroep van deze professional',
      'not-accredited',
    ],
    [
      100,
      'Cursus BAL op regel 7. De datum 28-11-2026 valt buiten alle accr. periodes',
      'outside-accreditation',
    ],
    [100, 'De datum op regel 7 valt buiten alle periodes dat er registratie kan plaatsvinden', 'too-late'],
    [
      100,
      'Op regel 7: de presentie van deze cursus wordt bij geen enkele beroepsgroep door de opleider gedaan',
      'not-taken',
    ],
    [100, 'Regel 7 bevat geen enddate, dit is verplicht voor e-learning', 'end-date-missing'],
    [100, 'Regel 7 bevat geen enddate, dit is verplicht voor groepen', 'end-date-missing'],
    [100, 'Regel 7 bevat een enddate, dit is niet mogelijk voor klassikaal', 'end-date-forbidden'],
    [100, 'Regel 7 bevat editions en/of meetings, dit is niet mogelijk voor e-learning', 'runs-forbidden'],
    [100, 'De uitvoering op regel 7 niet opgegeven', 'edition-missing'],
    [100, 'De uitvoering NJ op regel 7 bestaat niet in PE', 'edition-unknown'],
    [100, 'De uitvoering NJ op regel 7 is niet uniek', 'edition-twice'],
    [100, 'De bijeenkomst op regel 7 niet opgegeven', 'meeting-missing'],
    [100, 'De bijeenkomst B2 op regel 7 bestaat niet in PE', 'meeting-unknown'],
    [100, 'De bijeenkomst B2 op regel 7 is niet uniek', 'meeting-twice'],
    [100, 'Module op regel 7 niet opgegeven', 'module-missing'],
    [100, 'Module M op regel 7 bestaat niet in PE', 'module-unknown'],
    [100, 'Module M op regel 7 is niet uniek', 'module-twice'],
  ])('Q7: %s %s becomes a sentence', (number, message, sentence) => {
    const refusal = refusalOf({ number: String(number), message });
    expect(refusal).toMatchObject({
      key: `accreditation.refusal.${sentence}`,
      row: number === 100 ? 7 : null,
    });
    expect(refusal.whole).toBe(number !== 100);
  });

  it.each([
    ['Professional [09012345601] op regel [7] bestaat niet in PE', '09012345601'],
    ['Cursus BAL-1 op regel 7 is niet uniek binnen PE', 'BAL-1'],
    ['De uitvoering NJ op regel 7 bestaat niet in PE', 'NJ'],
    ['Cursus op regel 7 niet opgegeven', null],
  ])('Q7: %s names its number', (message, id) => {
    expect(refusalOf({ number: '100', message }).id).toBe(id);
  });

  it('Q7: names the date that lies outside', () => {
    const message = 'Cursus BAL op regel 7. De datum 28-11-2026 valt buiten alle accr. periodes';
    expect(refusalOf({ number: '100', message }).date).toBe('28-11-2026');
  });

  it('Q7: one that is not in the table is shown as it came', () => {
    for (const [number, message] of [
      ['100', 'Iets nieuws op regel 3'],
      ['777', 'Cursus op regel 3 niet opgegeven'],
    ] as const)
      expect(refusalOf({ number, message })).toMatchObject({
        key: 'accreditation.refusal.unknown',
        message: `${number} ${message}`,
        row: 3,
        whole: false,
      });
  });
});
