import { fileFault } from './file-fault.rules.js';
import type { Delimiter } from './csv-dialect.rules.js';
import { readCells } from './row.rules.js';
import { SourceFile } from './source-file.service.js';
import { openTable } from './spreadsheet.service.js';
import type { Table } from './table.rules.js';

/** How much of the file is read at a time, in bytes. */
const CHUNK_BYTES = 64 * 1024;

/** A row as it stands, with whatever columns. */
export interface PlainRecord {
  /** of the file, from 1 */
  line: number;
  cells: string[];
}

/**
 * The rows of a CSV file or of the first sheet of a workbook with something in it, of which nobody says what columns it has: the
 * separator is the one that gives most rows more than one cell.
 *
 * @param atMost how many are read; what follows is left
 * @throws DomainError with a sentence on what is wrong with the file and what to do
 */
export async function readPlainRecords(path: string, atMost: number): Promise<PlainRecord[]> {
  const table = await openTable(await SourceFile.open(path, CHUNK_BYTES));
  const readings: PlainRecord[][] = [];
  const failures: unknown[] = [];
  for (const delimiter of table.delimiters) {
    try {
      readings.push(await reading(table, delimiter, atMost));
    } catch (error) {
      failures.push(error);
    }
  }
  const divided = (records: PlainRecord[]) => records.filter(({ cells }) => cells.length > 1).length;
  const [best] = readings.sort((one, other) => divided(other) - divided(one));
  if (!best) throw failures[0];
  if (best.length === 0) throw fileFault('spreadsheet.empty', { file: table.name });
  return best;
}

async function reading(table: Table, delimiter: Delimiter, atMost: number): Promise<PlainRecord[]> {
  const records: PlainRecord[] = [];
  let passed = 0;
  for await (const record of table.records(delimiter)) {
    passed += record.raw.length;
    if (passed <= table.skipped) continue;
    const cells = readCells(record, table.finding.encoding, delimiter);
    if (cells.some((cell) => cell !== '')) records.push({ line: record.firstLine, cells });
    if (records.length >= atMost) break;
  }
  return records;
}
