import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports.module.js';
import { ImportPagesService } from './import-pages.service.js';
import { ImportRunsService } from './import-runs.service.js';
import { PastedController } from './pasted.controller.js';
import { PastedService } from './pasted.service.js';
import { RunsController } from './runs.controller.js';
import { UploadsController } from './uploads.controller.js';

/** The secretariat's pages of imports. */
@Module({
  imports: [ImportsModule],
  // Fixed addresses before those with an id, whatever the router makes of it.
  controllers: [UploadsController, RunsController, PastedController],
  providers: [ImportPagesService, ImportRunsService, PastedService],
})
export class ImportPagesModule {}
