import { Module } from '@nestjs/common';
import { HoursModule } from '../../hours/hours.module.js';
import './literature.kind.js';
import { LiteratureService } from './literature.service.js';
import { LiteratureController } from './pages/literature.controller.js';

/** Literature study: the reading list and the reading logs (L1). */
@Module({
  imports: [HoursModule],
  controllers: [LiteratureController],
  providers: [LiteratureService],
})
export class LiteratureModule {}
