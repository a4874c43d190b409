import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import type { AcceptedTitle } from '../enrolment/trajectories/accepted-titles.rules.js';
import { normaliseTitle } from '../platform/text/normalise-title.rules.js';
import type { SessionRole } from './claim.rules.js';
import type { StoredLedgerEntry } from './ledger.rules.js';
import { HOURS_96 } from '../curriculum/programme-definition.rules.js';

/** What one trajectory must meet for one component: copied from the programme version when it starts (P1, P6). */
export interface Requirement {
  component: ComponentKey;
  /** minutes; `practice` is counted in sessions on different days (H8) */
  unit: 'minutes' | 'sessions';
  required: number;
  /** number of blocks for `course` and `fishbowl` (H6), else null */
  blocks: number | null;
  /** what one block counts for at most, in minutes (H6), else null */
  blockMinutes: number | null;
  /** keys of the titles that each need a signed-off log (H7) */
  requiredItems: string[];
  /** only sessions in one of these roles count (T2); null when all do */
  roles: string[] | null;
  /** titles that H7 takes in place of required ones, each from a day on (P9); null when there are none */
  accepted: AcceptedTitle[] | null;
  /** day of the board's decision to exempt the component (P6), else null */
  exemptedOn: string | null;
}

/** One signed-off activity that no counter-entry has reversed. */
export interface Credit {
  component: ComponentKey;
  minutes: number;
  block: number | null;
  /** key of a title on the reading list, else null */
  item: string | null;
  happenedOn: string;
  signedOn: string;
  /** what the trainee did in the session (T2); null or absent where none is told, which is taking part (T1) */
  role?: string | null;
  /** the decision by which the board credited it as prior learning (P8); null or absent when somebody signed it off */
  decisionId?: string | null;
  /** what was read, of a title that stands on no list: as the signed claim says; absent where nothing rests on it (P9) */
  title?: string;
}

/** A line of the ledger as far as progress needs it: a credit, or the counter-entry that reverses one (H2). */
export interface LedgerLine extends Credit {
  id: string;
  reverses: string | null;
}

/** What is still missing, as codes; pages word them. */
export type Missing =
  | { code: 'minutes'; minutes: number }
  | { code: 'sessions'; sessions: number }
  | { code: 'block'; block: number; minutes: number }
  | { code: 'item'; item: string };

export interface ComponentProgress {
  component: ComponentKey;
  unit: 'minutes' | 'sessions';
  /** all that was signed off, uncapped: minutes, or sessions */
  signed: number;
  /** of that, what the board credited as prior learning (P8), in `unit` */
  prior: number;
  /** what counts after H5, H6 and H8, in `unit` */
  counted: number;
  required: number;
  exempted: boolean;
  /** earliest date of signature on which the credits signed by then suffice (D6), else null */
  metOn: string | null;
  missing: Missing[];
}

export interface Progress {
  components: ComponentProgress[];
  /** day on which the three components of P2 were all complete; null when not, or with an imposed set (P6) */
  hours96MetOn: string | null;
  /** day on which every requirement was met, else null */
  programmeMetOn: string | null;
}

/** One trajectory with what it must meet, what stands in its ledger, and what follows from the two. */
export interface TrajectoryProgress {
  trajectoryId: string;
  requirements: Requirement[];
  /** credits that no counter-entry has reversed */
  credits: StoredLedgerEntry[];
  progress: Progress;
}

/** The credits that stand: a credit and its counter-entry cancel out (H2). */
export function standingCredits<T extends LedgerLine>(lines: readonly T[]): T[] {
  const reversed = new Set(lines.map((line) => line.reverses));
  return lines.filter((line) => line.reverses === null && !reversed.has(line.id));
}

/**
 * How far a trajectory is: what its signed hours count for, by H5 to H8. The order of the credits does not matter.
 *
 * @param imposed the board gave this trajectory its own set of requirements, so there are no "96 hours" (P6)
 */
export function progressOf(
  requirements: readonly Requirement[],
  credits: readonly Credit[],
  imposed = false,
): Progress {
  const components = requirements.map((requirement) =>
    componentProgress(
      requirement,
      credits.filter((credit) => credit.component === requirement.component),
    ),
  );
  const basic = components.filter(({ component }) => HOURS_96.includes(component));
  return {
    components,
    hours96MetOn: imposed || basic.length < HOURS_96.length ? null : lastMetOn(basic),
    programmeMetOn: lastMetOn(components),
  };
}

/** Minutes that count towards the 96 hours: H5 has capped each of the three components already. */
export function counted96({ components }: Pick<Progress, 'components'>): number {
  return components
    .filter(({ component }) => HOURS_96.includes(component))
    .reduce((sum, { counted }) => sum + counted, 0);
}

/**
 * The credits on which a met component rests: those signed by the day on which it was met.
 *
 * @param roles the roles that the requirement names, if it names any (T2)
 */
export function restingCredits<T extends Credit>(
  progress: ComponentProgress,
  credits: readonly T[],
  roles: readonly string[] | null = null,
): T[] {
  const { component, metOn, exempted } = progress;
  if (metOn === null || exempted) return [];
  return credits.filter(
    (credit) => credit.component === component && credit.signedOn <= metOn && hasRole(roles, credit),
  );
}

function componentProgress(requirement: Requirement, credits: readonly Credit[]): ComponentProgress {
  const all = tallyOf(requirement, credits);
  const { component, unit, required, exemptedOn } = requirement;
  return {
    component,
    unit,
    signed: amountIn(unit, credits),
    prior: amountIn(unit, credits.filter(isPriorLearning)),
    counted: all.counted(),
    required,
    exempted: exemptedOn !== null,
    metOn: exemptedOn ?? metOn(requirement, credits),
    missing: exemptedOn === null ? all.missing() : [],
  };
}

const NO_ROLE: SessionRole = 'taking-part';

/** A requirement that names roles counts only what was done in one of them (T2). What has no role is taking part (T1). */
function hasRole(roles: readonly string[] | null, { role }: Credit): boolean {
  return roles === null || roles.includes(role ?? NO_ROLE);
}

/** Whether the board credited it by a decision (P8), so that nobody signed it off. */
export function isPriorLearning({ decisionId = null }: Pick<Credit, 'decisionId'>): boolean {
  return decisionId !== null;
}

function amountIn(unit: Requirement['unit'], credits: readonly Credit[]): number {
  return unit === 'sessions' ? credits.length : credits.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** A title read before it was accepted counts from the day of the decision on (P9); all else from its signature. */
function metOn(requirement: Requirement, credits: readonly Credit[]): string | null {
  const tally = new Tally(requirement);
  if (tally.isMet()) return null; // nothing is required: no signature completes it
  const steps = credits.flatMap((credit) => [
    { on: credit.signedOn, count: () => tally.add(credit) },
    ...acceptedFor(requirement, credit).map(({ item, on }) => ({
      on: on > credit.signedOn ? on : credit.signedOn,
      count: () => tally.addItem(item),
    })),
  ]);
  steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const { on, count } of steps) {
    count();
    if (tally.isMet()) return on;
  }
  return null;
}

/** The required titles in whose place a credit's title was accepted (P9). */
function acceptedFor({ accepted }: Requirement, { item, title }: Credit): AcceptedTitle[] {
  if (accepted === null) return [];
  const read = title === undefined ? null : normaliseTitle(title);
  return accepted.filter(({ key, title: taken }) =>
    key === null ? read !== null && normaliseTitle(taken) === read : key === item,
  );
}

function tallyOf(requirement: Requirement, credits: readonly Credit[]): Tally {
  const tally = new Tally(requirement);
  for (const credit of credits) {
    tally.add(credit);
    for (const { item } of acceptedFor(requirement, credit)) tally.addItem(item);
  }
  return tally;
}

/** Adds credits of one component up as H5 to H8 count them. */
class Tally {
  minutes = 0;
  private readonly blocks = new Map<number, number>();
  private readonly days = new Set<string>();
  /** sessions of prior learning: each is a day of its own, although all are dated on that of the decision (P8) */
  private priorSessions = 0;
  private readonly items = new Set<string>();

  constructor(private readonly requirement: Requirement) {}

  add(credit: Credit): void {
    if (!hasRole(this.requirement.roles, credit)) return;
    this.minutes += credit.minutes;
    if (isPriorLearning(credit)) this.priorSessions += 1;
    else this.days.add(credit.happenedOn);
    if (credit.block !== null)
      this.blocks.set(credit.block, (this.blocks.get(credit.block) ?? 0) + credit.minutes);
    if (credit.item !== null) this.items.add(credit.item);
  }

  addItem(item: string): void {
    this.items.add(item);
  }

  counted(): number {
    return Math.min(this.uncapped(), this.requirement.required);
  }

  isMet(): boolean {
    return this.missing().length === 0;
  }

  missing(): Missing[] {
    const { unit, required, requiredItems } = this.requirement;
    const items = requiredItems
      .filter((item) => !this.items.has(item))
      .map((item) => ({ code: 'item' as const, item }));
    const lacking = required - this.counted();
    if (lacking <= 0) return items;
    if (unit === 'sessions') return [{ code: 'sessions', sessions: lacking }, ...items];
    return [...(this.missingBlocks() ?? [{ code: 'minutes' as const, minutes: lacking }]), ...items];
  }

  private uncapped(): number {
    if (this.requirement.unit === 'sessions') return this.days.size + this.priorSessions;
    if (this.requirement.blockMinutes === null) return this.minutes;
    return this.blockNumbers().reduce((sum, block) => sum + this.countedInBlock(block), 0);
  }

  /** Null where it is all the same which blocks the minutes are of: an imposed set may ask less than all of them (P8). */
  private missingBlocks(): Missing[] | null {
    const { blockMinutes, blocks, required } = this.requirement;
    if (blockMinutes === null || required < (blocks ?? 0) * blockMinutes) return null;
    return this.blockNumbers()
      .map((block) => ({ code: 'block' as const, block, minutes: blockMinutes - this.countedInBlock(block) }))
      .filter(({ minutes }) => minutes > 0);
  }

  private countedInBlock(block: number): number {
    return Math.min(this.blocks.get(block) ?? 0, this.requirement.blockMinutes ?? 0);
  }

  private blockNumbers(): number[] {
    return Array.from({ length: this.requirement.blocks ?? 0 }, (_, index) => index + 1);
  }
}

function lastMetOn(components: readonly ComponentProgress[]): string | null {
  if (components.length === 0 || components.some(({ metOn }) => metOn === null)) return null;
  return components.map(({ metOn }) => metOn!).reduce((latest, day) => (day > latest ? day : latest));
}
