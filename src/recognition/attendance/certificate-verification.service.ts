import type { RecordFinding } from '../completion/record-verification.service.js';
import type { CertificateContent } from './certificate.rules.js';

/** What the public page of a certificate tells (K3, I5). */
export interface CertificateVerification {
  /** null when what is kept cannot be read */
  content: CertificateContent | null;
  state: 'valid' | 'superseded' | 'withdrawn';
  /** calendar date on which it came into this state */
  stateSince: string;
  /** empty: what is kept is what the association signed; if not, the content says nothing */
  findings: RecordFinding[];
}

/** Looks a certificate of attendance up by its public address and checks it. Also the token by which it is injected. */
export abstract class CertificateVerifier {
  /** `undefined` when none that was printed has this address */
  abstract verify(address: string): Promise<CertificateVerification | undefined>;
}
