import type { SheetName } from './import-summary.rules.js';

/** The columns of each sheet, in their order, which decides which fault of a row is told (D1 to D3). */
export const COLUMNS = {
  begeleiders: [
    'Naam',
    'E-mail',
    'Begeleider sinds',
    'Laatst actief',
    'Gewoon lid',
    'Erkend tot',
    'Intervisiejaren',
  ],
  deelnemers: [
    'Deelnemernummer',
    'Achternaam',
    'Tussenvoegsel',
    'Voorletters',
    'Roepnaam',
    'E-mail',
    'BIG-nummer',
    'Traject',
    'Startdatum',
    'Supervisor',
  ],
  uren: [
    'Deelnemernummer',
    'Onderdeel',
    'Datum',
    'Uren',
    'Omschrijving',
    'Blok',
    'Afgetekend door',
    'Afgetekend op',
  ],
} as const satisfies Record<SheetName, readonly string[]>;

/** The sheets in the order in which they are brought in: each may rest on those before it. */
export const SHEET_ORDER: readonly SheetName[] = ['begeleiders', 'deelnemers', 'uren'];

/** What to expect of one sheet's file, and with which it may have been mixed up. */
export function expectedSheet(name: SheetName) {
  const others = SHEET_ORDER.filter((other) => other !== name);
  return {
    kind: name,
    columns: COLUMNS[name],
    otherKinds: others.map((kind) => ({ kind, columns: COLUMNS[kind] })),
  };
}

/** The cells of a row, by column. */
export type Cells<Name extends SheetName> = Record<(typeof COLUMNS)[Name][number], string>;
