import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type FrozenDocument,
  canonicalContent,
  freeze,
  isGenuine,
  verifyFrozen,
} from './frozen-document.rules.js';
import { type SigningKey, readSigningKey } from './signing-keys.service.js';

const CONTENT = { number: '2026-0017', name: 'Zoë in ’t Veld', hours: [64, 16, 16] };

/** A print that shows which content it was given. */
const print = (content: object): Promise<Buffer> => Promise.resolve(Buffer.from(JSON.stringify(content)));

function newKey(): Promise<SigningKey> {
  const { privateKey } = generateKeyPairSync('ed25519');
  return readSigningKey(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => shuffled(item, seed));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, shuffled(item, seed)]);
  const turn = entries.length === 0 ? 0 : seed % entries.length;
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)].reverse());
}

describe('a frozen document', () => {
  let key: SigningKey;
  let document: FrozenDocument;
  let keys: Map<string, SigningKey['publicJwk']>;

  beforeAll(async () => {
    key = await newKey();
    document = await freeze(CONTENT, print, key);
    keys = new Map([[key.keyId, key.publicJwk]]);
  });

  it('is genuine as it was frozen', () => {
    const verified = verifyFrozen(document, keys);
    expect(verified).toEqual({ content: 'genuine', pdf: 'genuine', signature: 'genuine' });
    expect(isGenuine(verified)).toBe(true);
  });

  it('is altered by any changed byte of its content', () => {
    const bytes = Buffer.from(document.content, 'utf8');
    for (let at = 0; at < bytes.length; at++) {
      const altered = { ...document, content: flipped(bytes, at).toString('utf8') };
      expect(verifyFrozen(altered, keys)).toMatchObject({ content: 'altered', pdf: 'genuine' });
    }
  });

  it('is altered by any changed byte of its print', () => {
    for (let at = 0; at < document.pdf.length; at++) {
      const altered = { ...document, pdf: flipped(document.pdf, at) };
      expect(verifyFrozen(altered, keys)).toEqual({
        content: 'genuine',
        pdf: 'altered',
        signature: 'genuine',
      });
    }
  });

  it.each(['contentSha256', 'pdfSha256', 'signature'] as const)(
    'is altered by a changed byte of %s',
    (field) => {
      for (let at = 0; at < document[field].length; at++) {
        const verified = verifyFrozen({ ...document, [field]: flipped(document[field], at) }, keys);
        expect(verified.signature).toBe('altered');
        expect(isGenuine(verified)).toBe(false);
      }
    },
  );

  it('cannot have one half replaced by that of another genuine document', async () => {
    const other = await freeze({ ...CONTENT, name: 'Willem de Boer' }, print, key);
    const mixed = { ...document, pdf: other.pdf, pdfSha256: other.pdfSha256 };
    expect(verifyFrozen(mixed, keys)).toEqual({ content: 'genuine', pdf: 'genuine', signature: 'altered' });
  });

  it('says that it does not know the key, rather than that the document is false', () => {
    expect(verifyFrozen(document, new Map())).toMatchObject({ signature: 'unknown-key' });
    expect(isGenuine(verifyFrozen(document, new Map()))).toBe(false);
  });

  it('is not verified by another key under the same id', async () => {
    const other = await newKey();
    expect(verifyFrozen(document, new Map([[key.keyId, other.publicJwk]])).signature).toBe('altered');
  });

  it('stays genuine after a new key took over, as long as the old public key is kept', async () => {
    const successor = await newKey();
    keys.set(successor.keyId, successor.publicJwk);
    expect(isGenuine(verifyFrozen(document, keys))).toBe(true);
    expect(isGenuine(verifyFrozen(await freeze(CONTENT, print, successor), keys))).toBe(true);
  });

  it('prints what is frozen, not what was passed in', async () => {
    const loose = { name: 'Zoe\u0308', unknown: undefined };
    const frozen = await freeze(loose, print, key);
    expect(frozen.content).toBe('{"name":"Zo\u00EB"}');
    expect(frozen.pdf.toString()).toBe('{"name":"Zo\u00EB"}');
  });
});

describe('canonicalContent', () => {
  it('writes numbers and orders keys as RFC 8785 says', () => {
    const content = { '\u20AC': 1, a: 1e21, '\u00F6': 0.000001, A: -0, '1': [true, null, 4.5] };
    expect(canonicalContent(content)).toBe('{"1":[true,null,4.5],"A":0,"a":1e+21,"ö":0.000001,"€":1}');
  });

  it('is the same for any order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (content, seed) => {
        expect(canonicalContent(shuffled(content, seed) as object)).toBe(canonicalContent(content));
      }),
    );
  });

  it('is the same for composed and decomposed letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(canonicalContent({ name: name.normalize('NFD') })).toBe(
          canonicalContent({ name: name.normalize('NFC') }),
        );
      }),
    );
  });

  it('says the same when it is read and written again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const canonical = canonicalContent(content);
        expect(canonicalContent(JSON.parse(canonical) as object)).toBe(canonical);
      }),
    );
  });

  it('refuses what JSON would silently change', () => {
    expect(() => canonicalContent({ hours: Number.NaN })).toThrow(/hours/);
    expect(() => canonicalContent({ hours: Number.POSITIVE_INFINITY })).toThrow(/hours/);
    expect(() => canonicalContent({ name: 'Zo\uD83D' })).toThrow(/half a character/);
  });
});
