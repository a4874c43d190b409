import {
  Also,
  CalendarDate,
  Choice,
  FormKey,
  Line,
  Version,
  Whole,
} from '../../../platform/web/fields.form.js';
import {
  GROUP_ROLES,
  GROUP_STATES,
  type GroupDetails,
  type GroupRole,
  type GroupState,
  RHYTHM,
  SESSION_MINUTES,
  SESSIONS_A_YEAR,
} from '../groups.rules.js';

/** The most characters of a name, a place, a region, a profession. */
const LONGEST = 80;

/** What the register asks of every group (G1). */
class GroupFields implements GroupDetails {
  @Line({ most: LONGEST, missing: 'group.name.missing' })
  name: string;

  @Line({ most: LONGEST, missing: 'group.place.missing' })
  place: string;

  @Line({ most: LONGEST, missing: 'group.region.missing' })
  region: string;

  @Whole({ ...RHYTHM, missing: 'group.everyWeeks.wrong', wrong: 'group.everyWeeks.wrong' })
  everyWeeks: number;

  @Whole({ ...SESSIONS_A_YEAR, missing: 'group.sessionsAYear.wrong', wrong: 'group.sessionsAYear.wrong' })
  sessionsAYear: number;

  @Whole({ ...SESSION_MINUTES, missing: 'group.sessionMinutes.wrong', wrong: 'group.sessionMinutes.wrong' })
  sessionMinutes: number;
}

/** A group as it is by now. */
export class GroupForm extends GroupFields {
  @Version()
  version: number;
}

/** A new group: the key of the form is the id that it gets. */
export class NewGroupForm extends GroupFields {
  @FormKey()
  formKey: string;

  @Choice(GROUP_STATES)
  state: GroupState;

  @CalendarDate()
  since: string;
}

/** What a form says of a group. */
export function groupDetails({
  name,
  place,
  region,
  everyWeeks,
  sessionsAYear,
  sessionMinutes,
}: GroupFields): GroupDetails {
  return { name, place, region, everyWeeks, sessionsAYear, sessionMinutes };
}

/** Another state of a group. */
export class GroupStateForm {
  @Choice(GROUP_STATES)
  state: GroupState;

  @CalendarDate()
  since: string;
}

/** Somebody who comes to a group. */
export class GroupPersonForm {
  @FormKey()
  formKey: string;

  @Choice(GROUP_ROLES, { missing: 'group.role.missing' })
  role: GroupRole;

  @Line({ most: 120, missing: 'group.who.missing' })
  who: string;

  @Also<GroupPersonForm>(['role'], ({ role, profession }) =>
    role === 'member' && profession === '' ? { key: 'group.profession.missing' } : null,
  )
  @Line({ most: LONGEST, optional: true })
  profession: string;

  @CalendarDate()
  from: string;

  @Also<GroupPersonForm>(['from'], ({ from, to }) =>
    to !== null && to < from ? { key: 'group.to.before', params: { date: from } } : null,
  )
  @CalendarDate({ optional: true })
  to: string | null;
}

/** The last day of a membership or leading period; empty while it goes on. */
export class GroupPeriodForm {
  @CalendarDate({ optional: true })
  to: string | null;
}
