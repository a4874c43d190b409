import { Module } from '@nestjs/common';
import { TraineesController } from './trainees.controller.js';
import { TraineesService } from './trainees.service.js';

/** The list of all trainees. */
@Module({
  controllers: [TraineesController],
  providers: [TraineesService],
})
export class TraineesModule {}
