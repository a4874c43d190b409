import { type AssignmentCandidate, type AssignmentVerdict, judgeAssignment } from './assignment.rules.js';

/** All trainees of a supervisor who stops, each with the one who takes them over, from a day on (S1). */
export interface Handover {
  supervisorId: string;
  from: string;
  successors: readonly { trajectoryId: string; supervisorId: string }[];
}

/** How many supervisees somebody has, running and paused, and how many they have at most (S1). */
export type SupervisorLoad = Record<'present' | 'most', number>;

/** What is known of those whom a handover is about. */
export interface HandoverFacts {
  candidates: readonly AssignmentCandidate[];
  /** the trajectories of those whom the former supervisor has now */
  present: readonly string[];
  /** of each successor */
  loads: ReadonlyMap<string, SupervisorLoad>;
}

/** What a handover comes to. */
export interface HandoverPlan {
  rows: (AssignmentVerdict & { trajectoryId: string; supervisorId: string })[];
  /** of each successor, with how many come to them; in the order in which they are named */
  loads: (SupervisorLoad & { supervisorId: string; added: number })[];
  /** who got somebody else meanwhile, and who came to the former supervisor meanwhile */
  gone: string[];
  joined: string[];
}

/** What a handover comes to (S1). @param today no assignment begins in the future */
export function planHandover(
  { supervisorId: formerId, from, successors }: Handover,
  { candidates, present, loads }: HandoverFacts,
  today: string,
): HandoverPlan {
  const known = new Map(candidates.map((candidate) => [candidate.trajectoryId, candidate]));
  const rows = successors.flatMap(({ trajectoryId, supervisorId }) => {
    const candidate = known.get(trajectoryId);
    if (!candidate) return [];
    return [{ trajectoryId, supervisorId, ...judgeAssignment(candidate, { supervisorId, from }, today) }];
  });
  const isTheirs = ({ trajectoryId, outcome }: HandoverPlan['rows'][number]) =>
    outcome === 'same' || known.get(trajectoryId)!.open?.supervisorId === formerId;
  const named = new Set(successors.map(({ trajectoryId }) => trajectoryId));
  return {
    rows,
    loads: [...new Set(successors.map(({ supervisorId }) => supervisorId))].map((supervisorId) => ({
      supervisorId,
      ...loads.get(supervisorId)!,
      added: rows.filter((row) => row.outcome === 'assign' && row.supervisorId === supervisorId).length,
    })),
    gone: rows.filter((row) => !isTheirs(row)).map(({ trajectoryId }) => trajectoryId),
    joined: present.filter((trajectoryId) => !named.has(trajectoryId)),
  };
}

/** Those who would get more than their maximum: one of them refuses the whole (S1). */
export function overfull({ loads }: HandoverPlan): HandoverPlan['loads'] {
  return loads.filter(({ present, added, most }) => added > 0 && present + added > most);
}

/** Whether all of it can be done: nothing is refused, nobody gets too many, and nobody came or went meanwhile. */
export function isPossible(plan: HandoverPlan): boolean {
  const refused = plan.rows.some(({ outcome }) => outcome === 'refused');
  return !refused && overfull(plan).length === 0 && plan.gone.length === 0 && plan.joined.length === 0;
}
