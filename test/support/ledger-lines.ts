import { chainHash, EMPTY_CHAIN, type LedgerEntry } from '../../src/hours/ledger.rules.js';

/** A line with its place in the chain. */
export type ChainedLine = LedgerEntry & { hash: string };

const TRAJECTORY = '00000000-0000-4000-8000-00000000000a';

/** A line of one trajectory's ledger: the hours of a book. */
export function ledgerLine(sequence: number, changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: `00000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`,
    trajectoryId: TRAJECTORY,
    sequence,
    component: 'literature',
    block: null,
    item: 'leerboek-groepstherapie',
    minutes: 90,
    happenedOn: '2026-01-10',
    claimId: `10000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`,
    signedBy: '20000000-0000-4000-8000-000000000001',
    signedOn: '2026-01-20',
    recordedBy: 'person:20000000-0000-4000-8000-000000000001',
    recordedAt: '2026-01-20T11:00:00.000000Z',
    reason: null,
    reverses: null,
    decisionId: null,
    role: null,
    signedThrough: null,
    ...changes,
  };
}

/** The entries, each chained to the one before it. */
export function chainedLines(entries: readonly LedgerEntry[]): ChainedLine[] {
  let previous = EMPTY_CHAIN;
  return entries.map((line) => {
    previous = chainHash(previous, line);
    return { ...line, hash: previous };
  });
}

/** Another value than the one given, of the same kind; for every column that a line has. */
export const OTHER_VALUE: {
  [Field in keyof LedgerEntry]-?: (value: LedgerEntry[Field]) => LedgerEntry[Field];
} = {
  id: () => '00000000-0000-4000-8000-ffffffffffff',
  trajectoryId: () => '00000000-0000-4000-8000-00000000000b',
  sequence: (value) => value + 1,
  component: (value) => (value === 'supervision' ? 'literature' : 'supervision'),
  block: (value) => (value === null ? 1 : null),
  item: (value) => (value === null ? 'x' : null),
  minutes: (value) => value + 1,
  happenedOn: (value) => (value === '2026-01-11' ? '2026-01-12' : '2026-01-11'),
  claimId: () => '10000000-0000-4000-8000-ffffffffffff',
  signedBy: () => '20000000-0000-4000-8000-ffffffffffff',
  signedOn: (value) => (value === '2026-01-21' ? '2026-01-22' : '2026-01-21'),
  recordedBy: (value) => (value === 'command' ? 'import:1' : 'command'),
  recordedAt: () => '2026-01-20T11:00:00.000001Z',
  reason: (value) => (value === null ? 'because' : null),
  reverses: (value) => (value === null ? '00000000-0000-4000-8000-000000000001' : null),
  decisionId: (value) => (value === null ? '00000000-0000-4000-8000-000000000002' : null),
  role: (value) => (value === 'co-leading' ? 'taking-part' : 'co-leading'),
  signedThrough: (value) => (value === null ? 'mailed-link' : null),
};
