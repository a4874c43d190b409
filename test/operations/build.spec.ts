import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DIST, isFresh, ROOT, sourceFingerprint } from '../../scripts/build-freshness.js';

const run = promisify(execFile);
const COMMAND = [join(ROOT, 'scripts', 'leerpad.js'), '--help'];

// The sequencer lets this suite go first: what starts the product as it was built finds it then.
describe('the first command in a fresh clone', () => {
  let answers: { stdout: string; stderr: string }[];
  beforeAll(async () => {
    answers = await Promise.all([1, 2].map(() => run(process.execPath, COMMAND)));
  });

  it('builds the product and then does what it was given for, also when another is given meanwhile', () => {
    expect(answers.map(({ stderr }) => stderr)).toEqual(['', '']);
    for (const { stdout } of answers) expect(stdout).toMatch(/^ +migrate /m);
    expect(isFresh(sourceFingerprint())).toBe(true);
  });

  it('leaves no source out, and takes no test along', () => {
    for (const folder of ['src', 'migrations', 'seeds']) {
      const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.ts'),
      );
      expect(files.length).toBeGreaterThan(0);
      const built = (file: string) => existsSync(join(DIST, folder, file.replace(/\.ts$/, '.js')));
      expect(files.filter((file) => built(file) === file.endsWith('.spec.ts'))).toEqual([]);
    }
  });
});
