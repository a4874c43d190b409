import {
  DECISION_KINDS,
  type DecisionKind,
  type PriorLearning,
} from '../../../enrolment/trajectories/decision-terms.rules.js';
import type { NewDecision } from '../../../enrolment/trajectories/requirements.service.js';
import type { ProgrammeRequirement } from '../../../curriculum/programme-definition.rules.js';
import { SESSION_ROLES, type SessionRole } from '../../../hours/claim.rules.js';
import type { ActivityKind } from '../../../hours/kinds/activity.kind.js';
import { activityKinds, kindOf } from '../../../hours/kinds/activity-kinds.rules.js';
import { BLOCK_MINUTES, PRIOR_SESSIONS_AT_MOST } from '../../../hours/prior-learning.rules.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { parseDutchHours } from '../../../platform/text/dutch-values.rules.js';
import {
  Choices,
  FormKey,
  Hidden,
  Id,
  Line,
  Lines,
  Reason,
  Texts,
} from '../../../platform/web/fields.form.js';

/** The kinds of decision as addresses name them. */
export const DECISION_PATHS: Readonly<Record<DecisionKind, string>> = {
  exemption: 'vrijstellen',
  'prior-learning': 'meetellen',
  imposed: 'opleggen',
  substitute: 'titel',
  revocation: 'intrekken',
};

/** The kind of decision that an address names, or undefined. */
export function kindOfPath(path: string): DecisionKind | undefined {
  return DECISION_KINDS.find((kind) => DECISION_PATHS[kind] === path);
}

const COMPONENT = /^[a-z][a-z-]{0,40}$/;
const KEY = /^[a-z0-9-]{1,80}$/;
const TITLE_AT_MOST = 300;
const BLOCKS = /^[1-9]$/;

/** What every decision has. */
class DecidedForm {
  @Reason({ missing: 'requirement.reason-missing' })
  reason: string;

  /** the id of the decision: the same form sent twice takes it once */
  @FormKey()
  key: string;

  /** the seal of the consequences that were shown; empty before any were */
  @Hidden(/^([\w-]{22})?$/)
  seen: string;
}

class ExemptionForm extends DecidedForm {
  @Hidden(COMPONENT)
  component: string;
}

class PriorLearningForm extends DecidedForm {
  @Hidden(COMPONENT)
  component: string;

  /** hours in all; of sessions the minutes of each: judged by what the component is counted in */
  @Line({ most: 12, optional: true })
  amount: string;

  @Line({ most: 12, optional: true })
  sessions: string;

  @Texts({ most: 9, shape: BLOCKS })
  block: string[];

  @Texts({ most: 40, shape: KEY })
  title: string[];

  @Hidden(/^[a-z-]{0,40}$/)
  role: string;
}

class ImposedForm extends DecidedForm {
  /** one for each kind of activity, in their order; empty: not asked */
  @Lines(40, { most: 12, optional: true })
  amount: string[];

  /** for sessions: only those in one of these roles count; none: all do */
  @Choices(SESSION_ROLES, { optional: true })
  role: SessionRole[];
}

class SubstituteForm extends DecidedForm {
  @Hidden(KEY)
  item: string;

  @Line({ most: TITLE_AT_MOST, missing: 'decision.title-missing' })
  title: string;
}

class RevocationForm extends DecidedForm {
  @Id()
  decision: string;
}

/** The form of each kind of decision. */
export const DECISION_FORMS = {
  exemption: ExemptionForm,
  'prior-learning': PriorLearningForm,
  imposed: ImposedForm,
  substitute: SubstituteForm,
  revocation: RevocationForm,
} as const;
export type DecisionForm = ExemptionForm | PriorLearningForm | ImposedForm | SubstituteForm | RevocationForm;

/**
 * The decision that a form asks for.
 *
 * @throws DomainError `decision.amount-wrong`, `decision.sessions-wrong`, `decision.blocks-missing` beside the field
 */
export function decisionOf(form: DecisionForm, decidedOn: string): NewDecision & { id: string } {
  const common = { id: form.key, reason: form.reason, decidedOn, decidedBy: 'bestuur' };
  if (form instanceof ExemptionForm) return { ...common, kind: 'exemption', component: form.component };
  if (form instanceof PriorLearningForm) {
    const { component } = form;
    return { ...common, kind: 'prior-learning', component, terms: priorOf(form, kindAsked(component)) };
  }
  if (form instanceof ImposedForm) return { ...common, kind: 'imposed', requirements: setOf(form) };
  if (form instanceof SubstituteForm) {
    const { item, title } = form;
    return { ...common, kind: 'substitute', component: readingKind(), terms: { item, title } };
  }
  return { ...common, kind: 'revocation', revokes: form.decision };
}

function kindAsked(component: string): ActivityKind {
  const kind = activityKinds().find(({ key }) => key === component);
  if (!kind) throw new DomainError('requirement.unknown', {}, 'not-found');
  return kind;
}

function readingKind(): string | null {
  return activityKinds().find(({ readsTitles }) => readsTitles)?.key ?? null;
}

function priorOf(form: PriorLearningForm, { unit, blocks, readsTitles }: ActivityKind): PriorLearning {
  if (blocks) {
    if (form.block.length === 0) throw new DomainError('decision.blocks-missing', {}, 'invalid', 'block');
    return { minutes: BLOCK_MINUTES, blocks: [...new Set(form.block)].map(Number).sort() };
  }
  if (unit === 'sessions') return priorSessionsOf(form);
  const minutes = minutesIn(form.amount);
  if (minutes === null) throw new DomainError('decision.amount-wrong', {}, 'invalid', 'amount');
  const titles = [...new Set(form.title)];
  return { minutes, ...(readsTitles && titles.length > 0 && { titles }) };
}

function priorSessionsOf(form: PriorLearningForm): PriorLearning {
  const sessions = wholeIn(form.sessions, PRIOR_SESSIONS_AT_MOST);
  if (sessions === null) {
    const params = { most: PRIOR_SESSIONS_AT_MOST };
    throw new DomainError('decision.sessions-wrong', params, 'invalid', 'sessions');
  }
  const minutes = wholeIn(form.amount, 480);
  if (minutes === null) throw new DomainError('decision.session-minutes-wrong', {}, 'invalid', 'amount');
  const role = SESSION_ROLES.find((one) => one === form.role);
  return { minutes, sessions, ...(role && { role }) };
}

function setOf({ amount, role }: ImposedForm): ProgrammeRequirement[] {
  return activityKinds().flatMap(({ key, unit, blocks }, index): ProgrammeRequirement[] => {
    const typed = (amount[index] ?? '').trim();
    if (typed === '') return [];
    const required = unit === 'sessions' ? wholeIn(typed, PRIOR_SESSIONS_AT_MOST) : minutesIn(typed);
    const most = (blocks?.count ?? 0) * BLOCK_MINUTES;
    if (required === null || (blocks && required > most))
      throw new DomainError('decision.amount-wrong', {}, 'invalid', `amount-${key}`);
    const inBlocks = blocks ? { blocks: blocks.count, blockMinutes: BLOCK_MINUTES } : {};
    const roles = unit === 'sessions' && role.length > 0 ? { roles: role } : {};
    return [{ component: key, unit, required, ...inBlocks, ...roles }];
  });
}

/** Hours with a decimal comma as minutes: above 0, and no more than anybody studies in a programme. */
function minutesIn(text: string): number | null {
  const minutes = parseDutchHours(text.trim());
  return minutes !== undefined && minutes > 0 && minutes <= HOURS_AT_MOST * 60 ? minutes : null;
}

const HOURS_AT_MOST = 500;

function wholeIn(text: string, most: number): number | null {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : null;
}

/** Whether a component is counted in blocks, sessions or hours: how its form asks. */
export function askedIn(component: string): 'blocks' | 'sessions' | 'hours' {
  const { blocks, unit } = kindOf(component);
  if (blocks) return 'blocks';
  return unit === 'sessions' ? 'sessions' : 'hours';
}
