/**
 * What remains of a title when case, accents, blanks and punctuation do not count: `Leerboek  Bijenteelt` and
 * `LEERBOEK BIJENTEELT` give the same. Compatibility forms are one letter (NFKD: `ﬁ`, `ĳ`), `ß` is `ss` and the
 * Turkish `İ` and `ı` are `i`; `æ` and `ø` are letters of their own, so they stay.
 */
export function normaliseTitle(text: string): string {
  return (
    text
      .normalize('NFKD')
      // ß has no capital of one letter and ı shares that of i: only as capitals do they meet. First small letters,
      // because the capital ẞ is left alone by toUpperCase and would come back as ß.
      .toLowerCase()
      .toUpperCase()
      .normalize('NFKD')
      // Modifier letters (Lm), such as the apostrophe ʼ, are punctuation to the reader.
      .replace(/[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/gu, '')
      .toLowerCase()
  );
}
