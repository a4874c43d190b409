/**
 * A title as titles are compared (D3, D4): without regard to case, accents, blanks and punctuation.
 */
export function normaliseTitle(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toUpperCase() // ß has no capital of one letter, ı shares that of i: only this way do they meet
      .normalize('NFKD')
      // Modifier letters (Lm), such as the apostrophe ʼ, are punctuation to the reader.
      .replace(/[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/gu, '')
      .toLowerCase()
  );
}
