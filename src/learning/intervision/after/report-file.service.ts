import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import type { UploadedFile } from '../../../platform/web/uploads.form.js';
import { MEDIA_TYPES, REPORT_BYTES_AT_MOST, type ReportType } from './report-file.rules.js';

/** More parts than a text document has. */
const MOST_PARTS = 2_000;
/** The most bytes that are read of a part that says what the document is. */
const MOST_OF_A_PART = 256 * 1024;

/** A file that may be kept: its bytes, and what they say that it is. */
export interface ReportFile {
  type: ReportType;
  content: Buffer;
}

/**
 * Reads the file of a report as it comes in, and judges it by its content, whatever its name.
 *
 * @throws DomainError `report.file.…`: none, empty, too large, or no PDF, Word or LibreOffice text
 */
export async function readReportFile(files: AsyncIterable<UploadedFile>): Promise<ReportFile> {
  for await (const { bytes, isCut } of files) {
    const pieces: Buffer[] = [];
    for await (const piece of bytes) pieces.push(piece);
    if (isCut()) throw refusedFile('report.file.too-large', { most: REPORT_BYTES_AT_MOST / 1024 / 1024 });
    const content = Buffer.concat(pieces);
    if (content.length === 0) throw refusedFile('report.file.empty');
    const type = await reportTypeOf(content);
    if (type === null) throw refusedFile('report.file.other');
    return { type, content };
  }
  throw refusedFile('report.file.missing');
}

/** The type of a file by its content; null when it can be no report: another kind, damaged, locked, or with macros. */
export async function reportTypeOf(content: Buffer): Promise<ReportType | null> {
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  if (content.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') return null;
  try {
    return await documentIn(content);
  } catch {
    // A zip that cannot be read is no document that anybody can open.
    return null;
  }
}

async function documentIn(content: Buffer): Promise<ReportType | null> {
  const zip = await fromBufferPromise(content, { lazyEntries: true, validateEntrySizes: true });
  if (zip.entryCount > MOST_PARTS) return null;
  const parts = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry);
  if ((await textIn(zip, parts.get('mimetype'))) === MEDIA_TYPES.odt)
    return parts.has('content.xml') && !hasMacros(parts) ? 'odt' : null;
  const types = await textIn(zip, parts.get('[Content_Types].xml'));
  // With macros the main part has another type.
  return types.includes(`${MEDIA_TYPES.docx}.main+xml`) && !hasMacros(parts) ? 'docx' : null;
}

/** Whether a document has something in it that runs. */
function hasMacros(parts: ReadonlyMap<string, Entry>): boolean {
  return [...parts.keys()].some((name) => name.endsWith('vbaProject.bin') || /^(Basic|Scripts)\//.test(name));
}

async function textIn(zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (!entry || entry.uncompressedSize > MOST_OF_A_PART || entry.isEncrypted()) return '';
  const pieces: Buffer[] = [];
  for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>)
    pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function refusedFile(
  code: 'report.file.too-large' | 'report.file.empty' | 'report.file.other' | 'report.file.missing',
  params: Record<string, number> = {},
): DomainError {
  return new DomainError(code, params, 'invalid', 'bestand');
}
