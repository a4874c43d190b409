/**
 * What Excel and its kin show instead of a value, in Dutch and in English: `#N/B`, `#VERW!`, `#DIV/0!`, `#NAAM?`. The
 * general shape, `#` and capitals with `!` or `?` behind them, holds in every language.
 */
const SHEET_ERROR = String.raw`#(?:N\/[AB]|[\p{L}_]+(?:\/0)?[!?]|GETTING_DATA|BEZIG!?)`;
const WHOLE = new RegExp(String.raw`^(?:${SHEET_ERROR}|#{3,}|Err:\d{3})$`, 'iu');
const WITHIN = new RegExp(String.raw`${SHEET_ERROR}|#{3,}|Err:\d{3}`, 'iu');

/** Whether a text is an error value of a spreadsheet, which came along instead of what was meant (D8). */
export function isSheetError(text: string): boolean {
  return WHOLE.test(text.normalize('NFKC').trim());
}

/** The error value that stands in a text, if one does. */
export function sheetErrorIn(text: string): string | undefined {
  return WITHIN.exec(text)?.[0];
}
