import type { MessageKey } from '../../messages/catalogue.js';
import type { MessageParams } from '../../platform/errors/domain-error.rules.js';
import type { ComingPlace } from '../../people/coming-places.service.js';
import type { CompletionRecordKind } from '../../recognition/completion/completion-record.rules.js';

/** What an import did, counted. */
export interface ImportCounts {
  /** persons whom it brought in, leaders among them */
  personsAdded: number;
  personsChanged: number;
  /** persons who are leaders because of it */
  leadersAdded: number;
  trajectories: number;
  /** claims of it that wait for a signature */
  claimsWaiting: number;
  /** credits that stand in the ledger because of it */
  credits: number;
  /** the minutes of these credits */
  minutes: number;
  /** trainees whose hours or trajectory it concerns */
  trainees: number;
}

/** A completion record that would no longer be earned. */
export interface RecordAtStake {
  number: string;
  kind: CompletionRecordKind;
  /** whose it is */
  name: string;
}

/** Something that rests on an import, as a sentence to be filled in. */
export interface Obstacle {
  code: MessageKey;
  params: MessageParams;
}

/** What rests on an import: it can be taken back only when that is nothing. */
export interface Obstacles {
  total: number;
  /** the first of them */
  shown: Obstacle[];
}

/** What taking an import back would do. */
export interface TakeBackPreview {
  runId: string;
  counts: ImportCounts;
  /** would be suspended (K5), by number */
  records: RecordAtStake[];
  /** would be given up with the trajectories that it started (C1), the nearest first */
  places: ComingPlace[];
  obstacles: Obstacles;
}

/** What taking an import back did. */
export interface TakeBackResult {
  runId: string;
  counts: ImportCounts;
  /** were suspended, by number */
  records: RecordAtStake[];
  /** were given up (C1) */
  places: ComingPlace[];
}

/** How far taking back is, in trajectories or claims. */
export interface TakeBackProgress {
  step: 'hours' | 'progress' | 'people';
  done: number;
  total: number;
}
