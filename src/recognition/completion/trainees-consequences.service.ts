import type { EntityManager } from 'typeorm';
import type { ComponentProgress } from '../../hours/progress.rules.js';
import type { ProgressService } from '../../hours/progress.service.js';
import { sealOf } from '../../platform/database/rehearse.service.js';
import type { CompletionRecordKind } from './completion-record.rules.js';
import type { RecordState } from './completion-record-state.entity.js';
import { namesConcernedBy } from './record-audience.queries.js';
import { recordStates } from './record-states.queries.js';

/** What a decision comes to for one trainee. */
export interface TraineeConsequences {
  trajectoryId: string;
  trainee: string;
  /** the components whose figures change */
  components: { before: ComponentProgress; after: ComponentProgress }[];
  /** records that come to another state */
  records: { number: string; kind: CompletionRecordKind; state: RecordState }[];
}

/** What a decision on the hours of several trainees comes to. */
export interface DecisionConsequences {
  trainees: TraineeConsequences[];
  /** names of those who are told of records, beside signer and trainees */
  told: string[];
  /** what was looked at, in a few letters: another outcome has another seal */
  seal: string;
}

/**
 * Does what was decided and reads what it came to, trainee by trainee. The caller has locked the trajectories, since it is
 * only known for sure while nobody else changes anything, and lets it stand or not.
 *
 * @param names of the trainees, by trajectory
 */
export async function consequencesFor(
  manager: EntityManager,
  progress: ProgressService,
  names: ReadonlyMap<string, string>,
  act: () => Promise<void>,
): Promise<DecisionConsequences> {
  const ids = [...names.keys()].sort();
  const before = await standing(manager, progress, ids);
  await act();
  const after = await standing(manager, progress, ids);
  const changed: string[] = [];
  const trainees = ids.map((trajectoryId, index) => {
    const [was, is] = [before[index]!, after[index]!];
    const records = is.records.filter(({ id, state }) =>
      was.records.some((record) => record.id === id && record.state !== state),
    );
    changed.push(...records.map(({ id }) => id));
    return {
      trajectoryId,
      trainee: names.get(trajectoryId)!,
      components: was.components
        .map((one, place) => ({ before: one, after: is.components[place]! }))
        .filter((one) => one.before.signed !== one.after.signed || one.before.metOn !== one.after.metOn),
      records: records.map(({ number, kind, state }) => ({ number, kind, state })),
    };
  });
  const consequences = { trainees, told: await namesConcernedBy(manager, changed) };
  return { ...consequences, seal: sealOf(consequences) };
}

async function standing(manager: EntityManager, progress: ProgressService, ids: readonly string[]) {
  const standings = [];
  for (const { trajectoryId, progress: now } of await progress.of(manager, ids))
    standings.push({ components: now.components, records: await recordStates(manager, trajectoryId) });
  return standings;
}
