import { Also, CalendarDate, Duration, Hidden, Line, Paragraphs } from '../../../platform/web/fields.form.js';
import { activityForms } from '../../../hours/pages/handing-in/handing-in.form.js';
import { LITERATURE } from '../literature.kind.js';

/** Stands for "a title that is not on the list". */
export const OTHER_TITLE = 'anders';

/** The most characters that each field takes. */
export const LONGEST = { otherTitle: 200, pages: 200, reflection: 4000 } as const;

/** What a trainee fills in of what they read (L1). */
export class ReadingLogFields {
  /** key of a title on the reading list, or `OTHER_TITLE` */
  @Also<ReadingLogFields>(['otherTitle'], ({ title, otherTitle }) =>
    title === '' && otherTitle === '' ? { key: 'literature.title.missing' } : null,
  )
  @Hidden()
  title: string;

  @Also<ReadingLogFields>(['title'], ({ title, otherTitle }) => {
    if (title === OTHER_TITLE) return otherTitle === '' ? { key: 'literature.otherTitle.missing' } : null;
    // Filled in, though a title of the list was chosen: nobody knows which of the two was read.
    return title !== '' && otherTitle !== '' ? { key: 'literature.otherTitle.both' } : null;
  })
  @Line({ most: LONGEST.otherTitle, optional: true, tooLong: 'literature.too-long' })
  otherTitle: string;

  @CalendarDate({ missing: 'literature.date.missing', wrong: 'literature.date.wrong' })
  date: string;

  @Duration({
    ...LITERATURE.minutes,
    missing: 'literature.duration.missing',
    wrong: 'literature.duration.wrong',
    limits: 'literature.duration.limits',
  })
  duration: number;

  @Line({ most: LONGEST.pages, missing: 'literature.pages.missing', tooLong: 'literature.too-long' })
  pages: string;

  @Paragraphs({
    most: LONGEST.reflection,
    missing: 'literature.reflection.missing',
    tooLong: 'literature.too-long',
  })
  reflection: string;
}

/** The forms of a new reading log and of an amended one. */
export const READING_LOG_FORMS = activityForms(ReadingLogFields);
