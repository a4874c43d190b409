import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Language } from '../../../../messages/catalogue.js';
import { Access, anyone } from '../../../../platform/web/access.service.js';
import { ReaderLanguage } from '../../../../platform/web/language.form.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { RecordVerifier } from '../../record-verification.service.js';
import { readVerificationAddress } from '../../verification-address.service.js';
import { checkPage, unknownRecordPage, wrongCodePage } from './check.page.js';
import { verificationPage } from './verification.page.js';

@Controller('bewijs')
@Access(anyone)
export class VerificationController {
  constructor(private readonly verifier: RecordVerifier) {}

  @Get()
  check(@Query('code') code: unknown): Page | SeeOther {
    if (typeof code !== 'string') return checkPage();
    const address = readVerificationAddress(code);
    return address ? seeOther(`/bewijs/${address}`) : wrongCodePage(code);
  }

  @Get(':address')
  async show(@Param('address') typed: string, @ReaderLanguage() language: Language): Promise<Page> {
    const address = readVerificationAddress(typed);
    const verification = address && (await this.verifier.verify(address));
    return verification ? verificationPage(verification, language) : unknownRecordPage();
  }
}
