import { type DynamicModule, Module } from '@nestjs/common';
import { EnrolmentModule } from '../enrolment/enrolment.module.js';
import { HoursModule } from '../hours/hours.module.js';
import { CheckService } from './completion/check.service.js';
import { EventDispatcher } from '../platform/events/events.js';
import { CompletionIssuer, PublicAddress } from './completion/completion-issuer.js';
import { CompletionRecordStates } from './completion/completion-record-states.js';
import { CompletionService } from './completion/completion.service.js';
import { RecordStateChanged } from './completion/records.events.js';
import { RecordVerifier } from './completion/record-verification.js';
import { ReportService } from './completion/report.service.js';
import { WithdrawalService } from './completion/withdrawal.service.js';
import { StoredRecordVerifier } from './completion/stored-record-verifier.js';

/** Completion records: issued, verified, reported (K). */
@Module({})
export class RecognitionModule {
  constructor(events: EventDispatcher) {
    events.declare(RecordStateChanged);
  }

  /** @param address where the product lives, as it is printed on records */
  static forRoot(address: PublicAddress): DynamicModule {
    return {
      module: RecognitionModule,
      // The pages above need its verifier, and cannot import a module that is configured once, here.
      global: true,
      imports: [EnrolmentModule, HoursModule],
      providers: [
        { provide: PublicAddress, useValue: address },
        CompletionIssuer,
        CompletionRecordStates,
        CompletionService,
        StoredRecordVerifier,
        { provide: RecordVerifier, useExisting: StoredRecordVerifier },
        CheckService,
        ReportService,
        WithdrawalService,
      ],
      exports: [
        PublicAddress,
        RecordVerifier,
        CheckService,
        ReportService,
        CompletionService,
        WithdrawalService,
      ],
    };
  }
}
