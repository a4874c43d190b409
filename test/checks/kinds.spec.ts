import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { kindsOf, problems } from '../../scripts/checks/kinds.js';

const STYLE = readFileSync(new URL('../../docs/STYLE.md', import.meta.url), 'utf8');
const found = (files: Record<string, string>, style = STYLE) =>
  problems(new Map(Object.entries(files)), style);

describe('the kinds of files', () => {
  it('are ten at most, as the style guide lists them', () => {
    expect(kindsOf(STYLE).suffixes).toHaveLength(10);
    expect(kindsOf(STYLE).suffixes).toContain('.service.ts');
  });

  it.each(['src/hours/ledger.service.ts', 'src/main.ts', 'src/app.module.ts', 'src/messages/nl/web.ts'])(
    'take in %s',
    (path) => expect(found({ [path]: '' })).toEqual([]),
  );

  it.each([
    'src/hours/invented.ts',
    'src/hours/ledger.reader.ts',
    'src/hours/hours.ledger.service.ts',
    'src/hours/main.ts',
    'src/hours/service.ts',
    'src/hours/LedgerThing.service.ts',
  ])('refuse %s', (path) => expect(found({ [path]: '' })).toEqual([`${path} is of no kind (docs/STYLE.md)`]));

  it('refuse an eleventh, and a style guide without a table', () => {
    const row = (kind: string) => `| \`*.${kind}.ts\` | something |\n`;
    const kinds = [...'abcdefghijk'];
    expect(found({}, kinds.map(row).join(''))).toEqual(['docs/STYLE.md has 11 kinds, at most 10']);
    expect(found({}, 'nothing')).toEqual(['docs/STYLE.md has no table of kinds']);
  });
});

describe('rules', () => {
  it.each([
    'const id = randomUUID();',
    'const now = new Date();',
    'Temporal.Now.instant();',
    "import { Injectable } from '@nestjs/common';",
    "import { type EntityManager } from 'typeorm';",
    "import { readFileSync } from 'node:fs';",
    "import { Clock } from '../platform/clock/clock.service.js';",
  ])('do not say %s', (text) => expect(found({ 'src/hours/a.rules.ts': text })).toHaveLength(1));

  it('may make a date of what they are given', () => {
    expect(found({ 'src/hours/a.rules.ts': 'new Date(day); Temporal.PlainDate.from(day);' })).toEqual([]);
  });
});
