import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import jestConfig from '../../jest.config.js';

// Runs in Node's loader thread: lets code outside Jest's own module system (its global set-up, processes that a spec
// starts) import the TypeScript sources, compiled exactly as Jest compiles them.

/** Under this condition our workspace packages export their sources. */
const OWN_SOURCES = '@leerpad/source';
const swcOptions = Object.values(jestConfig.transform)[0][1];

/** Sources import each other as `.js`, which is what they become. */
export async function resolve(specifier, context, nextResolve) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(fileURLToPath(source))) return nextResolve(source.href, context);
  }
  return nextResolve(specifier, { ...context, conditions: [OWN_SOURCES, ...context.conditions] });
}

export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const { code } = await transformFile(fileURLToPath(url), {
    ...swcOptions,
    sourceMaps: 'inline',
    swcrc: false,
  });
  return { format: 'module', source: code, shortCircuit: true };
}
