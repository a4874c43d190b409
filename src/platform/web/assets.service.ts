import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { anyone } from './access.service.js';
import { type ScriptName, product } from '../product.service.js';
import { PROJECT_ROOT } from './project-root.service.js';

const FONTS = [
  ['@fontsource/source-sans-3', 'source-sans-3-latin-400-normal.woff2'],
  ['@fontsource/source-sans-3', 'source-sans-3-latin-ext-400-normal.woff2'],
  ['@fontsource/source-sans-3', 'source-sans-3-latin-400-italic.woff2'],
  ['@fontsource/source-sans-3', 'source-sans-3-latin-600-normal.woff2'],
  ['@fontsource/source-sans-3', 'source-sans-3-latin-ext-600-normal.woff2'],
  ['@fontsource/source-serif-4', 'source-serif-4-latin-600-normal.woff2'],
  ['@fontsource/source-serif-4', 'source-serif-4-latin-ext-600-normal.woff2'],
] as const;

/** Fetched together with the page: every page uses them above the fold. */
const PRELOADED = ['source-sans-3-latin-400-normal.woff2', 'source-serif-4-latin-600-normal.woff2'];

/** Where browsers look for an icon unless a page names one. */
const ICON_ASKED_FOR = '/favicon.ico';

const SCRIPT = 'text/javascript; charset=utf-8';

const A_YEAR = 'public, max-age=31536000, immutable';

interface Asset {
  body: Buffer;
  type: string;
}

/**
 * Style sheet, icon, fonts and scripts. Each address holds a hash of the content, so a browser may keep a file for good and a
 * changed file has another address. They are few and small, and held in memory.
 */
export class Assets {
  private readonly byAddress = new Map<string, Asset>();
  readonly css: string;
  readonly icon: string;
  readonly preloadedFonts: string[];
  private readonly scripts: Map<ScriptName, string>;

  constructor() {
    const fonts = new Map(
      FONTS.map(([pack, file]) => [file as string, this.add(file, 'font/woff2', readFont(pack, file))]),
    );
    this.preloadedFonts = PRELOADED.map((file) => addressOf(fonts, file));
    this.icon = this.add('leerpad.svg', 'image/svg+xml', readPublic('icon.svg'));
    const beside = new Map([
      ['simplewebauthn.js', this.add('simplewebauthn.js', SCRIPT, readPasskeyScript())],
    ]);
    this.scripts = new Map();
    // A script names another by `./name.js` when that one stands before it among the product's scripts.
    for (const file of product().scripts) {
      const text = readPublic(file)
        .toString('utf8')
        .replace(/'\.\/([\w-]+\.js)'/g, (named, name: string) =>
          beside.has(name) ? `'${beside.get(name)}'` : named,
        );
      const address = this.add(file, SCRIPT, Buffer.from(text));
      beside.set(file, address);
      this.scripts.set(file, address);
    }
    const sheet = readPublic('portal.css')
      .toString('utf8')
      .replace(/url\('fonts\/([^']+)'\)/g, (_, file: string) => `url('${addressOf(fonts, file)}')`);
    this.css = this.add('portal.css', 'text/css; charset=utf-8', Buffer.from(sheet));
  }

  /** Registers the route that serves them. */
  serve(instance: FastifyInstance): void {
    const config = { access: anyone, impersonal: true };
    instance.get<{ Params: { file: string } }>('/bestanden/:file', { config }, (request, reply) => {
      const asset = this.byAddress.get(`/bestanden/${request.params.file}`);
      if (!asset) return reply.callNotFound();
      // A worker of ours may keep pages of any path: its script stands apart from them.
      if (request.headers['service-worker'] === 'script') reply.header('Service-Worker-Allowed', '/');
      return reply.header('Cache-Control', A_YEAR).type(asset.type).send(asset.body);
    });
    // Asked for by programs that read no page, and by browsers for what is no page: a PDF, a file.
    instance.get(ICON_ASKED_FOR, { config }, (_request, reply) => reply.redirect(this.icon, 302));
  }

  /** The address of a script. */
  script(name: ScriptName): string {
    return this.scripts.get(name)!;
  }

  private add(name: string, type: string, body: Buffer): string {
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
    const address = `/bestanden/${name.replace(/\.(\w+)$/, `.${hash}.$1`)}`;
    this.byAddress.set(address, { body, type });
    return address;
  }
}

function readPublic(file: string): Buffer {
  return readFileSync(join(PROJECT_ROOT, 'public', file));
}

function readFont(pack: string, file: string): Buffer {
  const manifest = createRequire(import.meta.url).resolve(`${pack}/package.json`);
  return readFileSync(join(dirname(manifest), 'files', file));
}

/** The browser's side of passkeys, from its package; our script imports it as a file beside it. */
function readPasskeyScript(): Buffer {
  const entry = createRequire(import.meta.url).resolve('@simplewebauthn/browser');
  return readFileSync(join(dirname(dirname(entry)), 'dist', 'bundle', 'index.umd.min.js'));
}

function addressOf(fonts: Map<string, string>, file: string): string {
  const address = fonts.get(file);
  if (!address) throw new Error(`portal.css names a font that is not served: ${file}`);
  return address;
}
