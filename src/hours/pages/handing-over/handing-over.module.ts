import { Module } from '@nestjs/common';
import { EnrolmentModule } from '../../../enrolment/enrolment.module.js';
import { HandingOverController } from './handing-over.controller.js';
import { HandingOverService } from './handing-over.service.js';

/** Handing over all trainees of a supervisor who stops. */
@Module({
  imports: [EnrolmentModule],
  controllers: [HandingOverController],
  providers: [HandingOverService],
})
export class HandingOverModule {}
