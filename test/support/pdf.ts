import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PDF of ours, whose streams are not compressed, opened far enough to be asserted on without any tool. */
export class ReadPdf {
  readonly source: string;

  constructor(bytes: Buffer) {
    this.source = bytes.toString('latin1');
  }

  /** The body of an object: its dictionary, and its stream if it has one. */
  object(id: string): string {
    return new RegExp(`(?:^|\\n)${id} 0 obj\\n([\\s\\S]*?)\\nendobj`).exec(this.source)?.[1] ?? '';
  }

  /** The drawing operators of all pages. */
  get operators(): string[] {
    const ids = [...this.source.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id = '']) => id);
    return ids.flatMap((id) => this.object(id).split('stream\n')[1]?.split('\n') ?? []);
  }

  /** How many pages there are. */
  get pages(): number {
    return this.source.match(/\/Type \/Page\n/g)?.length ?? 0;
  }

  /** Every line of text as printed, read back through the fonts' own ToUnicode maps. */
  get texts(): string[] {
    const maps = this.unicodeMaps();
    let map: string[] = [];
    const texts: string[] = [];
    for (const operator of this.operators) {
      const font = /^\/(F\d+) \S+ Tf$/.exec(operator)?.[1];
      if (font) map = maps.get(font) ?? [];
      if (operator === 'BT') texts.push('');
      if (!operator.endsWith(' TJ')) continue;
      for (const [glyph] of operator.replace(/[^<]*<([^>]*)>[^<]*/g, '$1').matchAll(/.{4}/g)) {
        texts.push((texts.pop() ?? '') + (map[parseInt(glyph, 16)] ?? '\uFFFD'));
      }
    }
    return texts;
  }

  private unicodeMaps(): Map<string, string[]> {
    const fonts = [...this.source.matchAll(/\/(F\d+) (\d+) 0 R/g)];
    return new Map(fonts.map(([, name = '', id = '']) => [name, this.unicodeMap(id)]));
  }

  private unicodeMap(fontId: string): string[] {
    const id = /\/ToUnicode (\d+) 0 R/.exec(this.object(fontId))?.[1] ?? '';
    const ranges = [...this.object(id).matchAll(/\[(<[^\]]*>)\]/g)].map(([, range]) => range ?? '');
    const entries = ranges.flatMap((range) => [...range.matchAll(/<([^>]*)>/g)]);
    return entries.map(([, hex = '']) => {
      const units = hex.split(' ').map((unit) => parseInt(unit, 16));
      return String.fromCharCode(...units);
    });
  }
}

/** Whether a command-line tool is here; says loudly when it is not, since a test then checks less. */
export function hasTool(name: string): boolean {
  if (!spawnSync(name, ['--version']).error) return true;
  process.stderr.write(`\n*** ${name} is not installed: what it would check stays unchecked ***\n`);
  return false;
}

/** What a tool says of a PDF (output and errors), and whether it was content. */
export function runOnPdf(tool: string, args: string[], bytes: Buffer): { ok: boolean; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'leerpad-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    const run = spawnSync(tool, [...args, file, ...(tool === 'pdftotext' ? ['-'] : [])], {
      encoding: 'utf8',
    });
    return { ok: run.status === 0, output: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
