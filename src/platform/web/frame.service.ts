import type { FastifyRequest } from 'fastify';
import type { Language } from '../product.service.js';
import { SIGN_IN_PATH } from '../auth/sign-in-needed.rules.js';
import type { Assets } from './assets.service.js';
import { hrefInLanguage, languageOf, otherLanguage, pathInLanguage } from './language.form.js';
import { type FormsInFrame, NO_FORMS } from './kept/returning-forms.service.js';
import type { PageOptions, Text } from './page-answer.rules.js';
import type { ShownFault } from './views/template-helpers.page.js';

/** One entry of the navigation. */
export interface NavItem {
  label: Text;
  path: string;
  /** other addresses of what the entry is about, which do not stand under its own */
  covers?: readonly string[];
}

/** Something that the reader must know on every page, and where they can do something about it. */
export interface FrameNotice {
  text: Text;
  link: NavItem;
}

/** What the reader of a request may go to. The portal provides one; without it pages have no navigation. */
export abstract class Navigation {
  abstract itemsFor(request: FastifyRequest): NavItem[] | Promise<NavItem[]>;
  /** what stands above the page that is asked for, if anything */
  abstract noticeFor(request: FastifyRequest): FrameNotice | null | Promise<FrameNotice | null>;
}

/** Everything around a page: what the layout shows, and what every template can read as `@frame`. */
export interface Frame {
  language: Language;
  title: Text;
  description: Text | null;
  canonical: string | null;
  unlisted: boolean;
  /** the name of the signed-in person */
  viewer: string | null;
  /** the database is not asked: neither for the menu nor for the session */
  bare: boolean;
  /** the page is the one to sign in on */
  signingIn: boolean;
  nav: (NavItem & { current: Current })[];
  notice: FrameNotice | null;
  other: { language: Language; href: string };
  /** where the portal lives, as people type it: `leerpad.association.example` */
  host: string;
  /** names this request in the log */
  reference: string;
  css: string;
  icon: string;
  fonts: string[];
  /** address of the page's script, if it has one */
  script: string | null;
  /** without scripts the page is asked for again every few seconds */
  follows: boolean;
  /** what is wrong with what was typed, in the order of the page: gathered while its body is filled */
  faults: ShownFault[];
  /** the form that the button for the other language sends, by whom nobody is known; null: it is a link, or {@link forms} */
  typing: { id: string; action: string } | null;
  /** what comes back of forms, or was sent before */
  forms: FormsInFrame;
  /** the account's drafts: by what the browser's script keeps them, and the script; null when nobody is signed in */
  drafts: { account: string; script: string } | null;
}

/** Whether an entry of the menu is the page itself (`page`), or what the page belongs to (`true`), as ARIA says it. */
type Current = 'page' | 'true' | null;

/** Makes the frame of a page for a request. */
export class FrameMaker {
  constructor(
    private readonly baseUrl: URL,
    private readonly assets: Assets,
    private readonly navigation: Navigation | undefined,
  ) {}

  async make(request: FastifyRequest, options: PageOptions): Promise<Frame> {
    const language = languageOf(request);
    const other = otherLanguage(language);
    const path = pathOf(request);
    const { bare = false } = options;
    // Absent where the router refused the request before it became one.
    const viewer = bare ? null : (request.viewer ?? null);
    return {
      language,
      title: options.title,
      description: options.description ?? null,
      canonical: options.canonicalPath ? this.baseUrl.origin + options.canonicalPath : null,
      unlisted: options.unlisted ?? false,
      viewer: viewer?.name ?? null,
      bare,
      signingIn: path === SIGN_IN_PATH,
      nav: bare ? [] : await this.nav(request, path),
      notice: bare ? null : ((await this.navigation?.noticeFor(request)) ?? null),
      other: {
        language: other,
        href: options.at ? pathInLanguage(options.at, other) : hrefInLanguage(request, other),
      },
      host: this.baseUrl.host,
      reference: request.id,
      css: this.assets.css,
      icon: this.assets.icon,
      fonts: this.assets.preloadedFonts,
      script: options.script ? this.assets.script(options.script) : null,
      follows: options.follows ?? false,
      faults: [],
      typing: options.typing
        ? { id: options.typing.id, action: pathInLanguage(options.typing.path, other) }
        : null,
      forms: NO_FORMS,
      drafts: viewer && { account: viewer.accountId, script: this.assets.script('drafts.js') },
    };
  }

  private async nav(request: FastifyRequest, path: string): Promise<Frame['nav']> {
    const items = (await this.navigation?.itemsFor(request)) ?? [];
    return items.map((item) => ({ ...item, current: currentOf(item, path) }));
  }
}

function currentOf(item: NavItem, path: string): Current {
  if (item.path === path) return 'page';
  const isWithin = (start: string) => path === start || path.startsWith(`${start}/`);
  return (item.path !== '/' && isWithin(item.path)) || item.covers?.some(isWithin) ? 'true' : null;
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}
