import { Module } from '@nestjs/common';
import { Navigation } from '../platform/web/frame.service.js';
import { PortalNavigation } from './portal-navigation.service.js';
import { StartController } from './start/start.controller.js';
import { VerificationController } from '../recognition/completion/pages/verification/verification.controller.js';

/** The pages that anybody may read, and the menu. Needs a `RecordVerifier` and `ViewerRelations` from outside. */
@Module({
  controllers: [StartController, VerificationController],
  providers: [PortalNavigation, { provide: Navigation, useExisting: PortalNavigation }],
  exports: [PortalNavigation],
})
export class PublicPagesModule {}
