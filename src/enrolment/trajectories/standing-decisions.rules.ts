/** The decisions that no other one has revoked, in their order (P8, P9). */
export function standingDecisions<T extends { id: string; kind: string; revokes: string | null }>(
  decisions: readonly T[],
): T[] {
  const revoked = new Set(decisions.map(({ revokes }) => revokes));
  return decisions.filter(({ id, kind }) => kind !== 'revocation' && !revoked.has(id));
}
