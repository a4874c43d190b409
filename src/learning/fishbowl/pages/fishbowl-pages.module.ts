import { Module } from '@nestjs/common';
import { TeachingModule } from '../../meetings/pages/teaching/teaching.module.js';
import { RoundPagesModule } from '../../meetings/rounds/pages/round-pages.module.js';
import { FishbowlModule } from '../fishbowl.module.js';
import { RoundsController } from './rounds.controller.js';
import { FishbowlRoundsService } from './fishbowl-rounds.service.js';

/** The teacher's pages of rounds and exercise parts (F1). */
@Module({
  imports: [FishbowlModule, TeachingModule, RoundPagesModule],
  controllers: [RoundsController],
  providers: [FishbowlRoundsService],
})
export class FishbowlPagesModule {}
