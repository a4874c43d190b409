import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { SheetName } from '../../src/imports/import-summary.rules.js';
import { type Cells, COLUMNS } from '../../src/imports/sheets.rules.js';

/** A row by its columns, or a line exactly as it is to stand in the file. */
export type SheetRow<Name extends SheetName> = Cells<Name> | string;

/** How a file is written; by default as Dutch Excel saves "CSV UTF-8". */
export interface SheetFormat {
  encoding?: 'utf-8-bom' | 'utf-8' | 'windows-1252';
  lineEnding?: '\r\n' | '\n' | '\r';
  /** the columns in another order, or fewer */
  columns?: readonly string[];
  name?: string;
}

/** A leader to whom nothing is wanting (D2). */
export function leader(changes: Partial<Cells<'begeleiders'>> = {}): Cells<'begeleiders'> {
  return {
    Naam: 'Hanneke Broek',
    'E-mail': SIGNER,
    'Begeleider sinds': '01-06-2006',
    'Laatst actief': '01-08-2026',
    'Gewoon lid': 'ja',
    'Erkend tot': '01-11-2028',
    Intervisiejaren: '2022,2023,2024,2025,2026',
    ...changes,
  };
}

/** A participant with all that is required, and no supervisor (D1). */
export function participant(number: string, changes: Partial<Cells<'deelnemers'>> = {}): Cells<'deelnemers'> {
  return {
    Deelnemernummer: number,
    Achternaam: 'Kok',
    Tussenvoegsel: '',
    Voorletters: 'A.',
    Roepnaam: 'Anneke',
    'E-mail': `${number.toLowerCase()}@praktijk.example`,
    'BIG-nummer': '',
    Traject: 'begeleider',
    Startdatum: '01-01-2025',
    Supervisor: '',
    ...changes,
  };
}

/** Two hours of reading that wait for a signature (D3). */
export function hours(number: string, changes: Partial<Cells<'uren'>> = {}): Cells<'uren'> {
  return {
    Deelnemernummer: number,
    Onderdeel: 'literatuur',
    Datum: '14-03-2026',
    Uren: '2',
    Omschrijving: 'Leerboek Groepstherapie',
    Blok: '',
    'Afgetekend door': '',
    'Afgetekend op': '',
    ...changes,
  };
}

/** The leader of {@link leader}, who may sign anything. */
export const SIGNER = 'hanneke.broek@begeleiders.example';

/** Two hours of reading, signed off (D3). */
export function signed(number: string, changes: Partial<Cells<'uren'>> = {}): Cells<'uren'> {
  return hours(number, { 'Afgetekend door': SIGNER, 'Afgetekend op': '20-03-2026', ...changes });
}

/** Minutes as a sheet has them: hours with a decimal comma, precise enough to give the same minutes again. */
export function asHours(minutes: number): string {
  return (minutes / 60).toFixed(4).replace('.', ',');
}

/** Writes a sheet's file into a folder. @returns its path */
export function writeSheet<Name extends SheetName>(
  folder: string,
  sheet: Name,
  rows: readonly SheetRow<Name>[],
  format: SheetFormat = {},
): string {
  const path = join(folder, format.name ?? `${sheet}.csv`);
  writeFileSync(path, sheetBytes(sheet, rows, format));
  return path;
}

/** A sheet's bytes. */
export function sheetBytes<Name extends SheetName>(
  sheet: Name,
  rows: readonly SheetRow<Name>[],
  { encoding = 'utf-8-bom', lineEnding = '\r\n', columns = COLUMNS[sheet] }: SheetFormat = {},
): Buffer {
  const lines = [
    columns.join(';'),
    ...rows.map((row) =>
      typeof row === 'string'
        ? row
        : columns.map((column) => cell((row as Record<string, string>)[column]!)).join(';'),
    ),
  ];
  const text = lines.map((line) => `${line}${lineEnding}`).join('');
  if (encoding === 'windows-1252') return iconv.encode(text, encoding);
  return Buffer.from(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text);
}

function cell(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
