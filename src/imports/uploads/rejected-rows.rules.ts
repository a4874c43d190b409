import { basename } from 'node:path';
import { RejectsWriter } from '../../platform/spreadsheet/rejects-file.service.js';
import type { RecognisedFile } from './recognised-files.service.js';

/** A file of rejected rows, with the file that they come from. */
export interface RejectsFile extends RecognisedFile {
  name: string;
}

/** Which file of rejected rows belongs to which file. @param written where the import has put them */
export function rejectedRowsOf(files: readonly RecognisedFile[], written: readonly string[]): RejectsFile[] {
  return files.flatMap((file) => {
    const name = basename(RejectsWriter.pathFor('', file));
    const path = written.find((one) => basename(one) === name);
    return path ? [{ ...file, path, name }] : [];
  });
}
