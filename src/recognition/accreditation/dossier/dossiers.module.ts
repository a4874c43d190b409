import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '../../../curriculum/curriculum.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DossierDescriptions } from './dossier-descriptions.service.js';
import { DossierFlags } from './dossier-flags.service.js';
import { Dossier, DossierDocument, DossierFlag, DossierStepTaken } from './dossier.entity.js';
import { DossiersService } from './dossiers.service.js';
import { DossiersController } from './pages/dossiers.controller.js';
import { DossiersPages } from './pages/dossiers-pages.service.js';

/** Dossiers for accreditation: filled in, submitted, granted, and flagged when something changes (Q1, Q5, Q6). */
@Module({
  imports: [
    BodiesModule,
    CurriculumModule,
    TypeOrmModule.forFeature([Dossier, DossierStepTaken, DossierDocument, DossierFlag]),
  ],
  controllers: [DossiersController],
  providers: [DossierDescriptions, DossiersService, DossierFlags, DossiersPages],
  exports: [DossierDescriptions, DossiersService, DossierFlags],
})
export class DossiersModule {}
