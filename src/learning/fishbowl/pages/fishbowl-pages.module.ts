import { Module } from '@nestjs/common';
import { TeachingModule } from '../../meetings/pages/teaching/teaching.module.js';
import { FishbowlModule } from '../fishbowl.module.js';
import { RoundsController } from './rounds.controller.js';
import { RoundCompositionService } from './round-composition.service.js';

/** The teacher's pages of rounds and exercise parts (F1). */
@Module({
  imports: [FishbowlModule, TeachingModule],
  controllers: [RoundsController],
  providers: [RoundCompositionService],
})
export class FishbowlPagesModule {}
