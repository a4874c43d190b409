import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../../platform/auth/auth.module.js';
import { CodedTables } from '../../platform/database/coded-tables.service.js';
import { HoursModule } from '../hours.module.js';
import { MailingAgain } from './mailing-again.service.js';
import { SigningByLink } from './signing-by-link.service.js';
import { SigningCode } from './signing-code.entity.js';
import { SigningCodes } from './signing-codes.service.js';
import { SIGNING_LINK_LINES } from './signing-link-lines.queries.js';
import { SigningLink } from './signing-link.entity.js';
import { ASKED_ADDRESSES } from './signing-links.queries.js';
import { SigningLinks } from './signing-links.service.js';

/** Signing by a mailed link, for a signer without an account (T1). */
@Module({
  imports: [HoursModule, AuthModule, TypeOrmModule.forFeature([SigningLink, SigningCode])],
  providers: [SigningLinks, SigningCodes, SigningByLink, MailingAgain],
  exports: [SigningLinks, SigningCodes, SigningByLink, MailingAgain],
})
export class SigningLinksModule {
  constructor(coded: CodedTables) {
    coded.declare(SIGNING_LINK_LINES);
    coded.declare(ASKED_ADDRESSES);
  }
}
