import type { MessageKey } from '../../messages/catalogue.js';
import type { MessageParams } from '../../platform/errors/domain-error.rules.js';

/** The deputy of a supervisor, from the first to the last day, both included (S1). */
export interface DeputyWish {
  supervisorId: string;
  deputyId: string;
  fromDate: string;
  toDate: string;
}

/** What decides whether somebody may stand in. */
export interface DeputyFacts {
  today: string;
  /** whether the deputy is a leader (D2) */
  isLeader: boolean;
  /** who stands in for the same supervisor already */
  others: readonly { name: string; fromDate: string; toDate: string }[];
}

/** Why it is refused, and on which field; null when it is possible. */
export interface DeputyFault {
  code: MessageKey;
  params: MessageParams;
  field: 'waarnemer' | 'vanaf' | 'tot';
}

/**
 * Whether somebody can stand in for a supervisor (S1): a leader, not the supervisor, from today or later, and one at a time.
 * Signing reading logs asks for no more (L1), so S2 is not looked at, nor the maximum.
 */
export function deputyFault(
  { supervisorId, deputyId, fromDate, toDate }: DeputyWish,
  { today, isLeader, others }: DeputyFacts,
): DeputyFault | null {
  if (!isLeader) return { code: 'deputy.not-leader', params: {}, field: 'waarnemer' };
  if (deputyId === supervisorId) return { code: 'deputy.self', params: {}, field: 'waarnemer' };
  if (fromDate < today) return { code: 'deputy.past', params: {}, field: 'vanaf' };
  if (toDate < fromDate) return { code: 'deputy.order', params: {}, field: 'tot' };
  const other = others.find((one) => one.fromDate <= toDate && one.toDate >= fromDate);
  if (!other) return null;
  const { name, fromDate: from, toDate: until } = other;
  return { code: 'deputy.overlap', params: { name, from, until }, field: 'vanaf' };
}

/**
 * What ending a deputy's time today comes to: removed when its first day is today or later, else it held until yesterday.
 */
export function endedDeputy(
  { fromDate, toDate }: { fromDate: string; toDate: string },
  { today, yesterday }: { today: string; yesterday: string },
): 'over' | 'removed' | { toDate: string } {
  if (toDate < today) return 'over';
  return fromDate >= today ? 'removed' : { toDate: yesterday };
}
