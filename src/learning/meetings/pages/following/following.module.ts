import { Module } from '@nestjs/common';
import { CurriculumModule } from '../../../../curriculum/curriculum.module.js';
import { HoursModule } from '../../../../hours/hours.module.js';
import { MeetingsModule } from '../../meetings.module.js';
import { FollowingController } from './following.controller.js';
import { OwnBlocksService } from './own-blocks.service.js';
import { OwnEnrolmentsService } from './own-enrolments.service.js';

/** The pages on which a trainee enrols in blocks and sees which they need (C1, H6). */
@Module({
  imports: [CurriculumModule, HoursModule, MeetingsModule],
  controllers: [FollowingController],
  providers: [OwnBlocksService, OwnEnrolmentsService],
})
export class FollowingModule {}
