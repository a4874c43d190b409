import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../../../../enrolment/enrolment.module.js';
import { HoursModule } from '../../../../hours/hours.module.js';
import { ImportsModule } from '../../../imports.module.js';
import { DecisionPreviewService } from './decision-preview.service.js';
import { ObjectionsController } from './objections.controller.js';
import { ObjectionPages } from './objections.service.js';

/** The office's pages of objections to signatures that imports brought. */
@Module({
  imports: [EnrolmentModule, HoursModule, ImportsModule],
  controllers: [ObjectionsController],
  providers: [ObjectionPages, DecisionPreviewService],
})
export class ObjectionsModule {}
