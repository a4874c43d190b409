import { DomainError } from '../errors/domain-error.rules.js';
import { graphemes } from './graphemes.rules.js';
import { type Face, documentFont, hasGlyph } from './fonts.service.js';

/**
 * Refuses a text that the face cannot print whole and as it is, so that a document never bears an empty box, a
 * floating accent or a character that shows something else than it says. Judged after NFC, with the shaper that
 * prints.
 *
 * A letter with marks for which Unicode has no single character (`m̃`) passes only when the font has the marks and
 * its anchors place each of them on that letter.
 *
 * @param field the form field that the text was typed in, if it was
 * @throws DomainError `document.character-missing` for the first character that the face lacks,
 *   `document.character-invisible` for a control character, a change of direction, half a character or anything else
 *   without a shape of its own
 */
export function assertPrintable(texts: Iterable<string>, face: Face, field?: string): void {
  for (const text of texts) {
    for (const grapheme of graphemes(text)) {
      if (!PLAIN.test(grapheme)) assertGrapheme(grapheme, text, face, field);
    }
  }
}

/** The text with a question mark for each character that the face cannot print, for what certifies nothing. */
export function printableOf(text: string, face: Face): string {
  const printable = (grapheme: string): string => {
    if (PLAIN.test(grapheme)) return grapheme;
    try {
      assertGrapheme(grapheme, text, face);
      return grapheme;
    } catch (error) {
      if (error instanceof DomainError) return '?';
      throw error;
    }
  };
  return graphemes(text).map(printable).join('');
}

/** Needs no second look in any of the faces; most text is this. */
const PLAIN = /^[\x20-\x7E]$/;

/** Control, format and private characters, unpaired surrogates, unassigned ones, line breaks, zero widths. */
const SHAPELESS = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const EACH_SHAPELESS = new RegExp(SHAPELESS, 'gu');

function assertGrapheme(grapheme: string, text: string, face: Face, field?: string): void {
  const missing = [...grapheme].find((character) => !hasGlyph(character, face) && !SHAPELESS.test(character));
  const shapeless = SHAPELESS.exec(grapheme)?.[0];
  if (missing === undefined && shapeless === undefined && isPlaced(grapheme, face)) return;
  // An emoji is a missing picture first, and only then the invisible joiners inside it.
  if (missing === undefined && shapeless !== undefined) {
    throw refusal('document.character-invisible', codePoint(shapeless), text, field);
  }
  const visible = grapheme.replace(EACH_SHAPELESS, '');
  const culprit = missing ?? grapheme;
  throw refusal('document.character-missing', `${visible} (${codePoint(culprit)})`, text, field);
}

function refusal(
  code: 'document.character-missing' | 'document.character-invisible',
  character: string,
  text: string,
  field?: string,
): DomainError {
  // The message quotes the text: without what would turn the sentence around it upside down.
  const quotable = text.replace(EACH_SHAPELESS, '\uFFFD');
  return new DomainError(code, { character, text: quotable }, 'invalid', field);
}

/**
 * Whether the first glyph is a base and every further one is either merged into it or put in its place by the font's
 * own anchors. A mark that is not moved would stand where the last letter ended.
 */
function isPlaced(grapheme: string, face: Face): boolean {
  if (!/\p{M}/u.test(grapheme)) return true;
  // A font that has laid out some odd text before lays out the next one otherwise: each judgement has its own.
  const [base, ...marks] = documentFont(face).layout(grapheme).positions;
  const placed = marks.every((mark) => mark.xAdvance === 0 && (mark.xOffset !== 0 || mark.yOffset !== 0));
  return base !== undefined && base.xAdvance > 0 && placed;
}

/** All code points of a character, as Unicode writes them: `U+4E2D`. */
function codePoint(character: string): string {
  const hex = (part: string): string =>
    (part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return [...character].map((part) => `U+${hex(part)}`).join(' ');
}
