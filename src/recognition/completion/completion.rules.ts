import { canonicalize } from 'json-canonicalize';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { HOURS_96 } from '../../curriculum/programme-definition.rules.js';
import { type Progress, type Requirement, restingCredits } from '../../hours/progress.rules.js';
import type {
  CompletionRecordComponent,
  CompletionRecordContent,
  CompletionRecordKind,
} from './completion-record.rules.js';
import type { RecordState } from './completion-record-state.entity.js';
import { recordComponent, type RecordedCredit } from './record-component.rules.js';

/** What a record says before it has a number, a date of issue and an address. */
export type RecordStatement = Pick<
  CompletionRecordContent,
  'kind' | 'name' | 'programme' | 'imposed' | 'components' | 'signedOffBy' | 'metOn'
>;

/** All that a statement is made from. */
export interface StatementSource {
  programme: CompletionRecordContent['programme'];
  imposed: boolean;
  name: string;
  requirements: readonly Requirement[];
  progress: Progress;
  credits: readonly RecordedCredit[];
  /** names of the signers, by person id */
  signers: ReadonlyMap<string, string>;
}

/**
 * The records that a trajectory has earned (K1): one for the 96 hours, and for a leader one more for the whole
 * programme; with an imposed set of requirements only the latter (P6).
 */
export function earnedKinds(
  programme: ProgrammeKey,
  imposed: boolean,
  progress: Progress,
): CompletionRecordKind[] {
  const kinds: CompletionRecordKind[] = [];
  if (!imposed && progress.hours96MetOn !== null) kinds.push('hours96');
  if ((imposed || programme === 'leader') && progress.programmeMetOn !== null) kinds.push('programme');
  return kinds;
}

/** What a record of this kind states (K2), as the ledger stands now. */
export function statementOf(kind: CompletionRecordKind, source: StatementSource): RecordStatement {
  const { progress, programme, imposed, name, requirements, credits, signers } = source;
  const components = progress.components.filter(
    ({ component }) => kind === 'programme' || HOURS_96.includes(component),
  );
  const signedBy = components
    .flatMap((component) => {
      const requirement = requirements.find((one) => one.component === component.component)!;
      return restingCredits(component, credits, requirement.roles);
    })
    .map((credit) => credit.signedBy);
  return {
    kind,
    name,
    programme,
    imposed,
    components: components.map((component) => {
      const requirement = requirements.find((one) => one.component === component.component)!;
      return recordComponent(component, requirement, restingCredits(component, credits, requirement.roles));
    }),
    signedOffBy: [...new Set(signedBy)]
      .map((id) => signers.get(id)!)
      .sort((a, b) => a.localeCompare(b, 'nl')),
    metOn: (kind === 'hours96' ? progress.hours96MetOn : progress.programmeMetOn)!,
  };
}

/**
 * Whether two statements say the same of the hours. The name is left out: a new name is no correction (K5). So is what was
 * taken over from the administration: that mark alone supersedes no record (D9).
 */
export function statesTheSame(a: RecordStatement, b: RecordStatement): boolean {
  const hours = ({ kind, programme, imposed, components, signedOffBy, metOn }: RecordStatement) =>
    canonicalize({ kind, programme, imposed, components: components.map(unmarked), signedOffBy, metOn });
  return hours(a) === hours(b);
}

/** What must happen to the records of one kind, given the latest of them and whether the hours are met (K1, K5). */
export type RecordAction = 'none' | 'issue' | 'supersede' | 'suspend';

/**
 * @param latest state of the latest record of this kind, or undefined when there is none
 * @param corrected a correction set this off, so a record whose statement changed is superseded
 * @param unchanged the latest record states what would be stated now
 */
export function recordAction(input: {
  latest: RecordState | undefined;
  earned: boolean;
  corrected: boolean;
  unchanged: boolean;
}): RecordAction {
  const { latest, earned, corrected, unchanged } = input;
  // What the board withdrew is not issued again by itself.
  if (latest === 'withdrawn') return 'none';
  if (latest === undefined || latest === 'superseded') return earned ? 'issue' : 'none';
  if (latest === 'suspended') return earned ? 'supersede' : 'none';
  if (!earned) return 'suspend';
  return corrected && !unchanged ? 'supersede' : 'none';
}

/** `2026-0017`: year of issue and sequence (K2). */
export function recordNumber(year: number, sequence: number): string {
  return `${year}-${String(sequence).padStart(4, '0')}`;
}

/** The public page of an address below the product's own address. */
export function verificationUrl(baseUrl: string, address: string): string {
  return new URL(`/bewijs/${address}`, baseUrl).href;
}

function unmarked({ takenOver: _mark, ...stated }: CompletionRecordComponent): CompletionRecordComponent {
  return stated;
}
