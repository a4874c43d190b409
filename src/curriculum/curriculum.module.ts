import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumService } from './curriculum.service.js';
import { ProgrammeVersion } from './programme-version.entity.js';

/** The programmes as versioned data (P). */
@Module({
  imports: [TypeOrmModule.forFeature([ProgrammeVersion])],
  providers: [CurriculumService],
  exports: [CurriculumService],
})
export class CurriculumModule {}
