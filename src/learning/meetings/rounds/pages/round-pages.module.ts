import { Module } from '@nestjs/common';
import { RoundsModule } from '../rounds.module.js';
import { RoundCompositionService } from './round-composition.service.js';

/** What pages of rounds share, of fishbowl blocks and of intervision days (F1, I3). */
@Module({
  imports: [RoundsModule],
  providers: [RoundCompositionService],
  exports: [RoundCompositionService],
})
export class RoundPagesModule {}
