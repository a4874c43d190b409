import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DocumentVault } from '../../platform/documents/document-vault.service.js';
import type { RecordFinding } from '../completion/record-verification.service.js';
import { documentFindings } from '../completion/stored-record-verifier.service.js';
import type { CertificateContent } from './certificate.rules.js';
import { type CertificateVerification, CertificateVerifier } from './certificate-verification.service.js';
import { type HandedOut, handedOutAt } from './certificates.queries.js';

/** Verifies stored certificates: their content, print and signature, and that they are of their address (K2, K3). */
@Injectable()
export class StoredCertificateVerifier extends CertificateVerifier {
  constructor(
    private readonly dataSource: DataSource,
    private readonly vault: DocumentVault,
  ) {
    super();
  }

  override async verify(address: string): Promise<CertificateVerification | undefined> {
    const kept = await handedOutAt(this.dataSource.manager, address);
    if (!kept) return undefined;
    const content = contentOf(kept);
    const findings: RecordFinding[] = documentFindings(this.vault.verify(kept.document));
    if (!isOf(content, kept) && !findings.includes('content-altered')) findings.push('content-altered');
    const state = kept.endedAs === null ? 'valid' : kept.endedAs === 'replaced' ? 'superseded' : 'withdrawn';
    return { content, state, stateSince: kept.endedOn ?? content?.issuedOn ?? '', findings };
  }
}

function contentOf({ document }: HandedOut): CertificateContent | null {
  try {
    return JSON.parse(document.content) as CertificateContent;
  } catch {
    // What is no JSON was altered, and is said to be.
    return null;
  }
}

/** A genuine document put under another address is a forgery all the same, and so is a statement that is not the signed one. */
function isOf(content: CertificateContent | null, { address, statement, document }: HandedOut): boolean {
  return (
    content?.schema === 'attendance-certificate/1' &&
    content.verificationUrl.endsWith(`/${address}`) &&
    statement === document.content
  );
}
