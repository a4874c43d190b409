/**
 * What a workbook may be at most. A zip of a few kilobytes can unpack to terabytes, and a sheet can claim 17 thousand
 * million cells: without limits one file takes the memory of the whole portal. Each is far above any list of people.
 */
export const WORKBOOK_LIMITS = {
  /** parts within the zip */
  entries: 5_000,
  /** what is unpacked of them in one reading, in bytes */
  unpackedBytes: 100 * 1024 * 1024,
  /** the texts that cells share, which are held in memory, in bytes of XML */
  sharedBytes: 32 * 1024 * 1024,
  /** rows with something in them */
  rows: 250_000,
  /** the last column with something in it */
  columns: 1_000,
  /** areas of merged cells */
  merges: 10_000,
  /** cells without a value of their own in rows that have some */
  mergedCells: 100_000,
  /** elements within each other; a sheet has eight */
  depth: 64,
  /** attributes of one element; a row has some twelve */
  attributes: 200,
} as const;

/** What a sheet has at most in every program (ECMA-376 part 1 §18.3.1.73). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
