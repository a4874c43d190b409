import { Module } from '@nestjs/common';
import { ImportsModule } from '../../imports.module.js';
import { MailedSignaturesController } from './mailed-signatures.controller.js';
import { NoticePages } from './notice-pages.service.js';
import { OwnSignaturesController } from './own-signatures.controller.js';
import { TermController } from './term.controller.js';

/** The pages of signatures that imports brought: the signers', and the board's of until when. */
@Module({
  imports: [ImportsModule],
  controllers: [OwnSignaturesController, MailedSignaturesController, TermController],
  providers: [NoticePages],
})
export class SignaturePagesModule {}
