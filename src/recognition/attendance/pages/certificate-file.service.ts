import type { StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../platform/text/id.rules.js';
import { pdfFile } from '../../../platform/web/files.page.js';
import { certificateBy } from '../certificates.queries.js';
import type { CertificatesService } from '../certificates.service.js';

/**
 * The print of a certificate.
 *
 * @param file its id and `.pdf` @param personId whose it must be; null: the office asks
 * @throws DomainError `error.404.heading` when it is not there, or another's
 */
export async function certificateFile(
  manager: EntityManager,
  certificates: CertificatesService,
  file: string,
  personId: string | null,
): Promise<StreamableFile> {
  const [, id] = /^(.+)\.pdf$/.exec(file) ?? [];
  const certificate = isId(id) ? await certificateBy(manager, id, personId) : undefined;
  if (!certificate) throw new DomainError('error.404.heading', {}, 'not-found');
  const pdf = await certificates.pdf(certificate.id);
  return pdfFile(pdf, `deelname-${certificate.content.heldOn}.pdf`);
}
