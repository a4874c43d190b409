import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import type { AccreditationBody } from './body.rules.js';

/** The bodies that accredit, as they were read when the product started (Q4). */
export class AccreditationBodies {
  constructor(private readonly bodies: readonly AccreditationBody[]) {}

  /** All of them, in the order of their keys. */
  all(): readonly AccreditationBody[] {
    return this.bodies;
  }

  /** @throws DomainError `accreditation.body-unknown` when there is none of that key */
  byKey(key: string): AccreditationBody {
    const body = this.bodies.find((one) => one.key === key);
    if (!body) throw new DomainError('accreditation.body-unknown', { body: key }, 'not-found');
    return body;
  }
}
