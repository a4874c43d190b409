import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { RoundsService } from './rounds.service.js';
import './fishbowl.kind.js';

/** What fishbowl blocks have besides what every scheduled block has: rounds and exercise parts (F1). */
@Module({
  imports: [MeetingsModule],
  providers: [RoundsService],
  exports: [RoundsService],
})
export class FishbowlModule {}
