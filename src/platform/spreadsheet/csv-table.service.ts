import { type RawRecord, splitRecords } from './raw-records.service.js';
import type { Delimiter } from './csv-dialect.rules.js';
import type { SourceFile } from './source-file.service.js';
import type { Table } from './table.rules.js';
import { type EncodingFinding, findEncoding } from './text-encoding.service.js';

// The first of equals wins: what Dutch Excel writes.
const DELIMITERS: readonly Delimiter[] = [';', ',', '\t'];

/** The line with which some programs tell Excel the separator: it is no row, and stays where it is (D7). */
const SEPARATOR_LINE = /^"?sep=(?<delimiter>[;,\t])"?(?:\r\n|\r|\n|$)/i;
const LONGEST_SEPARATOR_LINE = 9;

/** The records of a CSV file, which is read through once, to know its encoding, and never held in memory. */
export class CsvTable implements Table {
  readonly name: string;
  readonly path: string;
  readonly totalBytes: number;

  private constructor(
    private readonly source: SourceFile,
    readonly finding: EncodingFinding,
    readonly mark: Buffer,
    readonly delimiters: readonly Delimiter[],
    readonly skipped: number,
  ) {
    this.name = source.name;
    this.path = source.path;
    this.totalBytes = source.size;
  }

  /** @throws DomainError with a sentence on what is wrong with the file and what to do */
  static async open(source: SourceFile): Promise<CsvTable> {
    const finding = await findEncoding(() => source.read(), source.name);
    const start = await source.start(finding.bomLength + LONGEST_SEPARATOR_LINE);
    const line = SEPARATOR_LINE.exec(start.toString('latin1', finding.bomLength));
    const mark = start.subarray(0, finding.bomLength);
    const delimiters = line ? [line.groups!.delimiter as Delimiter] : DELIMITERS;
    return new CsvTable(source, finding, mark, delimiters, line?.[0].length ?? 0);
  }

  records(delimiter: Delimiter): AsyncGenerator<RawRecord> {
    return splitRecords(this.source.read(this.finding.bomLength), delimiter, this.name);
  }

  bytesRead(bytes: number): number {
    return bytes;
  }

  assertUnchanged(): Promise<void> {
    return this.source.assertUnchanged();
  }
}
