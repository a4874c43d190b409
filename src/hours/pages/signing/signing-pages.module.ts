import { Module } from '@nestjs/common';
import { HoursModule } from '../../hours.module.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { ReadingService } from './reading.service.js';
import { ReturnsService } from './returns.service.js';
import { SignedController } from './signed.controller.js';
import { SignedService } from './signed.service.js';

/** The pages of people who sign for others. */
@Module({
  imports: [HoursModule],
  // Fixed addresses before those with an id, whatever the router makes of it.
  controllers: [SignedController, InboxController],
  providers: [InboxService, ReadingService, ReturnsService, SignedService],
})
export class SigningPagesModule {}
