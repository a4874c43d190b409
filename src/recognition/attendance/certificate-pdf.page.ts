import { Temporal } from '@js-temporal/polyfill';
import { ASSOCIATION_TIME_ZONE } from '../../association.js';
import { assertPrintable } from '../../platform/documents/printable.service.js';
import { PdfSheet } from '../../platform/documents/pdf-sheet.page.js';
import { translate } from '../../platform/i18n/translate.rules.js';
import { drawSheet, NAME_FACE } from '../completion/completion-record-pdf.page.js';
import { layOut } from '../completion/completion-record-layout.page.js';
import { certificateWords } from './certificate.page.js';
import type { CertificateContent } from './certificate.rules.js';

/** Certificates are issued in Dutch, as records are. */
const LANGUAGE = 'nl';

/**
 * Prints a certificate of attendance: one A4 as tagged PDF/A-2b. The same content gives the same bytes.
 *
 * @throws DomainError `document.character-missing` or `document.character-invisible` when name, title or place cannot be
 *   printed, `document.too-long` when they do not fit on a sheet
 */
export async function renderCertificate(content: CertificateContent): Promise<Buffer> {
  const words = certificateWords(content, LANGUAGE);
  assertPrintable([words.name], NAME_FACE);
  assertPrintable([words.statement], 'sansBold');
  const noon = { timeZone: ASSOCIATION_TIME_ZONE, plainTime: '12:00' };
  const issued = Temporal.PlainDate.from(content.issuedOn).toZonedDateTime(noon);
  const sheet = new PdfSheet({
    // No words of others: they would be written into XML as they are.
    title: words.title,
    author: translate(LANGUAGE, 'association.name'),
    subject: words.title,
    language: 'nl-NL',
    createdAt: new Date(issued.epochMilliseconds),
  });
  drawSheet(sheet, words, layOut(words, 0, sheet.measure), content.verificationUrl);
  return sheet.finish();
}
