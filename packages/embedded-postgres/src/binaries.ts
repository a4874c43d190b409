import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { type ServerUser, canRun } from './server-user.js';
import { sharedFolder } from './shared-folder.js';

/** The programs of PostgreSQL, at paths that the server's user can run. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** major version, as in a cluster's PG_VERSION */
  majorVersion: string;
}

/**
 * Finds the PostgreSQL that npm installed for this platform, and copies it when the server's user cannot reach
 * node_modules.
 *
 * @throws EmbeddedPostgresError when there is none, or when it is incomplete and cannot be completed
 */
export function findBinaries(user: ServerUser | undefined, sharedFolders: readonly string[]): Binaries {
  const installed = installedPackage();
  const reachable = !user || canRun(user, program(installed.folder, 'postgres'));
  const folder = reachable ? installed.folder : copyFor(installed, sharedFolder(user, sharedFolders));
  completeLinks(folder);
  return {
    initdb: program(folder, 'initdb'),
    postgres: program(folder, 'postgres'),
    majorVersion: installed.version.split('.')[0]!,
  };
}

interface InstalledPackage {
  folder: string;
  version: string;
  name: string;
}

function installedPackage(): InstalledPackage {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let folder: string;
  try {
    folder = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)));
  } catch (cause) {
    throw new EmbeddedPostgresError('no-binaries', { platform: name }, { cause });
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder, version, name };
}

function program(folder: string, name: string): string {
  return join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** npm packages cannot hold symbolic links; the package makes them after installing, unless scripts are switched off. */
function completeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = join(folder, target);
    if (!isThere(link)) makeLink(relative(dirname(target), source), link);
  }
}

function makeLink(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (cause) {
    // EEXIST: another process was just as fast.
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new EmbeddedPostgresError('links-missing', { folder: dirname(link) }, { cause });
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** One copy per version serves every data folder of this machine. */
function copyFor({ folder, version, name }: InstalledPackage, shared: string): string {
  const copy = join(shared, `postgresql-${version}-${name}`);
  if (existsSync(copy)) return copy;
  const unfinished = mkdtempSync(`${copy}.`);
  cpSync(join(folder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  completeLinks(unfinished);
  openUp(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** Whatever umask the packages were installed under, the copy can be read by all. */
function openUp(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  if (!stat.isDirectory()) return chmodSync(path, stat.mode & 0o100 ? 0o755 : 0o644);
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) openUp(join(path, name));
}
