import { EventType } from '../../platform/events/event-dispatcher.service.js';

/** Whose certificate it is. */
export interface BearersCertificate {
  id: string;
  personId: string;
}

/** A list was closed, and these certificates of attendance were issued or hold no more; they stand in the database already (I5). */
export const CertificatesChanged = new EventType<{
  /** issued, also in the place of another */
  ready: readonly BearersCertificate[];
  /** withdrawn, with none in their place */
  withdrawn: readonly BearersCertificate[];
}>('CertificatesChanged');
