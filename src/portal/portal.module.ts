import { Module } from '@nestjs/common';
import { Navigation } from '../platform/web/frame.js';
import { PortalNavigation } from './portal-navigation.js';
import { StartController } from './start/start.controller.js';
import { VerificationController } from './verification/verification.controller.js';

/** The pages. Needs a `RecordVerifier` from outside. */
@Module({
  controllers: [StartController, VerificationController],
  providers: [{ provide: Navigation, useClass: PortalNavigation }],
})
export class PortalModule {}
