import type { INestApplicationContext } from '@nestjs/common';

/** Somebody of the demo, and what there is to see of them. */
export interface DemoPerson {
  role: 'leader' | 'trainee';
  name: string;
  email: string;
  /** how it stands with them now, in Dutch */
  what: string;
}

/** The invented people with whom the product shows itself. */
export interface DemoCohort {
  /** whether they came just now; false when the database held people already */
  loaded: boolean;
  people: DemoPerson[];
  /** public page of a record that holds, if there is one */
  exampleRecordUrl?: string;
}

/** Loads the invented cohort into a database that holds nobody. */
export async function loadDemoCohort(_app: INestApplicationContext): Promise<DemoCohort> {
  return { loaded: false, people: [] };
}
