import Handlebars from 'handlebars';
import { isId } from '../../text/id.rules.js';
import { DRAFT_FIELD, type FormMark, MARK_FIELD, writeMark } from './form-mark.rules.js';

/*
 * Works on pages of our own: every attribute stands in double quotes, and whatever somebody typed is escaped, so that
 * what looks like a tag is one.
 */
const FORM = /<form\b([^>]*)>/g;
const FORM_END = '</form>';
const CONTROLS =
  /<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g;
const OPTIONS = /<option\b([^>]*)>/g;
/** Controls in which somebody types or chooses, other than buttons and hidden fields. */
const TYPED_IN = /<textarea\b|<select\b|<input\b(?![^>]*\btype="(?:hidden|submit)")/;

/** The body of a page whose forms are marked. */
export interface MarkedBody {
  html: string;
  /** the id of the first form in which something is typed; null when there is none */
  typing: string | null;
}

/**
 * Gives each form that is sent its mark. One with a password gets none: what is typed there is kept nowhere.
 *
 * @param draft what the browser's script called the draft that was sent to get this page. A page without long texts shows
 *   what would follow from it: its forms say the draft once more, so that it goes when they are done. Beside a long text only a
 *   form that says so (`data-finishes`) does
 * @param shown whether the page is the answer to a form: what was typed stands in its hidden fields then, and the address leads nowhere
 */
export function markForms(
  body: string,
  mark: Omit<FormMark, 'action'>,
  draft: string | null = null,
  shown = false,
): MarkedBody {
  let typing: string | null = null;
  const hasLongText = body.includes('<textarea');
  const again = (attributes: string) =>
    draft === null || (hasLongText && attribute(attributes, 'data-finishes') === undefined)
      ? ''
      : hiddenField(DRAFT_FIELD, draft);
  const holdsTyped = (inner: string) => TYPED_IN.test(inner) || (shown && !TYPED_IN.test(body));
  const html = replaceForms(body, (form, attributes, inner) => {
    if (attribute(attributes, 'method') !== 'post' || !mayBeKept(attributes, inner)) return form;
    const action = attribute(attributes, 'action') ?? '';
    const hidden = hiddenField(MARK_FIELD, writeMark({ ...mark, action })) + again(attributes);
    if (typing !== null || !holdsTyped(inner)) return `<form${attributes}>${hidden}${inner}</form>`;
    typing = attribute(attributes, 'id') ?? 'formulier';
    const named = attribute(attributes, 'id') === undefined ? ` id="${typing}"` : '';
    return `<form${attributes}${named}>${hidden}${inner}</form>`;
  });
  return { html, typing };
}

/** Looks for the end of a form as such: an expression that goes there letter by letter takes as long as drawing the page. */
function replaceForms(
  body: string,
  replaced: (form: string, attributes: string, inner: string) => string,
): string {
  let html = '';
  let done = 0;
  for (const { 0: start, 1: attributes, index } of body.matchAll(FORM)) {
    const end = body.indexOf(FORM_END, index + start.length);
    if (index < done || end < 0) continue;
    const next = end + FORM_END.length;
    html += body.slice(done, index);
    html += replaced(body.slice(index, next), attributes!, body.slice(index + start.length, end));
    done = next;
  }
  return html + body.slice(done);
}

function hiddenField(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escaped(value)}">`;
}

/** What was typed, back in its form. */
export interface FilledBody {
  html: string;
  /** what was typed in fields that the page no longer has */
  left: string[];
}

/**
 * Puts what was typed back into the form of a page that sends to the same place; where there is none, into one that has all of the
 * fields, as the form from which a page came that asks whether to go on.
 */
export function fillForm(
  body: string,
  { action, fields }: { action: string; fields: readonly [string, string][] },
): FilledBody {
  const names = new Set(fields.map(([name]) => name));
  const hasAll = (inner: string) => [...names].every((name) => inner.includes(`name="${escaped(name)}"`));
  return (
    fillFirst(body, fields, (attributes) => attribute(attributes, 'action') === action) ??
    fillFirst(body, fields, (_attributes, inner) => TYPED_IN.test(inner) && hasAll(inner)) ?? {
      html: body,
      left: fields.map(([, value]) => value).filter(isWorthReading),
    }
  );
}

function fillFirst(
  body: string,
  fields: readonly [string, string][],
  fits: (attributes: string, inner: string) => boolean,
): FilledBody | undefined {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  let found = false;
  const html = replaceForms(body, (form, attributes, inner) => {
    if (found || !mayBeKept(attributes, inner) || !fits(attributes, inner)) return form;
    found = true;
    return `<form${attributes}>${fillControls(inner, values)}</form>`;
  });
  return found ? { html, left: [...values.values()].flat().filter(isWorthReading) } : undefined;
}

/** Fills the controls, and takes what they hold out of the values. */
function fillControls(inner: string, values: Map<string, string[]>): string {
  const choices = new Map<string, Set<string>>();
  const chosen = (name: string) => {
    if (!choices.has(name)) choices.set(name, new Set(values.get(name)));
    return choices.get(name)!;
  };
  const next = (name: string) => values.get(name)?.shift();
  const took = (name: string, value: string) => {
    const rest = values.get(name) ?? [];
    if (rest.includes(value)) rest.splice(rest.indexOf(value), 1);
  };
  return inner.replace(
    CONTROLS,
    (all, input?: string, area?: string, _text?: string, select?: string, options?: string) => {
      const attributes = input ?? area ?? select ?? '';
      const name = attribute(attributes, 'name');
      if (name === undefined || name === MARK_FIELD) return all;
      if (select !== undefined) {
        const picked = chosen(name);
        const filled = options!.replace(OPTIONS, (_option, one: string) => {
          const value = attribute(one, 'value') ?? '';
          if (picked.has(value)) took(name, value);
          return `<option${switched(one, 'selected', picked.has(value))}>`;
        });
        return `<select${select}>${filled}</select>`;
      }
      const type = attribute(attributes, 'type');
      if (input !== undefined && (type === 'radio' || type === 'checkbox')) {
        const value = attribute(attributes, 'value') ?? 'on';
        const on = chosen(name).has(value);
        if (on) took(name, value);
        return `<input${switched(attributes, 'checked', on)}>`;
      }
      const value = next(name);
      if (value === undefined) return all;
      // A browser drops the first line break of a text area.
      if (area !== undefined) return `<textarea${area}>\n${escaped(value)}</textarea>`;
      return `<input${attributes.replace(/\svalue="[^"]*"/, '')} value="${escaped(value)}">`;
    },
  );
}

function switched(attributes: string, name: string, on: boolean): string {
  const without = attributes.replace(new RegExp(`\\s${name}(?=\\s|$)`), '');
  return on ? `${without} ${name}` : without;
}

/** Files are gone once they were sent, and passwords are kept nowhere. */
function mayBeKept(attributes: string, inner: string): boolean {
  return !/\btype="password"/.test(inner) && !/\benctype=/.test(attributes);
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

/** Ids, versions and what buttons say were never typed. */
export function isWorthReading(value: string): boolean {
  const made = value.startsWith('{') || isId(value);
  return !made && /\p{L}.*\s|\p{L}{12}/su.test(value);
}

function escaped(text: string): string {
  return Handlebars.escapeExpression(text);
}

const MEANT: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
};

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27|#x60|#x3D);/g, (one) => MEANT[one]!);
}
