import { idOfContents } from '../platform/text/id-of-contents.rules.js';

/**
 * The id of the claim that a form makes. The same form with the same contents gives the same id, so that pressing a
 * button twice hands in once, by the claim's primary key; the form after "back", filled in otherwise, gives another.
 *
 * @param formKey random, made with the form
 * @param said everything that was filled in
 */
export function claimIdOf(formKey: string, traineeId: string, said: object): string {
  return idOfContents([formKey, traineeId, said]);
}
