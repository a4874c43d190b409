const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** What a reader sees as characters: a letter together with its marks. In NFC. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text.normalize('NFC')), ({ segment }) => segment);
}
