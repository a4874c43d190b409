import {
  type KeyObject,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  hkdfSync,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type JWK, calculateJwkThumbprint } from 'jose';

/** The public half of an Ed25519 key, as RFC 8037 writes it. It may be published. */
export interface PublicSigningJwk extends JWK {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
}

/** A private Ed25519 key that signs, and never shows itself. */
export interface SigningKey {
  /** RFC 7638 thumbprint (SHA-256, base64url) of the public key: the same key has the same id everywhere */
  readonly keyId: string;
  readonly publicJwk: PublicSigningJwk;
  /** The Ed25519 signature (64 bytes) over the bytes. */
  sign(bytes: Uint8Array): Buffer;
  /**
   * The HMAC-SHA-256 (32 bytes, RFC 2104) over bytes, or over text as UTF-8, under a key derived from this one: who can write in the
   * database but does not have the key cannot make it (K6).
   *
   * @param purpose what kind of line it is, `ledger`: a code for one is none for another
   */
  mac(purpose: string, line: string | Uint8Array): Buffer;
}

const OWNER_ONLY = 0o600;
const MAC_KEY_BYTES = 32;
const HOW_TO_MAKE_ONE = 'Make one with: openssl genpkey -algorithm ed25519';

/**
 * Reads a private key as it comes out of a configuration: PKCS8 PEM, the same on one line with `\n` written out, or
 * the base64 of the whole PEM.
 *
 * @throws Error with a sentence that says what is wrong; it never holds any part of the key
 */
export async function readSigningKey(configured: string): Promise<SigningKey> {
  const privateKey = parsePrivateKey(toPem(configured));
  if (privateKey.asymmetricKeyType !== 'ed25519') {
    throw new Error(
      `The signing key is of type ${privateKey.asymmetricKeyType}, and Ed25519 is needed. ${HOW_TO_MAKE_ONE}`,
    );
  }
  const publicJwk = publicJwkOf(privateKey);
  const keyId = await calculateJwkThumbprint(publicJwk, 'sha256');
  // The key lives in this closure only: an object with a private key in a field ends in somebody's log.
  const macKey = deriveMacKey(privateKey);
  return {
    keyId,
    publicJwk,
    sign: (bytes) => sign(null, bytes, privateKey),
    mac: (purpose, line) => {
      const hmac = createHmac('sha256', macKey);
      // Text in one piece: a page judges hundreds of lines, and each piece costs as much as hashing it.
      return (
        typeof line === 'string'
          ? hmac.update(`${purpose}\0${line}`)
          : hmac.update(`${purpose}\0`).update(line)
      ).digest();
    },
  };
}

/** HKDF (RFC 5869) of the private key, so that nobody has a second secret to keep. */
function deriveMacKey(privateKey: KeyObject): KeyObject {
  const { d } = privateKey.export({ format: 'jwk' });
  return createSecretKey(
    new Uint8Array(hkdfSync('sha256', Buffer.from(d!, 'base64url'), '', 'leerpad line mac 1', MAC_KEY_BYTES)),
  );
}

/** A public key that signed before the one that signs now, and is still believed (K6). */
export type FormerKey = Pick<SigningKey, 'keyId' | 'publicJwk'>;

/** What a public key looks like in the settings: its 32 bytes in base64url, the `x` of RFC 8037. */
export const PUBLIC_KEY = /^[\w-]{43}$/;

/** The former keys that the settings name. @param configured as `PUBLIC_KEY` */
export function formerKeys(configured: readonly string[]): Promise<FormerKey[]> {
  return Promise.all(
    configured.map(async (x) => {
      const publicJwk: PublicSigningJwk = { kty: 'OKP', crv: 'Ed25519', x };
      return { keyId: await calculateJwkThumbprint(publicJwk, 'sha256'), publicJwk };
    }),
  );
}

/**
 * The key that a file holds; makes file and key when there is none, readable by its owner only. Processes that start
 * together end with the same key. For the demo and the embedded database; in production the key is configured.
 *
 * @throws Error when the file holds something else than a usable key
 */
export async function loadOrCreateSigningKey(file: string): Promise<SigningKey> {
  const existing = await readIfThere(file);
  if (existing !== undefined) return readSigningKey(existing);
  await createExclusively(file, newPrivateKeyPem());
  return readSigningKey(await readFile(file, 'utf8'));
}

/** Whether the signature is that of this key over these bytes. A malformed signature is simply not one. */
export function verifySignature(publicJwk: JWK, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (publicJwk.kty !== 'OKP' || publicJwk.crv !== 'Ed25519') {
    throw new Error(`A public signing key must be OKP/Ed25519, not ${publicJwk.kty}/${publicJwk.crv}`);
  }
  return verify(null, bytes, createPublicKey({ key: { ...publicJwk }, format: 'jwk' }), signature);
}

function toPem(configured: string): string {
  const text = configured.trim().replaceAll('\\n', '\n');
  if (text.includes('-----BEGIN')) return text;
  return Buffer.from(text, 'base64').toString('utf8');
}

function parsePrivateKey(pem: string): KeyObject {
  if (!pem.includes('-----BEGIN')) {
    throw new Error(`The signing key is not a PEM (nor the base64 of one). ${HOW_TO_MAKE_ONE}`);
  }
  if (pem.includes('BEGIN PUBLIC KEY')) {
    throw new Error('The signing key is a public key; the private one is needed');
  }
  if (pem.includes('BEGIN ENCRYPTED')) {
    throw new Error('The signing key is locked with a passphrase; give it without one');
  }
  try {
    return createPrivateKey({ key: pem, format: 'pem' });
  } catch {
    // The cause is left out on purpose: it says nothing more, and nothing about a key should travel further.
    throw new Error(`The signing key cannot be read as PKCS8 PEM. ${HOW_TO_MAKE_ONE}`);
  }
}

function publicJwkOf(privateKey: KeyObject): PublicSigningJwk {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x: String(x) };
}

function newPrivateKeyPem(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/**
 * Writes the whole file under another name first and then links it into place: nobody ever reads half a key, and of
 * two processes the first one wins.
 */
async function createExclusively(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeDurably(draft, text);
    await link(draft, file);
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', OWNER_ONLY);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isErrno(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
