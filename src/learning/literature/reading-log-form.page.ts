import type { ReadingListTitle } from '../../curriculum/programme-definition.js';
import { oneOf } from '../../hours/claim-badge.js';
import { formatDay, formatMinutes } from '../../platform/i18n/format.js';
import type { Language } from '../../messages/catalogue.js';
import { type FieldView, fieldViews } from '../../platform/web/forms.js';
import { type Page, type Text, page, view } from '../../platform/web/page.js';
import type { OwnLogWithHistory } from './literature.queries.js';
import {
  type LogFaults,
  LONGEST,
  OTHER_TITLE,
  type StandingLog,
  type TypedLog,
} from './reading-log.rules.js';

/** The form to hand a reading log in, or to amend one. */
export interface ReadingLogFormPage {
  heading: Text;
  action: string;
  submit: Text;
  back: string;
  /** how many things are wrong; 0 for none */
  faults: number;
  /** a fault that belongs to no field */
  general: Text | null;
  titles: (TitleChoice & { id: string; authors: string; required: boolean })[];
  other: TitleChoice;
  titleFault: Text | null;
  durationFault: Text | null;
  fields: Record<FieldName, FieldView>;
  longest: typeof LONGEST;
  /** who will see the reflection (V1) */
  seenBy: Text;
  hidden: { name: string; value: string }[];
  returned: { reason: string; by: string } | null;
  /** what it says now that it did not say when the form was opened (409) */
  changed: { label: Text; value: string }[] | null;
}

interface TitleChoice {
  key: string;
  title: string;
  checked: boolean;
}

const FIELDS = ['otherTitle', 'date', 'hours', 'minutes', 'pages', 'reflection'] as const;
type FieldName = (typeof FIELDS)[number];

/** What every form of this kind is made from. */
interface FormSource {
  readingList: readonly ReadingListTitle[];
  signers: readonly string[];
  typed: TypedLog;
  faults?: LogFaults;
  general?: Text;
}

const VIEW = view<ReadingLogFormPage>('learning/literature/reading-log-form');

/** The form for a new log. @param formKey makes two clicks one log */
export function newLogPage(
  source: FormSource & { formKey: string; traject: string | null; back: string },
  language: Language,
): Page {
  const { formKey, traject, back } = source;
  const hidden = [{ name: 'formKey', value: formKey }];
  if (traject) hidden.push({ name: 'traject', value: traject });
  return formPage(
    {
      ...fieldsOf(source, language),
      heading: { key: 'literature.new' },
      action: '/literatuur',
      submit: { key: 'literature.submit' },
      back,
      hidden,
      returned: null,
      changed: null,
    },
    source,
  );
}

/**
 * The form to amend a log.
 *
 * @param seen what it said when the reader opened the form, if something changed since (409)
 */
export function amendLogPage(
  source: FormSource & { log: OwnLogWithHistory; conflict?: boolean },
  language: Language,
): Page {
  const { log, conflict = false } = source;
  const last = log.steps.at(-1);
  return formPage(
    {
      ...fieldsOf(source, language),
      heading: { key: 'literature.amend' },
      action: `/literatuur/${log.id}/aanvullen`,
      submit: { key: 'literature.resubmit' },
      back: `/literatuur/${log.id}`,
      hidden: [{ name: 'version', value: String(log.version) }],
      returned: log.state === 'returned' ? { reason: last?.reason ?? '', by: last?.by ?? '' } : null,
      changed: conflict ? standingValues(log, language) : null,
    },
    source,
    conflict ? 409 : undefined,
  );
}

function formPage(model: ReadingLogFormPage, { faults = {}, general }: FormSource, status?: number): Page {
  const wrong = Object.keys(faults).length > 0 || general !== undefined;
  return page(VIEW, model, { title: model.heading, unlisted: true, status: status ?? (wrong ? 422 : 200) });
}

function fieldsOf(
  { readingList, signers, typed, faults = {}, general }: FormSource,
  language: Language,
): Pick<
  ReadingLogFormPage,
  'faults' | 'general' | 'titles' | 'other' | 'titleFault' | 'durationFault' | 'fields' | 'longest' | 'seenBy'
> {
  const { duration, title, ...rest } = faults;
  const wrong = { ...rest, ...(duration && { hours: duration }) };
  return {
    faults: Object.keys(faults).length,
    general: general ?? null,
    titles: [...readingList]
      .sort((a, b) => Number(b.required) - Number(a.required))
      .map(({ key, title: name, authors, required }, index) => ({
        ...{ key, title: name, authors: authors ?? '', required },
        id: `titel-${index + 1}`,
        checked: typed.title === key,
      })),
    other: { key: OTHER_TITLE, title: typed.otherTitle, checked: typed.title === OTHER_TITLE },
    titleFault: title ?? null,
    durationFault: duration ?? null,
    fields: fieldViews({ typed: { ...typed }, wrong }, FIELDS),
    longest: LONGEST,
    seenBy:
      signers.length > 0
        ? { key: 'literature.seen-by', params: { names: oneOf(signers, language) } }
        : { key: 'literature.seen-by-nobody-yet' },
  };
}

function standingValues(log: StandingLog, language: Language): { label: Text; value: string }[] {
  return [
    { label: { key: 'literature.field.title' }, value: log.title },
    { label: { key: 'literature.field.date' }, value: formatDay(language, log.happenedOn) },
    { label: { key: 'literature.field.duration' }, value: formatMinutes(language, log.minutes) },
    { label: { key: 'literature.field.pages' }, value: log.pages ?? '' },
    { label: { key: 'literature.field.reflection' }, value: log.reflection ?? '' },
  ];
}
