import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, realpathSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of a test's own, which can be filled up. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** @returns undefined where this user may mount nothing */
  static mount(megabytes: number): SmallDisk | undefined {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), 'leerpad-disk-'));
    const options = `size=${megabytes}m,mode=0755`;
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], {
      stdio: 'ignore',
    });
    if (status === 0) return new SmallDisk(folder);
    rmdirSync(folder);
    return undefined;
  }

  /** Leaves room for nothing. */
  fill(): void {
    const file = openSync(this.filling, 'a');
    const block = Buffer.alloc(65_536, 1);
    try {
      for (;;) writeSync(file, block);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  /** Makes room again. */
  makeRoom(): void {
    rmSync(this.filling, { force: true });
  }

  /** Removes it, with all that is on it. */
  unmount(): void {
    spawnSync('umount', ['--lazy', this.folder], { stdio: 'ignore' });
    rmdirSync(this.folder);
  }

  private get filling(): string {
    return join(this.folder, 'filling');
  }
}
