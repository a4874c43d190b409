/** What the secretariat keeps of a person (D1, D2), and changes. Empty is null. */
export interface PersonDetails {
  participantNumber: string | null;
  surname: string | null;
  tussenvoegsel: string | null;
  initials: string | null;
  callName: string | null;
  /** the whole name of a person who came as a leader (D2) */
  fullName: string | null;
  email: string;
  /** where they live or work, in the association's words */
  region: string | null;
}

export type PersonField = keyof PersonDetails;

/** The details out of a form in which each of these fields was judged; what was left empty becomes null. */
export function detailsOf<Field extends PersonField>(
  form: Readonly<Record<Field, string | null>>,
  fields: readonly Field[],
): Pick<PersonDetails, Field> {
  const details = fields.map((field): [Field, string | null] => [field, form[field] || null]);
  return Object.fromEntries(details) as Pick<PersonDetails, Field>;
}
