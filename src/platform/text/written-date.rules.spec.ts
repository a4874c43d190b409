import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseWrittenDate, readWrittenDate } from './written-date.rules.js';

describe('D7: a date as people and spreadsheets write it', () => {
  it.each([
    ['14-03-2025', '2025-03-14'],
    ['1-2-2025', '2025-02-01'],
    ['01/09/2025', '2025-09-01'],
    ['01.09.2025', '2025-09-01'],
    ['2025-03-10', '2025-03-10'],
    ['29-02-2024', '2024-02-29'],
    ['01-01-1900', '1900-01-01'],
    ['31-12-2999', '2999-12-31'],
    ['1 september 2025', '2025-09-01'],
    ['1-sep-2025', '2025-09-01'],
    ['1 sept. 2025', '2025-09-01'],
    ['1. september 2025', '2025-09-01'],
    ['14 MAART 2025', '2025-03-14'],
    ['14-Mrt-2025', '2025-03-14'],
    ['14 March 2025', '2025-03-14'],
    ['3 May 2025', '2025-05-03'],
    ['3 mei 2025', '2025-05-03'],
    ['31-Oct-2025', '2025-10-31'],
    ['01-09-2025 00:00', '2025-09-01'],
    ['1-9-2025 0:00:00', '2025-09-01'],
    ['1 september 2025 00:00', '2025-09-01'],
    ['2025-09-01T00:00:00', '2025-09-01'],
    ['2025-09-01 00:00:00.000', '2025-09-01'],
  ])('reads %s', (text, date) => {
    expect(readWrittenDate(text)).toEqual({ date });
  });

  it.each(['1-9-25', '01/09/25', '1.9.25', '1-sep-25', '1 september 25', '01-09-25 00:00'])(
    'guesses at no century: %s',
    (text) => {
      expect(readWrittenDate(text)).toEqual({ fault: 'two-digit-year' });
    },
  );

  it.each(['45901', '45901,5', '45901.0'])('takes no number of Excel for a date: %s', (text) => {
    expect(readWrittenDate(text)).toEqual({ fault: 'serial-number' });
  });

  it.each([
    '31-02-2025',
    '29-02-2025',
    '00-01-2025',
    '01-13-2025',
    '03/14/2025', // the month first: nobody here writes that
    '31 september 2025',
    '2025-3-1',
    '31-12-1899',
    '01-01-3000',
    '1-9/2025',
    '1-9-025',
    '1-9-20255',
    '1 sep',
    'september 2025',
    '1 septober 2025',
    '1 constructor 2025',
    '01-09-2025 14:30', // the time is somebody's, and would be lost
    '2025-09-01T00:00:00Z',
    '2025-08-31T22:00:00Z',
    '00:00',
    '2025',
    '١٤-٠٣-٢٠٢٥',
    '',
  ])('refuses %j', (text) => {
    expect(readWrittenDate(text)).toEqual({ fault: 'no-date' });
  });

  it('reads every day of the calendar in every notation, and none of them as another day', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    const months = ['nl', 'en'].flatMap((language) =>
      (['long', 'short'] as const).map(
        (month) => new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
      ),
    );
    const midnights = fc.constantFrom('', ' 00:00', ' 0:00:00', 'T00:00:00');
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('-', '/', '.'),
        fc.boolean(),
        midnights,
        (day, between, short, rest) => {
          const iso = day.toISOString().slice(0, 10);
          const [year, month, date] = iso
            .split('-')
            .map((part, index) => (short && index > 0 ? `${Number(part)}` : part));
          const figures = [date, month, year].join(between);
          const names = months.map((format) => `${date} ${format.format(day)} ${year}`);
          const written = [iso, figures, ...names].map((text) => parseWrittenDate(text + rest));
          expect(written).toEqual(written.map(() => iso));
          const cut = parseWrittenDate([date, month, year!.slice(2)].join(between) + rest);
          expect(cut).toBeUndefined();
        },
      ),
    );
  });

  it('whatever it reads is a day that the text names in figures, or a month by its name', () => {
    const texts = fc.stringMatching(/^[0-9a-z ./:T-]{1,20}$/);
    fc.assert(
      fc.property(texts, (text) => {
        const date = parseWrittenDate(text);
        if (date === undefined) return;
        const [year, month, day] = date.split('-').map(Number);
        const figures = text.match(/\d+/g)!.map(Number);
        expect(figures).toEqual(expect.arrayContaining([year, day]));
        if (!/[a-z]{3}/.test(text)) expect(figures).toContain(month);
      }),
    );
  });
});
