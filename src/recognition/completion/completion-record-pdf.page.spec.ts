import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import '../../../test/support/activity-kinds.js';
import {
  exemptedComponent,
  leaderComponents,
  recordComponent,
  recordContent,
} from '../../../test/builders/record-content.js';
import { ReadPdf, hasTool, runOnPdf } from '../../../test/support/pdf.js';
import { compiledSourceUrl } from '../../../test/support/programs.js';
import { qrMatrix } from '../../platform/documents/qr-code.rules.js';
import { A4 } from '../../platform/documents/pdf-sheet.page.js';
import { PROJECT_ROOT } from '../../platform/web/project-root.service.js';
import type { CompletionRecordContent } from './completion-record.rules.js';
import { LEFT, RIGHT } from './completion-record-layout.page.js';
import { renderCompletionRecord } from './completion-record-pdf.page.js';

const PROGRAM = 'src/recognition/completion/completion-record-pdf.page.ts';
const TWELVE_SIGNERS = [
  'Hanneke Broek',
  'Noor van den Heuvel',
  'Piet Veen',
  'Annelies Oosterhuis-Verbruggen',
  'Bart-Jan van der Meulen',
  'Çiğdem Yıldırım',
  'Dirkje Hoekstra',
  'Ewoud van Lynden',
  'Fenna ter Braak',
  'Guus Nijenhuis',
  'Ilse de Vries-Wagenaar',
  'Jeroen Sint Nicolaas',
];
const LONG_NAME = `${'Wilhelmina Alexandrina Constantia '.repeat(3)}van den Heuvel-Oude`
  .slice(0, 120)
  .trimEnd();
const FULL = recordContent({
  kind: 'programme',
  components: leaderComponents(),
  signedOffBy: TWELVE_SIGNERS,
});

async function read(changes: Partial<CompletionRecordContent> = {}): Promise<ReadPdf> {
  return new ReadPdf(await renderCompletionRecord(recordContent(changes)));
}

function inOneLine(texts: string[]): string {
  return texts.join(' ').replace(/\s+/g, ' ');
}

/** Where each line of text starts and in which size, in points from the bottom left corner. */
function placedTexts(pdf: ReadPdf): { x: number; y: number; size: number; text: string }[] {
  const starts = pdf.operators.flatMap((operator, index) => {
    const [, x, y] = /^1 0 0 1 (\S+) (\S+) Tm$/.exec(operator) ?? [];
    const size = /^\/F\d+ (\S+) Tf$/.exec(pdf.operators[index + 1] ?? '')?.[1];
    return x && y && size ? [{ x: Number(x), y: Number(y), size: Number(size) }] : [];
  });
  return pdf.texts.map((text, index) => ({ text, ...(starts[index] ?? { x: NaN, y: NaN, size: NaN }) }));
}

describe('the print of a completion record', () => {
  let pdf: ReadPdf;

  beforeAll(async () => {
    pdf = await read();
  });

  it("prints the name exactly as it was given: Zoë in 't Veld-Çelik", () => {
    expect(pdf.texts).toContain("Zoë in 't Veld-Çelik");
  });

  it('K3: prints all that the record states', () => {
    expect(inOneLine(pdf.texts)).toBe(
      [
        "VERENIGING BALINT NEDERLAND Bewijs van voltooiing Theorie en praktijkgerichte training Hierbij verklaart de vereniging dat Zoë in 't Veld-Çelik",
        'de theorie en de praktijkgerichte training van de opleiding tot balintgroepsbegeleider (programma 2005, versie 1) heeft voltooid, samen 96 uur .',
        'Literatuurstudie 64 uur voltooid op 2 mei 2026',
        'Cursorisch onderwijs, dagdelen 1–4 16 uur voltooid op 13 juni 2026',
        'Vissenkomtraining, dagdelen 1–4 16 uur voltooid op 19 september 2026',
        'Afgetekend door Hanneke Broek, Noor van den Heuvel en Piet Veen. Elk steentje is één uur.',
        'NUMMER 2026-0017 afgegeven op 19 september 2026',
        'Echt en nog geldig? Scan de code: daar staat alles wat hier gedrukt is.',
        'Of typ dit adres over: https://leerpad.example/bewijs/8fJx2kQmT4uWvYzA1bCdEg',
      ].join(' '),
    );
  });

  it('is PDF/A-2b by its own word, in Dutch, with its title, dated at noon on the day of issue', () => {
    expect(pdf.source).toMatch(/^%PDF-1\.7\n/);
    expect(pdf.source).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(pdf.source).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(pdf.source).toMatch(/\/OutputIntents \[/);
    expect(pdf.source).toMatch(/\/Metadata \d+ 0 R/);
    expect(pdf.source).toContain('/Lang (nl-NL)');
    expect(pdf.source).toContain('/DisplayDocTitle true');
    expect(pdf.source).toContain('(Bewijs van voltooiing 2026-0017)');
    expect(pdf.source).toContain('(D:20260919100000Z)');
    expect(pdf.source).not.toContain('/Encrypt');
  });

  it('embeds every font, with what its glyphs mean', () => {
    const count = (pattern: RegExp): number => [...pdf.source.matchAll(pattern)].length;
    expect(count(/\/Subtype \/Type0/g)).toBe(3);
    expect(count(/\/FontFile2 /g)).toBe(3);
    expect(count(/\/ToUnicode /g)).toBe(3);
    expect(count(/\/Subtype \/Type1/g)).toBe(0);
  });

  it('has a structure tree that reads as the sheet does', () => {
    const row = ['TR', 'TH', 'TD', 'TD'];
    expect(pdf.source).toContain('/Marked true');
    expect(pdf.source).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(elementsInOrder(pdf)).toEqual([
      ...['Document', 'P', 'H1', 'P', 'P', 'P', 'P', 'Table', ...row, ...row, ...row],
      ...['P', 'Figure', 'P', 'P', 'P', 'P', 'P', 'Figure', 'P', 'Span', 'Link'],
    ]);
  });

  it('draws nothing that is neither an element nor an artifact', () => {
    let depth = 0;
    const loose: string[] = [];
    for (const operator of pdf.operators) {
      if (/ (BDC|BMC)$/.test(operator) || operator === '>> BDC') depth++;
      if (operator === 'EMC') depth--;
      if (/(^| )(TJ|Tj|f|f\*|S|s|B)$/.test(operator) && depth === 0) loose.push(operator);
    }
    expect(loose).toEqual([]);
    expect(depth).toBe(0);
  });

  it('says in words what its pictures show', () => {
    const alt = utf16('Het leerpad, een steentje per uur: literatuurstudie 64 van 64');
    expect(pdf.source).toContain(alt);
    expect(pdf.source).toContain('/Alt (QR-code met het adres');
  });

  it('K3: the code is that of the verification address, with room around it', () => {
    const { verificationUrl } = recordContent();
    const matrix = qrMatrix(verificationUrl);
    const drawn = new Set<string>();
    for (const operator of pdf.operators) {
      const [, column, row, length] = /^(\d+) (\d+) (\d+) 1 re$/.exec(operator) ?? [];
      for (let at = 0; at < Number(length ?? 0); at++) drawn.add(`${row} ${Number(column) + at}`);
    }
    for (let row = 0; row < matrix.size; row++) {
      for (let column = 0; column < matrix.size; column++) {
        expect(drawn.has(`${row} ${column}`)).toBe(matrix.isDark(row, column));
      }
    }
    expect(pdf.source).toContain(`/URI (${verificationUrl})`);
  });
});

describe('a record with much to say', () => {
  it.each<[string, Partial<CompletionRecordContent>]>([
    ['the whole programme with twelve signers', FULL],
    ['a name of 120 characters', { ...FULL, name: LONG_NAME }],
    ['a name of 120 characters without a space', { ...FULL, name: 'W'.repeat(120) }],
    ['sixty signers', { ...FULL, signedOffBy: Array.from({ length: 5 }, () => TWELVE_SIGNERS).flat() }],
    ['a long address', { verificationUrl: `https://leerpad.example/${'een-lange-weg/'.repeat(9)}` }],
  ])('stays on its one sheet, whole and within its margins: %s', async (_what, changes) => {
    const content = recordContent(changes);
    const pdf = await read(changes);
    const texts = placedTexts(pdf);
    expect(pdf.source).toContain('/Count 1');
    const all = texts
      .map(({ text }) => text)
      .join('')
      .replaceAll(' ', '');
    for (const given of [content.name, ...content.signedOffBy, content.verificationUrl]) {
      expect(all).toContain(given.replaceAll(' ', ''));
    }
    for (const { x, y, size } of texts) {
      expect(x).toBeGreaterThanOrEqual(LEFT - 0.01);
      expect(x).toBeLessThan(RIGHT);
      expect(y).toBeGreaterThan(A4.height - 812 + 8);
      expect(size).toBeGreaterThanOrEqual(7);
    }
  });

  it('never lets two lines of text touch', async () => {
    const texts = placedTexts(await read({ ...FULL, name: LONG_NAME }));
    const baselines = [...new Set(texts.map(({ y }) => y))].sort((one, other) => one - other);
    const distances = baselines.slice(1).map((y, index) => y - (baselines[index] ?? 0));
    // Lines of the left and the right half of the foot may be close; those of one block stand a size apart.
    const body = distances.slice(-16);
    for (const distance of body) expect(distance).toBeGreaterThan(12);
  });

  it('D9: prints what was taken over from the administration, also where there is much to say', async () => {
    const components = FULL.components.map((one) => ({ ...one, takenOver: 'part' as const }));
    for (const changes of [{ components }, { ...FULL, components, name: LONG_NAME }]) {
      const pdf = await read(changes);
      expect(inOneLine(pdf.texts)).toContain('Overgenomen uit de administratie van de vereniging');
      expect(Math.min(...placedTexts(pdf).map(({ y }) => y))).toBeGreaterThan(0);
    }
  });

  it('refuses what no setting can hold, instead of cutting it off', async () => {
    const crowd = Array.from({ length: 40 }, () => TWELVE_SIGNERS).flat();
    await expect(renderCompletionRecord({ ...FULL, signedOffBy: crowd })).rejects.toMatchObject({
      code: 'document.too-long',
    });
  });
});

describe('the path of stones', () => {
  it('P6: leaves the stones of an exempted component open and says so', async () => {
    const components = [exemptedComponent('literature', '2026-02-02'), ...leaderComponents().slice(1, 3)];
    const pdf = await read({ components });
    expect(inOneLine(pdf.texts)).toContain('Elk steentje is één uur; de open steentjes zijn vrijgesteld.');
    expect(pdf.source).toContain(utf16('literatuurstudie vrijgesteld'));
  });

  it('P6: is left out where no hours were required', async () => {
    const components = [
      recordComponent('practice', '2026-11-03'),
      recordComponent('supervision', '2026-12-01'),
    ];
    const pdf = await read({ kind: 'programme', components });
    expect(inOneLine(pdf.texts)).not.toContain('steentje');
  });
});

describe('what cannot be printed', () => {
  it.each(['李小龍', 'Zoë 🙂', 'Zo\u202Eë'])(
    'is refused with a sentence, never printed incomplete: %s',
    async (name) => {
      await expect(renderCompletionRecord(recordContent({ name }))).rejects.toMatchObject({
        code: expect.stringMatching(/^document\.character-/),
      });
      await expect(renderCompletionRecord(recordContent({ signedOffBy: [name] }))).rejects.toMatchObject({
        code: expect.stringMatching(/^document\.character-/),
      });
    },
  );

  it('is judged by the font that prints it: a mark that only the sans places is refused in a name', async () => {
    const name = 'Nana Ŋ\u0301a';
    await expect(renderCompletionRecord(recordContent({ name }))).rejects.toThrow(
      'document.character-missing',
    );
    await expect(renderCompletionRecord(recordContent({ signedOffBy: [name] }))).resolves.toBeDefined();
  });

  it('keeps what is copied from the sheet equal to what was given, where glyphs are shared or composed', async () => {
    const pdf = await read({ name: 'Jm\u0303i Oʼneill' });
    expect(pdf.source).toContain(`/ActualText ${utf16('Jm\u0303i Oʼneill')}`);
  });
});

describe('the same content', () => {
  const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

  it('gives the same bytes, whatever was printed in between', async () => {
    const first = await renderCompletionRecord(FULL);
    await renderCompletionRecord(
      recordContent({ name: 'Anne\u2010Marie Oʼneill \u03BC', signedOffBy: ['a\u2011b'] }),
    );
    expect((await renderCompletionRecord(FULL)).equals(first)).toBe(true);
  });

  it('gives the same bytes on any day, in any time zone, and without any chance', async () => {
    const here = sha256(await renderCompletionRecord(FULL));
    expect(printElsewhere('Pacific/Kiritimati', '1999-12-31T23:59:59Z')).toBe(here);
    expect(printElsewhere('America/St_Johns', '2041-03-31T01:30:00Z')).toBe(here);
  });

  it('gives other bytes for another day of issue', async () => {
    const other = await renderCompletionRecord({ ...FULL, issuedOn: '2026-09-20' });
    expect(sha256(other)).not.toBe(sha256(await renderCompletionRecord(FULL)));
  });
});

describe('as other programs see it', () => {
  const cases: [string, CompletionRecordContent][] = [
    ['96 hours', recordContent()],
    ['the whole programme', FULL],
    ['a long name', { ...FULL, name: LONG_NAME }],
  ];
  const tool = (name: string, does: string): [string, boolean] => {
    const present = hasTool(name);
    return [present ? `${name} ${does}` : `NOT CHECKED, ${name} is not installed: ${does}`, present];
  };

  const [qpdfTitle, qpdf] = tool('qpdf', 'finds no fault');
  it.each(cases)(`${qpdfTitle}: %s`, async (_what, content) => {
    if (!qpdf) return;
    const { ok, output } = runOnPdf('qpdf', ['--check'], await renderCompletionRecord(content));
    expect(output).toContain('No syntax or stream encoding errors found');
    expect(ok).toBe(true);
  });

  const [textTitle, pdftotext] = tool('pdftotext', 'reads the name exactly as it was given');
  it.each(["Zoë in 't Veld-Çelik", 'Çiğdem Yıldırım', 'Jm\u0303i Ŵyn', 'Oʼneill-d’Ancona', LONG_NAME])(
    `${textTitle}: %s`,
    async (name) => {
      if (!pdftotext) return;
      const { output } = runOnPdf('pdftotext', [], await renderCompletionRecord(recordContent({ name })));
      expect(output.replace(/\s+/g, ' ')).toContain(` ${name} `);
    },
  );

  const [fontsTitle, pdffonts] = tool('pdffonts', 'finds every font embedded, with its Unicode');
  it(fontsTitle, async () => {
    if (!pdffonts) return;
    const { output } = runOnPdf('pdffonts', [], await renderCompletionRecord(FULL));
    const fonts = output.trim().split('\n').slice(2);
    expect(fonts).toHaveLength(3);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +0$/);
  });
});

/** A PDF string as pdfkit writes what is not ASCII: UTF-16 with its byte order mark, some bytes escaped. */
function utf16(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('latin1');
  const inner = bytes.replace(/[\n\r\t\b\f()\\]/g, (byte) => `\\${byte}`);
  return /[^\x20-\x7E]/.test(text) ? `(${inner})` : text;
}

/** The types of the elements, depth first, as a screen reader walks them. */
function elementsInOrder(pdf: ReadPdf): string[] {
  const walk = (id: string): string[] => {
    const body = pdf.object(id);
    const type = /\/S \/(\w+)/.exec(body)?.[1];
    const children = /\/K \[([^\]]*)\]/.exec(body)?.[1] ?? '';
    const below = [...children.matchAll(/(\d+) 0 R/g)].flatMap(([, child = '']) => walk(child));
    return type && type !== 'URI' ? [type, ...below] : [];
  };
  const root = /\/StructTreeRoot (\d+) 0 R/.exec(pdf.source)?.[1] ?? '';
  const document = /\/K \[(\d+) 0 R\]/.exec(pdf.object(root))?.[1] ?? '';
  return walk(document);
}

/** The hash of FULL's print, made by another process in another place and time, where chance fails. */
function printElsewhere(timeZone: string, now: string): string {
  const script = `
    const RealDate = Date;
    const now = RealDate.parse(${JSON.stringify(now)});
    globalThis.Date = class extends RealDate {
      constructor(...parts) { super(...(parts.length > 0 ? parts : [now])); }
      static now() { return now; }
    };
    await import(${JSON.stringify(compiledSourceUrl('src/product.ts'))});
    await import(${JSON.stringify(compiledSourceUrl('test/support/activity-kinds.ts'))});
    const { createHash } = await import('node:crypto');
    const { renderCompletionRecord } = await import(${JSON.stringify(compiledSourceUrl(PROGRAM))});
    // After the imports: a framework may name its decorators by chance.
    Math.random = () => { throw new Error('left to chance'); };
    const bytes = await renderCompletionRecord(JSON.parse(process.env.CONTENT));
    process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, TZ: timeZone, CONTENT: JSON.stringify(FULL), NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}
