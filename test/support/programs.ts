import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT_ROOT } from '../../src/platform/web/project-root.service.js';

/** A TypeScript source as the global set-up has compiled it, for another process. @param source from the project's root */
export function compiledSource(source: string): string {
  const folder = process.env['LEERPAD_TEST_COMPILED'];
  if (!folder) throw new Error('The sources are not compiled: start the tests with npm test');
  return join(folder, source.replace(/\.ts$/, '.js'));
}

/** The same as an address, for a program that is given as text. */
export function compiledSourceUrl(source: string): string {
  return pathToFileURL(compiledSource(source)).href;
}

/** Starts a program of the tests' own in a process of its own. @param program from the project's root */
export function startProgram(
  program: string,
  args: readonly string[],
  options: Omit<SpawnOptions, 'cwd'>,
): ChildProcess {
  return spawn(process.execPath, [compiledSource(program), ...args], { ...options, cwd: PROJECT_ROOT });
}
