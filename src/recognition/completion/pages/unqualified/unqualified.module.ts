import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnrolmentModule } from '../../../../enrolment/enrolment.module.js';
import { HoursModule } from '../../../../hours/hours.module.js';
import { CreditLetStand } from '../../../../hours/unqualified/credit-let-stand.entity.js';
import { UnqualifiedCredits } from '../../../../hours/unqualified/unqualified-credits.service.js';
import { UnqualifiedController } from './unqualified.controller.js';
import { UnqualifiedPages } from './unqualified-pages.service.js';
import { UnqualifiedPreview } from './unqualified-preview.service.js';

/** Credits whose signer no longer qualifies on the session's date, and what the board decides on them (S7). */
@Module({
  imports: [EnrolmentModule, HoursModule, TypeOrmModule.forFeature([CreditLetStand])],
  controllers: [UnqualifiedController],
  providers: [UnqualifiedCredits, UnqualifiedPages, UnqualifiedPreview],
})
export class UnqualifiedModule {}
