import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../../src/platform/clock/clock.service.js';
import { ClaimReturned, CreditCorrected, SignatureAsked } from '../../src/hours/hours-events.rules.js';
import { CourseBlocksModule } from '../../src/learning/course-blocks/course-blocks.module.js';
import { FishbowlModule } from '../../src/learning/fishbowl/fishbowl.module.js';
import { IntervisionModule } from '../../src/learning/intervision/intervision.module.js';
import { LiteratureModule } from '../../src/learning/literature/literature.module.js';
import {
  EnrolmentChanged,
  MeetingCancelled,
  MeetingChanged,
  MeetingPublished,
} from '../../src/learning/meetings/meeting-events.rules.js';
import { SupervisionModule } from '../../src/learning/supervision/supervision.module.js';
import { MeetingsModule } from '../../src/learning/meetings/meetings.module.js';
import { GroupsModule } from '../../src/people/groups/groups.module.js';
import { AssociationKey } from '../../src/platform/documents/association-key.service.js';
import { DocumentVault } from '../../src/platform/documents/document-vault.service.js';
import { EventDispatcher } from '../../src/platform/events/event-dispatcher.service.js';
import { StandingModule } from '../../src/people/standing/standing.module.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { PublicAddress } from '../../src/platform/web/public-address.service.js';
import {
  RecordNamesForeign,
  RecordStateChanged,
} from '../../src/recognition/completion/record-events.rules.js';
import {
  EvaluationClosed,
  EvaluationOpened,
} from '../../src/recognition/evaluations/evaluation-events.rules.js';
import { EvaluationsModule } from '../../src/recognition/evaluations/evaluations.module.js';
import { BodiesModule } from '../../src/recognition/accreditation/bodies/bodies.module.js';
import { DossiersModule } from '../../src/recognition/accreditation/dossier/dossiers.module.js';
import { HandingByHand } from '../../src/recognition/accreditation/hand-off/by-hand.service.js';
import { HandedNumbersModule } from '../../src/recognition/accreditation/hand-off/handed-numbers.module.js';
import { TeacherPartRow } from '../../src/recognition/accreditation/teachers/teacher-part.entity.js';
import { TeacherParts } from '../../src/recognition/accreditation/teachers/teacher-parts.service.js';
import { CertificatesChanged } from '../../src/recognition/attendance/certificate-events.rules.js';
import { RecognitionModule } from '../../src/recognition/recognition.module.js';
import { withinTransaction } from './one-transaction.js';
import type { Services } from './services.js';

/** What people would be told of. */
const TOLD = [
  ClaimReturned,
  CreditCorrected,
  SignatureAsked,
  RecordNamesForeign,
  RecordStateChanged,
  CertificatesChanged,
  EvaluationOpened,
  EvaluationClosed,
  EnrolmentChanged,
  MeetingPublished,
  MeetingChanged,
  MeetingCancelled,
];

/** What keeps dossiers and hand-offs, without its mails. */
@Module({
  imports: [BodiesModule, DossiersModule, HandedNumbersModule, TypeOrmModule.forFeature([TeacherPartRow])],
  providers: [TeacherParts, HandingByHand],
})
class PastAccreditationModule {}

@Module({})
class PastModule {}

/**
 * The product's own services once more, on one open transaction and by another clock: what they do together is kept or
 * undone as a whole, and each thing is signed, numbered and issued on its own day. Records bear the running product's
 * signature and address.
 */
export async function startPastServices(
  running: Services,
  manager: EntityManager,
  clock: Clock,
): Promise<INestApplicationContext> {
  const { baseUrl } = running.get(PublicAddress);
  const past: DynamicModule = {
    module: PastModule,
    imports: [
      PlatformModule.around({
        dataSource: withinTransaction(manager),
        clock,
        baseUrl,
        vault: running.get(DocumentVault),
        key: running.get(AssociationKey),
      }),
      RecognitionModule,
      EvaluationsModule,
      PastAccreditationModule,
      StandingModule,
      LiteratureModule,
      SupervisionModule,
      MeetingsModule,
      CourseBlocksModule,
      FishbowlModule,
      IntervisionModule,
      GroupsModule,
    ],
  };
  const context = await NestFactory.createApplicationContext(past, { logger: false, abortOnError: false });
  const events = context.get(EventDispatcher);
  // Nobody is written to about what happened years ago to invented people.
  for (const type of TOLD) events.subscribe<unknown>(type, async () => {});
  events.assertComplete();
  return context;
}
