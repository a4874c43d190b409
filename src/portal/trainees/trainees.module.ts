import { Global, Module } from '@nestjs/common';
import { TraineeSelection } from '../../people/trainee-selection.service.js';
import { TraineesController } from './trainees.controller.js';
import { ListedTrainees } from './trainee-selection.service.js';
import { TraineesService } from './trainees.service.js';

/** The list of all trainees. Global, since lower rooms ask which trainees were selected in it. */
@Global()
@Module({
  controllers: [TraineesController],
  providers: [TraineesService, { provide: TraineeSelection, useClass: ListedTrainees }],
  exports: [TraineeSelection],
})
export class TraineesModule {}
