import iconv from 'iconv-lite';

/** Longer runs of letters outside ASCII are of a script that is not meant here: they may be cut anywhere. */
const LONGEST_RUN = 1000;

/**
 * Judges whether text was UTF-8 twice: read in another encoding by one program, and saved as UTF-8 again. `é` then is
 * `Ã©` (through Windows-1252) or `√©` (through MacRoman), and `’` is `â€™`. Such a file is sound UTF-8 throughout.
 */
export class DoubledUtf8Evidence {
  private doubled = 0;
  private other = 0;
  /** the end of the last part, which may go on in the next */
  private carried = '';

  /** Takes the next part of the text. */
  add(part: string): void {
    const text = this.carried + part;
    const run = /[^\x00-\x7f]*$/.exec(text.slice(-LONGEST_RUN))![0];
    this.carried = run.length < LONGEST_RUN ? run : '';
    this.count(text.slice(0, text.length - this.carried.length));
  }

  /** What it is, after the last part. Now and then such letters do stand side by side; then most others do not. */
  isDoubled(): boolean {
    this.count(this.carried);
    this.carried = '';
    return this.doubled > this.other;
  }

  private count(text: string): void {
    for (const run of text.match(/[^\x00-\x7f]+/g) ?? []) {
      const rest = run.replace(DOUBLED, () => {
        this.doubled += 1;
        return '';
      });
      this.other += rest.length;
    }
  }
}

/** The characters that an encoding has for these bytes, for within the brackets of a regular expression. */
function characters(encoding: string, from: number, to: number): string {
  const bytes = Buffer.from(Array.from({ length: to - from + 1 }, (_, index) => from + index));
  return iconv
    .decode(bytes, encoding)
    .replaceAll('\ufffd', '')
    .replace(/[\]\\^-]/g, '\\$&');
}

/**
 * What the bytes of one character of UTF-8 are in another encoding: Latin letters and typographic signs, whose first byte
 * is C2 to C5 or E2, and the byte order mark. Controls stand for bytes that Windows-1252 leaves open.
 */
function doubledIn(encoding: string): string {
  const next = `[\\x80-\\x9f${characters(encoding, 0x80, 0xbf)}]`;
  const [two, three] = [characters(encoding, 0xc2, 0xc5), characters(encoding, 0xe2, 0xe2)];
  const mark = iconv.decode(Buffer.from([0xef, 0xbb, 0xbf]), encoding);
  return `[${two}]${next}|${three}${next}{2}|${mark}`;
}

const DOUBLED = new RegExp([doubledIn('windows-1252'), doubledIn('macroman')].join('|'), 'g');
