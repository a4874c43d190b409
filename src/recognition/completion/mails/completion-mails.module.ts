import { Module } from '@nestjs/common';
import { RecordMails } from './record-mails.service.js';

/** The mails about completion records. */
@Module({ providers: [RecordMails] })
export class CompletionMailsModule {}
