import { Foundation1764000000000 } from './1764000000000-foundation.js';
import { ClaimsByWhoIsAsked1764100000000 } from './1764100000000-claims-by-who-is-asked.js';
import { Accounts1764150000000 } from './1764150000000-accounts.js';
import { Mail1764200000000 } from './1764200000000-mail.js';
import { ReadingLogs1764300000000 } from './1764300000000-reading-logs.js';
import { SignaturesBySigner1764450000000 } from './1764450000000-signatures-by-signer.js';
import { TrajectoryStates1764500000000 } from './1764500000000-trajectory-states.js';
import { ImportsTakenBack1764520000000 } from './1764520000000-imports-taken-back.js';
import { ImportUploads1764525000000 } from './1764525000000-import-uploads.js';
import { TraineeLists1764530000000 } from './1764530000000-trainee-lists.js';
import { TraineesAtRest1764531000000 } from './1764531000000-trainees-at-rest.js';
import { PeopleAtTheDesk1764535000000 } from './1764535000000-people-at-the-desk.js';
import { OfficeReading1764545000000 } from './1764545000000-office-reading.js';
import { Meetings1764600000000 } from './1764600000000-meetings.js';
import { FishbowlRounds1764610000000 } from './1764610000000-fishbowl-rounds.js';
import { Calendar1764620000000 } from './1764620000000-calendar.js';
import { FormsKept1764630000000 } from './1764630000000-forms-kept.js';
import { ActivityKinds1764640000000 } from './1764640000000-activity-kinds.js';
import { LineMacs1764650000000 } from './1764650000000-line-macs.js';
import { Chains1764660000000 } from './1764660000000-chains.js';
import { AddressesAndRoles1764670000000 } from './1764670000000-addresses-and-roles.js';
import { FeedTokensHashed1764680000000 } from './1764680000000-feed-tokens-hashed.js';
import { PrintNamesKept1764681000000 } from './1764681000000-print-names-kept.js';
import { SecurityLog1764690000000 } from './1764690000000-security-log.js';
import { WhoMaySayWhatIsAsked1764692000000 } from './1764692000000-who-may-say-what-is-asked.js';
import { KnownBrowsers1764695000000 } from './1764695000000-known-browsers.js';
import { SignaturesFromTheAdministration1764700000000 } from './1764700000000-signatures-from-the-administration.js';
import { SecondFactor1764710000000 } from './1764710000000-second-factor.js';
import { TasksWithCodes1764720000000 } from './1764720000000-tasks-with-codes.js';
import { RightsAndRolesWithCodes1764730000000 } from './1764730000000-rights-and-roles-with-codes.js';
import { SessionsWithCodes1764731000000 } from './1764731000000-sessions-with-codes.js';
import { AccountsWithCodes1764732000000 } from './1764732000000-accounts-with-codes.js';
import { SignatureTermWithCodes1764733000000 } from './1764733000000-signature-term-with-codes.js';
import { ClaimsWithCodes1764734000000 } from './1764734000000-claims-with-codes.js';
import { NamesWithCodes1764735000000 } from './1764735000000-names-with-codes.js';
import { DigestsJudgedBySignature1764736000000 } from './1764736000000-digests-judged-by-signature.js';
import { MailThatTellsTheTruth1764740000000 } from './1764740000000-mail-that-tells-the-truth.js';
import { PlacesReleased1764750000000 } from './1764750000000-places-released.js';
import { StandingAsDatedFacts1764755000000 } from './1764755000000-standing-as-dated-facts.js';
import { Groups1764772000000 } from './1764772000000-groups.js';
import { PracticeSessions1764772100000 } from './1764772100000-practice-sessions.js';
import { SupervisionSessions1764773000000 } from './1764773000000-supervision-sessions.js';
import { BoardDecisions1764774000000 } from './1764774000000-board-decisions.js';
import { DeputiesAndRegions1764775000000 } from './1764775000000-deputies-and-regions.js';
import { RolesAndMeans1764776000000 } from './1764776000000-roles-and-means.js';
import { SigningLinks1764776100000 } from './1764776100000-signing-links.js';
import { AddressesWithCodes1764776200000 } from './1764776200000-addresses-with-codes.js';
import { MeetingsOfPersons1764781000000 } from './1764781000000-meetings-of-persons.js';
import { IntervisionDays1764782000000 } from './1764782000000-intervision-days.js';
import { DoorTaps1764784000000 } from './1764784000000-door-taps.js';
import { SupervisionSlots1764785000000 } from './1764785000000-supervision-slots.js';
import { WhatADayGives1764787000000 } from './1764787000000-what-a-day-gives.js';
import { SlotsPublished1764788000000 } from './1764788000000-slots-published.js';
import { AttendanceCertificates1764789000000 } from './1764789000000-attendance-certificates.js';
import { WishesAndGuests1764790000000 } from './1764790000000-wishes-and-guests.js';
import { MessagesAndReports1764791000000 } from './1764791000000-messages-and-reports.js';
import { AnonymousEvaluations1764793000000 } from './1764793000000-anonymous-evaluations.js';
import { RegisterNumbers1764794000000 } from './1764794000000-register-numbers.js';
import { BigNumbersInTheirRegister1764794100000 } from './1764794100000-big-numbers-in-their-register.js';
import { AccreditationDossiers1764795000000 } from './1764795000000-accreditation-dossiers.js';
import { TeacherParts1764796000000 } from './1764796000000-teacher-parts.js';
import { HandOffs1764798000000 } from './1764798000000-hand-offs.js';
import { Questionnaires1764799000000 } from './1764799000000-questionnaires.js';
import { GrantsPutRight1764801000000 } from './1764801000000-grants-put-right.js';

/** Every migration, oldest first. One file per change, never edited after landing. */
export const migrations = [
  Foundation1764000000000,
  ClaimsByWhoIsAsked1764100000000,
  Accounts1764150000000,
  Mail1764200000000,
  ReadingLogs1764300000000,
  SignaturesBySigner1764450000000,
  TrajectoryStates1764500000000,
  ImportsTakenBack1764520000000,
  ImportUploads1764525000000,
  TraineeLists1764530000000,
  TraineesAtRest1764531000000,
  PeopleAtTheDesk1764535000000,
  OfficeReading1764545000000,
  Meetings1764600000000,
  FishbowlRounds1764610000000,
  Calendar1764620000000,
  FormsKept1764630000000,
  ActivityKinds1764640000000,
  LineMacs1764650000000,
  Chains1764660000000,
  AddressesAndRoles1764670000000,
  FeedTokensHashed1764680000000,
  PrintNamesKept1764681000000,
  SecurityLog1764690000000,
  WhoMaySayWhatIsAsked1764692000000,
  KnownBrowsers1764695000000,
  SignaturesFromTheAdministration1764700000000,
  SecondFactor1764710000000,
  TasksWithCodes1764720000000,
  RightsAndRolesWithCodes1764730000000,
  SessionsWithCodes1764731000000,
  AccountsWithCodes1764732000000,
  SignatureTermWithCodes1764733000000,
  ClaimsWithCodes1764734000000,
  NamesWithCodes1764735000000,
  DigestsJudgedBySignature1764736000000,
  MailThatTellsTheTruth1764740000000,
  PlacesReleased1764750000000,
  StandingAsDatedFacts1764755000000,
  Groups1764772000000,
  PracticeSessions1764772100000,
  SupervisionSessions1764773000000,
  BoardDecisions1764774000000,
  DeputiesAndRegions1764775000000,
  RolesAndMeans1764776000000,
  SigningLinks1764776100000,
  AddressesWithCodes1764776200000,
  MeetingsOfPersons1764781000000,
  IntervisionDays1764782000000,
  DoorTaps1764784000000,
  SupervisionSlots1764785000000,
  WhatADayGives1764787000000,
  SlotsPublished1764788000000,
  AttendanceCertificates1764789000000,
  WishesAndGuests1764790000000,
  MessagesAndReports1764791000000,
  AnonymousEvaluations1764793000000,
  RegisterNumbers1764794000000,
  BigNumbersInTheirRegister1764794100000,
  AccreditationDossiers1764795000000,
  TeacherParts1764796000000,
  HandOffs1764798000000,
  Questionnaires1764799000000,
  GrantsPutRight1764801000000,
];
