import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BlockKinds } from '../meetings/block-kinds.service.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { RoundsModule } from '../meetings/rounds/rounds.module.js';
import { turnsLine } from './turns.page.js';
import { ExercisesService } from './exercises.service.js';
import { FishbowlExercise } from './fishbowl.entity.js';
import { FISHBOWL } from './fishbowl.kind.js';

/** What fishbowl blocks have besides what every scheduled block has: rounds and exercise parts (F1). */
@Module({
  imports: [MeetingsModule, RoundsModule, TypeOrmModule.forFeature([FishbowlExercise])],
  providers: [ExercisesService],
  exports: [RoundsModule, ExercisesService],
})
export class FishbowlModule {
  constructor(kinds: BlockKinds) {
    kinds.register(FISHBOWL.key, { historyLine: turnsLine });
  }
}
