import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '../../curriculum/curriculum.module.js';
import { HoursModule } from '../../hours/hours.module.js';
import { LiteratureController } from './literature.controller.js';
import { LiteratureReader } from './literature.reader.js';
import { LiteratureService } from './literature.service.js';
import { LogHandling } from './log-handling.js';
import { ReadingLog } from './reading-log.entity.js';

/** Literature study: the reading list and the reading logs (L1). */
@Module({
  imports: [CurriculumModule, HoursModule, TypeOrmModule.forFeature([ReadingLog])],
  controllers: [LiteratureController],
  providers: [LiteratureReader, LiteratureService, LogHandling],
  exports: [LiteratureService],
})
export class LiteratureModule {}
