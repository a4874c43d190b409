import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import Handlebars from 'handlebars';
import { type Language, product } from '../../product.service.js';
import type { Frame } from '../frame.service.js';
import { PROJECT_ROOT } from '../project-root.service.js';
import { HELPERS, engineWithHelpers } from './template-helpers.page.js';

export const VIEWS_FOLDER = join(PROJECT_ROOT, 'views');

const COMPILE_OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])),
  preventIndent: true,
} as unknown as PrecompileOptions; // its type lists the built-in helpers only

/**
 * Renders pages and letters from `views/`. The web compiles every template once, at start, so that a broken one stops the
 * start; they are strict, so that a model without a field they name is an error and not an empty place on a page.
 */
export class ViewRenderer {
  private readonly engine = engineWithHelpers();

  /**
   * @param alone the templates that are rendered without the layout, and no others: a command that only writes mails does not
   *   wait until hundreds of pages are compiled, which takes longer than all the rest of its start
   * @throws Error when a template cannot be compiled, or when the product's layout is not there
   */
  constructor(alone?: readonly string[]) {
    for (const name of alone ?? viewNames()) this.engine.registerPartial(name, this.compile(name));
    if (!alone) this.template(product().layout);
  }

  /**
   * The whole page: the template within the layout.
   *
   * @param finish what is still done to the body before it stands in the layout
   * @throws when the model is not plain, or lacks a field
   */
  render(viewName: string, model: object, frame: Frame, finish = (body: string) => body): string {
    assertPlain(model);
    const body = new this.engine.SafeString(finish(this.fill(viewName, model, frame)));
    return this.fill(product().layout, { body }, frame);
  }

  /** A template by itself, without the layout of pages: a mail. @throws as `render` does */
  renderAlone(viewName: string, model: object, language: Language): string {
    assertPlain(model);
    return this.fill(viewName, model, { language });
  }

  private fill(name: string, model: object, frame: Pick<Frame, 'language'>): string {
    return this.template(name)(model, { data: { language: frame.language satisfies Language, frame } });
  }

  private template(name: string): Handlebars.TemplateDelegate {
    const template = this.engine.partials[name] as Handlebars.TemplateDelegate | undefined;
    if (!template) throw new Error(`There is no view ${name}`);
    return template;
  }

  private compile(name: string): Handlebars.TemplateDelegate {
    const source = readFileSync(join(VIEWS_FOLDER, `${name}.hbs`), 'utf8');
    try {
      return this.engine.template(compiled(source, this.engine));
    } catch (cause) {
      throw new Error(`views/${name}.hbs cannot be compiled`, { cause });
    }
  }
}

/** What each source came to: a process that starts the pages twice, as tests do, compiles hundreds of views once. */
const specifications = new Map<string, TemplateSpecification>();

function compiled(
  source: string,
  engine: Pick<typeof Handlebars, 'parse' | 'precompile'>,
): TemplateSpecification {
  const known = specifications.get(source);
  if (known) return known;
  const code = engine.precompile(strictly(engine.parse(source)), COMPILE_OPTIONS) as unknown as string;
  const specification = runInThisContext(`(${code})`) as TemplateSpecification;
  specifications.set(source, specification);
  return specification;
}

/**
 * Handlebars is strict about what it prints, not about what it hands to a helper or asks with `#if`: there a field
 * that the model lacks would pass for empty. Marked one by one, every name is looked up strictly.
 */
function strictly(program: hbs.AST.Program): hbs.AST.Program {
  class StrictPaths extends Handlebars.Visitor {
    override PathExpression(path: hbs.AST.PathExpression): void {
      Object.assign(path, { strict: true });
    }
  }
  new StrictPaths().accept(program);
  return program;
}

/** All templates, by their path under `views/` without `.hbs`. */
export function viewNames(): string[] {
  return readdirSync(VIEWS_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.hbs$/, ''));
}

function assertPlain(model: object): void {
  const fault = notPlain(model);
  if (fault !== undefined) throw new Error(`A view gets plain objects only; model${fault}`);
}

/** Where something is that is not plain data, and what. The path is put together only once something is found. */
function notPlain(value: unknown): string | undefined {
  if (typeof value === 'function') return ' is a function';
  if (typeof value !== 'object' || value === null) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return ' is of a class';
  for (const name in value) {
    const fault = notPlain((value as Record<string, unknown>)[name]);
    if (fault !== undefined) return `.${name}${fault}`;
  }
  return undefined;
}
