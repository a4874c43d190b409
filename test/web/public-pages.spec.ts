import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FakeVerifier, startPortal } from '../support/portal-app.js';
import {
  ADDRESSES,
  HOSTILE_NAME,
  NEWER_ADDRESS,
  SAMPLE_VERIFICATIONS,
} from '../support/sample-verifications.js';

describe('the public pages', () => {
  const verifier = new FakeVerifier();
  let app: NestFastifyApplication;

  beforeAll(async () => {
    for (const [name, verification] of Object.entries(SAMPLE_VERIFICATIONS)) {
      verifier.records.set(ADDRESSES[name as keyof typeof ADDRESSES], verification);
    }
    app = await startPortal(verifier);
  });
  afterAll(() => app.close());
  beforeEach(() => {
    verifier.asked = 0;
  });

  const record = (name: keyof typeof ADDRESSES) => app.inject(`/bewijs/${ADDRESSES[name]}`);

  it('K3: shows everything printed on a valid record, and says first that it is genuine and valid', async () => {
    const { body } = await record('valid');
    const text = textOf(body);
    const printed = [
      'Dit bewijs is echt en geldig',
      'Bewijs van voltooiing',
      'Zoë in ’t Veld',
      'balintgroepsbegeleider',
      'programma 2005, versie 1',
      'samen 96 uur',
      'Literatuurstudie 64 uur voltooid op 2 mei 2026',
      'Cursorisch onderwijs, dagdelen 1–4 16 uur voltooid op 13 juni 2026',
      'Vissenkomtraining, dagdelen 1–4 16 uur voltooid op 19 september 2026',
      'Afgetekend door Hanneke Broek, Noor van den Heuvel en Piet Veen.',
      '2026-0017',
      'afgegeven op 19 september 2026',
    ];
    for (const words of printed) expect(text).toContain(words);
    expect(text.indexOf('echt en geldig')).toBeLessThan(text.indexOf('Zoë'));
  });

  it('prints exemptions and sessions as they are', async () => {
    const text = textOf((await record('programme')).body);
    expect(text).toContain('Cursorisch onderwijs vrijgesteld bij besluit van 11 februari 2026');
    expect(text).toContain('Praktijk 5 sessies voltooid op 2 oktober 2026');
    expect(text).toContain('Supervisie 5 u 30 min voltooid op 9 oktober 2026');
  });

  it.each([
    ['suspended', 'Dit bewijs is echt, maar nu niet geldig', 'sinds 5 oktober 2026', 'Opgeschort'],
    [
      'superseded',
      'Dit bewijs is echt, maar vervangen',
      'Bewijs 2026-0031 is ervoor in de plaats',
      'Vervangen',
    ],
    ['withdrawn', 'Dit bewijs is ingetrokken', 'op 1 december 2026', 'Ingetrokken'],
  ] as const)(
    'K5: says of a %s record what that means, on the record too',
    async (name, heading, meaning, stamp) => {
      const { body } = await record(name);
      expect(body).toContain(`<h1>${heading}</h1>`);
      expect(textOf(body)).toContain(meaning);
      expect(body).toContain(`<p class="stamp">${stamp}</p>`);
      expect(body).not.toContain('echt en geldig');
    },
  );

  it('K3: names the newer record, and never gives its address away', async () => {
    const { body } = await record('superseded');
    expect(body).toContain('2026-0031');
    expect(body).not.toContain(NEWER_ADDRESS);
  });

  it('shows nothing of the content of a record that was altered', async () => {
    const { body } = await record('altered');
    expect(body).toContain('<h1>Vertrouw niet op dit bewijs</h1>');
    expect(body).toContain('De inhoud is veranderd nadat het bewijs was ondertekend.');
    for (const content of ['Iemand Anders', '2026-0017', 'Hanneke', '96 uur', 'september']) {
      expect(body).not.toContain(content);
    }
  });

  it('shows what is typed as a name as what it is: text', async () => {
    const { body } = await record('hostile');
    expect(body).not.toContain('<script>');
    expect(body).not.toContain('<b>Vet');
    expect(textOf(body)).toContain(HOSTILE_NAME);
  });

  it('K3: tells search engines to stay out, and nobody to keep it', async () => {
    for (const name of Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[]) {
      const { headers, body } = await record(name);
      expect(headers['x-robots-tag']).toBe('noindex, nofollow, noarchive');
      expect(headers['cache-control']).toBe('no-store');
      expect(body).toContain('<meta name="robots" content="noindex, nofollow, noarchive">');
      expect(body).not.toContain('rel="canonical"');
    }
    // A crawler must be able to read that it has to stay out.
    expect((await app.inject('/robots.txt')).body).toBe('User-agent: *\nDisallow:\n');
  });

  it('says of an unknown address what may have gone wrong', async () => {
    const { statusCode, body } = await record('unknown');
    expect(statusCode).toBe(404);
    expect(body).toContain('Bij dit adres hoort geen bewijs');
    expect(body).toContain('typefout');
    expect(verifier.asked).toBe(1);
  });

  it.each(['2026-0017', 'abc', `${ADDRESSES.valid}0`, "'; DROP TABLE completion_record; --"])(
    'does not ask the database for %s, which cannot be an address',
    async (typed) => {
      const answer = await app.inject(`/bewijs/${encodeURIComponent(typed)}`);
      expect(answer.statusCode).toBe(404);
      expect((await app.inject(`/bewijs?code=${encodeURIComponent(typed)}`)).statusCode).toBe(422);
      expect(verifier.asked).toBe(0);
    },
  );

  it('brings who types a code, or the whole address, to the record', async () => {
    for (const typed of [ADDRESSES.valid.toUpperCase(), `leerpad.balint.example/bewijs/${ADDRESSES.valid}`]) {
      const { statusCode, headers } = await app.inject(`/bewijs?code=${encodeURIComponent(typed)}`);
      expect([statusCode, headers.location]).toEqual([303, `/bewijs/${ADDRESSES.valid}`]);
    }
  });

  it('keeps what was typed when it is wrong, and says so beside the field', async () => {
    const { body } = await app.inject('/bewijs?code=%22%3E%3Cb%3Efout');
    expect(body).toContain('value="&quot;&gt;&lt;b&gt;fout"');
    expect(body).toContain('aria-invalid="true"');
    expect(body).toContain('Dit is geen code van een bewijs');
  });

  it.each([
    ['Dutch, whatever is not said', {}, 'nl'],
    ['Dutch for whoever reads Dutch too', { 'accept-language': 'en-GB,en;q=0.9,nl;q=0.1' }, 'nl'],
    ['English where Dutch is absent', { 'accept-language': 'de-DE,en;q=0.9' }, 'en'],
    ['English where Dutch is refused', { 'accept-language': 'en,nl;q=0' }, 'en'],
    ['what was chosen before', { 'accept-language': 'nl', cookie: 'a=b; taal=en' }, 'en'],
    ['Dutch for a choice that does not exist', { cookie: 'taal=xx' }, 'nl'],
  ])('answers in %s', async (_what, headers, language) => {
    const answer = await app.inject({ url: '/', headers: headers as Record<string, string> });
    expect(answer.body).toContain(`<html lang="${language}">`);
    expect(answer.headers['content-language']).toBe(language);
    expect(answer.headers['vary']).toContain('Accept-Language, Cookie');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('changes language on the same page, and remembers it', async () => {
    const dutch = await app.inject('/bewijs?code=abc');
    expect(dutch.body).toContain('href="?code&#x3D;abc&amp;taal&#x3D;en" lang="en"');
    const english = await app.inject('/bewijs?code=abc&taal=en');
    expect(english.body).toContain('This is not the code of a record');
    expect(english.headers['set-cookie']).toBe('taal=en; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly');
  });

  it('draws the path of 96 stones, and says the same in words', async () => {
    const { body } = await app.inject('/');
    expect(body.match(/class="stone(-signed)?" x="[\d.]+" y="0" width="16"/g)).toHaveLength(96);
    expect(body).toContain(
      'aria-label="Literatuur: 41 u 30 min van 64 uur afgetekend, 3 uur wacht op een handtekening, 19 u 30 min nog te doen."',
    );
  });
});

/** What a reader sees of a page, on one line. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/ \./g, '.');
}
