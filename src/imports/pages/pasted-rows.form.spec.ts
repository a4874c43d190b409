import { describe, expect, it } from '@jest/globals';
import { sheetOfPastedRows } from './pasted-rows.form.js';

const HEADER =
  'Deelnemernummer;Achternaam;Tussenvoegsel;Voorletters;Roepnaam;E-mail;BIG-nummer;Traject;Startdatum;Supervisor';
const ROW = [
  'D20260001',
  'Berg',
  'van den',
  'A.',
  'Anna',
  'anna@balint.example',
  '',
  'begeleider',
  '01-02-2026',
  '',
];

const sheet = (text: string) => sheetOfPastedRows(text).toString('utf8').replace('\uFEFF', '').split('\r\n');

describe('rows pasted out of Excel', () => {
  it.each([
    ['tabs', ROW.join('\t')],
    ['semicolons', ROW.join(';')],
    ['a header before them', `${HEADER.replaceAll(';', '\t')}\n${ROW.join('\t')}`],
    ['empty rows around them', `\n\t\t\n${ROW.join('\t')}\n\n`],
  ])('with %s become the sheet of D1', (_, text) => {
    expect(sheet(text)).toEqual([HEADER, ROW.join(';'), '']);
  });

  it('keep what looks like a formula, and a semicolon inside a field', () => {
    const odd = ROW.map((cell, index) => (index === 4 ? '=Anna; of Ans' : cell));
    expect(sheet(odd.join('\t'))[1]).toContain('"=Anna; of Ans"');
  });

  it.each([
    ['nothing', ' \n\n', 'people.many.empty', {}],
    [
      'too few fields',
      `${ROW.join('\t')}\nD2\tKok`,
      'people.many.columns',
      { line: 2, found: 2, columns: 10 },
    ],
    ['an open quotation mark', `"${ROW.join('\t')}`, 'people.many.quote', {}],
  ])('%s is refused with a sentence', (_, text, code, params) => {
    const error = (() => {
      try {
        return sheetOfPastedRows(text);
      } catch (refused) {
        return refused;
      }
    })();
    expect(error).toMatchObject({ code, params, field: 'rows' });
  });
});
