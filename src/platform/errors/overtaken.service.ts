import { DomainError } from './domain-error.rules.js';

/** Somebody else changed some of the same fields since the form was made; nothing was kept. */
export class Overtaken<Field extends string> extends DomainError {
  constructor(readonly fields: readonly Field[]) {
    super('form.overtaken', {}, 'conflict');
  }
}

/**
 * The fields that a form would change. A form from before somebody else's change still holds the old values, so keeping it
 * would undo theirs unseen.
 *
 * @param seen what the fields held when the form was made
 * @returns the fields that are not yet as the form says; none when it was done already
 * @throws Overtaken when somebody else changed one of them
 */
export function changedFields<Fields extends object, Field extends string & keyof Fields>(
  fields: readonly Field[],
  { now, seen, next }: { now: Fields; seen: Partial<Fields>; next: Partial<Fields> },
): Field[] {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const changing = fields.filter((field) => !same(now[field], next[field]));
  const overtaken = changing.filter((field) => !same(now[field], seen[field]));
  if (overtaken.length > 0) throw new Overtaken(overtaken);
  return changing;
}

/**
 * Does what a reader asked for, unless what they saw has changed since: somebody else was first, or they themselves were,
 * with a second click or in another window.
 *
 * @param act throws a `DomainError` of kind `conflict` when the version or the seal is not the present one
 * @param overtaken what is answered then: the page with how it stands now (409), or where it led when it was done already
 */
export async function unlessOvertaken<Answer>(
  act: () => Promise<Answer>,
  overtaken: (error: DomainError) => Promise<Answer> | Answer,
): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
    return overtaken(error);
  }
}

/** The same for a form of which the fields are compared one by one: those that were overtaken are told. */
export function unlessFieldsOvertaken<Answer, Field extends string>(
  act: () => Promise<Answer>,
  overtaken: (fields: readonly Field[]) => Promise<Answer> | Answer,
): Promise<Answer> {
  return unlessOvertaken(act, (error) => {
    if (error instanceof Overtaken) return overtaken(error.fields as readonly Field[]);
    throw error;
  });
}
