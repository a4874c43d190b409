import { GRADUATES } from './graduates.js';
import { LEADERS } from './leaders.js';
import { NEARLY_DONE, ON_THEIR_WAY } from './trainees.js';

/** All invented trainees, in the order in which the demo shows them. */
export const TRAINEES = [...ON_THEIR_WAY, ...NEARLY_DONE, ...GRADUATES];

export { LEADERS };

/** Address of somebody of the demo: at a domain that can never be anybody's (RFC 2606). */
export function emailOf(person: { mailbox: string }): string {
  return `${person.mailbox}@demo.example`;
}
