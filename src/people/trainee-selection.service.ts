import type { EntityManager } from 'typeorm';

/** What an address says of the trainees that somebody selected in their list: ids one by one, in one text, or the list's own query. */
export interface SelectionQuery {
  traject?: unknown;
  wie?: unknown;
  lijst?: unknown;
}

/** Finds the trainees that an address names; the list from which they are selected is a higher room's. */
export abstract class TraineeSelection {
  /** Ids of their trajectories. @throws DomainError `people.too-many` */
  abstract trajectoryIds(manager: EntityManager, query: SelectionQuery): Promise<string[]>;

  /** Ids of the persons who follow them, each once. @throws DomainError `people.too-many` */
  abstract personIds(manager: EntityManager, query: SelectionQuery): Promise<string[]>;
}
