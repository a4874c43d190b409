import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Dossier, DossierDocument, DossierFlag, DossierStepTaken } from './dossier.entity.js';

/** Dossiers for accreditation: filled in, submitted, granted, and flagged when something changes (Q1, Q5, Q6). */
@Module({
  imports: [TypeOrmModule.forFeature([Dossier, DossierStepTaken, DossierDocument, DossierFlag])],
})
export class DossiersModule {}
