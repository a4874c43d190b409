import { Also, CalendarDate, Choice, FormKey, Paragraphs, Whole } from '../../../platform/web/fields.form.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import type { NewFact, NewLeading } from '../standing-facts.service.js';
import { EDUCATIONS, LEADING_ROLES, MEMBERSHIPS } from '../standing-facts.rules.js';

/** Characters of evidence in words, or of a reason. */
const LONGEST_NOTE = 1000;
const FIRST_YEAR = 1960;
const LAST_YEAR = 2999;

/** Nobody ends before they begin. */
function order({ from, to }: { from: string | null; to: string | null }): Text | null {
  return from !== null && to !== null && to < from ? { key: 'standing.form.order' } : null;
}

/** A period in which somebody leads; the key of the form is the id of the fact, so that it is added once. */
export class LeadingForm {
  @FormKey()
  formKey: string;

  @Choice(LEADING_ROLES, { missing: 'standing.form.role-missing' })
  detail: (typeof LEADING_ROLES)[number];

  @CalendarDate()
  from: string;

  @Also<LeadingForm>(['from'], order)
  @CalendarDate({ optional: true })
  to: string | null;
}

/** A day on which somebody led. */
export class ActiveForm {
  @FormKey()
  formKey: string;

  @Choice(LEADING_ROLES, { missing: 'standing.form.role-missing' })
  detail: (typeof LEADING_ROLES)[number];

  @CalendarDate()
  on: string;
}

/** A membership; without a day it covers everything before or after. */
export class MemberForm {
  @FormKey()
  formKey: string;

  @Choice(MEMBERSHIPS, { missing: 'standing.form.member-missing' })
  detail: (typeof MEMBERSHIPS)[number];

  @CalendarDate({ optional: true })
  from: string | null;

  @Also<MemberForm>(['from'], order)
  @CalendarDate({ optional: true })
  to: string | null;
}

/** A recognition, as it stands in the register. */
export class RecognitionForm {
  @FormKey()
  formKey: string;

  @Choice(LEADING_ROLES, { missing: 'standing.form.role-missing' })
  detail: (typeof LEADING_ROLES)[number];

  @CalendarDate()
  from: string;

  @Also<RecognitionForm>(['from'], order)
  @CalendarDate()
  to: string;
}

/** Continuing education: on a day, or in a year of which no more is known. What is comparable waits for the board (R9). */
export class EducationForm {
  @FormKey()
  formKey: string;

  @Choice(EDUCATIONS, { missing: 'standing.form.education-missing' })
  detail: (typeof EDUCATIONS)[number];

  @Also<EducationForm>(['year'], ({ on, year }) =>
    (on === null) === (year === null) ? { key: 'standing.form.day-or-year' } : null,
  )
  @CalendarDate({ optional: true })
  on: string | null;

  @Whole({ least: FIRST_YEAR, most: LAST_YEAR, optional: true, wrong: 'standing.form.year-wrong' })
  year: number | null;

  @Choice(['ja', 'nee'], { optional: true })
  national: 'ja' | 'nee' | null;

  @Also<EducationForm>(['detail'], ({ detail, note }) =>
    detail !== 'intervision' && note === '' ? { key: 'standing.form.evidence-missing' } : null,
  )
  @Paragraphs({ most: LONGEST_NOTE, optional: true })
  note: string;
}

/** What the board does to a recognition (R13), with its private reason. */
export class InterruptionForm {
  @FormKey()
  formKey: string;

  @Choice(['suspended', 'withdrawn', 'ended'], { missing: 'standing.form.interruption-missing' })
  detail: 'suspended' | 'withdrawn' | 'ended';

  @CalendarDate()
  from: string;

  @Also<InterruptionForm>(['from', 'detail'], ({ from, to, detail }) =>
    detail === 'suspended' && to === null ? { key: 'standing.form.suspended-until' } : order({ from, to }),
  )
  @CalendarDate({ optional: true })
  to: string | null;

  @Paragraphs({ most: LONGEST_NOTE, missing: 'standing.form.reason-missing' })
  note: string;
}

/** What the board decides on comparable education (R9). */
export class EducationDecisionForm {
  @Choice(['ja', 'nee'], { missing: 'standing.form.decision-missing' })
  accepted: 'ja' | 'nee';

  @Paragraphs({ most: LONGEST_NOTE, missing: 'standing.form.reason-missing' })
  reason: string;
}

/** A day that is asked about. */
export class AskedDayForm {
  @CalendarDate()
  op: string;
}

/** The fact that a form says, of a person. */
export function leadingOf(form: LeadingForm, personId: string): NewLeading {
  return { id: form.formKey, personId, role: form.detail, from: form.from, to: form.to };
}

/** The same, of a fact that is no leading period. */
export function factOf(
  form: ActiveForm | MemberForm | RecognitionForm | EducationForm | InterruptionForm,
  personId: string,
): NewFact {
  const { formKey: id, detail } = form;
  if (form instanceof ActiveForm)
    return { id, personId, kind: 'active', detail, fromDate: form.on, toDate: form.on };
  if (form instanceof MemberForm)
    return { id, personId, kind: 'member', detail, fromDate: form.from, toDate: form.to };
  if (form instanceof RecognitionForm)
    return { id, personId, kind: 'recognition', detail, fromDate: form.from, toDate: form.to };
  if (form instanceof InterruptionForm) {
    const { from: fromDate, to: toDate, note } = form;
    return { id, personId, kind: 'interruption', detail, fromDate, toDate, note };
  }
  const { on, year, national, note } = form;
  const isIntervision = detail === 'intervision';
  return {
    ...{ id, personId, kind: 'education', detail, fromDate: on, toDate: on, year },
    national: isIntervision && national !== null ? national === 'ja' : null,
    note: note || null,
  };
}
