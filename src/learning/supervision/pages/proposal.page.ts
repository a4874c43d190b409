import type { EntityManager } from 'typeorm';
import { alongLine } from '../../../hours/claim-line.queries.js';
import type { ListedClaim } from '../../../hours/own-claim.queries.js';
import {
  type FormFrame,
  formFrame,
  formOptions,
  LONGEST_REFLECTION,
} from '../../../hours/pages/handing-in/activity-form.page.js';
import { ACTIVITY_WORDS, type ActivityWords } from '../../../hours/pages/handing-in/activity-line.page.js';
import type {
  ActivityPages,
  ComponentAround,
  Fact,
  FormSource,
  OwnActivity,
} from '../../../hours/pages/handing-in/activity-pages.page.js';
import { activityPage } from '../../../hours/pages/handing-in/activity.page.js';
import { type ClaimBadge, claimBadge } from '../../../hours/view/claim-badge.page.js';
import type { Language } from '../../../messages/catalogue.js';
import { missingQualities } from '../../../people/qualifications.queries.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { formatDay, formatMinutes } from '../../../platform/i18n/format.rules.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import { typedDuration } from '../../../platform/text/duration.rules.js';
import {
  type FieldView,
  fieldViews,
  type OptionView,
  optionViews,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { wordText } from '../../../platform/web/views/template-helpers.page.js';
import { SESSION_FORMS } from '../session.rules.js';
import { lacksOf } from '../sessions.service.js';
import { PRACTISED, SUPERVISION } from '../supervision.kind.js';
import {
  choosableSupervisors,
  ownSessions,
  practisedSessions,
  sessionDetails,
  type SessionDetails,
  storeProposal,
} from '../supervision.queries.js';
import { PROPOSAL_FORMS, type ProposalFields } from './supervision.form.js';

const WORDS: ActivityWords = {
  ...ACTIVITY_WORDS,
  title: 'supervision.title',
  list: 'supervision.list',
  heading: 'supervision.session',
  fields: {
    date: 'supervision.field.date',
    duration: 'activity.field.duration',
    where: 'supervision.field.start',
    reflection: 'supervision.field.reflection',
  },
  form: { ...ACTIVITY_WORDS.form, new: 'supervision.propose', submit: 'supervision.submit' },
};

/** The form with which a trainee proposes a session, or amends their proposal. */
interface ProposalFormPage extends FormFrame {
  start: FieldView;
  form: FieldView;
  forms: (OptionView & { id: string })[];
  supervisor: FieldView;
  supervisors: OptionView[];
  practice: { id: string; value: string; checked: boolean; on: string; text: string }[];
  longest: number;
}

const FORM = view<ProposalFormPage>('learning/supervision/pages/proposal');

/** The pages of a session that a trainee proposes, and of any of their own. */
export function proposalPages(manager: EntityManager): ActivityPages<ProposalFields, SessionDetails> {
  return {
    component: SUPERVISION.key,
    forms: PROPOSAL_FORMS,
    fieldOf: { askedOf: 'supervisor', description: 'start', start: 'start' },
    read: async ({ date, start, duration, form, supervisor, about, reflection }) => {
      const asked = { personId: supervisor, on: date, must: 'supervisor' } as const;
      const [lacking = []] = await missingQualities(manager, [asked]);
      // The chosen supervisor could not sign it (S2): the trainee hears so now, not when it comes back.
      if (lacking.length > 0)
        throw new DomainError(
          'supervision.supervisor-lacks',
          lacksOf(lacking, date),
          'invalid',
          'supervisor',
        );
      return {
        activity: { happenedOn: date, minutes: duration, description: start },
        askedOf: supervisor,
        details: { start, form, reflection, practice: [...about].sort() },
      };
    },
    typedFrom: ({ happenedOn, minutes, description, askedOfId, details }) => ({
      date: happenedOn,
      ...typedDuration(minutes),
      start: details?.start ?? description,
      form: details?.form ?? '',
      supervisor: askedOfId ?? '',
      about: details?.practice ?? [],
      reflection: details?.reflection ?? '',
    }),
    store: (inner, claimId, details) => storeProposal(inner, claimId, details, PRACTISED),
    detailsOf: ownSessions,
    formPage: (source, language) => proposalForm(source, manager, language),
    showPage: (source, language) => sessionPage(source, manager, language),
  };
}

async function sessionPage(
  source: Parameters<ActivityPages<ProposalFields, SessionDetails>['showPage']>[0],
  manager: EntityManager,
  language: Language,
): Promise<Page> {
  const { own } = source;
  const told = await alongLine(manager, [own.id], (inner, ids) => sessionDetails(inner, ids, PRACTISED));
  const detail = told.get(own.id);
  const facts: Fact[] = (detail?.said ?? []).map((text, at) => ({
    label: { key: at === 0 ? 'supervision.field.form' : 'supervision.field.also' },
    value: wordText(language, text),
  }));
  if (own.askedOf) facts.unshift({ label: { key: 'supervision.field.supervisor' }, value: own.askedOf });
  const words: ActivityWords = detail ? { ...WORDS, imported: 'supervision.recorded' } : WORDS;
  const description = detail ? headingOf(own, language) : own.description;
  const contents = { where: detail ? own.description : null, reflection: detail?.reflection ?? null };
  // A session that the supervisor recorded was never handed in by the trainee.
  const steps = own.steps.filter(
    ({ state }) => !detail || detail.reflection !== null || state !== 'submitted',
  );
  return activityPage(
    { ...source, own: { ...own, description, steps } },
    { component: SUPERVISION.key, words, ...contents, facts },
    language,
  );
}

function headingOf({ happenedOn }: { happenedOn: string }, language: Language): string {
  return translate(language, 'supervision.heading', { date: formatDay(language, happenedOn) });
}

async function proposalForm(
  source: FormSource<SessionDetails>,
  manager: EntityManager,
  language: Language,
): Promise<Page> {
  const { filled, own, today } = source;
  const trajectoryId = own?.trajectoryId ?? (source as unknown as ComponentAround).trajectory.id;
  const { start, form, supervisor } = fieldViews(filled, ['start', 'form', 'supervisor']);
  const choices = await choosableSupervisors(manager, trajectoryId, today, supervisor.value);
  const chosen = supervisor.value || (choices.find(({ assigned }) => assigned)?.personId ?? '');
  const named = [filled.typed['about'] ?? []].flat();
  const model: ProposalFormPage = {
    ...formFrame(source, WORDS, (one) => standing(one, language), language),
    seenBy: { key: 'supervision.seen-by' },
    start,
    form,
    forms: optionViews(
      SESSION_FORMS.map((value) => ({ value, text: { key: `supervision.form.${value}` as const } })),
      form.value,
    ).map((option) => ({ ...option, id: option.value === 'group' ? 'form' : `form-${option.value}` })),
    supervisor,
    supervisors: optionViews(
      [
        { value: '', text: { key: 'supervision.supervisor.choose' } },
        ...choices.map(({ personId, name }) => ({ value: personId, plain: name })),
      ],
      chosen,
    ),
    practice: (await practisedSessions(manager, [trajectoryId], PRACTISED)).map((one, at) => ({
      id: `practice-${at + 1}`,
      value: one.id,
      checked: named.includes(one.id),
      on: one.happenedOn,
      text: one.description,
    })),
    longest: LONGEST_REFLECTION,
  };
  return page(FORM, model, formOptions(source, WORDS));
}

function standing({ description, askedOf, details }: OwnActivity<SessionDetails>, language: Language) {
  const form = details ? translate(language, `supervision.form.${details.form}`) : '';
  return {
    before: [
      { label: { key: 'supervision.field.supervisor' as const }, value: askedOf ?? '' },
      { label: { key: 'supervision.field.start' as const }, value: details?.start ?? description },
      { label: { key: 'supervision.field.form' as const }, value: form },
    ],
    after: [{ label: { key: WORDS.fields.reflection }, value: details?.reflection ?? '' }],
  };
}

/** A trainee's sessions, with what remains. */
interface OwnSessionsPage {
  today: string;
  lead: Text;
  /** null while nothing new can be handed in */
  newHref: string | null;
  rows: {
    href: string;
    happenedOn: string;
    minutes: number;
    start: string;
    said: readonly Text[];
    badge: ClaimBadge;
  }[];
}

const OWN = view<OwnSessionsPage>('learning/supervision/pages/own');

/** The list of a trainee's own sessions of supervision. */
export async function ownSessionsPage(
  around: ComponentAround,
  claims: readonly (ListedClaim & { askedOf?: string | null })[],
  manager: EntityManager,
  language: Language,
): Promise<Page> {
  const { progress, suffix, trajectory, today } = around;
  const ids = claims.map(({ id }) => id);
  const details = await alongLine(manager, ids, (inner, some) => sessionDetails(inner, some, PRACTISED));
  const open = trajectory.state === 'running' && progress !== undefined && !progress.exempted;
  const model: OwnSessionsPage = {
    today,
    lead: leadOf(around, claims, language),
    newHref: open ? `/supervisie/nieuw${suffix}` : null,
    rows: claims.map(({ id, happenedOn, minutes, description, state, takenOver }) => ({
      href: `/supervisie/${id}`,
      happenedOn,
      minutes,
      start: description,
      said: details.get(id)?.said ?? [],
      badge: claimBadge(state, [], language, takenOver),
    })),
  };
  return page(OWN, model, { title: { key: 'supervision.list' }, unlisted: true });
}

function leadOf({ progress }: ComponentAround, claims: readonly ListedClaim[], language: Language): Text {
  if (!progress) return { key: 'supervision.lead.not-asked' };
  if (progress.exempted) return { key: 'supervision.lead.exempted' };
  const waiting = claims
    .filter(({ state }) => state === 'submitted')
    .reduce((sum, { minutes }) => sum + minutes, 0);
  const params = {
    signed: formatMinutes(language, progress.counted),
    required: formatMinutes(language, progress.required),
    left: formatMinutes(language, progress.required - progress.counted),
    waiting: waiting === 0 ? 'none' : formatMinutes(language, waiting),
  };
  return {
    key: progress.counted >= progress.required ? 'supervision.lead.complete' : 'supervision.lead',
    params,
  };
}
