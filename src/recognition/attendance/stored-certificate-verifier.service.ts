import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isOwn } from '../../platform/database/line-codes.service.js';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import { DocumentVault } from '../../platform/documents/document-vault.service.js';
import type { RecordFinding } from '../completion/record-verification.service.js';
import { documentFindings } from '../completion/stored-record-verifier.service.js';
import { CERTIFICATE_LINES } from './certificate-lines.queries.js';
import type { CertificateContent } from './certificate.rules.js';
import { type CertificateVerification, CertificateVerifier } from './certificate-verification.service.js';
import { type HandedOut, handedOutAt } from './certificates.queries.js';

/** Verifies stored certificates: their content, print and signature, that they are of their address (K2, K3), and that
 * the product wrote what stands of them, also that they end (K6). */
@Injectable()
export class StoredCertificateVerifier extends CertificateVerifier {
  constructor(
    private readonly dataSource: DataSource,
    private readonly vault: DocumentVault,
  ) {
    super();
  }

  override async verify(address: string): Promise<CertificateVerification | undefined> {
    const { manager } = this.dataSource;
    const kept = await handedOutAt(manager, address);
    if (!kept) return undefined;
    const { line } = kept;
    const content = contentOf(kept);
    const findings: RecordFinding[] = documentFindings(this.vault.verify(kept.document));
    const own = isOwn(macsOf(manager), CERTIFICATE_LINES, line);
    if (!(own && isOf(content, kept)) && !findings.includes('content-altered'))
      findings.push('content-altered');
    const state = line.endedAs === null ? 'valid' : line.endedAs === 'replaced' ? 'superseded' : 'withdrawn';
    return { content, state, stateSince: line.endedOn ?? content?.issuedOn ?? '', findings };
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
function isOf(content: CertificateContent | null, { line, document }: HandedOut): boolean {
  return (
    content?.schema === 'attendance-certificate/1' &&
    content.verificationUrl.endsWith(`/${line.address}`) &&
    line.statement === document.content
  );
}
