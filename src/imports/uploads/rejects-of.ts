import { basename } from 'node:path';
import { RejectsWriter } from '../../platform/spreadsheet/rejects-file.js';
import type { RecognisedFile } from './recognise-sheets.js';

/** A file of rejected rows, with the file that they come from. */
export interface RejectsFile extends RecognisedFile {
  name: string;
}

/** Which file of rejected rows belongs to which file. @param written where the import has put them */
export function rejectsOf(files: readonly RecognisedFile[], written: readonly string[]): RejectsFile[] {
  return files.flatMap((file) => {
    const name = basename(RejectsWriter.pathFor('', file));
    const path = written.find((one) => basename(one) === name);
    return path ? [{ ...file, path, name }] : [];
  });
}
