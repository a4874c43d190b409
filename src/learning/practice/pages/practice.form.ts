import { SESSION_ROLES, type SessionRole } from '../../../hours/claim.rules.js';
import { LONGEST_REFLECTION } from '../../../hours/pages/handing-in/activity-form.page.js';
import { activityForms } from '../../../hours/pages/handing-in/handing-in.form.js';
import { isId } from '../../../platform/text/id.rules.js';
import {
  Also,
  CalendarDate,
  Choice,
  Duration,
  Hidden,
  Id,
  Line,
  Paragraphs,
  TimeOfDay,
} from '../../../platform/web/fields.form.js';
import { PRACTICE } from '../practice.kind.js';

/** Stands for "a group that is not in the register". */
export const OTHER_GROUP = 'anders';

/** The most characters of the name and of the place of such a group. */
export const LONGEST_GROUP = 80;

/** What a trainee fills in of a practice session (T1). */
export class PracticeFields {
  @CalendarDate()
  date: string;

  @TimeOfDay({ missing: 'practice.start.missing' })
  startsAt: string;

  @Duration(PRACTICE.minutes)
  duration: number;

  /** id of a group of the register, or `OTHER_GROUP` */
  @Also<PracticeFields>([], ({ group }) =>
    group === OTHER_GROUP || isId(group) ? null : { key: 'practice.group.missing' },
  )
  @Hidden()
  group: string;

  @Also<PracticeFields>(['group'], ({ group, groupName }) =>
    group === OTHER_GROUP && groupName === '' ? { key: 'practice.groupName.missing' } : null,
  )
  @Line({ most: LONGEST_GROUP, optional: true })
  groupName: string;

  @Also<PracticeFields>(['group'], ({ group, groupPlace }) =>
    group === OTHER_GROUP && groupPlace === '' ? { key: 'practice.groupPlace.missing' } : null,
  )
  @Line({ most: LONGEST_GROUP, optional: true })
  groupPlace: string;

  @Id({ missing: 'practice.host.missing' })
  host: string;

  @Choice(['ja'], { optional: true })
  standIn: 'ja' | null;

  @Choice(SESSION_ROLES, { missing: 'practice.role.missing' })
  role: SessionRole;

  @Paragraphs({ most: LONGEST_REFLECTION, missing: 'practice.reflection.missing' })
  reflection: string;
}

/** The forms of a new practice session and of an amended one. */
export const PRACTICE_FORMS = activityForms(PracticeFields);
