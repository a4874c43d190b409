import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { SigningKey } from '../documents/signing-keys.service.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const TAG = { authTagLength: TAG_BYTES };

/** What a seal's key is derived with. */
type SealingKey = Pick<SigningKey, 'mac' | 'keyId'>;

/**
 * Seals a secret (AES-256-GCM) under a key that follows from the signing key and the account: a reader of the database
 * without the key cannot make codes, and a row that is copied to another account cannot be opened there.
 */
export function sealTotpSecret(key: SealingKey, accountId: string, secret: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(key, accountId), nonce, TAG);
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Opens it. @throws Error when it was sealed under another key, for another account, or was changed */
export function openTotpSecret(key: SealingKey, accountId: string, sealed: Buffer): string {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, keyOf(key, accountId), nonce, TAG);
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

/**
 * Seals all secrets anew, for an association that replaces its signing key. As the owner. Those under a third key stay as
 * they are: their owners are told that the app does not work any more.
 *
 * @returns how many
 */
export async function resealTotpSecrets(
  dataSource: DataSource,
  key: SealingKey,
  former: SealingKey,
): Promise<number> {
  return dataSource.transaction(async (manager) => {
    const rows = await manager.query<{ accountId: string; sealed: Buffer }[]>(
      'SELECT account_id AS "accountId", sealed FROM totp_secret WHERE key_id = $1 FOR UPDATE',
      [former.keyId],
    );
    for (const { accountId, sealed } of rows) {
      const anew = sealTotpSecret(key, accountId, openTotpSecret(former, accountId, sealed));
      await manager.query('UPDATE totp_secret SET sealed = $2, key_id = $3 WHERE account_id = $1', [
        accountId,
        anew,
        key.keyId,
      ]);
    }
    return rows.length;
  });
}

function keyOf(key: SealingKey, accountId: string): Buffer {
  return key.mac('totp secret', Buffer.from(accountId, 'utf8'));
}
