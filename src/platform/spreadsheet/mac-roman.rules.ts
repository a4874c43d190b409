// What the bytes are in Windows-1252, where MacRoman has letters with accents.
/** stand for nothing in Windows-1252: Å ç è ê ù in MacRoman */
const NOTHING = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** signs that no word holds: € ‚ ƒ „ † ‡ ˆ ‰ ‹ • ˜ ™ › § ® ¯ ¾ ¿, where MacRoman has Ä Ç É Ñ Ü á à â ã ï ò ô õ ß Æ Ø æ ø */
const SIGNS = new Set([
  0x80, 0x82, 0x83, 0x84, 0x86, 0x87, 0x88, 0x89, 0x8b, 0x95, 0x98, 0x99, 0x9b, 0xa7, 0xae, 0xaf, 0xbe, 0xbf,
]);
/** what a Dutch word may hold in Windows-1252 too: Š Œ Ž ‘ š œ ž Ÿ, where MacRoman has ä å é ë ö ú û ü */
const EITHER = new Set([0x8a, 0x8c, 0x8e, 0x91, 0x9a, 0x9c, 0x9e, 0x9f]);

const CR = 0x0d;
const LF = 0x0a;

/**
 * Judges whether bytes that are no UTF-8 were written by Excel for Mac (MacRoman) and not in Windows-1252, by what stands
 * within words. The same byte is `è` in one and nothing in the other, `á` in one and `‡` in the other; a curly apostrophe,
 * Ž or Ÿ are letters in both, so they alone tell nothing (D7), except where lines end as only a Mac ends them.
 */
export class MacRomanEvidence {
  private mac = 0;
  private either = 0;
  /** small letters of Windows-1252 behind others, which would be capitals or signs in MacRoman */
  private windows = 0;
  private crs = 0;
  private lfs = 0;
  private before = 0;
  private byte = 0;

  /** Takes the next bytes of the file. */
  add(chunk: Uint8Array): void {
    for (const next of chunk) this.take(next);
  }

  /** What it is, after the last byte. */
  isMacRoman(): boolean {
    this.take(0);
    const onlyMacEndsLinesSo = this.crs > 0 && this.lfs === 0;
    return this.mac + (onlyMacEndsLinesSo ? this.either : 0) > this.windows;
  }

  private take(next: number): void {
    const { before, byte } = this;
    if (byte === CR) this.crs += 1;
    else if (byte === LF) this.lfs += 1;
    else if (byte >= 0x80) this.judge(byte, isLetter(before), isLetter(next));
    this.before = byte;
    this.byte = next;
  }

  private judge(byte: number, after: boolean, before: boolean): void {
    if (NOTHING.has(byte)) this.mac += after || before ? 1 : 0;
    else if (SIGNS.has(byte)) this.mac += after && before ? 1 : 0;
    else if (EITHER.has(byte)) this.either += after || before ? 1 : 0;
    else if (byte >= 0xdf && byte !== 0xf7) this.windows += after ? 1 : 0;
  }
}

function isLetter(byte: number): boolean {
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a && byte < 0x80;
}
