import type { SheetName } from './import-summary.rules.js';

/** How many names are shown: enough to see that letters are right, few enough to be read. */
const SHOWN_AT_MOST = 20;
/** Of a description only the beginning. */
const LONGEST = 80;

/** The columns that make a name, in the order in which it is said; of hours, the title is what may have accents. */
const NAME_COLUMNS: Record<SheetName, readonly string[]> = {
  begeleiders: ['Naam'],
  deelnemers: ['Roepnaam', 'Tussenvoegsel', 'Achternaam'],
  uren: ['Omschrijving'],
};

/** What has no shape, or turns the text around it: it would be seen by nobody, or spoil what is shown beside it. */
const SHAPELESS = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Gathers names with accents as they were read, so that a person can see whether a file's letters were understood (D7).
 * Each letter outside ASCII is shown once: a name that adds none is left out, whatever the number of rows.
 */
export class AccentedNames {
  private readonly letters = new Set<string>();
  private readonly found: string[] = [];

  /** Looks at a row of a sheet, whatever becomes of it. */
  add(sheet: SheetName, cells: Readonly<Record<string, string>>): void {
    if (this.found.length >= SHOWN_AT_MOST) return;
    const parts = NAME_COLUMNS[sheet].map((column) => cells[column] ?? '').filter((part) => part !== '');
    const name = parts.join(' ').slice(0, LONGEST);
    const letters = (name.match(/[^\x00-\x7f]/gu) ?? []).filter((letter) => !this.letters.has(letter));
    if (letters.length === 0) return;
    for (const letter of letters) this.letters.add(letter);
    this.found.push(name.replace(SHAPELESS, '\ufffd'));
  }

  /** The names, in the order in which they were found. */
  get names(): string[] {
    return [...this.found];
  }
}
