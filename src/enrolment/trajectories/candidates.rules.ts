/** A leader among whom a supervisor is chosen. */
export interface Candidate {
  name: string;
  region: string | null;
  /** how many supervisees they have, and how many at most (S1) */
  load: number;
  most: number;
  /** what stands in the way of supervising today (S2) */
  obstacles: readonly unknown[];
}

/**
 * In the order in which a supervisor is best looked for: leaders who may supervise today before those who may not, then by
 * how many of the trainees are in their region, then by how much of their maximum is taken, then by how many supervisees
 * they have. Nobody is left out.
 *
 * @param regions of the trainees, as far as they are known
 */
export function sortCandidates<C extends Candidate>(
  candidates: readonly C[],
  regions: readonly (string | null)[],
): C[] {
  const wanted = regions.map(folded).filter((region) => region !== '');
  const near = ({ region }: C) => wanted.filter((one) => one === folded(region)).length;
  const barred = ({ obstacles }: C) => Number(obstacles.length > 0);
  return [...candidates].sort(
    (a, b) =>
      barred(a) - barred(b) ||
      near(b) - near(a) ||
      taken(a) - taken(b) ||
      a.load - b.load ||
      a.name.localeCompare(b.name, 'nl'),
  );
}

/** Which part of the maximum is taken; for a leader who takes no supervisees, all of it and more. */
function taken({ load, most }: Candidate): number {
  return most === 0 ? 1 + load : load / most;
}

function folded(region: string | null): string {
  return (region ?? '').trim().toLocaleLowerCase('nl');
}
