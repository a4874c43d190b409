import { fileFault } from '../file-fault.rules.js';
import type { RawRecord } from '../raw-records.service.js';
import { MergedCells } from './merged-cells.rules.js';
import { oldContainerFault, otherZipFault } from './other-container.service.js';
import { type CellContext, SheetRows, toRecord } from './sheet-rows.service.js';
import { workbookFault } from './workbook-fault.rules.js';
import { readXml } from './xml-parts.service.js';
import { ZipParts } from './zip-parts.service.js';
import { readContents } from './workbook-contents.service.js';

const ZIP = ['PK\x03\x04', 'PK\x05\x06'];
const OLD_CONTAINER = '\xd0\xcf\x11\xe0';

/** How many bytes at the beginning of a file tell whether it is a workbook. */
export const WORKBOOK_MARK_BYTES = 4;

/** Whether a file is a workbook by its first bytes, or something packed that people take for one. */
export function looksLikeWorkbook(start: Buffer): boolean {
  const mark = start.toString('latin1', 0, WORKBOOK_MARK_BYTES);
  return mark === OLD_CONTAINER || ZIP.includes(mark);
}

/**
 * Opens a workbook (XLSX), chooses the first sheet that can be seen and has something in it, and reads that through
 * once: what is wrong with it is known before any row of it is used.
 *
 * @param file its name for sentences
 * @throws DomainError with a sentence on what is wrong and what to do
 */
export async function openWorkbook(path: string, start: Buffer, file: string): Promise<WorkbookSheet> {
  try {
    if (start.toString('latin1', 0, WORKBOOK_MARK_BYTES) === OLD_CONTAINER)
      throw fileFault(await oldContainerFault(path), { file });
    const parts = await ZipParts.open(path);
    try {
      const other = await otherZipFault(parts);
      if (other) throw fileFault(other, { file });
      return await chooseSheet(path, file, parts);
    } finally {
      parts.close();
    }
  } catch (error) {
    throw workbookFault(error, file);
  }
}

/** The sheet of a workbook that is read. */
export class WorkbookSheet {
  private passed = 0;

  constructor(
    private readonly path: string,
    private readonly file: string,
    /** the sheet's name, as its tab shows it */
    readonly name: string,
    private readonly part: string,
    /** what the sheet unpacks to, in bytes */
    readonly totalBytes: number,
    private readonly context: CellContext,
    private readonly merges: readonly string[],
  ) {}

  /** How far the present round of {@link records} has come, in bytes of {@link totalBytes}. */
  get bytesRead(): number {
    return this.passed;
  }

  /**
   * The rows with something in them, as records of a CSV file with `;`; their lines are the numbers of the rows. Each
   * round unpacks the sheet anew, so that nothing of it is held in memory.
   *
   * @throws DomainError
   */
  async *records(): AsyncGenerator<RawRecord> {
    this.passed = 0;
    try {
      const parts = await ZipParts.open(this.path);
      try {
        const merged = new MergedCells(this.merges);
        for await (const row of readXml(this.counted(parts), new SheetRows(this.context)))
          yield toRecord(row, merged);
      } finally {
        parts.close();
      }
    } catch (error) {
      throw workbookFault(error, this.file);
    }
  }

  private async *counted(parts: ZipParts): AsyncGenerator<Buffer> {
    for await (const chunk of parts.read(this.part)) {
      this.passed += chunk.length;
      yield chunk;
    }
  }
}

async function chooseSheet(path: string, file: string, parts: ZipParts): Promise<WorkbookSheet> {
  const { sheets, context } = await readContents(parts);
  // Those that can be seen first: what is hidden is only looked at to say so.
  for (const sheet of [...sheets].sort((one, other) => Number(one.hidden) - Number(other.hidden))) {
    const rows = new SheetRows(context);
    let filled = false;
    const reading = readXml(parts.read(sheet.part), rows);
    while (!(await reading.next()).done) filled = true;
    if (!filled) continue;
    if (sheet.hidden) throw fileFault('spreadsheet.workbook-hidden-sheet', { file, sheet: sheet.name });
    const { name, part } = sheet;
    return new WorkbookSheet(path, file, name, part, parts.size(part), context, rows.merges);
  }
  throw fileFault('spreadsheet.empty', { file });
}
