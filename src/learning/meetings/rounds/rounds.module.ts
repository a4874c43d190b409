import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MeetingsModule } from '../meetings.module.js';
import { Round, RoundRoleRow } from './round.entity.js';
import { RoundsService } from './rounds.service.js';

/** Rounds of any meeting that has some: fishbowl blocks and intervision days (F1, I3). */
@Module({
  imports: [MeetingsModule, TypeOrmModule.forFeature([Round, RoundRoleRow])],
  providers: [RoundsService],
  exports: [RoundsService],
})
export class RoundsModule {}
