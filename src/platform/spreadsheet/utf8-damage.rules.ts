import { countLineBreaks } from './line-breaks.rules.js';

/** Stands in a decoded text where bytes mean nothing in the file's encoding. */
export const UNREADABLE = '\uFFFD';

/** Counts what is good and bad in text that was decoded leniently, given piece by piece. */
export class DamageCount {
  /** characters outside ASCII that are sound */
  good = 0;
  bad = 0;
  firstBadLine: number | undefined;
  private line = 1;
  private endsInCr = false;

  add(text: string): void {
    if (text === '') return;
    // The LF of a CRLF that was cut in two belongs to the line that its CR has ended.
    const own = this.endsInCr && text.startsWith('\n') ? text.slice(1) : text;
    const [before = '', ...damaged] = own.split(UNREADABLE);
    if (damaged.length > 0) this.firstBadLine ??= this.line + countLineBreaks(Buffer.from(before));
    this.bad += damaged.length;
    this.good += [before, ...damaged].join('').match(/[^\x00-\x7f]/gu)?.length ?? 0;
    this.line += countLineBreaks(Buffer.from(own));
    this.endsInCr = text.endsWith('\r');
  }
}
