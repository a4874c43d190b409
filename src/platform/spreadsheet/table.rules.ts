import type { RawRecord } from './raw-records.service.js';
import type { Delimiter } from './csv-dialect.rules.js';
import type { EncodingFinding } from './text-encoding.service.js';

/** Where records come from: a CSV file's bytes, or a sheet of a workbook. */
export interface Table {
  /** the file's base name, for sentences */
  readonly name: string;
  readonly path: string;
  /** how {@link records} are to be understood */
  readonly finding: EncodingFinding;
  /** what may stand between the cells; the first of equals wins */
  readonly delimiters: readonly Delimiter[];
  /** the bytes before the first record: a byte order mark, or none */
  readonly mark: Buffer;
  /** how many bytes of the first records tell the separator, and are no record's */
  readonly skipped: number;
  /** the size of what is read, in bytes */
  readonly totalBytes: number;
  /** the name of the sheet that is read, if there are sheets */
  readonly sheet?: string;
  /**
   * The records from the first on. Each round reads the file anew.
   *
   * @throws DomainError
   */
  records(delimiter: Delimiter): AsyncGenerator<RawRecord>;
  /** how far a round has come, in bytes of {@link totalBytes}. @param bytes of the records that it gave */
  bytesRead(bytes: number): number;
  /** @throws DomainError when the file is another than when it was opened */
  assertUnchanged(): Promise<void>;
}
