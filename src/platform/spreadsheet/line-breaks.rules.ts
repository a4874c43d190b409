const LF = 0x0a;
const CR = 0x0d;

/** How many lines end in these bytes. CRLF, LF and a lone CR are one line break each, within quotes too. */
export function countLineBreaks(bytes: Uint8Array): number {
  let count = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === LF || (byte === CR && bytes[index + 1] !== LF)) count += 1;
  }
  return count;
}

/** The line ending with which these bytes end: CRLF, LF, CR, or nothing. */
export function finalLineEnding(bytes: Buffer): string {
  return /(?:\r\n|\n|\r)?$/.exec(bytes.toString('latin1', Math.max(0, bytes.length - 2)))?.[0] ?? '';
}
