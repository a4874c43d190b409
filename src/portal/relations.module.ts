import { Global, Module } from '@nestjs/common';
import { Supervisors, Teachers, Trainees } from './access-rules.js';
import { ViewerRelations } from './viewer-relations.js';

/** What the viewer is, for the access rules and the menu of every page. */
@Global()
@Module({
  providers: [ViewerRelations, Trainees, Supervisors, Teachers],
  exports: [ViewerRelations],
})
export class RelationsModule {}
