import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { YearController } from './year.controller.js';
import { YearService } from './year.service.js';

/** The year of accreditation at a glance. */
@Module({
  imports: [BodiesModule],
  controllers: [YearController],
  providers: [YearService],
})
export class YearModule {}
