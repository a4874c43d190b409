import type { Text } from '../../platform/web/page-answer.rules.js';
import type { EqualClaim } from '../handing-in-findings.rules.js';

/** A claim that says the same as the one that is looked at (L1): the partial `hours/view/equal-claims`. */
export interface EqualView {
  /** its page, where the reader has one */
  href: string | null;
  standing: Text;
}

/** @param hrefOf the page of one for this reader, or null */
export function equalViews(
  equal: readonly EqualClaim[],
  hrefOf: (claim: EqualClaim) => string | null,
): EqualView[] {
  return equal.map((claim) => ({
    href: hrefOf(claim),
    standing: { key: 'claim.equal.standing', params: { ...pick(claim) } },
  }));
}

function pick({ state, source, since }: EqualClaim) {
  return { state, source, since };
}
