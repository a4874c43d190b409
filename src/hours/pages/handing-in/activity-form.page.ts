import type { Language, MessageKey } from '../../../messages/catalogue.js';
import { formatDay, formatMinutes } from '../../../platform/i18n/format.rules.js';
import { type FieldView, fieldViews, type OptionView } from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { HandingInFindings } from '../../handing-in-findings.rules.js';
import { oneOf } from '../../view/claim-badge.page.js';
import type { Fact, FormSource, OwnActivity } from './activity-pages.page.js';
import type { ActivityWords } from './activity-line.page.js';
import { type FindingsView, findingsView } from './findings.page.js';

/** What the form of every kind of activity has: the frame around its fields. */
export interface FormFrame {
  words: ActivityWords;
  heading: Text;
  action: string;
  submit: Text;
  back: string;
  /** a fault that belongs to no field */
  general: Text | null;
  hidden: { name: string; value: string }[];
  returned: { reason: string; by: string } | null;
  /** what its reader is told before it is handed in (L1, H9) */
  told: FindingsView | null;
  /** what it says now that it did not say when the form was opened (409) */
  changed: Fact[] | null;
  date: FieldView;
  duration: { hours: FieldView; minutes: FieldView; wrong: Text | null };
  reflection: FieldView;
  /** who will see the reflection (V1) */
  seenBy: Text;
}

/** The form of a kind whose own fields are plain ones. */
export interface ActivityFormPage extends FormFrame {
  fields: PlainField[];
  longestReflection: number;
}

/** What a claim says now: before its date and duration, and after them. */
export interface StandingFacts {
  before: Fact[];
  after: Fact[];
}

/** One field of a kind's own: a line, or a select where there are options. */
export interface PlainField extends FieldView {
  label: Text;
  hint: Text | null;
  longest: number;
  options: OptionView[] | null;
}

const VIEW = view<ActivityFormPage>('hours/pages/handing-in/activity-form');

/** The most characters of a reflection. */
export const LONGEST_REFLECTION = 4000;

/** The form of a kind that needs no template of its own. @param facts what stands now, besides date and duration */
export function activityFormPage<Details extends object>(
  source: FormSource<Details>,
  words: ActivityWords,
  { fields, facts }: { fields: PlainField[]; facts: (own: OwnActivity<Details>) => StandingFacts },
  language: Language,
): Page {
  const frame = formFrame(source, words, facts, language);
  const model = { ...frame, fields, longestReflection: LONGEST_REFLECTION };
  return page(VIEW, model, formOptions(source, words));
}

/** Title and status of the page of a form. */
export function formOptions<Details>(
  { heading, status }: FormSource<Details>,
  words: ActivityWords,
): { title: Text; unlisted: true; status: number } {
  return { title: { key: words.form[heading] }, unlisted: true, status };
}

/** What every form has. @param facts what the claim says now, for somebody who amends what was changed meanwhile */
export function formFrame<Details>(
  source: FormSource<Details>,
  words: ActivityWords,
  facts: (own: OwnActivity<Details>) => StandingFacts,
  language: Language,
): FormFrame {
  const { filled, heading, own, conflict, findings, signers } = source;
  const { date, hours, minutes, reflection } = fieldViews(filled, ['date', 'hours', 'minutes', 'reflection']);
  const { action, back, hidden, returned } = source;
  return {
    words,
    action,
    back,
    hidden,
    returned,
    date,
    reflection,
    heading: { key: words.form[heading] },
    submit: { key: submitKey(findings, heading === 'new' ? words.form.submit : words.form.resubmit) },
    general: filled.wrong[''] ?? null,
    told: findings && findingsView(findings, language),
    changed: own && conflict ? standingFacts(own, words, facts(own), language) : null,
    duration: { hours, minutes, wrong: filled.wrong['duration'] ?? null },
    seenBy:
      signers.length > 0
        ? { key: 'activity.seen-by', params: { names: oneOf(signers, language) } }
        : { key: 'activity.seen-by-nobody-yet' },
  };
}

function submitKey(findings: HandingInFindings | null, otherwise: MessageKey): MessageKey {
  return findings ? 'activity.submit-anyway' : otherwise;
}

function standingFacts(
  { happenedOn, minutes }: { happenedOn: string; minutes: number },
  { fields }: ActivityWords,
  { before, after }: StandingFacts,
  language: Language,
): Fact[] {
  return [
    ...before,
    { label: { key: fields.date }, value: formatDay(language, happenedOn) },
    { label: { key: fields.duration }, value: formatMinutes(language, minutes) },
    ...after,
  ];
}
