import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnrolmentModule } from '../enrolment/enrolment.module.js';
import { HoursModule } from '../hours/hours.module.js';
import { RecordsOnHours } from '../hours/records-on-hours.service.js';
import { claimsUnderRecords, PRINTABLE_NAMES, recordsCompletedBy } from './completion/completion.queries.js';
import { CheckService } from './completion/check.service.js';
import { CodedTables } from '../platform/database/coded-tables.service.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { AttendanceCertificate } from './attendance/attendance-certificate.entity.js';
import { CertificateVerifier } from './attendance/certificate-verification.service.js';
import { CERTIFICATE_LINES } from './attendance/certificate-lines.queries.js';
import { CertificatesChanged } from './attendance/certificate-events.rules.js';
import { CertificatesService } from './attendance/certificates.service.js';
import { StoredCertificateVerifier } from './attendance/stored-certificate-verifier.service.js';
import { CompletionIssuer } from './completion/completion-issuer.service.js';
import { CompletionRecordStates } from './completion/completion-record-states.service.js';
import { RecordStateChain } from './completion/record-state-chain.service.js';
import { RecordStatesCheck } from './completion/record-states-check.service.js';
import { CompletionService } from './completion/completion.service.js';
import { RecordNamesForeign, RecordStateChanged } from './completion/record-events.rules.js';
import { RecordVerifier } from './completion/record-verification.service.js';
import { ReportService } from './completion/report.service.js';
import { WithdrawalService } from './completion/withdrawal.service.js';
import { StoredRecordVerifier } from './completion/stored-record-verifier.service.js';
import { CompletionRecordCounter } from './completion/completion-record-counter.entity.js';
import { CompletionRecordState } from './completion/completion-record-state.entity.js';
import { CompletionRecord } from './completion/completion-record.entity.js';

/** Completion records: issued, verified, reported (K). Global, since lower rooms ask it through their own abstractions. */
@Global()
@Module({
  imports: [
    EnrolmentModule,
    HoursModule,
    TypeOrmModule.forFeature([
      CompletionRecord,
      CompletionRecordState,
      CompletionRecordCounter,
      AttendanceCertificate,
    ]),
  ],
  providers: [
    CompletionIssuer,
    CompletionRecordStates,
    RecordStateChain,
    RecordStatesCheck,
    CompletionService,
    StoredRecordVerifier,
    { provide: RecordVerifier, useExisting: StoredRecordVerifier },
    {
      provide: RecordsOnHours,
      useValue: { completedBy: recordsCompletedBy, claimsUnder: claimsUnderRecords } satisfies RecordsOnHours,
    },
    CheckService,
    ReportService,
    WithdrawalService,
    CertificatesService,
    { provide: CertificateVerifier, useClass: StoredCertificateVerifier },
  ],
  exports: [
    CertificatesService,
    CertificateVerifier,
    RecordVerifier,
    RecordsOnHours,
    CheckService,
    ReportService,
    CompletionService,
    WithdrawalService,
    RecordStatesCheck,
  ],
})
export class RecognitionModule {
  constructor(events: EventDispatcher, coded: CodedTables) {
    events.declare(RecordStateChanged, RecordNamesForeign, CertificatesChanged);
    coded.declare(PRINTABLE_NAMES);
    coded.declare(CERTIFICATE_LINES);
  }
}
