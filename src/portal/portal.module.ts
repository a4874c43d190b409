import { Module } from '@nestjs/common';
import { DossierModule } from './dossier/dossier.module.js';
import { BoardModule } from './home/board/board.module.js';
import { SecretariatHomeModule } from './home/secretariat/secretariat-home.module.js';
import { TraineeModule } from './home/trainee/trainee.module.js';
import { PublicPagesModule } from './public-pages.module.js';
import { SuperviseesModule } from './supervisees/supervisees.module.js';
import { TraineesModule } from './trainees/trainees.module.js';

/** The pages that are composed of several rooms, and the menu. */
@Module({
  imports: [
    PublicPagesModule,
    TraineeModule,
    SuperviseesModule,
    SecretariatHomeModule,
    BoardModule,
    TraineesModule,
    DossierModule,
  ],
})
export class PortalModule {}
