import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../src/platform/web/project-root.service.js';

/** A file of tests as docs/SECURITY.md cites it, and the name that follows it. */
const CITED = /`((?:test|src)\/[^`]+\.spec\.ts)`([^`|;)]*)/g;

describe('docs/SECURITY.md', () => {
  const cited = [...readFileSync(join(PROJECT_ROOT, 'docs/SECURITY.md'), 'utf8').matchAll(CITED)];
  const names = cited.flatMap(([, file, rest]) => {
    const name = rest!.trim().replace(/[.,]$/, '');
    return /^\p{L}|^%/u.test(name) ? [[file!, name] as const] : [];
  });

  it('cites tests that are there', () => {
    const files = [...new Set(cited.map(([, file]) => file!))];
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => !existsSync(join(PROJECT_ROOT, file)))).toEqual([]);
  });

  it('names them as they are called', () => {
    expect(names.length).toBeGreaterThan(50);
    const wrong = names.filter(
      ([file, name]) => !readFileSync(join(PROJECT_ROOT, file), 'utf8').includes(name),
    );
    expect(wrong).toEqual([]);
  });
});
