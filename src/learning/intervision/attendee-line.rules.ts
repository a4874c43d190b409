import { CsvError, parse } from 'csv-parse/sync';
import { parseEmail } from '../../platform/text/dutch-values.rules.js';
import { normaliseTitle } from '../../platform/text/normalise-title.rules.js';
import { isBigNumber } from '../../people/person-fields.rules.js';

/** How many people one list can hold; a day has no more places. */
export const LINES_AT_MOST = 500;

/** The most characters of a profession that are kept. */
export const LONGEST_PROFESSION = 80;

/** Why a line names nobody, before anybody is looked for. */
export type LineFault = 'several' | 'address' | 'unreadable';

/** One line of a list: one person. */
export interface ListLine {
  /** the line of the text or the sheet, from 1 */
  line: number;
  /** as it was written, without blanks around it */
  typed: string;
  /** participant number, in capitals */
  number: string | null;
  /** eleven digits */
  bigNumber: string | null;
  /** in lower case */
  email: string | null;
  /** in whatever order: `Berg, van den, J.` */
  name: string | null;
  /** where a column gives it; kept for guests alone */
  profession: string | null;
  /** `address`: text with an @ that is no address; the rest of the line may still name somebody */
  fault: LineFault | null;
}

/** A record of a sheet: its cells, and the line of the file on which it stands. */
export interface SheetRecord {
  line: number;
  cells: readonly string[];
}

/** What a column can hold; names of columns are compared as titles are. */
type ColumnKind =
  'number' | 'big' | 'email' | 'first' | 'initials' | 'tussenvoegsel' | 'surname' | 'name' | 'profession';

const COLUMNS: Readonly<Record<ColumnKind, readonly string[]>> = {
  number: ['deelnemernummer', 'deelnemersnummer', 'nummer', 'nr', 'number', 'participantnumber'],
  big: ['bignummer', 'big', 'bignumber'],
  email: ['email', 'emailadres', 'mail', 'mailadres', 'emailaddress', 'address'],
  first: ['roepnaam', 'voornaam', 'callname', 'firstname'],
  initials: ['voorletters', 'initialen', 'initials'],
  tussenvoegsel: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'prefix'],
  surname: ['achternaam', 'surname', 'lastname', 'familyname'],
  name: ['naam', 'namen', 'volledigenaam', 'deelnemer', 'deelnemers', 'name', 'fullname', 'participant'],
  profession: ['beroep', 'functie', 'profession', 'occupation', 'function'],
};
const KIND_OF = new Map(
  Object.entries(COLUMNS).flatMap(([kind, names]) =>
    names.map((name) => [name, kind as ColumnKind] as const),
  ),
);

/** What stands between two fields of a line; a comma may be part of a name. */
const SEPARATORS = ['\t', ';'];
/** D7: how far down a header may stand. */
const HEADER_WITHIN = 20;
/** What people write before a line of a list: a bullet, a dash, `1.`, `1)`. */
const BULLET = /^(?:[-–—•·*▪◦‣○●]+\s+|\(?\d{1,3}[.)](?:\s+|(?=\p{L})))+/u;
/** The association's: letters, then digits. */
const LETTERED_NUMBER = /^[a-z]{1,3}-?\d{4,12}$/i;
const PLAIN_NUMBER = /^\d{4,10}$/;
/** A phone number, which must not be taken for a participant or BIG number. */
const PHONE = /^(?:\+|00|0(?=\d{9}$))\d{9,14}$/;
/** A phone number with blanks in it, or brackets around anything without digits or an @: neither names anybody. */
const ASIDE = /\+\d{1,3}[\s\d()-]{7,}|\([^()@\d]*\)/g;
/** What would end a field or a line of the text. */
const NOT_IN_A_FIELD = /[\t\r\n"]+/g;
const QUOTES = /["“”„«»]/gu;

/**
 * The lines of a pasted text, in their order. Blank lines and a header are none; all others are there, readable or not. A header
 * (`Naam;E-mail`) says what the columns hold; without one each field is known by what it looks like.
 */
export function readAttendeeList(text: string): ListLine[] {
  return readRecords(
    text.split(/\r\n|\r|\n/).map((written, index) => {
      const seen = withoutUnseen(written);
      return { line: index + 1, typed: seen.trim(), cells: fieldsOf(seen) };
    }),
  );
}

/** The records of a CSV or XLSX file as the text of a list, each on its own line, so that it is read and put right as a pasted one. */
export function listText(records: readonly SheetRecord[]): string {
  const lines: string[] = [];
  for (const { line, cells } of records) {
    lines[line - 1] = cells.map((cell) => cell.replace(NOT_IN_A_FIELD, ' ').trim()).join('\t');
  }
  return Array.from(lines, (text: string | undefined) => text ?? '').join('\n');
}

/** By what one statement finds the people of a list. */
export interface ListQuery {
  numbers: string[];
  bigNumbers: string[];
  emails: string[];
  /** the longest word of each name: the person meant has it in theirs */
  nameWords: string[];
}

/** What to look for, each once. */
export function queryOf(lines: readonly ListLine[]): ListQuery {
  const each = (values: readonly (string | null)[]) => [...new Set(values.filter((one) => one !== null))];
  return {
    numbers: each(lines.map(({ number }) => number)),
    bigNumbers: each(lines.map(({ bigNumber }) => bigNumber)),
    emails: each(lines.map(({ email }) => email)),
    nameWords: each(lines.map(({ name }) => name && longestWord(name))),
  };
}

/** A record as it is read: `typed` is what its line shows. */
type TypedRecord = SheetRecord & { typed: string };

/** What the columns of a list hold; `commas`: its one field names several, with commas between. */
interface Header {
  kinds: (ColumnKind | undefined)[];
  commas: boolean;
}

function readRecords(records: readonly TypedRecord[]): ListLine[] {
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const at = filled
    .slice(0, HEADER_WITHIN)
    .findIndex(({ cells }, index) => headerOf(cells, index === 0) !== null);
  if (at < 0) return filled.map(readLine);
  const header = headerOf(filled[at]!.cells, at === 0)!;
  return [
    ...filled.slice(0, at).map(readLine),
    ...filled.slice(at + 1).map((record) => readByHeader(record, header) ?? readLine(record)),
  ];
}

/**
 * What each column holds when a record names columns; else null. One known name is not enough beside others: in
 * `Anna Kok;Deelnemer` it is what somebody is.
 */
function headerOf(cells: readonly string[], first: boolean): Header | null {
  const commas = cells.length === 1;
  const names = (commas ? cells[0]!.split(',') : cells).map((name) => name.trim());
  if (names.some((name) => /[@\d]/.test(name))) return null;
  const kinds = names.map((name) => KIND_OF.get(normaliseTitle(name)));
  const known = kinds.filter((kind) => kind !== undefined).length;
  const only = first && known > 0 && known === names.filter((name) => name !== '').length;
  return known > 1 || only ? { kinds, commas } : null;
}

/** A record under a header; null where it does not fit it, and is read as it stands. */
function readByHeader(record: TypedRecord, { kinds, commas }: Header): ListLine | null {
  const cells = commas ? record.cells.join(';').split(',') : record.cells;
  if (kinds.length < 2 || cells.length < 2 || cells.length > kinds.length) return null;
  const under = (...some: ColumnKind[]) =>
    some.map((kind) => cells[kinds.indexOf(kind)]?.trim() ?? '').filter((cell) => cell !== '');
  // A number stands where the header says so, whatever it looks like.
  const [number] = under('number').filter((cell) => /^\S*\d\S*$/.test(cell));
  const known = [
    ...under('big', 'email'),
    ...namesUnder(under),
    ...(number === undefined ? under('number') : []),
  ];
  if (known.length === 0 && number === undefined) return null;
  const [profession = ''] = under('profession');
  const doing = profession.slice(0, LONGEST_PROFESSION) || null;
  const read = { ...readLine({ ...record, cells: known }), profession: doing };
  if (number === undefined) return read;
  return { ...read, number: number.toUpperCase(), fault: read.fault === 'unreadable' ? null : read.fault };
}

/** The parts of a name in the order in which it is written, or the whole name where no column has the surname. */
function namesUnder(under: (...kinds: ColumnKind[]) => string[]): string[] {
  const [first, surname] = [under('first'), under('surname')];
  if (surname.length === 0) return under('name');
  return [...(first.length > 0 ? first : under('initials')), ...under('tussenvoegsel'), ...surname];
}

function readLine({ line, cells, typed }: TypedRecord): ListLine {
  const found = {
    emails: new Set<string>(),
    odd: false,
    numbers: new Set<string>(),
    bigs: new Set<string>(),
  };
  const names: string[] = [];
  const plain = new Set<string>();
  cells.forEach((cell, index) => {
    const words = (index === 0 ? cell.trim().replace(BULLET, '') : cell)
      .replace(QUOTES, ' ')
      .replace(ASIDE, ' ')
      .replace(/[<>()[\]]/g, ' ')
      .replace(/\bmailto:/gi, ' ')
      .split(/(?<=,)\s*|\s+/)
      .filter(Boolean);
    const name = words.filter((word) => {
      const bare = word.replace(/^[,.:]+|[,.:]+$/g, '');
      const digits = bare.replace(/[\s.-]/g, '');
      if (word.includes('@')) {
        const email = parseEmail(bare);
        if (email === undefined) found.odd = true;
        else found.emails.add(email);
      } else if (isBigNumber(bare)) found.bigs.add(bare);
      else if (LETTERED_NUMBER.test(bare)) found.numbers.add(bare.toUpperCase());
      else if (PHONE.test(digits)) return false;
      else if (PLAIN_NUMBER.test(bare)) plain.add(bare);
      else return /\p{L}/u.test(word) || word === ',';
      return false;
    });
    names.push(
      name
        .join(' ')
        .replace(/ ,/g, ',')
        .replace(/^[,\s]+|[,;:\s]+$/g, ''),
    );
  });
  // Digits alone may be anything in a sheet: they are the number where nothing else is.
  if (found.numbers.size === 0) for (const one of plain) found.numbers.add(one);
  const name = names.filter(Boolean).join(' ');
  const [number = null] = found.numbers;
  const [bigNumber = null] = found.bigs;
  const [email = null] = found.emails;
  const read = { line, typed, number, bigNumber, email, name: name === '' ? null : name, profession: null };
  if (Math.max(found.emails.size, found.numbers.size, found.bigs.size) > 1)
    return { ...read, fault: 'several' };
  if (found.odd && email === null) return { ...read, fault: 'address' };
  return { ...read, fault: (number ?? bigNumber ?? email ?? read.name) ? null : 'unreadable' };
}

/** The fields of a line: between tabs, else between semicolons, but those within quotes. */
function fieldsOf(written: string): string[] {
  const separator = SEPARATORS.find((one) => written.includes(one));
  if (separator === undefined) return [written];
  try {
    const options = { delimiter: separator, relax_quotes: true, relax_column_count: true, trim: true };
    const [fields] = parse(written, options) as string[][];
    return fields ?? [];
  } catch (error) {
    // A quotation mark that nothing closes: one line is one person all the same.
    if (error instanceof CsvError) return written.split(separator);
    throw error;
  }
}

/** Composed, with plain blanks, and without what nobody sees. */
function withoutUnseen(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\p{Zs}\v\f]/gu, ' ');
}

function longestWord(name: string): string | null {
  const words = name.split(/[\s,.'’‘ʼ´`\p{Pd}]+/u).filter((word) => /\p{L}/u.test(word));
  return words.length === 0 ? null : words.reduce((a, b) => (b.length > a.length ? b : a));
}
