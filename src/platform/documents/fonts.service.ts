import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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

/** Whether the face has a shape for this one character, be it a letter or a mark. */
export function hasGlyph(character: string, face: Face): boolean {
  return parsedFont(face).font.hasGlyphForCodePoint(character.codePointAt(0)!);
}

function parsedFont(face: Face): { file: Buffer; font: ParsedFont } {
  const known = parsed.get(face);
  if (known) return known;
  const file = readFileSync(require.resolve(FILES[face]));
  const read = { file, font: fontkit.create(file) };
  parsed.set(face, read);
  return read;
}
