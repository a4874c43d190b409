import { Module } from '@nestjs/common';
import { CurriculumService } from './curriculum.service.js';

/** The programmes as versioned data (P). */
@Module({ providers: [CurriculumService], exports: [CurriculumService] })
export class CurriculumModule {}
