import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { readPlainRecords } from '../../platform/spreadsheet/plain-records.service.js';
import type { UploadedFile } from '../../platform/web/uploads.form.js';
import { LINES_AT_MOST, listText } from './attendee-line.rules.js';

/** Far more than a list of people takes, in bytes. */
export const LIST_BYTES_AT_MOST = 2 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
const LONGEST_NAME = 80;

/** Reads a list of attendees that comes as a file (I2). Of the file nothing is kept. */
@Injectable()
export class ListFileService {
  /**
   * The text of the first file, a line for each of its rows.
   *
   * @throws DomainError `attendees.no-file`, `attendees.file-too-big`, and what is wrong with a file that cannot be read
   */
  async textOf(files: AsyncIterable<UploadedFile>): Promise<string> {
    for await (const file of files) {
      const chunks: Buffer[] = [];
      for await (const chunk of file.bytes) chunks.push(chunk);
      if (file.isCut()) {
        throw new DomainError('attendees.file-too-big', { most: LIST_BYTES_AT_MOST / MEGABYTE }, 'invalid');
      }
      return await readText(file.name, Buffer.concat(chunks));
    }
    throw new DomainError('attendees.no-file', {}, 'invalid');
  }
}

async function readText(name: string, content: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'leerpad-list-'));
  try {
    // Errors about a file quote its name, which comes from the browser and must not act as a path.
    const path = join(folder, name.replace(/[^\p{L}\p{N}. _-]|^\.+/gu, '_').slice(-LONGEST_NAME));
    await writeFile(path, content);
    // A header and one line too many, so that a list that is too long is seen to be.
    return listText(await readPlainRecords(path, LINES_AT_MOST + 2));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
