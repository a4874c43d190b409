import { readYears } from '../people/person-fields.rules.js';
import { parseYesNo } from '../platform/text/dutch-values.rules.js';
import { fault, type Read, readFields } from './fault.rules.js';
import { date, email, optionalDate, requiredName } from './fields.rules.js';
import type { Cells } from './sheets.rules.js';

/** A leader as the sheet tells them (D2). */
export type LeaderRow = {
  fullName: string;
  email: string;
  leaderSince: string;
  lastActiveOn: string | null;
  ordinaryMember: boolean;
  recognisedUntil: string | null;
  intervisionYears: number[];
};

/** The column that each field is read from. */
export const LEADER_COLUMNS: Record<keyof LeaderRow, keyof Cells<'begeleiders'>> = {
  fullName: 'Naam',
  email: 'E-mail',
  leaderSince: 'Begeleider sinds',
  lastActiveOn: 'Laatst actief',
  ordinaryMember: 'Gewoon lid',
  recognisedUntil: 'Erkend tot',
  intervisionYears: 'Intervisiejaren',
};

/** Reads one row of the leaders' sheet (D2). */
export function readLeader(cells: Cells<'begeleiders'>): Read<LeaderRow> {
  return readFields<LeaderRow>(cells, LEADER_COLUMNS, {
    fullName: () => requiredName('Naam', cells.Naam, 'whole'),
    email: () => email('E-mail', cells['E-mail']),
    leaderSince: () => date('Begeleider sinds', cells['Begeleider sinds']),
    lastActiveOn: () => optionalDate('Laatst actief', cells['Laatst actief']),
    ordinaryMember: () => yesNo('Gewoon lid', cells['Gewoon lid']),
    recognisedUntil: () => optionalDate('Erkend tot', cells['Erkend tot']),
    intervisionYears: () => years('Intervisiejaren', cells.Intervisiejaren),
  });
}

function yesNo(column: string, text: string): Read<boolean> {
  if (text === '') return fault(column, 'import.missing');
  const value = parseYesNo(text);
  return value === undefined ? fault(column, 'import.yes-no', { text }) : { value };
}

function years(column: string, text: string): Read<number[]> {
  const value = readYears(text);
  return value ? { value } : fault(column, 'import.years', { text });
}
