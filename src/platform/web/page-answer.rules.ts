import type { MessageKey, ScriptName } from '../product.service.js';
import type { MessageParams } from '../errors/domain-error.rules.js';

/** A text to be worded in the reader's language: what a page model holds instead of a sentence. */
export interface Text {
  key: MessageKey;
  params?: MessageParams;
}

/** A template and the type of the model that it is filled with. */
export interface View<Model> {
  /** path under `views/` without `.hbs` */
  readonly name: string;
  /** phantom: ties the model to the template */
  readonly model?: Model;
}

/** Names a template: `const START = view<StartPage>('portal/start/start')`. */
export function view<Model extends object>(name: string): View<Model> {
  return { name };
}

/** What a page says of itself to the frame around it. */
export interface PageOptions {
  title: Text;
  description?: Text;
  /** 200 unless said otherwise */
  status?: number;
  /** the path under which search engines should know it; without one they make up their own mind */
  canonicalPath?: string;
  /** where a browser can ask for this page, when it is the answer to a form that was sent elsewhere */
  at?: string;
  /** for pages about a person: nobody may index, keep or cache it */
  unlisted?: boolean;
  /** a file of `public/` that makes this page easier to use; the page works without it */
  script?: ScriptName;
  /** a form of a page that knows nobody: the button for the other language sends it, to be shown again with what was typed */
  typing?: TypedForm;
  /** shows something that goes on by itself: without scripts the browser asks again every few seconds */
  follows?: boolean;
  /** nothing around it that the database must be asked for, or that the page cannot do without one */
  bare?: boolean;
  /** a token: the browser's session from now on, for what is shown once and cannot wait for another page */
  session?: string;
}

/**
 * A form whose handler also shows it in the other language: it then has a field `andere-taal`, and the handler keeps
 * nothing.
 */
export interface TypedForm {
  /** its id in the page */
  id: string;
  /** where it is sent */
  path: string;
}

/** The field by which a form is only to be shown in the other language. */
export const OTHER_LANGUAGE_FIELD = 'andere-taal';

/** A controller's answer: a template, its model, and what the frame needs. The frame adds the rest. */
export class Page {
  constructor(
    readonly viewName: string,
    readonly model: object,
    readonly options: PageOptions,
  ) {}
}

/** Answers with a page. The model is a plain object: never an entity, never a class instance. */
export function page<Model extends object>(template: View<Model>, model: Model, options: PageOptions): Page {
  return new Page(template.name, model, options);
}

/** A controller's answer that sends the reader on to another page (303), as after every form that changed something. */
export class SeeOther {
  constructor(
    readonly path: string,
    /** a token: the browser's session from now on; null: it has none any more; undefined: as it was */
    readonly session?: string | null,
    /** a token: what the browser is known by from now on; undefined: as it was */
    readonly browser?: string,
  ) {}
}

/**
 * Sends the reader on.
 *
 * @param path a path of this portal, beginning with one `/`
 * @param session the outcome of the browser's session, when somebody signs in (its token) or out (null)
 * @param browser what the browser is known by from now on, when somebody signed in with it
 */
export function seeOther(path: string, session?: string | null, browser?: string): SeeOther {
  if (!/^\/(?![/\\])/.test(path)) throw new Error('seeOther takes a path of this portal');
  return new SeeOther(path, session, browser);
}
