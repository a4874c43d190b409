import type { DatabaseTrouble } from '../database/database-trouble.rules.js';
import type { FormFields } from './kept/kept-forms.service.js';
import { isWorthReading } from './kept/form-html.rules.js';
import { type Page, page, type Text, view } from './page-answer.rules.js';

/** What was asked while the database could do nothing. */
export interface UnansweredRequest {
  /** a path of ours */
  path: string;
  /** whether something was sent, and not only asked for */
  sent: boolean;
  /** what was sent, when it may come back: never with a password or a file */
  fields: FormFields | null;
}

/** Says that it could not be answered now, and carries what was typed so that it can be sent again from here. */
interface UnavailablePage {
  heading: Text;
  advice: Text;
  /** what to do now */
  todo: Text;
  /** where to ask again */
  retry: string | null;
  again: { path: string; fields: { name: string; value: string }[] } | null;
  /** what was typed, to be read and copied */
  typed: string[];
  reference: string | null;
}

/** In characters. */
const LONG = 40;

const UNAVAILABLE = view<UnavailablePage>('platform/web/unavailable');

/** 503: it comes back by itself; 507: somebody must make room. */
export const TROUBLE_STATUS: Record<DatabaseTrouble, 503 | 507> = { away: 503, full: 507 };

/** The page needs no database. @param reference names the request in the log */
export function unavailablePage(
  trouble: DatabaseTrouble,
  { path, sent, fields }: UnansweredRequest,
  reference: string,
): Page {
  const status = TROUBLE_STATUS[trouble];
  const heading: Text = { key: `error.${status}.heading` };
  const model: UnavailablePage = {
    heading,
    advice: { key: `error.${status}.advice` },
    todo: { key: fields ? 'error.away.send-again' : sent ? 'error.away.go-back' : 'error.away.ask-again' },
    retry: sent ? null : path,
    again: fields && { path, fields: fields.map(([name, value]) => ({ name, value })) },
    typed: (fields ?? []).filter(([name]) => !isOurs(name)).flatMap(longTexts),
    reference: trouble === 'full' ? reference : null,
  };
  return page(UNAVAILABLE, model, { title: heading, status, unlisted: true, bare: true });
}

/** Marks, and the code of a link: nobody typed them. */
function isOurs(name: string): boolean {
  return name.startsWith('_') || name === 'code';
}

/** What took long to type, and so is worth copying before anything else: no ids, versions or short answers. */
function longTexts([, value]: readonly [string, string]): string[] {
  return value.trim().length >= LONG && isWorthReading(value) ? [value] : [];
}
