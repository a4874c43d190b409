import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadOrCreateSigningKey, readSigningKey, verifySignature } from './signing-keys.service.js';

const MESSAGE = Buffer.from('vierennegentig uur is nog geen zesennegentig');

function newPem(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

/** The key of RFC 8037, appendix A.1. */
function pemOfRfc8037(): string {
  const jwk = {
    kty: 'OKP',
    crv: 'Ed25519',
    d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
    x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  };
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return key.export({ format: 'pem', type: 'pkcs8' }).toString();
}

async function refusalOf(configured: string): Promise<string> {
  return readSigningKey(configured).then(
    () => 'accepted',
    (error: Error) => error.message,
  );
}

describe('readSigningKey', () => {
  it('names a key by its RFC 7638 thumbprint (RFC 8037, appendix A.3)', async () => {
    const key = await readSigningKey(pemOfRfc8037());
    expect(key.keyId).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
    expect(key.publicJwk).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    });
  });

  it('reads the same key from a PEM, from one with its line breaks written out, and from its base64', async () => {
    const pem = newPem();
    const forms = [
      pem,
      pem.trim().replaceAll('\n', '\\n'),
      Buffer.from(pem).toString('base64'),
      `  ${pem}\n`,
    ];
    const ids = await Promise.all(forms.map(async (form) => (await readSigningKey(form)).keyId));
    expect(new Set(ids).size).toBe(1);
  });

  it('refuses what is no usable key with a sentence that says why, and never shows it', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const locked = generateKeyPairSync('ed25519').privateKey.export({
      format: 'pem',
      type: 'pkcs8',
      cipher: 'aes-256-cbc',
      passphrase: 'geheim',
    });
    const secret = newPem();
    const damaged = secret.replace(/[A-Za-z0-9]{6}/, 'AAAAAA');
    const refusals: [string, RegExp][] = [
      ['', /not a PEM/],
      ['correct horse battery staple', /not a PEM/],
      [rsa.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), /type rsa, and Ed25519/],
      [rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString(), /public key/],
      [locked.toString(), /passphrase/],
      [damaged, /cannot be read/],
    ];
    for (const [configured, why] of refusals) {
      const message = await refusalOf(configured);
      expect(message).toMatch(why);
      for (const line of configured.split('\n').filter((text) => text.length > 20 && !text.startsWith('-'))) {
        expect(message).not.toContain(line);
      }
    }
  });

  it('does not show the private key when it is logged', async () => {
    const key = await readSigningKey(pemOfRfc8037());
    expect(JSON.stringify(key)).not.toContain('nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A');
    expect(Object.keys(key).sort()).toEqual(['keyId', 'mac', 'publicJwk', 'sign']);
  });
});

describe('verifySignature', () => {
  it('accepts the signature of its key and no other', async () => {
    const [key, other] = await Promise.all([readSigningKey(newPem()), readSigningKey(newPem())]);
    const signature = key.sign(MESSAGE);
    expect(verifySignature(key.publicJwk, MESSAGE, signature)).toBe(true);
    expect(verifySignature(other.publicJwk, MESSAGE, signature)).toBe(false);
    expect(verifySignature(key.publicJwk, Buffer.from('iets anders'), signature)).toBe(false);
  });

  it('takes a malformed signature for none, and a key of another kind for a mistake of ours', async () => {
    const key = await readSigningKey(newPem());
    expect(verifySignature(key.publicJwk, MESSAGE, Buffer.alloc(0))).toBe(false);
    expect(verifySignature(key.publicJwk, MESSAGE, Buffer.alloc(65))).toBe(false);
    expect(() => verifySignature({ kty: 'RSA' }, MESSAGE, Buffer.alloc(64))).toThrow(/OKP\/Ed25519/);
  });
});

describe('loadOrCreateSigningKey', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leerpad-key-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes a key that only its owner can read, and finds it again', async () => {
    const file = join(folder, 'new', 'signing-key.pem');
    const made = await loadOrCreateSigningKey(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await loadOrCreateSigningKey(file)).keyId).toBe(made.keyId);
  });

  it('gives everybody who starts at once the same key, and leaves nothing lying about', async () => {
    const file = join(folder, 'signing-key.pem');
    const keys = await Promise.all(Array.from({ length: 20 }, () => loadOrCreateSigningKey(file)));
    expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(1);
    expect(await readdir(folder)).toEqual(['signing-key.pem']);
  });

  it('does not replace a file that holds something else', async () => {
    const file = join(folder, 'signing-key.pem');
    await writeFile(file, 'boodschappenlijst');
    await expect(loadOrCreateSigningKey(file)).rejects.toThrow(/not a PEM/);
    expect(await readFile(file, 'utf8')).toBe('boodschappenlijst');
  });
});

describe('the code of a line (K6)', () => {
  it('is the same for the same key, purpose and bytes, and another for any other', async () => {
    const [pem, line] = [newPem(), Buffer.from('een regel')];
    const [key, again, other] = await Promise.all([pem, pem, newPem()].map(readSigningKey));
    const code = key!.mac('ledger', line);
    expect(code).toHaveLength(32);
    expect(again!.mac('ledger', line)).toEqual(code);
    for (const another of [
      other!.mac('ledger', line),
      key!.mac('audit', line),
      key!.mac('ledger', Buffer.from('een regeL')),
    ])
      expect(another).not.toEqual(code);
  });

  it('of text is that of its bytes as UTF-8', async () => {
    const key = await readSigningKey(newPem());
    for (const line of ['', 'een regel', 'Zoë \u{1F33F}'])
      expect(key.mac('ledger', line)).toEqual(key.mac('ledger', Buffer.from(line, 'utf8')));
  });
});
