import { createHash } from 'node:crypto';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import type { Claim } from './claim.entity.js';
import { type ClaimState, DAY_LIMIT_MINUTES } from './claim.rules.js';

/** At most so many new claims of one trainee within an hour _(ours)_: nobody types so fast. */
export const HANDED_IN_AT_MOST = 30;

/** A claim that says the same as another one of the same trajectory (D4). */
export interface EqualClaim {
  id: string;
  component: ComponentKey;
  state: ClaimState;
  source: Claim['source'];
  askedOf: string | null;
  /** day on which it was handed in, or taken over from a sheet */
  since: string;
}

/** A day on which more than 16 hours would stand (H9), in minutes. */
export interface FullDay {
  date: string;
  /** credited and waiting by now */
  already: number;
  /** with the claim that is handed in */
  total: number;
}

/** What a trainee is told before a claim is handed in; nothing of it is forbidden (L1, H9). */
export interface HandingInFindings {
  equal: EqualClaim[];
  /** other sessions on that day of a kind that is counted by its days: they count as one (H8) */
  sameDay: EqualClaim[];
  fullDay: FullDay | null;
}

/**
 * Whether a day would hold more than 16 hours (H9). The trainee hears it when they hand in, which refuses nothing; it is
 * refused when the signer signs.
 */
export function fullDayOf(date: string, already: number, minutes: number): FullDay | null {
  const total = already + minutes;
  return total > DAY_LIMIT_MINUTES ? { date, already, total } : null;
}

/** The code by which a form says which findings its sender was told of; empty when there are none. */
export function findingsCode({ equal, sameDay, fullDay }: HandingInFindings): string {
  if (equal.length === 0 && sameDay.length === 0 && !fullDay) return '';
  const seen = (claims: readonly EqualClaim[]) => claims.map(({ id, state }) => `${id}:${state}`).sort();
  const told = [seen(equal), fullDay && fullDay.already, ...(sameDay.length > 0 ? [seen(sameDay)] : [])];
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 22);
}

/** There is something that the trainee was not told yet; nothing was kept. */
export class NotToldYet extends DomainError {
  constructor(readonly findings: HandingInFindings) {
    super('claim.not-told', {}, 'conflict');
  }
}

/** @throws NotToldYet unless the sender was told of all of it */
export function assertTold(findings: HandingInFindings, told: string): void {
  if (findingsCode(findings) !== told) throw new NotToldYet(findings);
}
