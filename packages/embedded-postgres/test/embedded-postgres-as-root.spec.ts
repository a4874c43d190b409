import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { existingCluster } from '../src/cluster-folder.js';
import { removeEmbeddedPostgres } from '../src/index.js';
import { query } from './support.js';
import { asRoot, TestFolder } from './test-folder.js';

describe('the embedded server', () => {
  const here = TestFolder.forEachTest();

  asRoot('runs for root under another user, in a data folder that was closed to that user', async () => {
    chmodSync(here.temporary, 0o700);
    const server = await here.start();
    const { pid } = here.postmaster()!;
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
    expect(statSync(here.temporary).mode & 0o777).toBe(0o711);
    await server.release();
  });

  asRoot('runs for root under the owner of the data folder, as with a volume of a container', async () => {
    const [, , uid, gid] = readFileSync('/etc/passwd', 'utf8')
      .match(/^nobody:.*$/m)![0]
      .split(':')
      .map(Number);
    chownSync(here.temporary, uid!, gid!);
    chmodSync(here.temporary, 0o700);
    const server = await here.start();
    expect(statSync(`/proc/${here.postmaster()!.pid}`).uid).toBe(uid);
    await server.release();
  });

  asRoot(
    'keeps its cluster elsewhere when a folder above is closed, and leaves that folder as it is',
    async () => {
      chmodSync(here.temporary, 0o700);
      here.directory = join(here.temporary, 'data', 'postgres');
      const first = await here.start();
      await query(first.ownerUrl, 'CREATE TABLE kept ()');
      await first.release();
      expect(statSync(here.temporary).mode & 0o777).toBe(0o700);
      expect(existingCluster(here.directory)).not.toContain(here.temporary);
      const second = await here.start();
      expect(await query(second.ownerUrl, 'SELECT * FROM kept')).toEqual([]);
      await second.release();
      await removeEmbeddedPostgres(here.directory);
    },
  );
});
