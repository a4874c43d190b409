import type { RawRecord } from './raw-records.service.js';
import type { SourceFile } from './source-file.service.js';
import type { Table } from './table.rules.js';
import type { WorkbookSheet } from './workbook/workbook.service.js';

/** The records of a sheet of a workbook, as if it had been saved as "CSV UTF-8" by Dutch Excel. */
export class WorkbookTable implements Table {
  readonly name: string;
  readonly path: string;
  readonly finding = { encoding: 'utf-8', bomLength: 3 } as const;
  readonly delimiters = [';'] as const;
  // The rejected rows go to a CSV file, in which Excel shows accents only with this mark.
  readonly mark = Buffer.from('\ufeff');
  readonly skipped = 0;
  readonly totalBytes: number;
  readonly sheet: string;

  constructor(
    private readonly source: SourceFile,
    private readonly opened: WorkbookSheet,
  ) {
    this.name = source.name;
    this.path = source.path;
    this.totalBytes = opened.totalBytes;
    this.sheet = opened.name;
  }

  records(): AsyncGenerator<RawRecord> {
    return this.opened.records();
  }

  bytesRead(): number {
    return this.opened.bytesRead;
  }

  assertUnchanged(): Promise<void> {
    return this.source.assertUnchanged();
  }
}
