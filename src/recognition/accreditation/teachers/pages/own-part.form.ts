import { Also, Choice, Paragraphs, Version } from '../../../../platform/web/fields.form.js';

/** Some two pages. */
const LONGEST_BACKGROUND = 4000;
const LONGEST_INTERESTS = 2000;

/** Whether somebody has interests. */
export const HAS_INTERESTS = ['none', 'some'] as const;

/** A teacher's own part (Q1, Q5). */
export class OwnPartForm {
  /** the version that it was made from; 0: there was none */
  @Version()
  version: number;

  @Paragraphs({ most: LONGEST_BACKGROUND, missing: 'teachers.background.missing' })
  background: string;

  @Choice(HAS_INTERESTS, { missing: 'teachers.has-interests.missing' })
  hasInterests: (typeof HAS_INTERESTS)[number];

  @Also<OwnPartForm>(['hasInterests'], ({ hasInterests, interests }) => {
    if (hasInterests === 'some' && interests === '') return { key: 'teachers.interests.missing' };
    return hasInterests === 'none' && interests !== '' ? { key: 'teachers.interests.both' } : null;
  })
  @Paragraphs({ most: LONGEST_INTERESTS, optional: true })
  interests: string;
}
