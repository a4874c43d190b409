import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { findEncoding } from './text-encoding.service.js';

const HEADER = 'Nummer;Achternaam;Roepnaam';

/** What a file with these rows, in an encoding, is taken for: the encoding, or the code of the sentence. */
async function verdict(rows: readonly string[], encoding: string, ending = '\r\n'): Promise<string> {
  const bytes = iconv.encode([HEADER, ...rows, ''].join(ending), encoding);
  return verdictOf(bytes);
}

async function verdictOf(bytes: Buffer): Promise<string> {
  // Two bytes at a time, so that what is judged is cut everywhere.
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += 2) yield bytes.subarray(at, at + 2);
  };
  return findEncoding(chunks, 'namen.csv').then(
    ({ encoding }) => encoding,
    ({ code }: { code: string }) => code,
  );
}

const DUTCH = [
  '1;Müller;Zoë',
  '2;Ferrière;Renée',
  '3;Ångström;François',
  '4;Brontë;Chloë',
  '5;Coöperatie;Anaïs',
];

describe('D7: MacRoman is refused, Windows-1252 is not', () => {
  it.each([
    ['Dutch names', DUTCH, '\r\n'],
    ['Dutch names, as a Mac ends lines', DUTCH, '\r'],
    ['one name, as a Mac ends lines', ['1;Müller;Zoë'], '\r'],
    ['one è', ['1;Ferrière;Karin'], '\n'],
    ['one ç', ['1;Bakker;François'], '\n'],
    ['one ï', ['1;Bakker;Anaïs'], '\n'],
    ['one ß', ['1;Weißman;Karin'], '\n'],
    ['one ø', ['1;Sørensen;Karin'], '\n'],
    ['capitals too', ['1;Ältena;Élise', '2;Ferrière;José', '3;Ñuñez;Ángel'], '\r\n'],
  ])('refused: %s', async (_what, rows, ending) => {
    expect(await verdict(rows, 'macroman', ending)).toBe('spreadsheet.mac-roman');
  });

  it.each([
    ['Dutch names', DUTCH],
    ['curly apostrophes', ['1;O’Brien;Mees', '2;d’Hont;Zo‘n', '3;van ’t Hoff;Jan']],
    ['Ž and Ÿ between letters', ['1;KNEŽEVIC;MAŸA', '2;CroŸ;BoŽo', '3;Željko;Ÿves']],
    ['all of these together', ['1;O’BRIEN;BOŽENA', '2;HAŸ;Zo‘n', '3;Škoda;Œuvre', '4;šimek;cœur']],
    ['typography', ['1;“Bakker”;2003–2005', '2;Bakker—Visser;en…', '3;€ 25;5 ‰', '4;Word™ ;• punt']],
    ['a d´Hont and a soft hyphen', ['1;d´Hont;Karin', '2;Gr\u00adberg;Col·lega', '3;é;è']],
    ['capitals with accents', ['1;BRONTË;CHLOË', '2;FERRIÈRE;RENÉE', '3;MÜLLER;ÉLISE']],
  ])('not refused: %s', async (_what, rows) => {
    for (const ending of ['\r\n', '\n'])
      expect(await verdict(rows, 'windows-1252', ending)).toBe('windows-1252');
  });
});

describe('D7: UTF-8 that was encoded twice is refused', () => {
  const again = (rows: readonly string[], through: string) =>
    Buffer.from(iconv.decode(Buffer.from([HEADER, ...rows, ''].join('\r\n')), through));

  it.each([
    ['through Windows-1252', DUTCH, 'windows-1252'],
    ['through Latin-1', DUTCH, 'latin1'],
    ['through MacRoman', DUTCH, 'macroman'],
    ['one letter', ['1;Bakker;Zoë'], 'windows-1252'],
    ['one curly apostrophe', ['1;O’Brien;Mees'], 'windows-1252'],
    ['letters of further away', ['1;Šimek;Žofia', '2;Çelik;Gül'], 'latin1'],
  ])('refused: %s', async (_what, rows, through) => {
    expect(await verdictOf(again(rows, through))).toBe('spreadsheet.doubled-encoding');
    expect(await verdictOf(Buffer.from(again([`${'a'.repeat(1000)}`, ...rows], through)))).toBe(
      'spreadsheet.doubled-encoding',
    );
  });

  it('a byte order mark that was encoded too is one', async () => {
    expect(await verdictOf(Buffer.from(`\ufeffï»¿${HEADER}\r\n1;Bakker;Jan\r\n`))).toBe(
      'spreadsheet.doubled-encoding',
    );
  });

  it.each([
    ['Dutch names', DUTCH],
    ['capitals before quotes and dots', ['1;«CAFÉ»;“ZOË”', '2;RENÉ’S;É…', '3;CHLOË–ANAÏS;Ä']],
    ['Portuguese and Vietnamese', ['1;SÃO;Conceição', '2;Nguyễn;Đặng', '3;MAÇÃ;Ângela']],
    ['signs', ['1;√2;¬a', '2;≈ 3;ƒ 25', '3;â;Â']],
    ['Greek and Cyrillic', ['1;Δημητρίου;Ελένη', '2;Иванов;Пётр']],
    ['one doubled name among good ones', [...DUTCH, '6;Zoë;Daniël', '7;RenÃ©e;Jan']],
  ])('not refused: %s', async (_what, rows) => {
    expect(await verdict(rows, 'utf8')).toBe('utf-8');
  });
});
