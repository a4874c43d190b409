import { open } from 'node:fs/promises';
import type { MessageKey } from '../../product.service.js';
import type { ZipParts } from './zip-parts.service.js';

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * What a file of the old binary kind is (MS-CFB §2): a workbook with a password is wrapped in one, and an `.xls` is one.
 * The names of its streams stand in its directory, of which the header says where it begins.
 */
export async function oldContainerFault(path: string): Promise<MessageKey> {
  const file = await open(path);
  try {
    const { buffer: header } = await file.read(Buffer.alloc(512), 0, 512, 0);
    const sectorBytes = header.readUInt16LE(30) === 12 ? 4096 : 512;
    const directory = (header.readUInt32LE(48) + 1) * sectorBytes;
    const { buffer: names } = await file.read(Buffer.alloc(4096), 0, 4096, directory);
    return names.includes(ENCRYPTED) ? 'spreadsheet.workbook-password' : 'spreadsheet.workbook-old';
  } finally {
    await file.close();
  }
}

/** What a zip is that is no workbook of Excel; undefined when it may be one. */
export async function otherZipFault(parts: ZipParts): Promise<MessageKey | undefined> {
  if (parts.has('mimetype') && (await startOf(parts, 'mimetype')).includes('opendocument.spreadsheet'))
    return 'spreadsheet.workbook-ods';
  if (parts.has('Index/Document.iwa') || parts.has('Index.zip')) return 'spreadsheet.workbook-numbers';
  if (parts.has('xl/workbook.bin')) return 'spreadsheet.workbook-binary';
  return parts.has('_rels/.rels') && parts.hasAnyIn('xl/') ? undefined : 'spreadsheet.zip';
}

async function startOf(parts: ZipParts, name: string): Promise<string> {
  for await (const chunk of parts.read(name)) return chunk.toString('latin1');
  return '';
}
