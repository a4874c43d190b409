import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import { canonicalize } from 'json-canonicalize';
import type { ChainEnd } from '../../platform/chain/chain.rules.js';
import type { SigningKey } from '../../platform/documents/signing-keys.service.js';
import type { RecordState } from '../completion/completion-record-state.entity.js';

/** What there was on a day, so that somebody outside can say later whether all of it is still there (K6). No names. */
export interface DigestContent {
  schema: 'digest/1';
  /** calendar date on which it was made */
  day: string;
  /** instant in UTC */
  madeAt: string;
  /** where the ledger of each trajectory ended */
  ledgers: ({ trajectoryId: string } & ChainEnd)[];
  audit: ChainEnd;
  recordStates: ChainEnd;
  records: DigestedRecord[];
}

/** A record in a digest; hashes in hex. */
export interface DigestedRecord {
  number: string;
  contentSha256: string;
  pdfSha256: string;
  state: RecordState;
}

/** What a digest is called as a file. */
export function digestFile(day: string): string {
  return `leerpad-${day}.jws`;
}

/** The day whose digest is due: that of today, from six in the morning on. A worker that was away makes it later. */
export function dueDigest(now: { hour: number; toPlainDate(): { toString(): string } }): string | null {
  return now.hour >= FIRST_HOUR ? now.toPlainDate().toString() : null;
}

const FIRST_HOUR = 6;

/** A digest under the signature of the key: a compact JWS (RFC 7515, RFC 8037), which any JOSE library reads. */
export function signDigest(content: DigestContent, key: Pick<SigningKey, 'keyId' | 'sign'>): string {
  const header = { alg: 'EdDSA', kid: key.keyId, typ: 'digest+jws' };
  // By hand: jose wants the private key, and ours shows itself to nobody.
  const signed = [header, content]
    .map((part) => Buffer.from(canonicalize(part)).toString('base64url'))
    .join('.');
  return `${signed}.${key.sign(Buffer.from(signed)).toString('base64url')}`;
}

/**
 * What a digest says, or null when it is none or not signed by a key that is believed.
 *
 * @param keyOf the believed key with an id
 */
export async function readDigest(
  jws: string,
  keyOf: (keyId: string) => JWK | undefined,
): Promise<DigestContent | null> {
  try {
    const key = keyOf(decodeProtectedHeader(jws.trim()).kid ?? '');
    if (!key) return null;
    const publicKey = await importJWK({ ...key }, 'EdDSA');
    const { payload } = await compactVerify(jws.trim(), publicKey, { algorithms: ['EdDSA'] });
    const content = JSON.parse(Buffer.from(payload).toString('utf8')) as DigestContent;
    return content.schema === 'digest/1' ? content : null;
  } catch {
    return null; // whatever is wrong with it, it proves nothing
  }
}
