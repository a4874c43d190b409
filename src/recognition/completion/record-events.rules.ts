import type { Actor } from '../../platform/audit/actor.rules.js';
import { EventType } from '../../platform/events/event-dispatcher.service.js';
import type { RecordState } from './completion-record-state.entity.js';

/** A completion record was issued, or came to another state; it stands in the database already (K1, K5). */
export const RecordStateChanged = new EventType<{
  recordId: string;
  /** `valid` only when it was just issued */
  state: RecordState;
  /** of a record just issued: the one that it takes the place of */
  supersedes: string | null;
  actor: Actor;
}>('RecordStateChanged');

/** A record is due and was not issued, since a name that it would bear was changed behind the product's back (K6). */
export const RecordNamesForeign = new EventType<{ trajectoryId: string; personIds: readonly string[] }>(
  'RecordNamesForeign',
);
