import type { EntityManager } from 'typeorm';

/** One trainee whom a leader supervises or supervised (S1). */
export interface Assigned {
  trajectoryId: string;
  name: string;
  from: string;
  to: string | null;
  state: 'running' | 'paused' | 'stopped' | 'cancelled';
}

/** The deputy of a supervisor (S1), now or later. */
export interface LeaderDeputy {
  id: string;
  supervisorId: string;
  supervisor: string;
  deputyId: string;
  deputy: string;
  fromDate: string;
  /** the last day, included */
  toDate: string;
}

/** What a higher room knows of the trainees of leaders. */
export abstract class Supervisees {
  /** How many each of some leaders supervises now; a trainee who stopped asks nothing of them any more (S1). */
  abstract countNow(
    manager: EntityManager,
    leaderIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>>;

  /** The trainees of one leader: the present ones by name, then the former, the latest first. */
  abstract of(manager: EntityManager, leaderId: string): Promise<Assigned[]>;

  /** Who stands in for a leader, and for whom they stand in, from a day on; the earliest first. */
  abstract deputies(manager: EntityManager, leaderId: string, from: string): Promise<LeaderDeputy[]>;

  /** The latest trajectory that somebody follows themselves, or null. */
  abstract ownTrajectory(manager: EntityManager, personId: string): Promise<string | null>;
}
