import { createHash } from 'node:crypto';
import type { JWK } from 'jose';
import { canonicalize } from 'json-canonicalize';
import { type SigningKey, verifySignature } from './signing-keys.service.js';

/**
 * A document that never changes again: what it states, the very bytes that were handed out, and a signature over
 * both. Keep `content` as text, not as `jsonb`: the hash is over these characters.
 */
export interface FrozenDocument {
  /** what it states, as canonical JSON (RFC 8785) */
  content: string;
  /** over the UTF-8 bytes of `content` */
  contentSha256: Buffer;
  pdf: Buffer;
  pdfSha256: Buffer;
  /** which key signed; old public keys stay, so that old documents can be verified */
  keyId: string;
  /** Ed25519 over the canonical JSON of both hashes: neither half can be replaced alone */
  signature: Buffer;
}

/** `genuine`: matches its own hash. Only all three together say that the document is genuine: see `isGenuine`. */
export interface VerifiedDocument {
  content: 'genuine' | 'altered';
  pdf: 'genuine' | 'altered';
  signature: 'genuine' | 'altered' | 'unknown-key';
}

/**
 * Freezes what a document states together with its print. Pure: the same content, print and key give the same bytes.
 *
 * @param render prints exactly what is frozen: it receives the content as it comes back from the canonical JSON
 * @throws Error when the content is not JSON (an unpaired surrogate, a number that is not finite)
 */
export async function freeze<T extends object>(
  content: T,
  render: (content: T) => Promise<Buffer>,
  key: SigningKey,
): Promise<FrozenDocument> {
  const canonical = canonicalContent(content);
  const pdf = await render(JSON.parse(canonical) as T);
  const contentSha256 = sha256(canonical);
  const pdfSha256 = sha256(pdf);
  const signature = key.sign(signedBytes(contentSha256, pdfSha256));
  return { content: canonical, contentSha256, pdf, pdfSha256, keyId: key.keyId, signature };
}

/**
 * Says of each part whether it still is what was frozen.
 *
 * @param publicKeys by key id: the present key and all earlier ones
 */
export function verifyFrozen(
  document: FrozenDocument,
  publicKeys: ReadonlyMap<string, JWK>,
): VerifiedDocument {
  return {
    content: sha256(document.content).equals(document.contentSha256) ? 'genuine' : 'altered',
    pdf: sha256(document.pdf).equals(document.pdfSha256) ? 'genuine' : 'altered',
    signature: verifiedSignature(document, publicKeys.get(document.keyId)),
  };
}

/** Whether nothing was altered and a key of ours signed it. */
export function isGenuine(verified: VerifiedDocument): boolean {
  return verified.content === 'genuine' && verified.pdf === 'genuine' && verified.signature === 'genuine';
}

/**
 * Canonical JSON (RFC 8785) of a document's content, its strings in NFC: the same letters typed on another keyboard
 * are the same document.
 *
 * @throws Error on what JSON cannot carry unharmed
 */
export function canonicalContent(content: object): string {
  // Through JSON once, so that what is hashed holds only what JSON carries (no undefined, no shared objects).
  const plain: unknown = JSON.parse(JSON.stringify(content, jsonValue));
  return canonicalize(plain);
}

/** The SHA-256 of bytes, or of a text's UTF-8 bytes. */
export function sha256(data: Uint8Array | string): Buffer {
  return createHash('sha256').update(data).digest();
}

function verifiedSignature(
  document: FrozenDocument,
  publicKey: JWK | undefined,
): VerifiedDocument['signature'] {
  if (!publicKey) return 'unknown-key';
  const bytes = signedBytes(document.contentSha256, document.pdfSha256);
  return verifySignature(publicKey, bytes, document.signature) ? 'genuine' : 'altered';
}

function signedBytes(contentSha256: Buffer, pdfSha256: Buffer): Buffer {
  const hashes = { contentSha256: contentSha256.toString('hex'), pdfSha256: pdfSha256.toString('hex') };
  return Buffer.from(canonicalize(hashes), 'utf8');
}

function jsonValue(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error(`A frozen document cannot hold ${value} (${key})`);
  }
  if (typeof value !== 'string') return value;
  if (/\p{Surrogate}/u.test(value)) {
    throw new Error(`A frozen document cannot hold half a character (${key})`);
  }
  return value.normalize('NFC');
}
