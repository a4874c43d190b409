import { Injectable } from '@nestjs/common';
import { JobRegistry, JobType } from '../../platform/jobs/job-registry.service.js';
import { UploadsService } from './uploads.service.js';
import { removeStaleFolders } from './work-folder.service.js';

/** Every night. */
export const SWEEP_UPLOADS = new JobType('sweep-uploads', '50 3 * * *');

/** Lets go of files that were kept long enough: they hold personal data. */
@Injectable()
export class ImportSweep {
  constructor(jobs: JobRegistry, uploads: UploadsService) {
    jobs.declare(SWEEP_UPLOADS);
    jobs.handle(SWEEP_UPLOADS, async () => {
      await uploads.sweep();
      await removeStaleFolders(new Date());
    });
  }
}
