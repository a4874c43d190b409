import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Letter } from '../../src/platform/mail/mail-kinds.service.js';
import { LetterWriter, oneLine } from '../../src/platform/mail/letter-writer.service.js';
import { SmtpCarrier } from '../../src/platform/mail/smtp-carrier.service.js';
import { type ReceivedMail, type TestSmtp, startSmtp } from '../support/smtp.js';

const LETTER: Letter = {
  subject: { key: 'mail.record-suspended.subject', params: { number: '2026-0017' } },
  paragraphs: [{ key: 'mail.record-suspended.other' }],
  facts: [{ label: { key: 'mail.fact.trainee' }, value: 'Zoë <b>Šćepanović</b> & zn.' }],
  code: '012345',
  link: { label: { key: 'mail.record.link' }, url: 'https://leerpad.balint.example/bewijs/abc' },
  notes: [{ key: 'mail.token.not-asked' }],
};

describe('a letter', () => {
  const writer = new LetterWriter();

  it('says the same as text and as HTML, and escapes what people are called', () => {
    const { subject, text, html } = writer.write(LETTER, { name: 'Çağla D’Hondt', language: 'nl' });
    expect(subject).toBe('Bewijs 2026-0017 is opgeschort');
    for (const said of ['Beste Çağla D’Hondt,', '012345', 'https://leerpad.balint.example/bewijs/abc']) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
    expect(text).toContain('Begeleider in opleiding: Zoë <b>Šćepanović</b> & zn.');
    expect(html).toContain('Zoë &lt;b&gt;Šćepanović&lt;/b&gt; &amp; zn.');
    expect(html).not.toMatch(/<b>|<script|<img|src=/);
    expect(html).toMatch(/<html lang="nl">/);
    const named = {
      label: { key: 'mail.fact.number' },
      value: '2026-0017',
      url: 'https://leerpad.balint.example/b/1',
    } as const;
    const linked = writer.write({ ...LETTER, facts: [named] }, { name: 'Anna', language: 'nl' });
    expect(linked.html).toContain('Nummer: <a href="https://leerpad.balint.example/b/1">2026-0017</a>');
    expect(linked.text).toContain('Nummer: 2026-0017\nhttps://leerpad.balint.example/b/1\n');
  });

  it('is in the language of who reads it', () => {
    const { subject, text, html } = writer.write(LETTER, { name: 'Ann', language: 'en' });
    expect(subject).toBe('Record 2026-0017 is suspended');
    expect(text).toMatch(/^Dear Ann,/);
    expect(html).toMatch(/<html lang="en">/);
  });

  it('keeps its lines short, and its link on a line of its own', () => {
    const { text } = writer.write(LETTER, { name: 'Ann', language: 'nl' });
    const lines = text.split('\n');
    expect(lines).toContain('https://leerpad.balint.example/bewijs/abc');
    expect(lines.filter((line) => line.length > 72)).toEqual([]);
  });
});

describe('a name on one line', () => {
  it.each([
    ['Eva\r\nBcc: all@mail.example', 'Eva Bcc: all@mail.example'],
    ['Eva\u2028Bcc', 'Eva Bcc'],
    ['  Eva\u0000\tde  Vries ', 'Eva de Vries'],
    ['Zoë Ğ. Šćepanović', 'Zoë Ğ. Šćepanović'],
  ])('%j', (name, line) => expect(oneLine(name)).toBe(line));
});

describe('on the line to the mail server', () => {
  let smtp: TestSmtp;
  beforeAll(async () => {
    smtp = await startSmtp();
  });
  beforeEach(() => void smtp.received.splice(0));
  afterAll(() => smtp.stop());

  async function send(name: string, subject = 'Bewijs'): Promise<ReceivedMail> {
    const carrier = new SmtpCarrier(smtp.url, 'leerpad.balint.example');
    await carrier.carry(
      {
        deliveryId: randomUUID(),
        from: 'Leerpad <leerpad@balint.example>',
        to: { name, address: 'zoe@mail.example' },
        subject,
        text: 'Beste Zoë,\n.\nBcc: all@mail.example\n',
        html: '<p>Beste Zoë,</p>',
      },
      () => Promise.resolve(),
    );
    return smtp.received[0]!;
  }

  const header = ({ headers }: ReceivedMail, name: string) =>
    headers.filter((line) => line.toLowerCase().startsWith(`${name}:`));

  it('it is text and HTML, says that a program sent it, and has an id', async () => {
    const mail = await send('Zoë Vlugt');
    expect(header(mail, 'content-type')[0]).toMatch(/multipart\/alternative/);
    expect(mail.raw).toMatch(/Content-Type: text\/plain; charset=utf-8/);
    expect(mail.raw).toMatch(/Content-Type: text\/html; charset=utf-8/);
    expect(header(mail, 'auto-submitted')).toEqual(['Auto-Submitted: auto-generated']);
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@leerpad\.balint\.example>$/);
    expect(header(mail, 'from')).toEqual(['From: Leerpad <leerpad@balint.example>']);
  });

  it('a name with marks and commas arrives as it is', async () => {
    const mail = await send('Šćepanović, Zoë "Z"');
    const [to] = header(mail, 'to');
    expect(decoded(to!)).toContain('Šćepanović, Zoë "Z"');
    expect(mail.to).toEqual(['zoe@mail.example']);
  });

  it('neither a name nor a subject begins another header, nor adds a recipient', async () => {
    const mail = await send('Eva\r\nBcc: all@mail.example', 'Bewijs\r\nBcc: all@mail.example\r\n\r\nHallo');
    expect(mail.headers.filter((line) => /^bcc/i.test(line))).toEqual([]);
    expect(mail.to).toEqual(['zoe@mail.example']);
    expect(header(mail, 'subject')).toHaveLength(1);
  });

  it('a name that looks like addresses adds none', async () => {
    const mail = await send('<all@mail.example>, "x" <eve@mail.example>');
    expect(mail.to).toEqual(['zoe@mail.example']);
  });
});

/** Encoded words (RFC 2047) as people read them. */
function decoded(line: string): string {
  return line
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64').toString('utf8')
        : decodeURIComponent(words.replace(/_/g, ' ').replace(/%/g, '%25').replace(/=/g, '%')),
    )
    .replace(/\\"/g, '"');
}
