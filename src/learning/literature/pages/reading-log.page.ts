import type {
  ActivityPages,
  Fact,
  OwnActivity,
} from '../../../hours/pages/handing-in/activity-pages.page.js';
import { activityPage } from '../../../hours/pages/handing-in/activity.page.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import { typedDuration } from '../../../platform/text/duration.rules.js';
import type { Typed } from '../../../platform/web/form-answer.form.js';
import { logDetails, storeLog } from '../literature.queries.js';
import { LITERATURE } from '../literature.kind.js';
import { type ReadingLogDetails, titleRead } from '../reading-log.rules.js';
import { OTHER_TITLE, READING_LOG_FORMS, type ReadingLogFields } from './reading-log.form.js';
import { readingLogFormPage } from './reading-log-form.page.js';
import { LOG_WORDS } from './reading-log-words.page.js';

/** The pages of a reading log. */
export const READING_LOGS: ActivityPages<ReadingLogFields, ReadingLogDetails> = {
  component: LITERATURE.key,
  forms: READING_LOG_FORMS,
  fieldOf: { description: 'title' },
  read: ({ date, duration, pages, reflection, ...title }, { readingList }) => ({
    activity: {
      happenedOn: date,
      minutes: duration,
      description: titleRead(title, readingList),
    },
    details: { pages, reflection },
  }),
  typedFrom: typedLog,
  store: storeLog,
  detailsOf: logDetails,
  formPage: readingLogFormPage,
  showPage: (source, language) => {
    const { item, details } = source.own;
    const marked = translate(language, 'literature.other-title.marked');
    const contents = { where: details?.pages ?? null, reflection: details?.reflection ?? null };
    const facts: Fact[] = item === null ? [{ label: { key: 'literature.field.title' }, value: marked }] : [];
    return activityPage(
      source,
      { component: LITERATURE.key, words: LOG_WORDS, ...contents, facts },
      language,
    );
  },
};

/** A log as the form takes it, to be amended or to be handed in anew. */
export function typedLog({
  item,
  description,
  happenedOn,
  minutes,
  details,
}: OwnActivity<ReadingLogDetails>): Typed {
  return {
    title: item ?? OTHER_TITLE,
    otherTitle: item === null ? description : '',
    date: happenedOn,
    ...typedDuration(minutes),
    pages: details?.pages ?? '',
    reflection: details?.reflection ?? '',
  };
}
