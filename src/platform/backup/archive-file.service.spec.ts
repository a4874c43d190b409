import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { writeArchive } from './archive-file.service.js';

/** A file that takes nothing, as of a disk that is full. */
const FULL = '/dev/full';
const withFullFile = existsSync(FULL) ? it : it.skip;
const TIMES = 40;

describe('an archive that is written', () => {
  withFullFile('to a disk that is full ends with what the file says, and ends nothing else', async () => {
    // Where a file is just being added then: an error that nobody hears would end the process, and fails this test.
    for (let time = 0; time < TIMES; time += 1) {
      const full = await open(FULL, 'w');
      const written = writeArchive(full, async (archive) => {
        for (let file = 0; file < 6; file += 1) {
          await turn();
          await archive.add(`${file}.copy`, randomBytes(30_000 + time * 997));
        }
      });
      await expect(written).rejects.toMatchObject({ code: 'ENOSPC' });
      await full.close();
    }
  });
});
