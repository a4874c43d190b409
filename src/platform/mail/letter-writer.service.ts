import type { Language } from '../product.service.js';
import { translate } from '../i18n/translate.rules.js';
import { wordText } from '../web/views/template-helpers.page.js';
import { ViewRenderer } from '../web/views/view-renderer.service.js';
import type { Letter, Recipient } from './mail-kinds.service.js';

/** A letter in words. */
export interface WrittenLetter {
  subject: string;
  text: string;
  html: string;
}

/** A letter as it may be kept: who reads it comes in by none of its links and codes. */
export interface KeptLetter {
  subject: string;
  text: string;
}

/** What the template of every mail is filled with. */
interface LetterPage {
  language: Language;
  subject: string;
  greeting: string;
  paragraphs: string[];
  facts: { label: string; value: string; url: string }[];
  code: string;
  picture: { source: string; alt: string; caption: string } | null;
  link: { label: string; url: string } | null;
  notes: string[];
  closing: string;
  footer: string;
}

/** A mail of ours has one picture at most. */
export const PICTURE_ID = 'picture@leerpad';

const VIEW = 'platform/mail/letter';
const WIDTH = 72;

/** A link, with all that could let somebody in behind its host. */
const LINK = /\b([a-z][a-z0-9+.-]*:\/\/[^\s/?#]+)[^\s]*/gi;
const HIDDEN_CODE = '••••••';

/** Writes letters in the reader's language, as HTML and as text. */
export class LetterWriter {
  private readonly renderer = new ViewRenderer([VIEW]);

  /** What a letter says, to be kept: of each link its host, of a code nothing. */
  keepable(letter: Letter, { name, language }: Pick<Recipient, 'name' | 'language'>): KeptLetter {
    const page = worded({ ...letter, code: letter.code && HIDDEN_CODE }, oneLine(name), language);
    return { subject: withoutLinks(page.subject), text: withoutLinks(asText(page)) };
  }

  /** A letter in words, to be sent. */
  write(letter: Letter, { name, language }: Pick<Recipient, 'name' | 'language'>): WrittenLetter {
    const page = worded(letter, oneLine(name), language);
    return {
      subject: page.subject,
      text: asText(page),
      html: this.renderer.renderAlone(VIEW, page, language),
    };
  }
}

/** A name or subject on one line: a line break in a header would begin another header. */
export function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

function withoutLinks(text: string): string {
  return text.replace(LINK, '$1/…');
}

function worded(letter: Letter, name: string, language: Language): LetterPage {
  const words = (text: Letter['subject']) => wordText(language, text);
  return {
    language,
    subject: oneLine(words(letter.subject)),
    greeting: translate(language, 'mail.greeting', { name }),
    paragraphs: letter.paragraphs.map(words),
    facts: (letter.facts ?? []).map(({ label, value, url = '' }) => ({
      label: words(label),
      value: oneLine(value),
      url,
    })),
    code: letter.code ?? '',
    picture: letter.picture
      ? {
          source: `cid:${PICTURE_ID}`,
          alt: words(letter.picture.alt),
          caption: words(letter.picture.caption),
        }
      : null,
    link: letter.link ? { label: words(letter.link.label), url: letter.link.url } : null,
    notes: (letter.notes ?? []).map(words),
    closing: translate(language, 'mail.closing'),
    footer: translate(language, 'mail.footer'),
  };
}

function asText(page: LetterPage): string {
  const { greeting, paragraphs, facts, picture, code, link, notes, closing, footer } = page;
  const blocks = [
    greeting,
    ...paragraphs.map(wrapped),
    facts.map(({ label, value, url }) => `${label}: ${value}${url && `\n${url}`}`).join('\n'),
    picture ? wrapped(picture.caption) : '',
    code,
    // On a line of its own and never broken, so that mail programs make a link of it.
    link ? `${link.label}:\n${link.url}` : '',
    ...notes.map(wrapped),
    closing,
    `-- \n${wrapped(footer)}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function wrapped(paragraph: string): string {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}
