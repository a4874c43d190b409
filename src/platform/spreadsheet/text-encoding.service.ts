import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import type { MessageKey } from '../product.service.js';
import { DoubledUtf8Evidence } from './doubled-utf8.rules.js';
import { fileFault } from './file-fault.rules.js';
import { MacRomanEvidence } from './mac-roman.rules.js';
import { DamageCount } from './utf8-damage.rules.js';

/** The two encodings in which Dutch Excel saves a CSV file. */
export type SpreadsheetEncoding = 'utf-8' | 'windows-1252';

/** What a file's bytes are. */
export interface EncodingFinding {
  encoding: SpreadsheetEncoding;
  /** length of the byte order mark in bytes, 0 when there is none */
  bomLength: number;
}

const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);

// What people upload instead of a CSV file, by the bytes with which it begins.
const OTHER_FILES: readonly [string, MessageKey][] = [
  ['%PDF', 'spreadsheet.pdf'],
  ['\xff\xfe', 'spreadsheet.utf16'],
  ['\xfe\xff', 'spreadsheet.utf16'],
];

/** Opens the file's bytes from the beginning; called once per pass. */
export type OpenBytes = () => AsyncIterable<Buffer>;

/**
 * Decides the encoding by reading the whole file, a chunk at a time: with a byte order mark, or valid throughout, it is
 * UTF-8, otherwise Windows-1252.
 *
 * @throws DomainError when the file is something else than text, its UTF-8 is broken or was encoded twice, or it was
 *   written in MacRoman (D7)
 */
export async function findEncoding(open: OpenBytes, file: string): Promise<EncodingFinding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const doubled = new DoubledUtf8Evidence();
  let bomLength: number | undefined;
  let valid = true;
  for await (const chunk of startingWith(open(), 4)) {
    if (bomLength === undefined) {
      refuseOtherFiles(chunk, file);
      bomLength = chunk.subarray(0, 3).equals(UTF8_BOM) ? 3 : 0;
    }
    if (chunk.includes(0)) throw fileFault('spreadsheet.binary', { file });
    valid = valid && decodes(strict, doubled, chunk);
  }
  valid = valid && decodes(strict, doubled);
  if (valid && doubled.isDoubled()) throw fileFault('spreadsheet.doubled-encoding', { file });
  if (!valid) await refuseOtherEncodings(open, file, bomLength === 3);
  return { encoding: valid ? 'utf-8' : 'windows-1252', bomLength: bomLength ?? 0 };
}

/**
 * One cell as text. Bytes that mean nothing become {@link UNREADABLE}.
 *
 * @param bytes the cell's bytes, one character each (`latin1`)
 */
export function decodeCell(bytes: string, encoding: SpreadsheetEncoding): string {
  if (isAscii(bytes)) return bytes;
  const buffer = Buffer.from(bytes, 'latin1');
  // iconv-lite, because Node's own decoder turns the five bytes that Windows-1252 leaves open into control characters.
  return encoding === 'utf-8' ? buffer.toString('utf8') : iconv.decode(buffer, 'windows-1252');
}

/** Whether a text holds nothing outside ASCII, so that every encoding here writes it alike. */
export function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

function refuseOtherFiles(start: Buffer, file: string): void {
  const head = start.toString('latin1', 0, 4);
  const found = OTHER_FILES.find(([magic]) => head.startsWith(magic));
  if (found) throw fileFault(found[1], { file });
}

function decodes(decoder: TextDecoder, doubled: DoubledUtf8Evidence, chunk?: Buffer): boolean {
  try {
    doubled.add(decoder.decode(chunk, { stream: chunk !== undefined }));
    return true;
  } catch {
    return false;
  }
}

/**
 * A file that is mostly good UTF-8 was not saved as Windows-1252 but damaged, and what Excel for Mac saves is something
 * else again: read as Windows-1252, every accented name in it would become nonsense without anybody noticing.
 */
async function refuseOtherEncodings(open: OpenBytes, file: string, hasBom: boolean): Promise<void> {
  const lenient = new TextDecoder('utf-8');
  const count = new DamageCount();
  const mac = new MacRomanEvidence();
  for await (const chunk of open()) {
    count.add(lenient.decode(chunk, { stream: true }));
    mac.add(chunk);
  }
  count.add(lenient.decode());
  const broken = hasBom || count.good > count.bad;
  if (broken) throw fileFault('spreadsheet.broken-encoding', { file, line: count.firstBadLine ?? 1 });
  if (mac.isMacRoman()) throw fileFault('spreadsheet.mac-roman', { file });
}

/** The same bytes, with a first chunk of at least so many of them if the file has that many. */
async function* startingWith(chunks: AsyncIterable<Buffer>, length: number): AsyncGenerator<Buffer> {
  let start: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (start === undefined) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < length) continue;
    yield start;
    start = undefined;
  }
  if (start !== undefined && start.length > 0) yield start;
}
