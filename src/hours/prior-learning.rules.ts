import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import type { PriorLearning } from '../enrolment/trajectories/decision-terms.rules.js';
import { DomainError } from '../platform/errors/domain-error.rules.js';
import { SESSION_ROLES, type SessionRole } from './claim.rules.js';
import type { ActivityKind } from './kinds/activity.kind.js';

/** One line of the ledger that prior learning comes to (P8). */
export interface PriorLine {
  component: ComponentKey;
  minutes: number;
  block: number | null;
  /** key of a title of the reading list (H7) */
  item: string | null;
  role: SessionRole | null;
}

/** What a block of prior learning counts for, in minutes: all of it (H6, P8). */
export const BLOCK_MINUTES = 240;

/** At most as many sessions in one decision: more is a slip of the pen. */
export const PRIOR_SESSIONS_AT_MOST = 50;

/**
 * The lines that prior learning comes to: one for each session, block or title, since each of these is counted by itself
 * (H6, H7, H8); minutes for several titles are shared out among them.
 */
export function priorLines(
  component: ComponentKey,
  { minutes, sessions, blocks, titles = [], role }: PriorLearning,
): PriorLine[] {
  const inRole = SESSION_ROLES.find((one) => one === role) ?? null;
  const line = { component, minutes, block: null, item: null, role: inRole };
  if (sessions !== undefined) return Array.from({ length: sessions }, () => line);
  if (blocks !== undefined) return blocks.map((block) => ({ ...line, block }));
  if (titles.length === 0) return [line];
  const each = Math.floor(minutes / titles.length);
  return titles.map((item, index) => ({
    ...line,
    item,
    minutes: each + (index < minutes % titles.length ? 1 : 0),
  }));
}

/** @throws DomainError `decision.prior-wrong` when the terms do not fit the kind, which our form cannot produce */
export function assertPriorLearning(
  { unit, blocks }: Pick<ActivityKind, 'unit' | 'blocks'>,
  prior: PriorLearning,
): void {
  const whole = Number.isInteger(prior.minutes) && prior.minutes > 0;
  const numbers = prior.blocks ?? [];
  const fits =
    (unit === 'sessions') === (prior.sessions !== undefined) &&
    (blocks !== null) === (prior.blocks !== undefined) &&
    (prior.sessions === undefined || isCount(prior.sessions)) &&
    (prior.role === undefined || SESSION_ROLES.some((one) => one === prior.role)) &&
    (blocks === null || (numbers.length > 0 && numbers.every((one) => one >= 1 && one <= blocks.count))) &&
    new Set(numbers).size === numbers.length &&
    prior.minutes >= (prior.titles?.length ?? 0);
  if (!whole || !fits) throw new DomainError('decision.prior-wrong');
}

function isCount(sessions: number): boolean {
  return Number.isInteger(sessions) && sessions >= 1 && sessions <= PRIOR_SESSIONS_AT_MOST;
}
