import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { catalogues } from '../../messages/catalogue.js';
import { readSigningKey, type SigningKey } from '../../platform/documents/signing-keys.service.js';
import { qrMatrix } from '../../platform/documents/qr-code.rules.js';
import { type CodedDay, dayCode, judgeDayCode, readDayCode, verdictText } from './day-code.rules.js';

const TODAY = '2026-11-28';
const DAY = '0b0f1a52-3c1d-4c8e-9f00-00000000000a';
const OTHER = '0b0f1a52-3c1d-4c8e-9f00-00000000000b';
const ANNA = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

const aKey = (): Promise<SigningKey> =>
  readSigningKey(
    generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  );

describe('the code of one person for one day', () => {
  let key: SigningKey;
  let another: SigningKey;
  beforeAll(async () => ([key, another] = await Promise.all([aKey(), aKey()])));

  it('tells who and which day, and is the same each time', () => {
    const code = dayCode(key, { meetingId: DAY, personId: ANNA });
    expect(readDayCode(key, code)).toEqual({ meetingId: DAY, personId: ANNA });
    expect(dayCode(key, { meetingId: DAY, personId: ANNA })).toBe(code);
    expect(code).toMatch(/^[\w-]{64}$/);
  });

  it('is read from a phone at arm’s length, in an address', () => {
    const code = dayCode(key, { meetingId: DAY, personId: ANNA });
    expect(qrMatrix(`https://leerpad.example/deur/${code}`).size).toBeLessThanOrEqual(45);
  });

  it('is nobody’s when another key made it, or a MAC for something else', () => {
    expect(readDayCode(key, dayCode(another, { meetingId: DAY, personId: ANNA }))).toBeNull();
    const otherPurpose = { mac: (purpose: string, bytes: Uint8Array) => key.mac(`${purpose} of old`, bytes) };
    expect(readDayCode(key, dayCode(otherPurpose, { meetingId: DAY, personId: ANNA }))).toBeNull();
  });

  it.each(['', 'x', '-'.repeat(64), 'a'.repeat(63), 'a'.repeat(65), `${'a'.repeat(60)}=+/ `])(
    'is not %p',
    (text) => {
      expect(readDayCode(key, text)).toBeNull();
    },
  );

  it('whatever is changed in it, it is nobody’s; and people do not lend each other theirs by changing an id', () => {
    const code = dayCode(key, { meetingId: DAY, personId: ANNA });
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    fc.assert(
      fc.property(fc.nat({ max: 63 }), fc.constantFrom(...letters), (at, letter) => {
        const changed = code.slice(0, at) + letter + code.slice(at + 1);
        return changed === code || readDayCode(key, changed) === null;
      }),
      { numRuns: 500 },
    );
  });
});

describe('a code that is shown at the door', () => {
  const day = (change: Partial<CodedDay> = {}): CodedDay => ({
    meetingId: DAY,
    heldOn: TODAY,
    state: 'planned',
    ...change,
  });

  it.each([
    ['of today', day(), 'genuine'],
    ['that cannot be read', null, 'forged'],
    ['of a day that comes', day({ meetingId: OTHER, heldOn: '2027-03-13' }), 'other-day'],
    ['of another day that is held today', day({ meetingId: OTHER }), 'other-day'],
    ['of yesterday', day({ meetingId: OTHER, heldOn: '2026-11-27' }), 'past'],
    ['of this day, yesterday', day({ heldOn: '2026-11-27' }), 'past'],
    ['of this day, which is tomorrow', day({ heldOn: '2026-11-29' }), 'early'],
    ['of this day, which was called off', day({ state: 'cancelled' }), 'cancelled'],
  ] as const)('%s', (_, ofCode, verdict) => {
    expect(judgeDayCode({ meetingId: DAY }, ofCode, TODAY)).toBe(verdict);
  });

  it('is refused in words that differ, in both languages', () => {
    const verdicts = ['forged', 'other-day', 'past', 'early', 'cancelled'] as const;
    for (const language of ['nl', 'en'] as const) {
      const said = verdicts.map((verdict) => catalogues[language][verdictText(verdict)]);
      expect(new Set(said).size).toBe(verdicts.length);
    }
  });
});
