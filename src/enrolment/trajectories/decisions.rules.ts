import { DomainError } from '../../platform/errors/domain-error.rules.js';
import type { SubstituteTitle } from './decision-terms.rules.js';
import type { RequirementDecision } from './requirement-decision.entity.js';
import type { RequirementsInForce, StoredDecision } from './requirements-in-force.rules.js';
import { standingDecisions } from './standing-decisions.rules.js';

/** What of a decision says whether it is possible. */
type Proposed = Pick<RequirementDecision, 'kind'> &
  Partial<Pick<RequirementDecision, 'component' | 'requirements' | 'terms' | 'revokes'>>;

/**
 * Whether a decision can be taken, as the trajectory stands (P6, P8, P9).
 *
 * @throws DomainError `requirement.unknown` for a component that is not asked; `decision.exempted` for one that is exempted;
 *   `decision.set-empty`, `decision.set-twice`; `decision.not-standing` to revoke what is revoked already or never was;
 *   `decision.title-not-asked`, `decision.title-known`
 */
export function assertPossible(
  { kind, component = null, requirements = null, terms = null, revokes = null }: Proposed,
  { requirements: rows }: RequirementsInForce,
  decisions: readonly StoredDecision[],
): void {
  const asked = rows.find((row) => row.component === component);
  switch (kind) {
    case 'exemption':
      if (asked && asked.exemptedOn !== null) throw new DomainError('decision.exempted', {}, 'conflict');
      return assertAsked(asked);
    case 'prior-learning':
      return assertAsked(asked);
    case 'imposed':
      return assertSet(requirements ?? []);
    case 'substitute': {
      const { item, title } = terms as SubstituteTitle;
      const reading = rows.find(({ requiredItems }) => requiredItems.includes(item));
      if (!reading) throw new DomainError('decision.title-not-asked', {}, 'invalid', 'item');
      if ((reading.accepted ?? []).some((one) => one.item === item && one.title === title))
        throw new DomainError('decision.title-known', {}, 'invalid', 'title');
      return;
    }
    case 'revocation':
      if (!standingDecisions(decisions).some(({ id }) => id === revokes))
        throw new DomainError('decision.not-standing', {}, 'conflict');
  }
}

function assertAsked(asked: unknown): void {
  if (!asked) throw new DomainError('requirement.unknown', {}, 'not-found');
}

/** An imposed set has elements, and one for each component (P8). */
function assertSet(requirements: readonly { component: string }[]): void {
  const components = new Set(requirements.map(({ component }) => component));
  if (components.size === 0) throw new DomainError('decision.set-empty', {}, 'invalid', 'set');
  if (components.size < requirements.length)
    throw new DomainError('decision.set-twice', {}, 'invalid', 'set');
}
