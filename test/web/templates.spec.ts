import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Handlebars from 'handlebars';
import { catalogues } from '../../src/messages/catalogue.js';
import type { Frame } from '../../src/platform/web/frame.service.js';
import { HELPERS } from '../../src/platform/web/views/template-helpers.page.js';
import { VIEWS_FOLDER, ViewRenderer, viewNames } from '../../src/platform/web/views/view-renderer.service.js';

/** Attributes whose value is read out or shown. */
const SPOKEN_ATTRIBUTES = /\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g;

describe.each(viewNames())('views/%s.hbs', (name) => {
  const source = readFileSync(join(VIEWS_FOLDER, `${name}.hbs`), 'utf8');
  const nodes = allNodes(Handlebars.parse(source));

  it('has no text of its own: every word comes from the catalogue', () => {
    const bare = source.replace(/{{{?[^}]*}}}?/g, '');
    const spoken = [...bare.matchAll(SPOKEN_ATTRIBUTES)].map(([, value]) => value ?? '');
    const shown = bare.replace(/<[^>]*>/g, ' ');
    expect([shown, ...spoken].join(' ').match(/\p{L}+/gu) ?? []).toEqual([]);
  });

  it('uses only texts that exist', () => {
    const keys = nodes.filter(isCallOf('t')).flatMap((node) => literal(node.params?.[0]));
    expect(keys.filter((key) => !(key in catalogues.nl))).toEqual([]);
  });

  it('never prints what it did not escape', () => {
    expect(nodes.filter((node) => node.type === 'MustacheStatement' && node.escaped === false)).toEqual([]);
  });

  it('gives every helper something to work on: a field of that name is written as this.name', () => {
    const bare = nodes.filter((node) => node.type === 'MustacheStatement' && node.params?.length === 0);
    expect(
      bare.map((node) => node.path?.original).filter((path) => path !== undefined && path in HELPERS),
    ).toEqual([]);
  });

  it('has no inline style or script, which the content policy would refuse', () => {
    expect(source).not.toMatch(/<script(?! type="module" src=)|\son\w+=/i);
    // Mail programs read no style sheet of ours: in a mail the few styles stand inline.
    if (name !== 'platform/mail/letter') expect(source).not.toMatch(/<style|\sstyle=/i);
  });
});

describe('the renderer', () => {
  const frame = { language: 'nl' } as Frame;

  it('of mails has their template, and no page', () => {
    const letters = new ViewRenderer(['platform/mail/letter']);
    expect(() => letters.renderAlone('platform/mail/letter', {}, 'nl')).toThrow('"language" not defined');
    expect(() => letters.renderAlone('recognition/completion/pages/verification/check', {}, 'nl')).toThrow(
      'There is no view recognition/completion/pages/verification/check',
    );
  });

  it('refuses a model that lacks a field', () => {
    expect(() =>
      new ViewRenderer().render('recognition/completion/pages/verification/check', {}, frame),
    ).toThrow('form');
  });

  it('refuses an entity: a template gets plain data', () => {
    class Trainee {
      name = 'Elif Çelik';
    }
    const model = { form: new Trainee() };
    expect(() =>
      new ViewRenderer().render('recognition/completion/pages/verification/check', model, frame),
    ).toThrow('model.form is of a class');
  });
});

interface Node {
  type: string;
  path?: { original?: string };
  params?: Node[];
  escaped?: boolean;
  value?: unknown;
}

function allNodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(allNodes);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(allNodes);
  return 'type' in value ? [value as Node, ...inner] : inner;
}

function isCallOf(helper: string): (node: Node) => boolean {
  return (node) =>
    ['MustacheStatement', 'SubExpression'].includes(node.type) && node.path?.original === helper;
}

function literal(node: Node | undefined): string[] {
  return node?.type === 'StringLiteral' ? [String(node.value)] : [];
}
