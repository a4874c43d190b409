import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HoursModule } from '../../hours/hours.module.js';
import './literature.kind.js';
import { LiteratureService } from './literature.service.js';
import { LiteratureController } from './pages/literature.controller.js';
import { ReadingLog } from './reading-log.entity.js';

/** Literature study: the reading list and the reading logs (L1). */
@Module({
  imports: [HoursModule, TypeOrmModule.forFeature([ReadingLog])],
  controllers: [LiteratureController],
  providers: [LiteratureService],
})
export class LiteratureModule {}
