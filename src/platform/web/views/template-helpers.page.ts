import Handlebars from 'handlebars';
import type { Language, MessageKey } from '../../product.service.js';
import type { MessageParams } from '../../errors/domain-error.rules.js';
import { formatDate, formatDay, formatList, formatMinutes, formatShortDay } from '../../i18n/format.rules.js';
import { translate } from '../../i18n/translate.rules.js';
import type { Text } from '../page-answer.rules.js';

interface HelperCall {
  hash: MessageParams;
  data: { language: Language };
}

/** A call within a page: its frame gathers what is wrong, for the summary at the top. */
interface FieldCall {
  hash: { of?: string; to?: string; label?: string; hint?: unknown; wrong?: unknown };
  data: { language: Language; frame: { faults: ShownFault[] } };
}

/** One thing that is wrong with what was typed, as the summary at the top of the page says it. */
export interface ShownFault {
  /** leads to the field; empty when it is about the form as a whole */
  href: string;
  /** what the field is called; empty where the message says so itself */
  label: string;
  message: string;
}

/** What templates may call. They word and format; they decide nothing. */
export const HELPERS = {
  /** `{{t 'start.title'}}`, `{{t 'x' hours=(minutes counted)}}` or, with a `Text` from the model, `{{t heading}}` */
  t(text: MessageKey | Text, call: HelperCall): string {
    const { key, params } = typeof text === 'string' ? { key: text, params: {} } : text;
    return wordText(call.data.language, { key, params: { ...params, ...call.hash } });
  },
  /** `14 maart 2026` */
  date: (date: string, call: HelperCall): string => formatDate(call.data.language, date),
  /** `za 14 maart 2026` */
  day: (date: string, call: HelperCall): string => formatDay(call.data.language, date),
  /** `di 17 nov`, with the year where it is not this one: `{{shortDay happenedOn today}}` */
  shortDay: (date: string, today: string, call: HelperCall): string =>
    formatShortDay(call.data.language, date, today),
  /** `41 u 30 min` */
  minutes: (minutes: number, call: HelperCall): string => formatMinutes(call.data.language, minutes),
  /** `1.250` */
  number: (value: number, call: HelperCall): string =>
    new Intl.NumberFormat(call.data.language).format(value),
  /** `Hanneke Broek, Noor van den Heuvel en Piet Veen` */
  list: (names: string[], call: HelperCall): string => formatList(call.data.language, names),
  /**
   * What is wrong with a field, beside it, and for the summary at the top of the page; nothing when nothing is.
   * `{{fault 'date' date.wrong}}`; `to`: the id of the control where it is not the field's own, `of`: which one of
   * several, `label`: what it is called. Without a name it is about the form as a whole.
   */
  fault(
    name: string,
    wrong: MessageKey | Text | null,
    { hash, data }: FieldCall,
  ): Handlebars.SafeString | string {
    if (!wrong) return '';
    const id = hash.of === undefined ? name : `${name}-${hash.of}`;
    const control = hash.to ?? id;
    const message = wordText(data.language, typeof wrong === 'string' ? { key: wrong } : wrong);
    data.frame.faults.push({ href: control && `#${control}`, label: hash.label ?? '', message });
    const named = id && ` id="${Handlebars.escapeExpression(id)}-wrong"`;
    return new Handlebars.SafeString(`<p class="wrong"${named}>${Handlebars.escapeExpression(message)}</p>`);
  },
  /** The attributes that tie a control to its hint and to what is wrong with it, as `fault` and the hint name them. */
  described(name: string, { hash }: FieldCall): Handlebars.SafeString {
    const id = Handlebars.escapeExpression(hash.of === undefined ? name : `${name}-${hash.of}`);
    const ids = id ? [hash.hint && `${id}-hint`, hash.wrong && `${id}-wrong`].filter(Boolean) : [];
    const describedBy = ids.length > 0 ? ` aria-describedby="${ids.join(' ')}"` : '';
    return new Handlebars.SafeString(describedBy + (hash.wrong ? ' aria-invalid="true"' : ''));
  },
  /** a sentence in which what stands between asterisks is strong; everything else of it is escaped */
  emphasised: (text: string): Handlebars.SafeString => new Handlebars.SafeString(withStrong(text)),
};

/** Words a text; a param that is a calendar date is written out as people write dates. */
export function wordText(language: Language, { key, params = {} }: Text): string {
  const written = Object.entries(params).map(([name, value]) => [name, writtenOut(language, value)]);
  return translate(language, key, Object.fromEntries(written) as MessageParams);
}

/** Registers them, and nothing else, on an engine of our own. */
export function engineWithHelpers(): typeof Handlebars {
  const engine = Handlebars.create();
  engine.registerHelper(HELPERS);
  return engine;
}

function withStrong(text: string): string {
  return text
    .split('*')
    .map((part) => Handlebars.escapeExpression(part))
    .map((part, index) => (index % 2 === 0 ? part : `<strong>${part}</strong>`))
    .join('');
}

function writtenOut(language: Language, value: string | number): string | number {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(language, value) : value;
}
