/**
 * A title as titles are compared (D3, D4): without regard to case, accents, blanks and punctuation.
 */
export function normaliseTitle(text: string): string {
  return (
    text
      // Decomposed and upper-cased first: accents come loose, and ß and the Turkish dotless letters fall together.
      .normalize('NFKD')
      .toUpperCase()
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase()
  );
}
