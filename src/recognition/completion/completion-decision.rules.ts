import type { TrajectoryProgress } from '../../hours/progress.rules.js';
import type { LatestRecord, RecordSubject } from './completion.queries.js';
import type { DueRecord } from './completion-issuer.service.js';
import type { CompletionRecordKind } from './completion-record.rules.js';
import {
  earnedKinds,
  type RecordAction,
  recordAction,
  statementOf,
  statesTheSame,
} from './completion.rules.js';

/** What a record of one kind is judged by: the hours, the person, and the latest record of that kind. */
interface Judged {
  trajectory: TrajectoryProgress;
  subject: RecordSubject;
  latest: LatestRecord | undefined;
}

/**
 * What must happen to the record of one kind of a trajectory, and the record that is due where one must be issued (K1, K5).
 *
 * @param corrected a correction set this off
 */
export function decisionOn(
  kind: CompletionRecordKind,
  { trajectory, subject, latest }: Judged,
  corrected: boolean,
): { action: RecordAction; record?: DueRecord } {
  const { trajectoryId, requirements, progress, credits } = trajectory;
  const earned = earnedKinds(subject.programme.key, subject.imposed, progress).includes(kind);
  const statement = earned ? statementOf(kind, { ...subject, requirements, progress, credits }) : null;
  const unchanged = statement !== null && latest !== undefined && statesTheSame(statement, latest.content);
  const action = recordAction({ latest: latest?.state, earned, corrected, unchanged });
  if (action !== 'issue' && action !== 'supersede') return { action };
  const { participantNumber } = subject;
  return {
    action,
    record: { trajectoryId, participantNumber, statement: statement!, supersedes: latest ?? null },
  };
}
