import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownPath } from './own-path.rules.js';

describe('where somebody is sent back to', () => {
  it.each(['/', '/mijn-leerpad', '/literatuur?van=2026&titel=a%20b', '/a//b'])('may be %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    'https://elders.example/',
    '//elders.example',
    '///elders.example',
    '/\\elders.example',
    '\\\\elders.example',
    '/\t/elders.example',
    '/\n/elders.example',
    '/./\\elders.example',
    '/.//elders.example',
    '/a/..//elders.example',
    '/%2e//elders.example',
    'javascript:alert(1)',
    ' /mijn-leerpad',
    'mijn-leerpad',
    '',
    undefined,
    ['/a', '/b'],
    `/${'a'.repeat(6_001)}`,
  ])('never becomes %j', (path) => {
    expect(ownPath(path)).toBe('/');
  });

  it('is always a page of this portal, whatever was asked', () => {
    const hostile = fc
      .array(
        fc.constantFrom('/', '\\', '.', '..', '%2e', '\t', '\n', '@', ':', '?', '#', 'elders.example', 'a'),
      )
      .map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(hostile, (path) => {
        const kept = ownPath(path);
        expect(kept).toMatch(/^\/(?![/\\])/);
        expect(new URL(kept, 'https://leerpad.example').origin).toBe('https://leerpad.example');
      }),
    );
  });
});
