import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bounceAddress, bounceCodesIn, shortMac } from './bounce-address.rules.js';

const mac = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

describe('a bounce address', () => {
  it('says which delivery it is of, and with which code, whatever server wrote it in capitals', () => {
    fc.assert(
      fc.property(fc.uuid(), mac, fc.boolean(), (deliveryId, code, capitals) => {
        const address = bounceAddress('retour@balint.example', { deliveryId, mac: code });
        const text = `for <${capitals ? address.toUpperCase() : address}>;`;
        expect(bounceCodesIn(text)).toEqual([{ deliveryId, mac: shortMac(code) }]);
      }),
    );
  });

  it('has no more before the @ than mail servers take, for the longest name that the settings allow', () => {
    const code = { deliveryId: 'ffffffff-ffff-4fff-bfff-ffffffffffff', mac: Buffer.alloc(32, 255) };
    const [name] = bounceAddress(`${'r'.repeat(21)}@balint.example`, code).split('@');
    expect(name).toMatch(/^r{21}\+[a-z2-7]{42}$/);
    expect(name).toHaveLength(64);
  });

  it.each([
    'retour@balint.example',
    'retour+x@balint.example',
    `retour+${'1'.repeat(42)}@balint.example`,
    '',
  ])('is none without a code: %j', (text) => expect(bounceCodesIn(text)).toEqual([]));
});
