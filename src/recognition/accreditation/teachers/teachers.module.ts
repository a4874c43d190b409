import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AskingTeachers } from './asking-teachers.service.js';
import { TeacherAsked, TeacherPartRow } from './teacher-part.entity.js';
import { TeacherParts } from './teacher-parts.service.js';
import { DossierTeachersController } from './pages/dossier-teachers.controller.js';
import { OwnPartController } from './pages/own-part.controller.js';

/** What teachers say of themselves for dossiers, and asking them for it (Q1, Q5). */
@Module({
  imports: [TypeOrmModule.forFeature([TeacherPartRow, TeacherAsked])],
  controllers: [OwnPartController, DossierTeachersController],
  providers: [TeacherParts, AskingTeachers],
})
export class TeachersModule {}
