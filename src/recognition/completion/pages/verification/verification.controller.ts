import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { Access, anyone } from '../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { CertificateVerifier } from '../../../attendance/certificate-verification.service.js';
import { RecordVerifier } from '../../record-verification.service.js';
import { readVerificationAddress } from '../../verification-address.service.js';
import { checkPage, unknownRecordPage, wrongCodePage } from './check.page.js';
import { certificatePage, verificationPage } from './verification.page.js';

@Controller('bewijs')
@Access(anyone)
export class VerificationController {
  constructor(
    private readonly verifier: RecordVerifier,
    private readonly certificates: CertificateVerifier,
  ) {}

  @Get()
  check(@Query('code') code: unknown): Page | SeeOther {
    if (typeof code !== 'string') return checkPage();
    const address = readVerificationAddress(code);
    return address ? seeOther(`/bewijs/${address}`) : wrongCodePage(code);
  }

  @Get(':address')
  async show(@Param('address') typed: string, @ReaderLanguage() language: Language): Promise<Page> {
    const address = readVerificationAddress(typed);
    if (!address) return unknownRecordPage();
    const record = await this.verifier.verify(address);
    if (record) return verificationPage(record, language);
    const certificate = await this.certificates.verify(address);
    return certificate ? certificatePage(certificate, language) : unknownRecordPage();
  }
}
