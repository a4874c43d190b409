import { ProgrammeVersion } from './curriculum/programme-version.entity.js';
import { RequirementDecision } from './enrolment/trajectories/requirement-decision.entity.js';
import { SupervisorAssignment } from './enrolment/trajectories/supervisor-assignment.entity.js';
import { TrajectoryRequirement } from './enrolment/trajectories/trajectory-requirement.entity.js';
import { TrajectoryStateRow } from './enrolment/trajectories/trajectory-state.entity.js';
import { Trajectory } from './enrolment/trajectories/trajectory.entity.js';
import { ClaimTransition } from './hours/claim-transition.entity.js';
import { Claim } from './hours/claim.entity.js';
import { ComponentProgressRow } from './hours/component-progress.entity.js';
import { LedgerEntryRow } from './hours/ledger-entry.entity.js';
import { LedgerHead } from './hours/ledger-head.entity.js';
import { SigningRight } from './hours/signing-right.entity.js';
import { TrajectoryProgressRow } from './hours/trajectory-progress.entity.js';
import { ReadingLog } from './learning/literature/reading-log.entity.js';
import { ImportEffect } from './imports/import-effect.entity.js';
import { FishbowlExercise, FishbowlRoleRow, FishbowlRound } from './learning/fishbowl/fishbowl.entity.js';
import { Attendance, AttendanceListStep } from './learning/meetings/attendance.entity.js';
import { Edition } from './learning/meetings/edition.entity.js';
import { Enrolment, EnrolmentStep } from './learning/meetings/enrolment.entity.js';
import { Meeting } from './learning/meetings/meeting.entity.js';
import { MeetingTeacher, MeetingTopic } from './learning/meetings/meeting-parts.entity.js';
import { ImportRun } from './imports/import-run.entity.js';
import { ImportTakeBack } from './imports/take-back/import-take-back.entity.js';
import { ImportedRow } from './imports/imported-row.entity.js';
import { ImportTask } from './imports/uploads/import-task.entity.js';
import { ImportUploadFile } from './imports/uploads/import-upload-file.entity.js';
import { ImportUploadPiece } from './imports/uploads/import-upload-piece.entity.js';
import { ImportUpload } from './imports/uploads/import-upload.entity.js';
import { CalendarFeed } from './people/accounts/calendar-feed.entity.js';
import { PersonRole } from './people/accounts/person-role.entity.js';
import { FormerEmail } from './people/former-email.entity.js';
import { LeaderStandingRow } from './people/leader-standing.entity.js';
import { Person } from './people/person.entity.js';
import { AuditEntry } from './platform/audit/audit-entry.entity.js';
import { Account } from './platform/auth/account.entity.js';
import { Session } from './platform/auth/session.entity.js';
import { SignInToken } from './platform/auth/sign-in-token.entity.js';
import { ThrottleRow } from './platform/auth/throttle.entity.js';
import { FrozenDocumentRow } from './platform/documents/frozen-document.entity.js';
import { SigningKeyRow } from './platform/documents/signing-key.entity.js';
import { MailDelivery } from './platform/mail/mail-delivery.entity.js';
import { MailRound } from './platform/mail/mail-round.entity.js';
import { MailboxMessage } from './platform/mail/mailbox-message.entity.js';
import { CompletionRecordCounter } from './recognition/completion/completion-record-counter.entity.js';
import { CompletionRecordState } from './recognition/completion/completion-record-state.entity.js';
import { CompletionRecord } from './recognition/completion/completion-record.entity.js';
import { KeptForm } from './platform/web/kept/kept-form.entity.js';
import { SentForm } from './platform/web/kept/sent-form.entity.js';

/** Every table that the product maps; the drift check compares them with the migrations. */
export const entities = [
  Person,
  FormerEmail,
  LeaderStandingRow,
  Account,
  PersonRole,
  CalendarFeed,
  Session,
  SignInToken,
  ThrottleRow,
  ProgrammeVersion,
  Trajectory,
  TrajectoryStateRow,
  TrajectoryRequirement,
  RequirementDecision,
  SupervisorAssignment,
  SigningRight,
  Claim,
  ClaimTransition,
  LedgerEntryRow,
  LedgerHead,
  ComponentProgressRow,
  TrajectoryProgressRow,
  ReadingLog,
  Edition,
  Meeting,
  MeetingTeacher,
  MeetingTopic,
  Enrolment,
  EnrolmentStep,
  Attendance,
  AttendanceListStep,
  FishbowlRound,
  FishbowlRoleRow,
  FishbowlExercise,
  SigningKeyRow,
  FrozenDocumentRow,
  CompletionRecord,
  CompletionRecordState,
  CompletionRecordCounter,
  ImportRun,
  ImportEffect,
  ImportTakeBack,
  ImportedRow,
  ImportUpload,
  ImportUploadFile,
  ImportUploadPiece,
  ImportTask,
  AuditEntry,
  MailDelivery,
  MailboxMessage,
  MailRound,
  KeptForm,
  SentForm,
];
