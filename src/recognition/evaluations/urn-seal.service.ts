import { createCipheriv, createDecipheriv, randomBytes, randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import type { LineMacs } from '../../platform/documents/line-macs.service.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PURPOSE = 'evaluation urn';

/**
 * Seals an urn with a key that only a holder of the signing key can derive, and another for each meeting: in the place of
 * another's urn it does not open (decision 34). The nonce is drawn anew each time, so the same urn is other bytes.
 */
export function sealUrn(
  manager: Pick<EntityManager, 'dataSource'>,
  meetingId: string,
  packed: Uint8Array,
): Buffer {
  return sealUrnUnder(macsOf(manager), meetingId, packed);
}

/** The same under a key in hand. */
export function sealUrnUnder(macs: LineMacs, meetingId: string, packed: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(macs, meetingId), nonce);
  const sealed = [cipher.update(packed), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
}

/** The urn's bytes. @throws Error when it was sealed for another meeting, with another key, or was changed */
export function openUrn(
  manager: Pick<EntityManager, 'dataSource'>,
  meetingId: string,
  sealed: Buffer,
): Buffer {
  return openUrnUnder(macsOf(manager), meetingId, sealed);
}

/** The same under a key in hand. @throws Error as `openUrn` */
export function openUrnUnder(macs: LineMacs, meetingId: string, sealed: Buffer): Buffer {
  const [nonce, rest] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES)];
  const decipher = createDecipheriv(ALGORITHM, keyOf(macs, meetingId), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(rest.subarray(0, TAG_BYTES));
  return Buffer.concat([decipher.update(rest.subarray(TAG_BYTES)), decipher.final()]);
}

/** The same things in an order that was drawn (Fisher–Yates), every order as likely. */
export function shuffled<T>(things: readonly T[]): T[] {
  const all = [...things];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const drawn = randomInt(last + 1);
    [all[last], all[drawn]] = [all[drawn]!, all[last]!];
  }
  return all;
}

function keyOf(macs: LineMacs, meetingId: string): Buffer {
  return macs.of(PURPOSE, meetingId);
}
