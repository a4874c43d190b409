import pg from 'pg';

/** The PostgreSQL types whose values reach us otherwise than pg's defaults would have it. */
const OID = { int8: 20, int8Array: 1016, date: 1082, dateArray: 1182, textArray: 1009 } as const;

type Parser = (text: string) => unknown;

const textArray = pg.types.getTypeParser(OID.textArray as never) as (text: string) => (string | null)[];

const parsers: Record<number, Parser> = {
  [OID.date]: (text) => text,
  [OID.dateArray]: textArray,
  [OID.int8]: toNumber,
  [OID.int8Array]: (text) => textArray(text).map((item) => (item === null ? null : toNumber(item))),
};

/**
 * How values come out of the database, given to each pool instead of set for all of pg: a calendar date stays
 * `YYYY-MM-DD` (as a Date it shifts by a day between time zones), and a whole number of 64 bits, such as `count(*)`,
 * is a number as long as a number holds it exactly and else the text that it was.
 */
export const typeParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parser {
    const own = format === 'binary' ? undefined : parsers[oid];
    return own ?? (pg.types.getTypeParser(oid, format as 'text') as Parser);
  },
};

function toNumber(text: string): number | string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
}
