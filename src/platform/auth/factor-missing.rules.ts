import { DomainError } from '../errors/domain-error.rules.js';

/** Where somebody sets up a second factor. */
export const OWN_FACTORS_PATH = '/account/tweede-stap';

/** Thrown where a role asks for a second factor that its holder does not have: the answer says where to set one up. */
export class FactorMissing extends DomainError {
  constructor() {
    super('account.factor.missing', {}, 'not-permitted');
    this.name = 'FactorMissing';
  }
}
