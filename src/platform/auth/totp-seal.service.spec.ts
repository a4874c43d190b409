import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readSigningKey, type SigningKey } from '../documents/signing-keys.service.js';
import { openTotpSecret, sealTotpSecret } from './totp-seal.service.js';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const newKey = () =>
  readSigningKey(
    generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  );

describe('the secret of an app, sealed', () => {
  let key: SigningKey;
  const accountId = randomUUID();
  beforeAll(async () => {
    key = await newKey();
  });

  it('opens under the same key, and is never sealed alike', () => {
    const [one, other] = [sealTotpSecret(key, accountId, SECRET), sealTotpSecret(key, accountId, SECRET)];
    expect(one.equals(other)).toBe(false);
    expect([openTotpSecret(key, accountId, one), openTotpSecret(key, accountId, other)]).toEqual([
      SECRET,
      SECRET,
    ]);
    expect(one.toString('latin1')).not.toContain(SECRET);
  });

  it('opens under no other key, for no other account, and not when a bit was changed', async () => {
    const sealed = sealTotpSecret(key, accountId, SECRET);
    const another = await newKey();
    expect(() => openTotpSecret(another, accountId, sealed)).toThrow();
    expect(() => openTotpSecret(key, randomUUID(), sealed)).toThrow();
    for (const at of [0, 12, 28, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => openTotpSecret(key, accountId, changed)).toThrow();
    }
    expect(() => openTotpSecret(key, accountId, sealed.subarray(0, 20))).toThrow();
  });
});
