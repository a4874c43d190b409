import { describe, expect, it } from '@jest/globals';
import type { ComponentKey } from '../../src/curriculum/curriculum.rules.js';
import '../support/activity-kinds.js';
import { readHours } from '../../src/imports/hours-row.rules.js';
import { readLeader } from '../../src/imports/leader-row.rules.js';
import { readParticipant } from '../../src/imports/participant-row.rules.js';
import { COLUMNS } from '../../src/imports/sheets.rules.js';
import { hours, leader, participant } from '../builders/sheets.js';

const ERRORS = ['#N/B', '#VERW!', '#NAAM?', '#DEEL/0!', '#N/A', '#REF!', '#VALUE!', '#SPILL!'];
const NUMBER = 'D20240001';
const trainee = { trajectoryId: 't', personId: 'p', components: new Set<ComponentKey>(['literature']) };

const readers = {
  deelnemers: (changes: object) => readParticipant(participant(NUMBER, changes), () => true),
  begeleiders: (changes: object) => readLeader(leader(changes)),
  uren: (changes: object) =>
    readHours(hours(NUMBER, changes), {
      today: '2026-11-21',
      trainee: () => trainee,
      signer: () => undefined,
    }),
};
const CELLS = Object.entries(readers).flatMap(([sheet, read]) =>
  COLUMNS[sheet as keyof typeof readers].map((column) => [sheet, column, read] as const),
);

describe('D8: error values of Excel are refused in every column', () => {
  it.each(CELLS)('%s: %s', (_sheet, column, read) => {
    expect(read({})).toHaveProperty('value');
    for (const text of ERRORS)
      expect(read({ [column]: text })).toEqual({
        fault: { column, code: 'text.sheet-error', params: { text } },
      });
  });
});

describe('D8: names in a sheet', () => {
  const read = (changes: object) => readers.deelnemers(changes);

  it.each(['-', '0', 'NULL'])('%s in a part that may be empty is nothing', (text) => {
    expect(read({ Roepnaam: text, Voorletters: text, Tussenvoegsel: text })).toMatchObject({
      value: { callName: null, initials: null, tussenvoegsel: null },
    });
  });

  it.each(['-', '0'])('%s is no surname, nor a leader’s name', (text) => {
    expect(read({ Achternaam: text })).toMatchObject({
      fault: { column: 'Achternaam', code: 'name.no-letter' },
    });
    expect(readers.begeleiders({ Naam: text })).toMatchObject({
      fault: { column: 'Naam', code: 'name.no-letter' },
    });
  });

  it('somebody may be called NULL; Ĳ is IJ, a soft hyphen nothing', () => {
    expect(read({ Achternaam: 'NULL' })).toMatchObject({ value: { surname: 'NULL' } });
    expect(read({ Achternaam: 'van den Ĳs\u00adsel' })).toMatchObject({
      value: { surname: 'van den IJssel' },
    });
  });

  it.each(['Achternaam', 'Roepnaam'])('%s has at most 120 characters', (column) => {
    expect(read({ [column]: 'a'.repeat(121) })).toMatchObject({ fault: { column, code: 'field.too-long' } });
  });

  it('an address at a domain with an umlaut is kept as the name service knows it', () => {
    expect(read({ 'E-mail': 'anneke@Köln.example' })).toMatchObject({
      value: { email: 'anneke@xn--kln-sna.example' },
    });
  });
});
