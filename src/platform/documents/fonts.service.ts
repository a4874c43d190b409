import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DomainError } from '../errors/domain-error.rules.js';

/** The faces that documents are set in: the serif for headings and what is certified, the sans for the rest. */
export const FACES = ['serif', 'sans', 'sansBold'] as const;
export type Face = (typeof FACES)[number];

const FILES: Record<Face, string> = {
  serif: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansBold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
};

/** The part of a fontkit font that is used here; fontkit has no types of its own. Units are those of the font. */
export interface DocumentFont {
  /** whether the file has a shape for a character: a look into its table, whatever was set before */
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string): {
    glyphs: { id: number }[];
    positions: { xAdvance: number; xOffset: number; yOffset: number }[];
  };
}

interface ParsedFont extends DocumentFont {
  /** what fontkit has read of the file so far; its own variations of a font share it in the same way */
  _tables: object;
}

const require = createRequire(import.meta.url);
// pdfkit's own fontkit, found from where pdfkit stands: what judges a text is what prints it.
const fontkit = createRequire(require.resolve('pdfkit'))('fontkit') as { create(file: Buffer): ParsedFont };
const parsed = new Map<Face, { file: Buffer; font: ParsedFont }>();

/**
 * A face for one document. Not shared between documents, since a font remembers for which character a glyph was first
 * asked, and a document would then depend on those printed before it. Only the tables of the file are shared: reading
 * them takes longer than all the rest.
 */
export function documentFont(face: Face): DocumentFont {
  const { file, font } = parsedFont(face);
  return Object.assign(fontkit.create(file), { _tables: font._tables });
}

function parsedFont(face: Face): { file: Buffer; font: ParsedFont } {
  const known = parsed.get(face);
  if (known) return known;
  const file = readFileSync(require.resolve(FILES[face]));
  const read = { file, font: fontkit.create(file) };
  parsed.set(face, read);
  return read;
}

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

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** What a reader sees as characters: a letter together with its marks. In NFC. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text.normalize('NFC')), ({ segment }) => segment);
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

/** Whether the face has a shape for this one character, be it a letter or a mark. */
function hasGlyph(character: string, face: Face): boolean {
  return parsedFont(face).font.hasGlyphForCodePoint(character.codePointAt(0)!);
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
