import type { ComponentKey } from '../curriculum/curriculum.rules.js';
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
}

/** A line of the ledger as far as progress needs it: a credit, or the counter-entry that reverses one (H2). */
export interface LedgerLine extends Credit {
  id: string;
  reverses: string | null;
}

/** What still lacks, as codes; pages word them. */
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

/** The credits that stand: a credit and its counter-entry cancel out (H2). */
export function standingCredits<T extends LedgerLine>(lines: readonly T[]): T[] {
  const reversed = new Set(lines.map((line) => line.reverses));
  return lines.filter((line) => line.reverses === null && !reversed.has(line.id));
}

/**
 * How far a trajectory is: the one place where H5 to H8 are applied. The order of the credits does not matter.
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

/** The credits on which a met component rests: those signed by the day on which it was met. */
export function restingCredits<T extends Credit>(progress: ComponentProgress, credits: readonly T[]): T[] {
  const { component, metOn, exempted } = progress;
  if (metOn === null || exempted) return [];
  return credits.filter((credit) => credit.component === component && credit.signedOn <= metOn);
}

function componentProgress(requirement: Requirement, credits: readonly Credit[]): ComponentProgress {
  const all = tallyOf(requirement, credits);
  const { component, unit, required, exemptedOn } = requirement;
  return {
    component,
    unit,
    signed: unit === 'sessions' ? credits.length : all.minutes,
    counted: all.counted(),
    required,
    exempted: exemptedOn !== null,
    metOn: exemptedOn ?? metOn(requirement, credits),
    missing: exemptedOn === null ? all.missing() : [],
  };
}

function metOn(requirement: Requirement, credits: readonly Credit[]): string | null {
  const tally = new Tally(requirement);
  if (tally.isMet()) return null; // nothing is required: no signature completes it
  for (const credit of [...credits].sort((a, b) =>
    a.signedOn < b.signedOn ? -1 : a.signedOn > b.signedOn ? 1 : 0,
  )) {
    tally.add(credit);
    if (tally.isMet()) return credit.signedOn;
  }
  return null;
}

function tallyOf(requirement: Requirement, credits: readonly Credit[]): Tally {
  const tally = new Tally(requirement);
  for (const credit of credits) tally.add(credit);
  return tally;
}

/** Adds credits of one component up as H5 to H8 count them. */
class Tally {
  minutes = 0;
  private readonly blocks = new Map<number, number>();
  private readonly days = new Set<string>();
  private readonly items = new Set<string>();

  constructor(private readonly requirement: Requirement) {}

  add(credit: Credit): void {
    this.minutes += credit.minutes;
    this.days.add(credit.happenedOn);
    if (credit.block !== null)
      this.blocks.set(credit.block, (this.blocks.get(credit.block) ?? 0) + credit.minutes);
    if (credit.item !== null) this.items.add(credit.item);
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
    if (this.requirement.unit === 'sessions') return this.days.size;
    if (this.requirement.blockMinutes === null) return this.minutes;
    return this.blockNumbers().reduce((sum, block) => sum + this.countedInBlock(block), 0);
  }

  private missingBlocks(): Missing[] | null {
    const { blockMinutes } = this.requirement;
    if (blockMinutes === null) return null;
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
