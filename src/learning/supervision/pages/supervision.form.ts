import { LONGEST_REFLECTION } from '../../../hours/pages/handing-in/activity-form.page.js';
import { activityForms } from '../../../hours/pages/handing-in/handing-in.form.js';
import {
  Also,
  CalendarDate,
  Choice,
  Duration,
  FormKey,
  Hidden,
  Id,
  Line,
  Paragraphs,
  Reason,
  Texts,
  TimeOfDay,
  Whole,
} from '../../../platform/web/fields.form.js';
import { SESSION_FORMS, type SessionForm } from '../session.rules.js';
import { SUPERVISION } from '../supervision.kind.js';

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Practice sessions that one session of supervision is about, at most. */
const PRACTICE_AT_MOST = 50;
/** The same of all supervisees of a session together. */
const PRACTICE_OF_ALL = 400;
/** Supervisees of one session, at most _(ours)_. */
export const SUPERVISEES_AT_MOST = 40;

/** What a trainee fills in of a session that they propose (S9). */
export class ProposalFields {
  @CalendarDate({ missing: 'supervision.date.missing' })
  date: string;

  @TimeOfDay({ missing: 'supervision.start.missing' })
  start: string;

  @Duration({ ...SUPERVISION.minutes, limits: 'supervision.duration.limits' })
  duration: number;

  @Choice(SESSION_FORMS)
  form: SessionForm;

  @Id({ missing: 'supervision.supervisor.missing' })
  supervisor: string;

  /** ids of their practice sessions (S8) */
  @Texts({ most: PRACTICE_AT_MOST, shape: ID })
  about: string[];

  @Paragraphs({ most: LONGEST_REFLECTION, missing: 'supervision.reflection.missing' })
  reflection: string;
}

export const PROPOSAL_FORMS = activityForms(ProposalFields);

/** A session as its supervisor records it, with all supervisees at once (S3). */
export class RecordForm {
  @FormKey()
  formKey: string;

  /** the code of what the supervisor was told before they sent this form */
  @Hidden()
  told: string;

  @CalendarDate({ missing: 'supervision.date.missing' })
  date: string;

  @TimeOfDay({ missing: 'supervision.start.missing' })
  start: string;

  @Whole({ ...SUPERVISION.minutes, wrong: 'supervision.minutes.wrong' })
  minutes: number;

  @Choice(SESSION_FORMS)
  form: SessionForm;

  @Also<RecordForm>(['form'], ({ supervisee, form }) => {
    if (supervisee.length === 0) return { key: 'supervision.supervisees.missing' };
    return form === 'individual' && supervisee.length > 1
      ? { key: 'supervision.supervisees.individual' }
      : null;
  })
  @Texts({ most: SUPERVISEES_AT_MOST, tooMany: 'supervision.supervisees.too-many', shape: ID })
  supervisee: string[];

  /** ids of practice sessions of theirs (S8) */
  @Texts({ most: PRACTICE_OF_ALL, shape: ID })
  about: string[];

  /** ids of the people whom the supervisor found by a search, who stay on the page */
  @Texts({ most: SUPERVISEES_AT_MOST, shape: ID })
  found: string[];

  /** the name or number that the supervisor looks for */
  @Line({ most: 100, optional: true })
  zoek: string;

  /** the button that only looks for somebody */
  @Hidden()
  zoeken: string;
}

/** The supervisor's correction of one supervisee's minutes (H2). */
export class MendForm {
  @Id({ missing: 'supervision.mend.who.missing' })
  claim: string;

  @Choice(['minutes', 'out'], { missing: 'supervision.mend.what.missing' })
  what: 'minutes' | 'out';

  @Also<MendForm>(['what'], ({ what, minutes }) =>
    what === 'minutes' && minutes === null
      ? { key: 'supervision.minutes.wrong', params: SUPERVISION.minutes }
      : null,
  )
  @Whole({ ...SUPERVISION.minutes, wrong: 'supervision.minutes.wrong', optional: true })
  minutes: number | null;

  @Reason({ missing: 'correction.reason-missing' })
  reason: string;
}

/** The right day and start of a session, for all of its supervisees. */
export class MoveForm {
  @CalendarDate({ missing: 'supervision.date.missing' })
  heldOn: string;

  @TimeOfDay({ missing: 'supervision.start.missing' })
  startsAt: string;

  @Reason({ missing: 'correction.reason-missing' })
  why: string;
}
