import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BlockKinds } from '../meetings/block-kinds.service.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { turnsLine } from './turns.page.js';
import { RoundsService } from './rounds.service.js';
import { FishbowlExercise, FishbowlRoleRow, FishbowlRound } from './fishbowl.entity.js';
import { FISHBOWL } from './fishbowl.kind.js';

/** What fishbowl blocks have besides what every scheduled block has: rounds and exercise parts (F1). */
@Module({
  imports: [MeetingsModule, TypeOrmModule.forFeature([FishbowlRound, FishbowlRoleRow, FishbowlExercise])],
  providers: [RoundsService],
  exports: [RoundsService],
})
export class FishbowlModule {
  constructor(kinds: BlockKinds) {
    kinds.register(FISHBOWL.key, { historyLine: turnsLine });
  }
}
