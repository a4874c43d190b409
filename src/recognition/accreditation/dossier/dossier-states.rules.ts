import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { type Grant, isGrant } from './grant.rules.js';

/** What can become of a dossier (Q6). `granted` and `expired` differ by the date alone, so `expired` is computed, never stored. */
export const DOSSIER_STATES = [
  'draft',
  'submitted',
  'questions',
  'granted',
  'refused',
  'expired',
  'dropped',
] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/** What somebody does with a dossier, or the date does. */
export const DOSSIER_STEPS = [
  'submit',
  'ask',
  'answer',
  'grant',
  'refuse',
  'expire',
  'drop',
  'correct',
] as const;
export type DossierStep = (typeof DOSSIER_STEPS)[number];

/** A step that a person takes; the date takes the other. */
export type PersonsStep = Exclude<DossierStep, 'expire'>;

/** One step that there is. */
export interface Transition {
  from: DossierState;
  step: DossierStep;
  to: DossierState;
}

/** Q6: every step that there is; each other one is refused. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'draft', step: 'submit', to: 'submitted' },
  { from: 'draft', step: 'drop', to: 'dropped' },
  { from: 'submitted', step: 'ask', to: 'questions' },
  { from: 'questions', step: 'answer', to: 'submitted' },
  { from: 'submitted', step: 'grant', to: 'granted' },
  { from: 'submitted', step: 'refuse', to: 'refused' },
  { from: 'granted', step: 'expire', to: 'expired' },
  { from: 'granted', step: 'correct', to: 'granted' },
  // The days of validity may be what was wrong; whether it is expired is computed from those that it has then.
  { from: 'expired', step: 'correct', to: 'granted' },
];

/** Where a dossier begins, and where it may end. */
const FIRST: DossierState = 'draft';
const LAST: readonly DossierState[] = ['refused', 'expired', 'dropped'];

/** What comes with a step that a person takes. */
export interface StepFacts {
  /** what the dossier still lacks or contradicts (`findingsOf`) */
  findings?: number;
  /** the question of the body, the answer to it, why it refused, or why what was granted is put right */
  text?: string;
  /** what was granted */
  granted?: Grant;
}

/** Steps by which a document goes to the body: an answer submits the dossier as it is now. */
export const SUBMITTING: readonly DossierStep[] = ['submit', 'answer'];

/** Steps that need words: what was asked, answered, or given as the reason. */
const WITH_TEXT: readonly DossierStep[] = ['ask', 'answer', 'refuse', 'correct'];

/** Steps that say what was granted. */
export const GRANTING: readonly DossierStep[] = ['grant', 'correct'];

/** The steps that a person can take now; the date takes `expire`. */
export function openSteps(state: DossierState): PersonsStep[] {
  return TRANSITIONS.flatMap(({ from, step }) => (from === state && step !== 'expire' ? [step] : []));
}

/**
 * Where a step leads that somebody takes.
 *
 * @throws DomainError `accreditation.dossier.step-refused` when there is no such step from here, or only the date takes it;
 *   `accreditation.dossier.not-ready`, `accreditation.dossier.text-missing` or `accreditation.dossier.grant-wrong` when what it needs is not there
 */
export function stateAfter(state: DossierState, step: DossierStep, facts: StepFacts = {}): DossierState {
  const transition = TRANSITIONS.find((one) => one.from === state && one.step === step);
  if (!transition || step === 'expire')
    throw new DomainError('accreditation.dossier.step-refused', { state, step }, 'conflict');
  const { findings = 0, text = '', granted } = facts;
  if (SUBMITTING.includes(step) && findings > 0)
    throw new DomainError('accreditation.dossier.not-ready', { findings });
  if (WITH_TEXT.includes(step) && text.trim() === '')
    throw new DomainError('accreditation.dossier.text-missing', {}, 'invalid', 'text');
  if (GRANTING.includes(step) && !isGrant(granted))
    throw new DomainError('accreditation.dossier.grant-wrong');
  return transition.to;
}

/** The state on a day: what was granted has expired on the day after the last of its validity (Q6). */
export function stateOn(
  stored: Exclude<DossierState, 'expired'>,
  validUntil: string | null,
  today: string,
): DossierState {
  return stored === 'granted' && validUntil !== null && validUntil < today ? 'expired' : stored;
}

/**
 * What is wrong with a table of steps: a state that cannot be reached or left, a step that leads to two places. To put right what was
 * written down wrongly is no way on: the body does nothing.
 */
export function tableFaults(table: readonly Transition[]): string[] {
  const reached = new Set<DossierState>([FIRST]);
  for (const state of reached) for (const { from, to } of table) if (from === state) reached.add(to);
  const steps = new Set(table.map(({ step }) => step));
  return [
    ...DOSSIER_STATES.filter((state) => !reached.has(state)).map((state) => `${state} is never reached`),
    ...DOSSIER_STATES.flatMap((state) => leavingFaults(state, table)),
    ...DOSSIER_STEPS.filter((step) => !steps.has(step)).map((step) => `${step} is never taken`),
  ];
}

function leavingFaults(state: DossierState, table: readonly Transition[]): string[] {
  const leaving = table.filter(({ from }) => from === state);
  const on = leaving.filter(({ step }) => step !== 'correct');
  const faults: string[] = [];
  if (LAST.includes(state) !== (on.length === 0))
    faults.push(`${state} ${on.length ? 'is left' : 'has no way on'}`);
  if (new Set(leaving.map(({ step }) => step)).size !== leaving.length)
    faults.push(`${state} has a step twice`);
  return faults;
}
