import { dossierPath } from '../../../enrolment/pages/dossier-head.page.js';
import type { DecisionKind } from '../../../enrolment/trajectories/decision-terms.rules.js';
import { SESSION_ROLES } from '../../../hours/claim.rules.js';
import { activityKinds, kindOf } from '../../../hours/kinds/activity-kinds.rules.js';
import { componentName, nameWithin } from '../../../hours/kinds/kind-words.page.js';
import type { Language } from '../../../messages/catalogue.js';
import {
  type FieldView,
  fieldViews,
  type FilledForm,
  type OptionView,
  optionViews,
  statusOfForm,
  typedText,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { wordText } from '../../../platform/web/views/template-helpers.page.js';
import { askedIn, DECISION_PATHS } from './decision.form.js';
import { decisionWords } from '../../../hours/view/decision-words.page.js';
import type { DecisionsSource } from './decisions.page.js';

/** The form of one kind of decision. */
interface DecisionFormPage {
  back: string;
  trainee: string;
  heading: Text;
  lead: Text;
  action: string;
  hidden: { name: string; value: string }[];
  prior: PriorView | null;
  set: SetView | null;
  substitute: { items: OptionView[] } | null;
  fields: Record<(typeof FIELDS)[number], FieldView>;
  general: Text | null;
}

/** What of a component is credited: hours, sessions or blocks. */
interface PriorView {
  hours: boolean;
  sessions: boolean;
  roles: OptionView[];
  blocks: TickView[];
  titles: TickView[];
}

/** A set of requirements: how much of each component. */
interface SetView {
  amounts: { id: string; label: Text; hint: Text; value: string; wrong: Text | null }[];
  roles: TickView[];
  wrong: Text | null;
}

interface TickView {
  id: string;
  value: string;
  text: Text | null;
  plain: string;
  checked: boolean;
}

const FORM = view<DecisionFormPage>('recognition/decisions/pages/decision-form');
const FIELDS = ['reason', 'amount', 'sessions', 'block', 'title', 'role', 'item'] as const;

/** The form, empty or as it was typed. @param filled with the component or the decision that it is about */
export function decisionFormPage(
  source: DecisionsSource,
  kind: DecisionKind,
  filled: FilledForm,
  language: Language,
): Page {
  const { head } = source;
  const component = componentIn(source, kind, filled);
  const back = `${dossierPath(head.trajectoryId)}/besluiten`;
  const subject = subjectOf(source, kind, { filled, component }, language);
  const model: DecisionFormPage = {
    back,
    trainee: head.name,
    heading: { key: `decision.form.${kind}`, params: { subject } },
    lead: { key: `decision.form.${kind}.lead`, params: { subject } },
    action: `${back}/${DECISION_PATHS[kind]}/gevolgen`,
    hidden: [
      { name: 'key', value: typedText(filled.typed, 'key') },
      { name: 'seen', value: '' },
      ...(kind === 'exemption' || kind === 'prior-learning'
        ? [{ name: 'component', value: component }]
        : kind === 'revocation'
          ? [{ name: 'decision', value: typedText(filled.typed, 'decision') }]
          : []),
    ],
    prior: kind === 'prior-learning' ? priorView(source, component, filled) : null,
    set: kind === 'imposed' ? setView(filled) : null,
    substitute: kind === 'substitute' ? { items: itemsOf(source, filled) } : null,
    fields: fieldViews(filled, FIELDS),
    general: filled.wrong[''] ?? null,
  };
  return page(FORM, model, {
    title: { key: 'decision.form.title', params: { name: head.name } },
    unlisted: true,
    status: statusOfForm(filled),
    at: back,
  });
}

function componentIn({ requirements }: DecisionsSource, kind: DecisionKind, { typed }: FilledForm): string {
  const asked = requirements.map(({ component }) => component);
  const named = typedText(typed, 'component');
  if (kind !== 'exemption' && kind !== 'prior-learning') return '';
  return asked.includes(named) ? named : (asked[0] ?? '');
}

function subjectOf(
  source: DecisionsSource,
  kind: DecisionKind,
  { filled, component }: { filled: FilledForm; component: string },
  language: Language,
): string {
  if (component !== '') return nameWithin(language, component);
  if (kind !== 'revocation') return '';
  const { decisions, readingList } = source;
  const revoked = decisions.find(({ id }) => id === typedText(filled.typed, 'decision'));
  return revoked ? wordText(language, decisionWords(revoked, { readingList, decisions }, language)) : '';
}

function priorView({ readingList }: DecisionsSource, component: string, { typed }: FilledForm): PriorView {
  const { blocks, readsTitles } = kindOf(component);
  const ticked = (name: string) => [typed[name] ?? []].flat();
  const asked = askedIn(component);
  return {
    hours: asked === 'hours',
    sessions: asked === 'sessions',
    roles: roleOptions(typedText(typed, 'role')),
    blocks: Array.from({ length: blocks?.count ?? 0 }, (_, index) => ({
      id: `block-${index + 1}`,
      value: String(index + 1),
      text: { key: 'correction.block', params: { block: index + 1 } } as const,
      plain: '',
      checked: ticked('block').includes(String(index + 1)),
    })),
    titles: (readsTitles ? readingList : []).map(({ key, title }) => ({
      id: `title-${key}`,
      value: key,
      text: null,
      plain: title,
      checked: ticked('title').includes(key),
    })),
  };
}

function roleOptions(chosen: string): OptionView[] {
  const none = { value: '', text: { key: 'decision.role.unknown' } as const };
  return optionViews([none, ...SESSION_ROLES.map((role) => ({ value: role, text: roleText(role) }))], chosen);
}

function setView(filled: FilledForm): SetView {
  const { typed, wrong } = filled;
  const roles = [typed['role'] ?? []].flat();
  return {
    amounts: amountViews(filled),
    roles: SESSION_ROLES.map((role) => ({
      id: `role-${role}`,
      value: role,
      text: roleText(role),
      plain: '',
      checked: roles.includes(role),
    })),
    wrong: wrong['set'] ?? wrong['amount'] ?? null,
  };
}

/** A field for each component: what the board imposes of it. */
function amountViews({ typed, wrong }: FilledForm): SetView['amounts'] {
  const amounts = [typed['amount'] ?? []].flat();
  return activityKinds().map(({ key, unit }, index) => ({
    id: `amount-${key}`,
    label: componentName(key),
    hint: { key: unit === 'sessions' ? 'decision.set.sessions' : 'decision.set.hours' },
    value: amounts[index] ?? '',
    wrong: wrong[`amount-${key}`] ?? null,
  }));
}

function roleText(role: string): Text {
  return { key: 'decision.role', params: { role: role.replaceAll('-', '_') } };
}

function itemsOf({ readingList, requirements }: DecisionsSource, { typed }: FilledForm): OptionView[] {
  const asked = requirements.flatMap(({ requiredItems }) => requiredItems);
  return optionViews(
    readingList
      .filter(({ key }) => asked.includes(key))
      .map(({ key, title }) => ({ value: key, plain: title })),
    typedText(typed, 'item'),
  );
}
