import {
  Also,
  CalendarDate,
  Choice,
  EmailAddress,
  FormKey,
  Hidden,
  Line,
  Name,
  Whole,
} from '../../platform/web/fields.form.js';
import type { FirstFacts, LeaderDetails } from '../leader-details.rules.js';
import { LONGEST_REGION, readYears } from '../person-fields.rules.js';

const MOST_SUPERVISEES = 99;
/** Characters of a list of years: more than anybody has led. */
const LONGEST_YEARS = 500;

/** What is asked of every leader (S1). */
class LeaderFields {
  /** what the form was made from; of somebody new nothing */
  @Hidden()
  seen: string;

  @EmailAddress()
  email: string;

  @Line({ most: LONGEST_REGION, optional: true })
  region: string;

  @Whole({
    least: 0,
    most: MOST_SUPERVISEES,
    missing: 'people.leader.most.wrong',
    wrong: 'people.leader.most.wrong',
  })
  maxSupervisees: number;
}

/** A leader by the whole name that is kept of them. */
export class LeaderForm extends LeaderFields {
  @Name({ part: 'whole' })
  fullName: string;
}

/**
 * Somebody new, with what is known of them (D2): it becomes the first facts of their standing. The key of the form is the
 * id that they get, so that the same form adds them once.
 */
export class NewLeaderForm extends LeaderForm {
  @CalendarDate()
  leaderSince: string;

  @CalendarDate({ optional: true })
  lastActiveOn: string | null;

  @Choice(['ja', 'nee'], { missing: 'people.leader.choose' })
  ordinaryMember: 'ja' | 'nee';

  @CalendarDate({ optional: true })
  recognisedUntil: string | null;

  @Also<NewLeaderForm>([], ({ intervisionYears: text }) =>
    readYears(text) ? null : { key: 'people.years.wrong', params: { text } },
  )
  @Line({ most: LONGEST_YEARS, optional: true })
  intervisionYears: string;

  @FormKey()
  formKey: string;
}

/** A leader with a name in parts already, as trainees have: the whole name may be left empty. */
export class NamedLeaderForm extends LeaderFields {
  @Name({ part: 'whole', optional: true })
  fullName: string;
}

/** What the form says of a leader. */
export function leaderDetails(form: LeaderForm): LeaderDetails {
  return {
    fullName: form.fullName || null,
    email: form.email,
    region: form.region || null,
    maxSupervisees: form.maxSupervisees,
  };
}

/** What the form of somebody new says of their standing. */
export function firstFacts(form: NewLeaderForm): FirstFacts {
  return {
    leaderSince: form.leaderSince,
    lastActiveOn: form.lastActiveOn,
    ordinaryMember: form.ordinaryMember === 'ja',
    recognisedUntil: form.recognisedUntil,
    intervisionYears: readYears(form.intervisionYears) ?? [],
  };
}
