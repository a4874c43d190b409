import { Module } from '@nestjs/common';
import { ImportsModule } from '../../../imports/imports.module.js';
import { ImportDeskService } from './import-desk.service.js';
import { ImportRunsService } from './import-runs.service.js';
import { RunsController } from './runs.controller.js';
import { UploadsController } from './uploads.controller.js';

/** The secretariat's import page. */
@Module({
  imports: [ImportsModule],
  // Fixed addresses before those with an id, whatever the router makes of it.
  controllers: [UploadsController, RunsController],
  providers: [ImportDeskService, ImportRunsService],
})
export class ImportDeskModule {}
