import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chainedLines, ledgerLine, OTHER_VALUE } from '../../test/support/ledger-lines.js';
import { LineMacs } from '../platform/documents/line-macs.service.js';
import { AuthenticLines } from './authentic-lines.service.js';
import type { LedgerEntry, StoredLedgerEntry } from './ledger.rules.js';

/** Codes by a key of this test, and how often one was made. */
class CountedMacs extends LineMacs {
  made = 0;

  constructor() {
    super({
      mac: (purpose, line) => {
        this.made += 1;
        return createHmac('sha256', `key of this test, ${purpose}`).update(line).digest();
      },
    });
  }
}

/** What somebody with the database, but without the key, may have made of a ledger. */
type Tampering = (lines: StoredLedgerEntry[]) => StoredLedgerEntry[];

function written(count: number): StoredLedgerEntry[] {
  const macs = new CountedMacs();
  const entries = Array.from({ length: count }, (_, index) => ledgerLine(index + 1, { minutes: 30 + index }));
  return chainedLines(entries).map((line) => ({
    ...line,
    mac: macs.of('ledger', line.hash).toString('hex'),
  }));
}

function idsOf(lines: readonly StoredLedgerEntry[]): string[] {
  return lines.map(({ id }) => id);
}

const fields = fc.constantFrom(...(Object.keys(OTHER_VALUE) as (keyof LedgerEntry)[]));
const tampering: fc.Arbitrary<Tampering> = fc
  .record({ place: fc.nat(), field: fields })
  .chain(({ place, field }) =>
    fc.constantFrom<Tampering>(
      // changes a field
      (lines) => changed(lines, place, (line) => ({ ...line, ...otherValue(line, field) })),
      // changes it and chains all lines anew, with the codes they had
      (lines) =>
        chainedLines(changed(lines, place, (line) => ({ ...line, ...otherValue(line, field) }))).map(
          (line, index) => ({ ...line, mac: lines[index]!.mac }),
        ),
      // puts another hash, or the code of another line, in place of its own
      (lines) => changed(lines, place, (line) => ({ ...line, hash: line.hash.replace(/./, '0') })),
      (lines) => changed(lines, place, (line) => ({ ...line, mac: lines[0]!.mac })),
      // removes a line, repeats one, cuts the end off, turns the order round
      (lines) => lines.filter((_, index) => index !== place % lines.length),
      (lines) => [...lines, lines[place % lines.length]!],
      (lines) => lines.slice(0, place % lines.length),
      (lines) => lines.toReversed(),
    ),
  );

function changed(
  lines: StoredLedgerEntry[],
  place: number,
  change: (line: StoredLedgerEntry) => StoredLedgerEntry,
): StoredLedgerEntry[] {
  return lines.map((line, index) => (index === place % lines.length ? change(line) : line));
}

function otherValue(line: LedgerEntry, field: keyof LedgerEntry): Partial<LedgerEntry> {
  const other = OTHER_VALUE[field] as (value: unknown) => never;
  return { [field]: other(line[field]) };
}

describe('which lines of a ledger count (K6)', () => {
  it('counts what the product wrote, and nothing that was changed, whatever it judged before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(tampering, { minLength: 1, maxLength: 4 }),
        (count, tamperings) => {
          const remembering = new AuthenticLines(new CountedMacs());
          const lines = written(count);
          const readings = [lines, ...tamperings.flatMap((tamper) => [tamper(lines), written(count)])];
          for (const reading of readings) {
            const anew = new AuthenticLines(new CountedMacs()).of(reading);
            expect(idsOf(remembering.of(reading))).toEqual(idsOf(anew));
          }
          expect(idsOf(remembering.of(lines))).toEqual(idsOf(lines));
        },
      ),
    );
  });

  it('does not count a line that was changed after it was judged', () => {
    const judge = new AuthenticLines(new CountedMacs());
    const lines = written(3);
    judge.of(lines);
    const more = changed(lines, 1, (line) => ({ ...line, minutes: 900 }));
    expect(idsOf(judge.of(more))).toEqual([lines[0]!.id, lines[2]!.id]);
  });

  it('judges a line once, and of a longer ledger only what is new', () => {
    const macs = new CountedMacs();
    const judge = new AuthenticLines(macs);
    for (const count of [5, 5, 3, 5]) judge.of(written(count));
    expect(macs.made).toBe(5);
    judge.of(written(6));
    expect(macs.made).toBe(6);
  });

  it('judges a ledger anew as long as something is wrong with it', () => {
    const macs = new CountedMacs();
    const judge = new AuthenticLines(macs);
    const wrong = changed(written(4), 2, (line) => ({ ...line, minutes: 900 }));
    for (let reading = 0; reading < 3; reading += 1) expect(judge.of(wrong)).toHaveLength(3);
    expect(macs.made).toBe(12);
  });

  it('knows no line of an empty ledger', () => {
    expect(new AuthenticLines(new CountedMacs()).of([])).toEqual([]);
  });
});
