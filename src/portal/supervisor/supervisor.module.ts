import { Module } from '@nestjs/common';
import { CurriculumModule } from '../../curriculum/curriculum.module.js';
import { HoursModule } from '../../hours/hours.module.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { ReadingService } from './reading.service.js';
import { ReturnsService } from './returns.service.js';
import { SignedController } from './signed.controller.js';
import { SignedService } from './signed.service.js';
import { SuperviseesController } from './supervisees.controller.js';
import { SuperviseesService } from './supervisees.service.js';

/** The pages of whoever signs for others. */
@Module({
  imports: [CurriculumModule, HoursModule],
  // Fixed addresses before those with an id, whatever the router makes of it.
  controllers: [SignedController, InboxController, SuperviseesController],
  providers: [InboxService, ReadingService, ReturnsService, SignedService, SuperviseesService],
})
export class SupervisorModule {}
