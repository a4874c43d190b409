import { Module } from '@nestjs/common';
import { CurriculumModule } from '../../curriculum/curriculum.module.js';
import { HoursModule } from '../../hours/hours.module.js';
import { EnrolmentModule } from '../../enrolment/enrolment.module.js';
import { CorrectionPreviewService } from '../corrections/correction-preview.service.js';
import { CreditController } from '../corrections/credit.controller.js';
import { CreditService } from '../corrections/credit.service.js';
import { DossierController } from './dossier.controller.js';
import { DossierService } from './dossier.service.js';

/** One trainee's dossier, and the corrections of their hours. */
@Module({
  imports: [CurriculumModule, EnrolmentModule, HoursModule],
  controllers: [DossierController, CreditController],
  providers: [DossierService, CreditService, CorrectionPreviewService],
})
export class DossierModule {}
