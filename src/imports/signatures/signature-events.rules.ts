import { EventType } from '../../platform/events/event-dispatcher.service.js';

/** An import brought signatures: whom to tell, each under the notice that was made for them (D9). */
export const SignaturesBrought = new EventType<{ notices: { id: string; signerId: string }[] }>(
  'SignaturesBrought',
);

/** An import issued records (D9). */
export const RecordsBrought = new EventType<{ runId: string; records: number }>('RecordsBrought');

/** A signer objects to signatures that an import brought (D9). */
export const SignaturesObjected = new EventType<{ objectionId: string }>('SignaturesObjected');

/** The board decided on an objection, or on a part of it (D9, S7). */
export const ObjectionDecided = new EventType<{ decisionId: string }>('ObjectionDecided');
