import type { Cells } from '../../src/imports/sheets.rules.js';
import { signed } from './sheets.js';

type Row = Cells<'uren'>;

/** The titles that each need a signed-off log (H7). */
export const REQUIRED_TITLES = [
  'Leerboek Groepstherapie',
  'Internationaal Balintcongres: verslagen 2003 en 2005',
  'Handboek Groepstherapie: hoofdstuk P5 Balintgroepen',
];

/** Rows of one component, one a day, all signed off on the first of a month. */
function rowsOf(number: string, month: string, many: Partial<Row>[]): Row[] {
  return many.map((row, index) =>
    signed(number, {
      Datum: `${String(index + 1).padStart(2, '0')}-01-2026`,
      Uren: '4',
      'Afgetekend op': `01-${month}-2026`,
      ...row,
    }),
  );
}

/** 64 hours: the three required titles, and the rest of another. */
function literature(number: string, month: string): Row[] {
  const titles = [...REQUIRED_TITLES, 'De dokter als medicijn'];
  const reading = Array.from({ length: 16 }, (_, index) => ({
    Omschrijving: titles[Math.min(index, 3)]!,
  }));
  return rowsOf(number, month, reading);
}

/** A course's or fishbowl's four blocks, signed off on the first of a month of 2026. */
export function blocks(number: string, component: 'cursus' | 'vissenkom', month: string): Row[] {
  const all = ['1', '2', '3', '4'].map((block) => ({ Onderdeel: component, Omschrijving: '', Blok: block }));
  return rowsOf(number, month, all);
}

/** The rows of a trainee who met the 96 hours on 1 June 2026. */
export function hours96(number: string): Row[] {
  return [
    ...literature(number, '04'),
    ...blocks(number, 'cursus', '06'),
    ...blocks(number, 'vissenkom', '05'),
  ];
}

/** What a leader needs besides, met on 1 August 2026. */
export function practiceAndSupervision(number: string): Row[] {
  const five = (component: string) =>
    Array.from({ length: 5 }, () => ({ Onderdeel: component, Omschrijving: '', Uren: '1' }));
  return [...rowsOf(number, '07', five('praktijk')), ...rowsOf(number, '08', five('supervisie'))];
}
