import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ListLine, listText, queryOf, readAttendeeList } from './attendee-line.rules.js';

const told = ({ number, bigNumber, email, name, profession, fault }: ListLine) =>
  Object.fromEntries(
    Object.entries({ number, bigNumber, email, name, profession, fault }).filter(
      ([, value]) => value !== null,
    ),
  );
const read = (text: string) => readAttendeeList(text).map(told);

describe('one line of a pasted list is one person', () => {
  const ANNA = { number: 'D20240001', email: 'anna.kok@huis.example', name: 'Anna Kok' };
  const BERG = { name: 'Berg, van den, J.', email: 'jan@huis.example' };

  it.each<[string, string, object]>([
    ['a number', 'D20240001', { number: 'D20240001' }],
    ['a number in small letters', 'd20240001', { number: 'D20240001' }],
    ['digits alone', '20240001', { number: '20240001' }],
    ['an address', 'Anna.Kok@Huis.example', { email: 'anna.kok@huis.example' }],
    ['a name', 'Anna Kok', { name: 'Anna Kok' }],
    ['all with blanks', 'D20240001 Anna Kok anna.kok@huis.example', ANNA],
    ['all the other way round', 'anna.kok@huis.example, Anna Kok, D20240001', ANNA],
    ['tabs', 'Anna Kok\tD20240001\tanna.kok@huis.example', ANNA],
    ['semicolons', 'anna.kok@huis.example;D20240001;Anna Kok', ANNA],
    ['an empty field', 'D20240001;;Anna Kok;anna.kok@huis.example;', ANNA],
    [
      'name and address of a mail program',
      'Anna Kok <anna.kok@huis.example>',
      { name: ANNA.name, email: ANNA.email },
    ],
    ['the same in quotes', '"Anna Kok" <anna.kok@huis.example>,', { name: ANNA.name, email: ANNA.email }],
    ['an address in brackets', 'Anna Kok (anna.kok@huis.example)', { name: ANNA.name, email: ANNA.email }],
    ['a link', 'mailto:anna.kok@huis.example', { email: ANNA.email }],
    ['a bullet', '•  Anna Kok', { name: 'Anna Kok' }],
    ['a dash', '- Anna Kok – anna.kok@huis.example.', { name: ANNA.name, email: ANNA.email }],
    ['numbering', '12. Anna Kok', { name: 'Anna Kok' }],
    ['numbering with a bracket', '3) Anna Kok', { name: 'Anna Kok' }],
    ['numbering with a tab', '1.\tAnna Kok', { name: 'Anna Kok' }],
    ['a column that counts', '1\tAnna Kok', { name: 'Anna Kok' }],
    ['commas within a name', 'Berg, van den, J.; jan@huis.example', BERG],
    ['commas within and after a name', 'Berg, van den, J., jan@huis.example', BERG],
    ['a quoted name with commas', '"Berg, van den, J."\tjan@huis.example', BERG],
    ['a semicolon within quotes', '"Kok; Anna";D20240001', { name: 'Kok; Anna', number: 'D20240001' }],
    [
      'a quotation mark that nothing closes',
      '"Anna Kok;D20240001',
      { name: 'Anna Kok', number: 'D20240001' },
    ],
    ['what stands beside a name in brackets', 'Anna Kok (huisarts)', { name: 'Anna Kok' }],
    ['a name that begins with an apostrophe', "'t Hooft, Jan", { name: "'t Hooft, Jan" }],
    ['a BIG number', 'Anna Kok;01234567890', { name: 'Anna Kok', bigNumber: '01234567890' }],
    ['a number for calling', 'Anna Kok\t06-12345678\t+31 6 1234 5678', { name: 'Anna Kok' }],
    ['digits beside a number', 'D20240001;Anna Kok;2024', { number: 'D20240001', name: 'Anna Kok' }],
    ['blanks that do not break, and what nobody sees', '\ufeffAnna\u00a0Kok\u200b', { name: 'Anna Kok' }],
    ['two addresses', 'a@huis.example; b@huis.example', { email: 'a@huis.example', fault: 'several' }],
    ['the same address twice', 'a@huis.example <a@huis.example>', { email: 'a@huis.example' }],
    ['two numbers', 'D20240001 D20240002', { number: 'D20240001', fault: 'several' }],
    ['an address that is none', 'Anna Kok anna@huis', { name: 'Anna Kok', fault: 'address' }],
    ['an address with a blank in it', 'anna @ huis.example', { name: 'anna huis.example', fault: 'address' }],
    ['nothing that tells', '-----', { fault: 'unreadable' }],
    ['a lonely short number', '12', { fault: 'unreadable' }],
  ])('%s', (_, line, expected) => expect(read(line)).toEqual([expected]));

  it('keeps the lines of the text, also behind blank ones', () => {
    const lines = readAttendeeList('\r\nAnna Kok\r\n \t \r\n\rPiet Bos\n');
    expect(lines.map(({ line, typed }) => [line, typed])).toEqual([
      [2, 'Anna Kok'],
      [5, 'Piet Bos'],
    ]);
  });
});

describe('a header', () => {
  it.each<[string, string, object[]]>([
    ['alone', 'Naam\nAnna Kok', [{ name: 'Anna Kok' }]],
    [
      'with tabs, in any order',
      'E-mail\tNaam\na@huis.example\tAnna Kok',
      [{ name: 'Anna Kok', email: 'a@huis.example' }],
    ],
    [
      'of English columns',
      'Name,E-mail\nAnna Kok,a@huis.example',
      [{ name: 'Anna Kok', email: 'a@huis.example' }],
    ],
    [
      'of the sheet of participants, with columns that nobody asked for',
      'Deelnemernummer;Achternaam;Tussenvoegsel;Voorletters;Roepnaam;E-mail;BIG-nummer;Traject\n' +
        'D20240001;Berg;van den;J.;Jan;jan@huis.example;01234567890;begeleider\n;Kok;;A.;;;;',
      [
        {
          number: 'D20240001',
          bigNumber: '01234567890',
          email: 'jan@huis.example',
          name: 'Jan van den Berg',
        },
        { name: 'A. Kok' },
      ],
    ],
    [
      'with an empty first column',
      'Nummer\tNaam\tFunctie\n\tAnna Kok\thuisarts\n7\tPiet Bos\t',
      [
        { name: 'Anna Kok', profession: 'huisarts' },
        { number: '7', name: 'Piet Bos' },
      ],
    ],
    [
      'and a line that does not fit it',
      'Nummer;Naam\nAnna Kok, a@huis.example',
      [{ name: 'Anna Kok', email: 'a@huis.example' }],
    ],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  it('is not what says of somebody what they are', () => {
    expect(read('Anna Kok;Deelnemer')).toEqual([{ name: 'Anna Kok Deelnemer' }]);
  });

  it('may stand below a title in a sheet', () => {
    const records = [
      ['Intervisiedag', ''],
      ['', ''],
      ['Naam', 'Beroep', 'E-mail'],
      ['Anna Kok', 'huisarts', 'a@huis.example'],
    ];
    const lines = readAttendeeList(listText(records.map((cells, index) => ({ line: index + 1, cells }))));
    expect(lines.map(({ line }) => line)).toEqual([1, 4]);
    expect(told(lines[1]!)).toEqual({ name: 'Anna Kok', email: 'a@huis.example', profession: 'huisarts' });
  });
});

describe('whatever is pasted', () => {
  const piece = fc.constantFrom(
    'Anna',
    'van',
    'Kok',
    ',',
    ';',
    '\t',
    '"',
    '<',
    '@',
    'a@huis.example',
    'D20240001',
    '1.',
    ' ',
    '•',
    'Naam',
    '01234567890',
  );
  const written = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  it('no line is lost and the order is kept; only blank ones and one header are none', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(written, fc.string({ maxLength: 12 })), { maxLength: 8 }), (texts) => {
        const single = texts.map((text) => text.replace(/[\r\n\v\f\u2028\u2029]/g, ' '));
        const filled = single.flatMap((text, index) =>
          /[^\s\u200b-\u200f\u2060\ufeff\u00ad;"]/u.test(text) ? [index + 1] : [],
        );
        const lines = readAttendeeList(single.join('\n')).map(({ line }) => line);
        const missing = filled.filter((line) => !lines.includes(line));
        const isOrdered = lines.every((line, index) => index === 0 || lines[index - 1]! < line);
        // Names of columns are compared by their letters: `N R` is one.
        const letters = (line: number) => single[line - 1]!.replace(/[^a-z]/gi, '');
        return (
          isOrdered &&
          (missing.length === 0 ||
            (missing.length === 1 && /naam|name|nummer|number|nr|big|mail/i.test(letters(missing[0]!))))
        );
      }),
      { numRuns: 1_000, examples: [[['N R']]] },
    );
  });
});

describe('what a list is looked up by', () => {
  it('is each number, address and longest word of a name once', () => {
    const lines = readAttendeeList(
      'D20240001\nd20240001 Anna Kok\nBerg, van den, J. <j@huis.example>\nAnna Bos\n01234567890',
    );
    expect(queryOf(lines)).toEqual({
      numbers: ['D20240001'],
      bigNumbers: ['01234567890'],
      emails: ['j@huis.example'],
      nameWords: ['Anna', 'Berg'],
    });
  });
});
