import { normaliseTitle } from '../platform/text/normalise-title.rules.js';

/** The parts of a person's name; `fullName` is all that is known of somebody who came from the leaders' sheet. */
export interface NameParts {
  callName: string | null;
  initials: string | null;
  tussenvoegsel: string | null;
  surname: string | null;
  fullName: string | null;
  /** the name as its bearer confirmed it for print (K2) */
  printName: string | null;
  /** whether the secretariat approved the name for print, whatever it keeps of the registered one (K7) */
  printNameApproved?: boolean;
}

/** A name as it is registered: call name, tussenvoegsel, surname. Lists and pages name people so (K7). */
export function displayName(name: NameParts): string {
  if (!name.surname) return name.fullName ?? '';
  const first = name.callName || name.initials;
  const rest = [name.tussenvoegsel, name.surname].filter(Boolean).join(' ');
  // An elided d' or l' stands against the name that it belongs to.
  return [first, rest.replace(/^(\p{L}['’]) /u, '$1')].filter(Boolean).join(' ');
}

/** A name as a record prints it: as its bearer confirmed it where that holds (K7), else as it is registered (K2). */
export function printedName(name: NameParts): string {
  return name.printName && holdsForPrint(name) ? name.printName : displayName(name);
}

/** The name for print where it differs from the registered one, to stand beside that; else null. */
export function otherPrintName(name: NameParts): string | null {
  const printed = printedName(name);
  return printed === displayName(name) ? null : printed;
}

/** Whether the confirmed name may be printed: it keeps the registered surname, or the secretariat approved it. */
export function holdsForPrint(name: NameParts): boolean {
  return name.printName !== null && (name.printNameApproved === true || keepsSurname(name.printName, name));
}

/** At most so many pieces make one word of a surname: `Jan-van-der-Heijden`. */
const PIECES_AT_MOST = 4;

/**
 * Whether a name keeps the registered surname: all its words are there, in any order, compared as titles are (K7). A
 * hyphen or an apostrophe may be written or not: `Kok-Visser` keeps `Kok`, `OBrien` keeps `O'Brien`. Of somebody of
 * whom only the whole name is registered, that is kept.
 */
export function keepsSurname(typed: string, { surname, fullName }: NameParts): boolean {
  const pieces = piecesOf(typed);
  const words = new Set(
    pieces.flatMap((_, from) =>
      Array.from({ length: PIECES_AT_MOST }, (_none, more) => pieces.slice(from, from + more + 1).join('')),
    ),
  );
  return (surname ?? fullName ?? '')
    .split(/\s+/u)
    .every((word) => words.has(normaliseTitle(word)) || piecesOf(word).every((piece) => words.has(piece)));
}

/** What stands between blanks, hyphens and apostrophes, compared as titles are. */
function piecesOf(text: string): string[] {
  return text
    .split(/[\s\p{Pd}'’‘ʼ´`]+/u)
    .map(normaliseTitle)
    .filter((piece) => piece !== '');
}
