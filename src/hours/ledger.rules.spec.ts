import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chainedLines, ledgerLine, OTHER_VALUE } from '../../test/support/ledger-lines.js';
import { linkHash } from '../platform/chain/chain.rules.js';
import { SESSION_ROLES } from './claim.rules.js';
import { chainBreak, chainHash, EMPTY_CHAIN, type LedgerEntry } from './ledger.rules.js';

const FIELDS = Object.keys(OTHER_VALUE) as (keyof LedgerEntry)[];

const means = fc.constantFrom(null, 'mailed-link' as const);
const filled = fc.record({
  minutes: fc.integer({ min: 1, max: 960 }),
  reason: fc.option(fc.string()),
  item: fc.option(fc.string()),
  block: fc.option(fc.integer({ min: 1, max: 4 })),
});

const length = fc.integer({ min: 1, max: 12 });
const lines = length.map((count) =>
  chainedLines(Array.from({ length: count }, (_, index) => ledgerLine(index + 1, { minutes: 30 + index }))),
);
const placed = (least = 1) =>
  lines.filter((list) => list.length >= least).chain((list) => fc.tuple(fc.constant(list), fc.nat()));

describe('the chain of the ledger (H2, H10)', () => {
  it('is whole as it was written, and when it is empty', () => {
    expect(chainBreak([])).toBeNull();
    fc.assert(fc.property(lines, (list) => expect(chainBreak(list)).toBeNull()));
  });

  it('does not depend on the order in which a line names its columns', () => {
    const line = ledgerLine(1);
    const reversed = Object.fromEntries(Object.entries(line).reverse()) as unknown as LedgerEntry;
    expect(chainHash(EMPTY_CHAIN, reversed)).toBe(chainHash(EMPTY_CHAIN, line));
  });

  const LATER = ['role', 'signedThrough', 'decisionId'];

  it('K6: gives a line without role, means and decision the hash that it had before there were any', () => {
    expect(chainHash(EMPTY_CHAIN, ledgerLine(1))).toBe(
      'ba31bad83d30b3a33ce3a6961f43fecc756fb638d89d63c60852507d5c7f7c2f',
    );
    fc.assert(
      fc.property(filled, fc.constantFrom(null, ...SESSION_ROLES), means, fc.option(fc.uuid()), (...some) => {
        const [changes, role, signedThrough, decisionId] = some;
        const line = ledgerLine(1, changes);
        const before = Object.entries(line).filter(([field]) => !LATER.includes(field));
        const without = linkHash(EMPTY_CHAIN, Object.fromEntries(before));
        const now = chainHash(EMPTY_CHAIN, { ...line, role, signedThrough, decisionId });
        expect(now === without).toBe(role === null && signedThrough === null && decisionId === null);
      }),
    );
  });

  it('RFC 8785: chains what a general canonicaliser makes of a line, whatever its text', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        filled,
        text,
        text,
        fc.integer(),
        fc.uuid(),
        (changes, item, reason, minutes, decisionId) => {
          const line = ledgerLine(1, {
            ...changes,
            item,
            reason,
            minutes,
            decisionId,
            role: 'co-leading',
            signedThrough: 'mailed-link',
          });
          expect(chainHash(EMPTY_CHAIN, line)).toBe(linkHash(EMPTY_CHAIN, line));
        },
      ),
    );
  });

  it('K6: a role is no means, nor another role, and neither can be moved to another field', () => {
    const hashes = [null, ...SESSION_ROLES].flatMap((role) =>
      ([null, 'mailed-link'] as const).map((signedThrough) =>
        chainHash(EMPTY_CHAIN, ledgerLine(1, { role, signedThrough })),
      ),
    );
    expect(new Set(hashes).size).toBe(8);
  });

  it('starts each trajectory on its own', () => {
    expect(chainBreak(chainedLines([ledgerLine(2)]))).toMatchObject({ sequence: 2 });
  });

  it.each(FIELDS)('finds a changed %s at its line', (field) => {
    fc.assert(
      fc.property(placed(), ([list, place]) => {
        const at = place % list.length;
        const other = OTHER_VALUE[field] as (value: unknown) => never;
        const forged = list.map((line, index) =>
          index === at ? { ...line, [field]: other(line[field]) } : line,
        );
        expect(chainBreak(forged)?.claimId).toBe(forged[at]!.claimId);
      }),
    );
  });

  it('finds a changed hash at its line, or at the next', () => {
    fc.assert(
      fc.property(placed(), ([list, place]) => {
        const at = place % list.length;
        const forged = list.map((line, index) =>
          index === at ? { ...line, hash: chainHash(line.hash, line) } : line,
        );
        expect(chainBreak(forged)?.id).toBe(list[at]!.id);
      }),
    );
  });

  it('finds a line that was changed together with its own hash, at the line after it', () => {
    fc.assert(
      fc.property(placed(2), ([list, place]) => {
        const at = place % (list.length - 1);
        const before = list[at - 1]?.hash ?? EMPTY_CHAIN;
        const forged = list.map(({ hash, ...line }, index) => {
          if (index !== at) return { ...line, hash };
          const changed = { ...line, minutes: line.minutes + 60 };
          return { ...changed, hash: chainHash(before, changed) };
        });
        expect(chainBreak(forged)?.id).toBe(list[at + 1]!.id);
      }),
    );
  });

  it('finds a removed line, except the last: that one is missed at the head of the chain', () => {
    fc.assert(
      fc.property(placed(2), ([list, place]) => {
        const at = place % (list.length - 1);
        expect(chainBreak(list.filter((_, index) => index !== at))?.id).toBe(list[at + 1]!.id);
      }),
    );
  });

  it('finds a slipped-in line, renumbered or not', () => {
    fc.assert(
      fc.property(placed(), fc.boolean(), ([list, place], renumber) => {
        const at = place % list.length;
        const before = list[at - 1]?.hash ?? EMPTY_CHAIN;
        const extra = ledgerLine(at + 1, { id: '00000000-0000-4000-8000-eeeeeeeeeeee', minutes: 600 });
        const slipped = [
          ...list.slice(0, at),
          { ...extra, hash: chainHash(before, extra) },
          ...list.slice(at),
        ].map((line, index) => (renumber ? { ...line, sequence: index + 1 } : line));
        expect(chainBreak(slipped)?.id).toBe(list[at]!.id);
      }),
    );
  });

  it('finds two lines that changed places, renumbered or not', () => {
    fc.assert(
      fc.property(placed(2), fc.boolean(), ([list, place], renumber) => {
        const at = place % (list.length - 1);
        const swapped = [...list];
        [swapped[at], swapped[at + 1]] = [list[at + 1]!, list[at]!];
        const forged = swapped.map((line, index) => (renumber ? { ...line, sequence: index + 1 } : line));
        expect(chainBreak(forged)?.id).toBe(list[at + 1]!.id);
      }),
    );
  });
});
