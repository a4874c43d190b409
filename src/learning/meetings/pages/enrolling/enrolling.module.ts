import { Module } from '@nestjs/common';
import { MeetingsModule } from '../../meetings.module.js';
import { EnrollingService } from './enrolling.service.js';

/** Enrolling others, for the pages of teachers and of the secretariat (C1). */
@Module({ imports: [MeetingsModule], providers: [EnrollingService], exports: [EnrollingService] })
export class EnrollingModule {}
