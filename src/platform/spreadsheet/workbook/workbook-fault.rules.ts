import { DomainError } from '../../errors/domain-error.rules.js';
import { fileFault } from '../file-fault.rules.js';
import { WORKBOOK_LIMITS } from './workbook-limits.rules.js';

/** Something within a workbook that no program writes. Its message is for the log, never for a reader. */
export class DamagedWorkbook extends Error {}

/** A workbook beyond {@link WORKBOOK_LIMITS}, whichever of them it was. */
export class WorkbookTooLarge extends Error {}

/** A row whose texts are longer together than a record may be. */
export class RowTooLong extends Error {
  constructor(readonly row: number) {
    super(`row ${row} is too long`);
  }
}

/** A part that needs a password to be read. */
export class NeedsPassword extends Error {}

/** What went wrong with a workbook as a sentence that says what to do; a sentence that it is already stays. */
export function workbookFault(cause: unknown, file: string): Error {
  if (cause instanceof DomainError) return cause;
  if (cause instanceof NeedsPassword) return fileFault('spreadsheet.workbook-password', { file }, cause);
  if (cause instanceof RowTooLong)
    return fileFault('spreadsheet.workbook-row-too-long', { file, line: cause.row }, cause);
  if (cause instanceof WorkbookTooLarge) return tooLarge(file, cause);
  const { syscall, code } = cause as NodeJS.ErrnoException;
  if (syscall !== undefined)
    return fileFault('spreadsheet.unreadable', { file, reason: code ?? syscall }, cause);
  return fileFault('spreadsheet.workbook-damaged', { file }, cause);
}

function tooLarge(file: string, cause: unknown): Error {
  const { rows, columns, unpackedBytes } = WORKBOOK_LIMITS;
  const megabytes = unpackedBytes / (1024 * 1024);
  return fileFault('spreadsheet.workbook-too-large', { file, rows, columns, megabytes }, cause);
}
