import {
  type FormFrame,
  formFrame,
  formOptions,
  type StandingFacts,
} from '../../../hours/pages/handing-in/activity-form.page.js';
import type { FormSource, OwnActivity } from '../../../hours/pages/handing-in/activity-pages.page.js';
import type { Language } from '../../../messages/catalogue.js';
import { type FieldView, fieldViews } from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { ReadingLogDetails } from '../reading-log.rules.js';
import type { DecidedTitle } from '../../../enrolment/trajectories/reading-list.rules.js';
import { acceptedChoices } from '../reading-log.rules.js';
import { LONGEST, OTHER_TITLE } from './reading-log.form.js';
import { LOG_WORDS } from './reading-log-words.page.js';

/** The form to hand a reading log in, or to amend one. */
export interface ReadingLogFormPage extends FormFrame {
  titles: (TitleChoice & {
    id: string;
    authors: string;
    required: boolean;
    parts: string;
    instead: Text | null;
  })[];
  other: TitleChoice;
  titleFault: Text | null;
  otherTitle: FieldView;
  pages: FieldView;
  longest: typeof LONGEST;
}

interface TitleChoice {
  key: string;
  title: string;
  checked: boolean;
}

const VIEW = view<ReadingLogFormPage>('learning/literature/pages/reading-log-form');

/** The form of a new reading log, or of one that is amended. */
export function readingLogFormPage(source: FormSource<ReadingLogDetails>, language: Language): Page {
  const { filled, readingList } = source;
  const { title: chosen, otherTitle, pages } = fieldViews(filled, ['title', 'otherTitle', 'pages']);
  const model: ReadingLogFormPage = {
    ...formFrame(source, LOG_WORDS, standingFacts, language),
    titles: [
      ...offeredIn(readingList, true),
      ...acceptedIn(readingList),
      ...offeredIn(readingList, false),
    ].map((title, index) => ({ ...title, id: `titel-${index + 1}`, checked: chosen.value === title.key })),
    other: { key: OTHER_TITLE, title: otherTitle.value, checked: chosen.value === OTHER_TITLE },
    titleFault: chosen.wrong,
    otherTitle,
    pages,
    longest: LONGEST,
  };
  return page(VIEW, model, formOptions(source, LOG_WORDS));
}

type Offered = Omit<ReadingLogFormPage['titles'][number], 'id' | 'checked'>;

function offeredIn(readingList: readonly DecidedTitle[], wanted: boolean): Offered[] {
  return readingList
    .filter(({ required }) => required === wanted)
    .map(({ key, title, authors, required, parts }) => ({
      key,
      title,
      authors: authors ?? '',
      required,
      parts: parts ?? '',
      instead: null,
    }));
}

/** What the board accepts in place of a required title (P9). */
function acceptedIn(readingList: readonly DecidedTitle[]): Offered[] {
  return acceptedChoices(readingList).map(({ key, title, instead }) => ({
    key,
    title,
    authors: '',
    required: false,
    parts: '',
    instead: { key: 'literature.instead', params: { title: instead } },
  }));
}

function standingFacts({ description, details }: OwnActivity<ReadingLogDetails>): StandingFacts {
  const { fields } = LOG_WORDS;
  return {
    before: [{ label: { key: 'literature.field.title' }, value: description }],
    after: [
      { label: { key: fields.where }, value: details?.pages ?? '' },
      { label: { key: fields.reflection }, value: details?.reflection ?? '' },
    ],
  };
}
