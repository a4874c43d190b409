import { curriculum } from './curriculum.js';
import { demo } from './demo.js';
import { enrolmentMails } from './enrolment/mails.js';
import { enrolmentPages } from './enrolment/pages.js';
import { enrolmentTrajectories } from './enrolment/trajectories.js';
import { general } from './general.js';
import { hoursHours } from './hours/hours.js';
import { hoursMails } from './hours/mails.js';
import { hoursPagesCredit } from './hours/pages/credit.js';
import { hoursPagesLeaders } from './hours/pages/leaders.js';
import { hoursPagesSigning } from './hours/pages/signing.js';
import { hoursSigningLinks } from './hours/signing-links.js';
import { hoursUnqualified } from './hours/unqualified.js';
import { hoursView } from './hours/view.js';
import { importsImports } from './imports/imports.js';
import { importsPages } from './imports/pages.js';
import { importsSignatures } from './imports/signatures.js';
import { importsTakeBack } from './imports/take-back.js';
import { importsVerbs } from './imports/verbs.js';
import { learningFishbowlPages } from './learning/fishbowl/pages.js';
import { learningFishbowlRounds } from './learning/fishbowl/rounds.js';
import { learningIntervision } from './learning/intervision.js';
import { learningIntervisionAfter } from './learning/intervision/after.js';
import { learningIntervisionAttendeeList } from './learning/intervision/attendee-list.js';
import { learningIntervisionAttending } from './learning/intervision/attending.js';
import { learningIntervisionDayCode } from './learning/intervision/day-code.js';
import { learningIntervisionDoor } from './learning/intervision/door.js';
import { learningIntervisionFollows } from './learning/intervision/follows.js';
import { learningLiterature } from './learning/literature.js';
import { learningMeetingsMails } from './learning/meetings/mails.js';
import { learningMeetingsMeetings } from './learning/meetings/meetings.js';
import { learningMeetingsPagesCalendar } from './learning/meetings/pages/calendar.js';
import { learningMeetingsPagesEnrolling } from './learning/meetings/pages/enrolling.js';
import { learningMeetingsPagesFollowing } from './learning/meetings/pages/following.js';
import { learningMeetingsPagesPlanning } from './learning/meetings/pages/planning.js';
import { learningMeetingsPagesTeaching } from './learning/meetings/pages/teaching.js';
import { learningPractice } from './learning/practice.js';
import { learningSupervision } from './learning/supervision.js';
import { peopleAccountsFactors } from './people/accounts/factors.js';
import { peopleAccountsMails } from './people/accounts/mails.js';
import { peopleAccountsPages } from './people/accounts/pages.js';
import { peopleAccountsVerbs } from './people/accounts/verbs.js';
import { peopleGroups } from './people/groups.js';
import { peopleMailsMails } from './people/mails/mails.js';
import { peopleMailsPages } from './people/mails/pages.js';
import { peoplePages } from './people/pages.js';
import { peoplePeople } from './people/people.js';
import { peopleRegisters } from './people/registers.js';
import { peopleStanding } from './people/standing.js';
import { platformBackup } from './platform/backup.js';
import { platformForms } from './platform/forms.js';
import { platformMail } from './platform/mail.js';
import { platformMailMailbox } from './platform/mail/mailbox.js';
import { platformOperations } from './platform/operations.js';
import { platformSpreadsheet } from './platform/spreadsheet.js';
import { platformWeb } from './platform/web.js';
import { portalDossier } from './portal/dossier.js';
import { portalHomeOffice } from './portal/home/office.js';
import { portalHomeTrainee } from './portal/home/trainee.js';
import { portalLog } from './portal/log.js';
import { portalNavigation } from './portal/navigation.js';
import { portalPortfolio } from './portal/portfolio.js';
import { portalStart } from './portal/start.js';
import { portalSupervisees } from './portal/supervisees.js';
import { portalTrainees } from './portal/trainees.js';
import { process } from './process.js';
import { recognitionAccreditation } from './recognition/accreditation.js';
import { recognitionAccreditationDossier } from './recognition/accreditation/dossier.js';
import { recognitionAccreditationDossierPdf } from './recognition/accreditation/dossier-pdf.js';
import { recognitionAccreditationDossiers } from './recognition/accreditation/dossiers.js';
import { recognitionAccreditationHandOff } from './recognition/accreditation/hand-off.js';
import { recognitionAccreditationSending } from './recognition/accreditation/sending.js';
import { recognitionAccreditationTeachers } from './recognition/accreditation/teachers.js';
import { recognitionAccreditationYear } from './recognition/accreditation/year.js';
import { recognitionAttendance } from './recognition/attendance.js';
import { recognitionCompletionCheck } from './recognition/completion/check.js';
import { recognitionCompletionMails } from './recognition/completion/mails.js';
import { recognitionCompletionPagesName } from './recognition/completion/pages/name.js';
import { recognitionCompletionPagesRecords } from './recognition/completion/pages/records.js';
import { recognitionCompletionPagesVerification } from './recognition/completion/pages/verification.js';
import { recognitionCompletionRecord } from './recognition/completion/record.js';
import { recognitionCompletionVerbs } from './recognition/completion/verbs.js';
import { recognitionDecisions } from './recognition/decisions.js';
import { recognitionDigest } from './recognition/digest.js';
import { recognitionEvaluations } from './recognition/evaluations.js';
import { recognitionEvaluationResults } from './recognition/evaluations/results.js';

export const nl = {
  ...curriculum,
  ...demo,
  ...enrolmentMails,
  ...enrolmentPages,
  ...enrolmentTrajectories,
  ...general,
  ...hoursHours,
  ...hoursMails,
  ...hoursPagesCredit,
  ...hoursPagesLeaders,
  ...hoursPagesSigning,
  ...hoursSigningLinks,
  ...hoursUnqualified,
  ...hoursView,
  ...importsImports,
  ...importsPages,
  ...importsSignatures,
  ...importsTakeBack,
  ...importsVerbs,
  ...learningFishbowlPages,
  ...learningFishbowlRounds,
  ...learningIntervision,
  ...learningIntervisionAfter,
  ...learningIntervisionAttendeeList,
  ...learningIntervisionAttending,
  ...learningIntervisionDayCode,
  ...learningIntervisionDoor,
  ...learningIntervisionFollows,
  ...learningLiterature,
  ...learningMeetingsMails,
  ...learningMeetingsMeetings,
  ...learningMeetingsPagesCalendar,
  ...learningMeetingsPagesEnrolling,
  ...learningMeetingsPagesFollowing,
  ...learningMeetingsPagesPlanning,
  ...learningMeetingsPagesTeaching,
  ...learningPractice,
  ...learningSupervision,
  ...peopleAccountsFactors,
  ...peopleAccountsMails,
  ...peopleAccountsPages,
  ...peopleAccountsVerbs,
  ...peopleGroups,
  ...peopleMailsMails,
  ...peopleMailsPages,
  ...peoplePages,
  ...peoplePeople,
  ...peopleRegisters,
  ...peopleStanding,
  ...platformBackup,
  ...platformForms,
  ...platformMail,
  ...platformMailMailbox,
  ...platformOperations,
  ...platformSpreadsheet,
  ...platformWeb,
  ...portalDossier,
  ...portalHomeOffice,
  ...portalHomeTrainee,
  ...portalLog,
  ...portalNavigation,
  ...portalPortfolio,
  ...portalStart,
  ...portalSupervisees,
  ...portalTrainees,
  ...process,
  ...recognitionAccreditation,
  ...recognitionAccreditationDossier,
  ...recognitionAccreditationDossierPdf,
  ...recognitionAccreditationDossiers,
  ...recognitionAccreditationHandOff,
  ...recognitionAccreditationSending,
  ...recognitionAccreditationTeachers,
  ...recognitionAccreditationYear,
  ...recognitionAttendance,
  ...recognitionCompletionCheck,
  ...recognitionCompletionMails,
  ...recognitionCompletionPagesName,
  ...recognitionCompletionPagesRecords,
  ...recognitionCompletionPagesVerification,
  ...recognitionCompletionRecord,
  ...recognitionCompletionVerbs,
  ...recognitionDecisions,
  ...recognitionDigest,
  ...recognitionEvaluations,
  ...recognitionEvaluationResults,
} as const;
