import { Module } from '@nestjs/common';
import { TeacherMails } from './teacher-mails.service.js';

/** The mails to teachers about their part of a dossier. */
@Module({ providers: [TeacherMails] })
export class TeacherMailsModule {}
