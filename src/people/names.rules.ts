/** The parts of a person's name; `fullName` is all that is known of somebody who came from the leaders' sheet. */
export interface NameParts {
  callName: string | null;
  initials: string | null;
  tussenvoegsel: string | null;
  surname: string | null;
  fullName: string | null;
  /** the name as its bearer confirmed it for print (K2) */
  printName: string | null;
}

/** A name as people use it and as it is printed: confirmed, else call name, tussenvoegsel, surname (K2). */
export function displayName(name: NameParts): string {
  if (name.printName) return name.printName;
  if (!name.surname) return name.fullName ?? '';
  const first = name.callName || name.initials;
  const rest = [name.tussenvoegsel, name.surname].filter(Boolean).join(' ');
  // An elided d' or l' stands against the name that it belongs to.
  return [first, rest.replace(/^(\p{L}['’]) /u, '$1')].filter(Boolean).join(' ');
}
