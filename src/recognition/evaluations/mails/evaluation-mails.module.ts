import { Module } from '@nestjs/common';
import { EvaluationMails } from './evaluation-mails.service.js';

/** The mail that asks to evaluate a meeting. */
@Module({ providers: [EvaluationMails] })
export class EvaluationMailsModule {}
