import type { EntityManager } from 'typeorm';

/** A record that was issued in the very transaction that signed one of some claims. */
export interface CompletedRecord {
  number: string;
  kind: 'hours96' | 'programme';
  /** the name of the person whose it is */
  name: string;
}

/** What the pages of signing tell of completion records, which a higher room issues. */
export abstract class RecordsOnHours {
  /** The records that were issued when these claims were signed off (K1). */
  abstract completedBy(manager: EntityManager, claimIds: readonly string[]): Promise<CompletedRecord[]>;

  /** Those of the claims whose credit a valid record rests on: their signature cannot be taken back (H2). */
  abstract claimsUnder(manager: EntityManager, claimIds: readonly string[]): Promise<Set<string>>;
}
