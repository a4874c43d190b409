import { DomainError } from './domain-error.js';

/**
 * Does what somebody asked for by what they saw, and answers otherwise when it changed since: somebody else was first, or
 * they themselves were, with a second click or in another window.
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
