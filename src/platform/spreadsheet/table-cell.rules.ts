/** A calendar date in a table, which a spreadsheet then knows as one. */
export interface DateCell {
  /** `YYYY-MM-DD` */
  date: string;
}

/** A cell to be written: numbers are our own and become Dutch numbers, texts are whatever somebody once typed. */
export type TableCell = string | number | DateCell | null | undefined;

/** Rows may come from a database cursor: they are written as they come. */
export type TableRows = Iterable<readonly TableCell[]> | AsyncIterable<readonly TableCell[]>;

const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number that spreadsheets count in, refused when there is none. */
export function finiteNumber(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number for a spreadsheet: ${value}`);
  return value;
}

/** A date as Dutch Excel shows it: `dd-mm-jjjj`. */
export function shownDate({ date }: DateCell): string {
  const [, year, month, day] = CALENDAR_DATE.exec(date) ?? [];
  if (year === undefined) throw new RangeError(`Not a date for a spreadsheet: ${date}`);
  return `${day}-${month}-${year}`;
}

/** The header and the rows under it, each of the header's width. */
export async function* withHeader(
  columns: readonly string[],
  rows: TableRows,
): AsyncGenerator<readonly TableCell[]> {
  yield columns;
  for await (const row of rows) {
    if (row.length !== columns.length)
      throw new RangeError(`A row of ${row.length} cells under ${columns.length} columns`);
    yield row;
  }
}
