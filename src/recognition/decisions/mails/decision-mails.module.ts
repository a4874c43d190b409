import { Module } from '@nestjs/common';
import { CurriculumModule } from '../../../curriculum/curriculum.module.js';
import { DecisionMails } from './decision-mails.service.js';

/** The mails about decisions of the board. */
@Module({ imports: [CurriculumModule], providers: [DecisionMails] })
export class DecisionMailsModule {}
