import { Module } from '@nestjs/common';
import { StandingModule } from '../standing.module.js';
import { OwnStandingController } from './own-standing.controller.js';
import { StandingController } from './standing.controller.js';
import { StandingPages } from './standing-pages.service.js';

/** The pages of leaders' standing (S5, S6). */
@Module({
  imports: [StandingModule],
  controllers: [StandingController, OwnStandingController],
  providers: [StandingPages],
})
export class StandingPagesModule {}
