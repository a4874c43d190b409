import { Temporal } from '@js-temporal/polyfill';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../src/platform/clock/clock.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { accountStandings } from '../../src/people/accounts/account-standing.queries.js';
import { ProgrammeVersion } from '../../src/curriculum/programme-version.entity.js';
import type { ProgrammeKey } from '../../src/curriculum/curriculum.rules.js';
import { DeputiesService } from '../../src/enrolment/trajectories/deputies.service.js';
import { PRACTICE } from '../../src/learning/practice/practice.kind.js';
import { storeSession } from '../../src/learning/practice/practice.queries.js';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { DayReports } from '../../src/learning/intervision/after/day-reports.service.js';
import { ShownNumbers } from '../../src/recognition/accreditation/hand-off/shown-numbers.service.js';
import type { PointsRow } from '../../src/recognition/accreditation/hand-off/hand-off.rules.js';
import { DossiersService } from '../../src/recognition/accreditation/dossier/dossiers.service.js';
import type { Questionnaire } from '../../src/recognition/evaluations/questionnaire.rules.js';
import { EvaluationsService } from '../../src/recognition/evaluations/evaluations.service.js';
import { certificatesOf } from '../../src/recognition/attendance/certificates.queries.js';
import { evaluationCode } from '../../src/recognition/evaluations/evaluation-codes.service.js';
import { Questionnaires } from '../../src/recognition/evaluations/questionnaires.service.js';
import { EnrolmentsService, type Participant } from '../../src/learning/meetings/enrolments.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { SupervisionSessions } from '../../src/learning/supervision/sessions.service.js';
import { SlotsService } from '../../src/learning/supervision/slots/slots.service.js';
import { PRACTISED, SUPERVISION } from '../../src/learning/supervision/supervision.kind.js';
import { claimsOfSessions, storeProposal } from '../../src/learning/supervision/supervision.queries.js';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import { SigningLinks } from '../../src/hours/signing-links/signing-links.service.js';
import { typedLeader } from '../../src/people/leader-details.rules.js';
import { missingQualities } from '../../src/people/qualifications.queries.js';
import { GroupPeopleService } from '../../src/people/groups/group-people.service.js';
import { GroupsService } from '../../src/people/groups/groups.service.js';
import { LeadersService } from '../../src/people/leaders.service.js';
import { type NewFact, StandingFactsService } from '../../src/people/standing/standing-facts.service.js';
import { CalendarFeedsService } from '../../src/people/accounts/calendar-feeds.service.js';
import { OwnAddressService } from '../../src/people/accounts/own-address.service.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { MailedLinksService } from '../../src/people/accounts/mailed-links.service.js';
import { Person } from '../../src/people/person.entity.js';
import { ProviderAccounts } from '../../src/recognition/accreditation/hand-off/sending/provider-accounts.service.js';
import { ProviderKeys } from '../../src/recognition/accreditation/pe-online/provider-keys.rules.js';
import { PrintNameService } from '../../src/recognition/completion/pages/print-name.service.js';
import { TeacherParts } from '../../src/recognition/accreditation/teachers/teacher-parts.service.js';
import { DaysService } from '../../src/learning/intervision/days.service.js';
import { hashOfToken } from '../../src/platform/auth/secrets.service.js';
import { SignInToken } from '../../src/platform/auth/sign-in-token.entity.js';
import { SignInTokens } from '../../src/platform/auth/sign-in-tokens.service.js';
import { TokenIssuer } from '../../src/platform/auth/token-issuer.service.js';
import { Outbox } from '../../src/platform/mail/outbox.service.js';
import { Postman } from '../../src/platform/mail/postman.service.js';
import { DigestMails } from '../../src/recognition/digest/digest-mails.service.js';
import { encodeIds } from '../../src/platform/web/id-list.form.js';
import { dayPlan, newDay } from '../builders/days.js';
import { coming, daysPass, plan } from '../builders/meetings.js';
import { importedSignatures, mailedToken, objected } from '../builders/signatures.js';
import {
  newLeader as newSupervisor,
  newTrainee,
  type TestLeader,
  type TestTrainee,
} from '../builders/people.js';
import { askedWithReflection } from '../builders/signing-links.js';
import { newAccount } from './account-services.js';
import { newPasskey } from './passkeys.js';
import type { Party, RoleParties } from './role-parties.js';
import type { TestServices } from './services.js';
import { signIn } from './signed-in.js';
import { importedRun, leadersFile, newUpload, type SentFile } from './uploads.js';

/** What fills a route: its `:names`, its query, the fields of its form. */
export interface Filling {
  path?: Record<string, string>;
  query?: Record<string, string>;
  fields?: Record<string, string>;
  /** for a form with files, instead of its fields */
  files?: SentFile[];
}

/** Follows, signs, teaches and organises. */
export type Stranger = Required<Pick<Party, 'personId' | 'trainee' | 'supervisee' | 'teaches' | 'organises'>>;

/** What a table's line makes its records with. */
export interface Workshop {
  app: NestFastifyApplication;
  parties: RoleParties;
  /** a trainee and supervisor whom nobody who tries the routes knows */
  stranger: Stranger;
  /** the records that are looked at only, or not found: by what makes them, and whose they are */
  kept?: Map<object, Map<unknown, Promise<unknown>>>;
}

/** Makes something of somebody's, or of nobody's in particular. */
type Maker<Owner, Made> = (workshop: Workshop, owner: Owner) => Promise<Made>;

/**
 * A form uses a record up, so that it gets a new one; all that changes nothing share theirs, where records are kept.
 *
 * @param make one that takes no owner makes what is of nobody in particular: everybody shares that
 */
export function shared<Owner, Made>(make: Maker<Owner, Made>): Maker<Owner, Made> {
  return (workshop, owner) => {
    if (!workshop.kept) return make(workshop, owner);
    const all = workshop.kept.get(make) ?? new Map<unknown, Promise<unknown>>();
    workshop.kept.set(make, all);
    const whose = make.length > 1 ? owner : undefined;
    const made = (all.get(whose) as Promise<Made> | undefined) ?? make(workshop, owner);
    all.set(whose, made);
    return made;
  };
}

/** Makes a record for a route, and what fills the route with it. */
type Make<Owner> = (workshop: Workshop, owner: Owner) => Filling | Promise<Filling>;
type Trainee = NonNullable<Party['trainee']>;

/** What a form sends that is about no record of anybody's in particular. */
type GivenFields = (workshop: Workshop) => Record<string, string> | Promise<Record<string, string>>;

/** How one route is tried. */
export type RouteTrial =
  /** lets everybody in; an address that nobody can guess may be part of it (`make`) */
  | { lets: 'anyone'; make?: Make<void>; answers?: '200' | '409' | '410' | '422' }
  /** lets in every signed-in person */
  | {
      lets: 'signed in';
      make?: Make<string>;
      fields?: Record<string, string>;
      answers?: '200' | '409';
      /** what it shows is open to all who signed in */
      everybodys?: true;
      /** the secretariat and the board see anybody's */
      offices?: true;
    }
  /** lets in who follows a programme, or who signs for somebody that does; `make` by the state of the record */
  | {
      lets: 'trainee' | 'supervisor';
      make?: Record<string, Make<Trainee>>;
      fields?: GivenFields;
    }
  /** lets in every leader; `make` with a supervisee of theirs */
  | { lets: 'leader'; make?: Record<string, Make<Trainee>>; fields?: GivenFields; answers?: '409' }
  /** lets in who teaches a block; `make` by the state of a block of theirs */
  | { lets: 'teacher'; make?: Record<string, Make<TestLeader>>; answers?: '200' }
  /** lets in who organises an intervision day, and the secretariat; `make` by the state of a day of theirs */
  | {
      lets: 'organiser';
      make?: Record<string, Make<TestLeader>>;
      /** and not the secretariat, which is told so, or finds nothing there (`unseen`) */
      alone?: true | 'unseen';
      answers?: '200' | '409';
      /** nobody's record in particular: every organiser is shown the same */ everybodys?: true;
    }
  /** lets in who teaches a block or organises a day, and the secretariat and the board to all of them */
  | { lets: 'keeper'; make?: Record<'block' | 'day', Make<TestLeader>> }
  /** lets in the holders of a role of the association's; `make` by the state of anybody's record */
  | {
      lets: OfficeRole;
      make?: Record<string, Make<Trainee>>;
      fields?: () => Record<string, string>;
      /** the status of a form that shows a page before it does anything; else one that was taken leads on */
      answers?: '200' | '409';
      files?: () => SentFile[];
    };

/** `office`: the secretariat and the board. */
export type OfficeRole = 'secretariat' | 'board' | 'office';

const PASSWORD = 'vier rustige woorden hier';
const NEW_PASSWORD = 'vijf andere rustige woorden hier';

const newEmail = () => `${randomUUID()}@voorbeeld.example`;

/** The token of a mailed link to a new account. */
async function token(app: NestFastifyApplication, purpose: 'sign-in' | 'reset' | 'invitation') {
  return (await issued(app, purpose)).token;
}

async function issued(app: NestFastifyApplication, purpose: 'sign-in' | 'reset' | 'invitation') {
  const email = newEmail();
  const { accountId } = await newAccount(app, { email });
  const links = app.get(MailedLinksService, { strict: false });
  const { manager } = app.get(DataSource);
  const request =
    purpose === 'invitation'
      ? await links.inviteWithoutMail(manager, accountId)
      : await links.mail(purpose, email, { address: '192.0.2.1', userAgent: '' });
  const link = await app.get(TokenIssuer, { strict: false }).issue(manager, request);
  return { request, ...link! };
}

const TOKENS = {
  'sign-in': shared<void, string>(({ app }) => token(app, 'sign-in')),
  reset: shared<void, string>(({ app }) => token(app, 'reset')),
  invitation: shared<void, string>(({ app }) => token(app, 'invitation')),
};

const byToken =
  (purpose: keyof typeof TOKENS, fields?: Record<string, string>): Make<void> =>
  async (workshop) => ({ path: { token: await TOKENS[purpose](workshop) }, ...(fields && { fields }) });

/** A link about another address, to a new account. */
const addressLink = (purpose: 'address' | 'address-stop'): Make<void> =>
  shared(async ({ app }) => {
    const { personId, accountId } = await newAccount(app, { email: newEmail(), password: PASSWORD });
    const wish = { email: newEmail(), current: PASSWORD, request: '', code: '' };
    const client = { address: '192.0.2.1', userAgent: '' };
    await app.get(OwnAddressService, { strict: false }).ask({ personId }, wish, client);
    const { manager } = app.get(DataSource);
    const { id } = await manager.findOneByOrFail(SignInToken, { accountId, purpose });
    const link = await app.get(TokenIssuer, { strict: false }).issue(manager, id);
    return { path: { token: link!.token } };
  });

/** Another address for somebody's own account, with the code that proves it. */
const wishForAddress: Make<string> = async ({ app }, personId) => {
  const { manager } = app.get(DataSource);
  await accountOf(app, personId);
  const account = await app.get(AccountsService, { strict: false }).ofPerson(manager, personId);
  const asked = { purpose: 'proof', accountId: account!.id } as const;
  const request = await app.get(SignInTokens, { strict: false }).request(manager, asked);
  const { code } = (await app.get(TokenIssuer, { strict: false }).issue(manager, request))!;
  return { fields: { email: newEmail(), current: '', code: code!, aanvraag: request } };
};

/** What proves that it is the owner, by a mailed code. */
const proofOfOwner: Make<string> = async (workshop, personId) => {
  const { fields } = await wishForAddress(workshop, personId);
  return { fields: { current: '', code: fields!.code!, aanvraag: fields!.aanvraag!, naar: '' } };
};

/** A passkey of somebody's own. */
const ownPasskey: Make<string> = async ({ app }, personId) => {
  await accountOf(app, personId);
  const { manager } = app.get(DataSource);
  const account = await app.get(AccountsService, { strict: false }).ofPerson(manager, personId);
  return { path: { id: await newPasskey(manager, account!.id) } };
};

/** Somebody with a second factor, who may have lost it. */
const withFactor: Make<Trainee> = shared<Trainee, Filling>(async ({ app }) => {
  const { personId, accountId } = await newAccount(app, { email: newEmail() });
  await newPasskey(app.get(DataSource).manager, accountId);
  return { path: { personId } };
});

/** Somebody with an account, who is secretariat already or not. */
const roleOf = (holds: boolean): Record<string, Make<Trainee>> => ({
  account: shared<Trainee, Filling>(async ({ app }) => {
    const { personId } = await newAccount(app, { email: newEmail() });
    const accounts = app.get(AccountsService, { strict: false });
    if (holds) await accounts.grant(app.get(DataSource).manager, personId, 'secretariat', 'command');
    return { path: { personId, role: 'secretariat' } };
  }),
});

const mailed: Make<void> = shared(async ({ app }) => {
  const { personId } = await newAccount(app, { email: newEmail() });
  const mail = { kind: 'claims-waiting', recipientPersonId: personId, data: { claims: 3, trainees: 1 } };
  const id = await app.get(Outbox, { strict: false }).enqueue(app.get(DataSource).manager, mail);
  await app.get(Postman, { strict: false }).deliver(id);
  return { path: { id } };
});

/** A mail with an appointment. */
const invited: Make<void> = shared(async ({ app, parties }) => {
  const { personId } = await parties.withBlocks();
  const [{ id }] = await app
    .get(DataSource)
    .manager.query<[{ id: string }]>(
      `SELECT id FROM mail_delivery WHERE recipient_person_id = $1 AND kind = 'teaching-given' LIMIT 1`,
      [personId],
    );
  await app.get(Postman, { strict: false }).deliver(id);
  return { path: { id } };
});

/** A mail to a trainee that was given up. */
const failedMail: Make<Trainee> = shared<Trainee, Filling>(async ({ app }, trainee) => {
  const mail = { kind: 'claims-waiting', recipientPersonId: trainee.id, data: { claims: 3, trainees: 1 } };
  const { manager } = app.get(DataSource);
  const id = await app.get(Outbox, { strict: false }).enqueue(manager, mail);
  await manager.query(
    `UPDATE mail_delivery SET state = 'failed', last_answer = '550 no such user' WHERE id = $1`,
    [id],
  );
  return { path: { id } };
});

const keptDigest = shared<Trainee, Filling>(async ({ app }) => {
  await app.get(DigestMails, { strict: false }).holdRound();
  return {};
});

type ClaimState = 'waiting' | 'returned' | 'signed';

/** A reading log by its state. */
const CLAIMS: Record<ClaimState, Maker<Trainee, string>> = {
  waiting: shared(({ parties }, trainee) => parties.waiting(trainee)),
  returned: shared(({ parties }, trainee) => parties.returned(trainee)),
  signed: shared(({ parties }, trainee) => parties.signed(trainee)),
};

/** A claim by its state, put into a route as the route takes it. */
function claim(
  states: readonly ClaimState[],
  fill: (id: string) => Filling = (id) => ({ path: { id } }),
): Record<string, Make<Trainee>> {
  const makers = states.map((state): [string, Make<Trainee>] => [
    state,
    async (workshop, trainee) => fill(await CLAIMS[state](workshop, trainee)),
  ]);
  return Object.fromEntries(makers);
}

/** Sees to it that somebody has an account. */
async function accountOf(app: NestFastifyApplication, personId: string): Promise<void> {
  const { manager } = app.get(DataSource);
  const accounts = app.get(AccountsService, { strict: false });
  if (!(await accounts.ofPerson(manager, personId))) await accounts.create(manager, { personId });
}

/** A trainee's dossier, with what its form sends. */
function dossier(fields?: (trainee: Trainee) => Record<string, string>): Record<string, Make<Trainee>> {
  return {
    dossier: (_, trainee) => ({
      path: { trajectoryId: trainee.trajectoryId },
      ...(fields && { fields: fields(trainee) }),
    }),
  };
}

/** An exemption of a trainee, with what its form sends. */
function deciding(fields?: Record<string, string>): Record<string, Make<Trainee>> {
  const said = { component: 'course', reason: 'Elders gevolgd', key: randomUUID() };
  return {
    exemption: (_, { trajectoryId }) => ({
      path: { trajectoryId, soort: 'vrijstellen' },
      ...(fields && { fields: { ...said, ...fields } }),
    }),
  };
}

/** The parts of a title of a version, with what their form sends. */
function onList(fields?: Record<string, string>): Record<string, Make<Trainee>> {
  return {
    parts: async ({ app }) => {
      const [version] = await app.get(DataSource).manager.find(ProgrammeVersion);
      const item = version!.definition.readingList[0]!.key;
      const said = {
        version: version!.id,
        item,
        parts: 'hoofdstuk 3',
        reason: 'Zo gelezen',
        key: randomUUID(),
      };
      return {
        path: { soort: 'onderdelen' },
        query: { versie: version!.id, titel: item },
        ...(fields && { fields: { ...said, ...fields } }),
      };
    },
  };
}

/** Somebody who became a leader just now. @returns their id */
function newLeader(app: NestFastifyApplication): Promise<string> {
  const standing = { leaderSince: '2020-02-01', lastActiveOn: null, ordinaryMember: true };
  const known = { fullName: 'Lies Leider', email: newEmail(), region: null };
  const details = { ...known, maxSupervisees: 8, ...standing };
  const recognised = { recognisedUntil: null, intervisionYears: [2025] };
  const leaders = app.get(LeadersService, { strict: false });
  return leaders.add(randomUUID(), { ...details, ...recognised }, 'command');
}

/** The same, where they are all that a route is about. */
const someLeader = shared<void, string>(({ app }) => newLeader(app));

/** A supervisor of one trainee, and who is to take them over. */
const handover = shared<void, { personId: string; chosen: Record<string, string> }>(async ({ app }) => {
  const { trajectoryId, signer } = await newTrainee(servicesOf(app));
  const naar = `${trajectoryId}.${await newLeader(app)}`;
  return { personId: signer.id, chosen: { vanaf: '01-02-2026', allen: '', naar } };
});

/** Somebody stands in, some day later. */
function deputy(waarnemer: string): Record<string, string> {
  return { formKey: randomUUID(), waarnemer, vanaf: '01-06-2030', tot: '14-06-2030' };
}

/** A deputy of some leader, some day later. */
const named = shared<Trainee, Filling>(async ({ app }) => {
  const [supervisorId, deputyId, id] = [await newLeader(app), await newLeader(app), randomUUID()];
  const wish = { supervisorId, deputyId, fromDate: '2030-06-01', toDate: '2030-06-14' };
  await app.get(DeputiesService, { strict: false }).name(id, wish, 'command');
  return { path: { personId: supervisorId, id } };
});

const leader: Make<Trainee> = async (workshop) => ({ path: { personId: await someLeader(workshop) } });

/** The form of a membership, of somebody who became a leader just now. */
function factForm(fields?: Record<string, string>): Make<Trainee> {
  return async (workshop) => ({
    path: { personId: await someLeader(workshop), kind: 'lidmaatschap' },
    ...(fields && { fields: { ...fields, formKey: randomUUID() } }),
  });
}

/** A fact about somebody who became a leader just now. */
function aFact(fact: Omit<NewFact, 'personId'>, fields?: Record<string, string>): Make<Trainee> {
  return shared<Trainee, Filling>(async ({ app }) => {
    const personId = await newLeader(app);
    const entry = { source: 'desk', actor: 'command' } as const;
    const factId = await app
      .get(DataSource)
      .transaction((manager) =>
        app.get(StandingFactsService, { strict: false }).add(manager, { personId, ...fact }, entry),
      );
    return { path: { personId, factId }, ...(fields && { fields }) };
  });
}

/** The supervisor whom the trainee has already. */
const assignment = ({ trajectoryId, signer }: Trainee) => ({
  wie: encodeIds([trajectoryId]),
  supervisor: signer.id,
  vanaf: '01-02-2026',
});
/** Anybody's completion record. */
function recordAt(fields?: Record<string, string>): Record<string, Make<Trainee>> {
  return {
    record: async ({ parties }, trainee) => {
      const { id } = await parties.record(trainee);
      return { path: { id }, ...(fields && { fields }) };
    },
  };
}

/** A claim in anybody's dossier, by its state. */
function creditOf(
  states: readonly ClaimState[],
  fields?: Record<string, string>,
): Record<string, Make<Trainee>> {
  const makers = states.map((state): [string, Make<Trainee>] => [
    state,
    async (workshop, trainee) => {
      const { trajectoryId } = trainee;
      const path = { trajectoryId, claimId: await CLAIMS[state](workshop, trainee) };
      return { path, ...(fields && { fields }) };
    },
  ]);
  return Object.fromEntries(makers);
}

/** Files of somebody else, of which the dry run has been done. */
const uploaded = shared<void | Trainee, { path: Record<string, string> }>(async ({ app, stranger }) => ({
  path: { id: await newUpload(app, stranger.personId) },
}));

/** An import of somebody else's. */
const imported = shared<void | Trainee, { path: Record<string, string> }>(async ({ app, stranger }) => ({
  path: { runId: await importedRun(app, stranger.personId) },
}));

/** Signatures that an import brought in somebody's name, under the hours of a trainee of nobody who tries the routes. */
const brought = shared(({ app, stranger }, signerId: string) =>
  importedSignatures(servicesOf(app), stranger.trainee, signerId),
);

function servicesOf(app: NestFastifyApplication): Pick<TestServices, 'get'> {
  return { get: (type) => app.get(type, { strict: false }) };
}

const REASON = 'Deze uren heb ik nooit gezien';

/** A notice of somebody's own, with what a form sends. */
const notice =
  (objects = false): Make<string> =>
  async (workshop, personId) => {
    const { noticeId, claimIds } = await brought(workshop, personId);
    const fields = { claim: claimIds[0]!, reason: REASON };
    return { path: { noticeId }, ...(objects && { fields }) };
  };

/** The mailed link to one. */
const noticeLink =
  (objects = false): Make<void> =>
  async (workshop) => {
    const { noticeId, claimIds } = await brought(workshop, await someLeader(workshop));
    const token = await mailedToken(servicesOf(workshop.app), noticeId);
    const fields = { claim: claimIds[0]!, reason: REASON };
    return { path: { token }, ...(objects && { fields }) };
  };

/** The mailed link to what a host without an account is asked to confirm; `done`: who did so. */
const signingLink = (fields?: Record<string, string>, done?: 'done'): Make<void> =>
  shared(async ({ app, stranger }) => {
    const services = servicesOf(app);
    const hostId = await newLeader(app);
    const claimId = await askedWithReflection(services, stranger.trainee, hostId);
    const { manager } = app.get(DataSource);
    const claim = { id: claimId, version: 1, signerId: hostId };
    const { email } = await manager.findOneByOrFail(Person, { id: hostId });
    const token = await services.get(SigningLinks).issue(manager, claim, email);
    if (done) await services.get(ClaimsService).returnToTrainee({ claimId, version: 1 }, hostId, REASON);
    return { path: { token }, ...(fields && { fields }) };
  });

/** An open evaluation, by the code of somebody who was there. @param goals what they answer */
const openEvaluation = (goals?: string): Make<void> =>
  shared(async ({ app }) => {
    const services = servicesOf(app);
    const today = app.get(Clock, { strict: false }).today();
    const before = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
    const meetingId = await newDay(services);
    await daysPass(services, meetingId, before);
    const personId = await newLeader(app);
    const questionnaire = await services.get(Questionnaires).version('day', 1);
    await services.get(EvaluationsService).open(meetingId, questionnaire, [personId]);
    const code = evaluationCode(app.get(DataSource).manager, meetingId, personId);
    return { path: { code }, ...(goals && { fields: { code, 'vraag-goals': goals } }) };
  });

/** What a host without an account is asked to confirm. */
const askedOfHost: Record<string, Make<Trainee>> = {
  waiting: shared<Trainee, Filling>(async ({ app }, trainee) => {
    const claimId = await askedWithReflection(servicesOf(app), trainee, await newLeader(app));
    return { path: { claimId } };
  }),
};

/** What an objection is about, and itself. */
const objection = shared(async ({ app }, trainee: Trainee) => {
  const services = servicesOf(app);
  const { claimIds, ...notice } = await importedSignatures(services, trainee, await newLeader(app));
  return { claimIds, objectionId: await objected(services, { claimIds, ...notice }) };
});

/** An objection of somebody, with what a form of the board sends. */
const objectionTo = (fields?: Record<string, string>): Record<string, Make<Trainee>> => ({
  open: async (workshop, trainee) => {
    const { claimIds, objectionId } = await objection(workshop, trainee);
    const sent = fields && { claim: claimIds[0]!, reason: REASON, ...fields };
    return { path: { objectionId }, ...(sent && { fields: sent }) };
  },
});

/** An edition of anybody's, as the secretariat finds it: a draft whose first block is planned. */
async function draft({ app }: Workshop): Promise<{ editionId: string; meetingId: string }> {
  const editions = app.get(EditionsService, { strict: false });
  const programmes: ProgrammeKey[] = ['leader', 'co-leader'];
  const editionId = await editions.create({ component: 'course', title: 'Voorjaar', programmes }, 'command');
  const teacher = { id: await newLeader(app), name: 'Lies Leider' };
  const meetingId = await editions.planBlock(editionId, plan(teacher), null, 'command');
  return { editionId, meetingId };
}

const oneDraft = shared<void, { editionId: string }>((workshop) => draft(workshop));

/** Such an edition, with what a form sends. */
const edition = (fields?: Record<string, string>): Record<string, Make<Trainee>> => ({
  draft: async (workshop) => {
    const { editionId } = await oneDraft(workshop);
    return { path: { editionId }, ...(fields && { fields }) };
  },
});

/** Its first block. */
const planned = (fields?: Record<string, string>): Record<string, Make<Trainee>> => ({
  draft: async (workshop) => {
    const { editionId } = await oneDraft(workshop);
    return { path: { editionId, block: '1' }, ...(fields && { fields }) };
  },
});

/** A day of an organiser's, by its state. */
const DAYS: Record<'draft' | 'open', Maker<TestLeader, string>> = {
  draft: shared(({ app }, { id }) => newDay(servicesOf(app), { organiserIds: [id] }, { draft: true })),
  open: shared(({ app }, { id }) => newDay(servicesOf(app), { organiserIds: [id] })),
};

/** A day of an organiser's: a draft, or open to members. */
const organised = (
  state: 'draft' | 'open',
  fields?: (dayId: string) => Record<string, string>,
): Record<string, Make<TestLeader>> => ({
  [state]: async (workshop, organiser) => {
    const dayId = await DAYS[state](workshop, organiser);
    return { path: { dayId }, ...(fields && { fields: fields(dayId) }) };
  },
});

/** A dossier of a day, in draft. */
const taughtDossier = shared<void | Trainee, Filling>(async ({ app }) => {
  const services = servicesOf(app);
  const editionId = await newDay(services);
  const of = { editionId, body: 'gaia' };
  const dossierId = await services.get(DossiersService).begin(randomUUID(), of, actorOf.command);
  return { path: { dossierId } };
});

const FILLED_IN = {
  ...{ type: 1 as const, title: 'Dag', targetGroup: 'Begeleiders', goals: 'Herkent overdracht' },
  ...{ literature: 'Handboek', evaluation: 'Vragenlijst', selfStudyMinutes: 0, maximum: 40 },
};

/** A dossier of a day that was submitted, so that there is a document; its organiser said who they are. */
async function submittedDossier({ app }: Workshop): Promise<{ dossierId: string; editionId: string }> {
  const services = servicesOf(app);
  const organiser = await newSupervisor(services);
  await services.get(TeacherParts).keep(organiser.id, { background: 'Psychiater', interests: '' }, 0);
  const editionId = await newDay(services, { organiserIds: [organiser.id] });
  const dossiers = services.get(DossiersService);
  const dossierId = await dossiers.begin(randomUUID(), { editionId, body: 'gaia' }, actorOf.command);
  await dossiers.fill(dossierId, 1, FILLED_IN, actorOf.command);
  await dossiers.take(dossierId, 2, 'submit', {}, actorOf.command);
  return { dossierId, editionId };
}

/** A dossier that was granted, after which its day was called off: that is a flag. */
const flaggedDossier = shared<void | Trainee, Filling>(async (workshop) => {
  const services = servicesOf(workshop.app);
  const { dossierId, editionId } = await submittedDossier(workshop);
  const granted = { number: '347715', points: 600, validFrom: '2026-03-14', validUntil: '2028-03-13' };
  await services.get(DossiersService).take(dossierId, 3, 'grant', { granted }, actorOf.command);
  await services.get(DaysService).callOff(editionId, 'Ziek', actorOf.command);
  const [{ id }] = await services
    .get(DataSource)
    .query<[{ id: string }]>('SELECT id FROM accreditation_flag WHERE dossier_id = $1 LIMIT 1', [dossierId]);
  return { path: { dossierId, flagId: id } };
});

/** A day of an organiser's who comes too. */
const attendedDay = shared(async ({ app }, { id: personId }: TestLeader) => {
  const dayId = await newDay(servicesOf(app), { organiserIds: [personId] });
  const service = app.get(EnrolmentsService, { strict: false });
  await service.enrol(dayId, [{ personId, trajectoryId: null }], 'command', { afterDeadline: true });
  return dayId;
});

/** The same: who is meant stands in the form. */
function attendedByOrganiser(fields: Record<string, string> = {}): Record<string, Make<TestLeader>> {
  return {
    open: async (workshop, organiser) => ({
      path: { dayId: await attendedDay(workshop, organiser) },
      fields: { persoon: organiser.id, ...fields },
    }),
  };
}

const DAY_QUESTIONNAIRE = JSON.parse(
  readFileSync(new URL('../../seeds/questionnaires/day-1.json', import.meta.url), 'utf8'),
) as Questionnaire;

/** The evaluation of a meeting of somebody's that was held weeks ago; it closed. */
const evaluated: Record<'block' | 'day', Make<TestLeader>> = {
  block: shared<TestLeader, Filling>(async (workshop, teacher) =>
    evaluationOf(workshop, await workshop.parties.block(teacher, workshop.stranger.trainee, 'open')),
  ),
  day: shared<TestLeader, Filling>(async (workshop, { id }) =>
    evaluationOf(workshop, await newDay(servicesOf(workshop.app), { organiserIds: [id] })),
  ),
};

async function evaluationOf({ app, stranger }: Workshop, meetingId: string): Promise<Filling> {
  await daysPass(servicesOf(app), meetingId, '2026-02-20');
  const evaluations = app.get(EvaluationsService, { strict: false });
  await evaluations.open(meetingId, DAY_QUESTIONNAIRE, [stranger.personId]);
  await evaluations.close(meetingId);
  return { path: { meetingId } };
}

/** A day of an organiser's that is held today, with somebody who was absent. */
const LISTED: Record<'open' | 'closed', Maker<TestLeader, string>> = {
  open: shared(openList),
  closed: shared(async (workshop, organiser) => {
    const dayId = await openList(workshop, organiser);
    const attendance = servicesOf(workshop.app).get(AttendanceService);
    await attendance.mark(dayId, new Map([[workshop.stranger.trainee.id, 'absent']]), organiser.id);
    await attendance.close(dayId, organiser.id);
    return dayId;
  }),
};

async function openList({ app, stranger: { trainee } }: Workshop, { id }: TestLeader): Promise<string> {
  const services = servicesOf(app);
  const today = services.get(Clock).today();
  // Enrolled a week before, then the days pass.
  const heldOn = Temporal.PlainDate.from(today).add({ weeks: 1 }).toString();
  const dates = { heldOn, enrolFrom: today, enrolUntil: today };
  const dayId = await newDay(services, { organiserIds: [id], ...dates });
  const late = { afterDeadline: true };
  await services.get(EnrolmentsService).enrol(dayId, [coming(trainee)], actorOf.command, late);
  await daysPass(services, dayId, today);
  return dayId;
}

/** The same, with what a form sends. */
const listedDay = (
  state: 'open' | 'closed',
  fields: (personId: string) => Record<string, string> = () => ({}),
): Record<string, Make<TestLeader>> => ({
  [state]: async (workshop, organiser) => ({
    path: { dayId: await LISTED[state](workshop, organiser), number: '1' },
    fields: fields(workshop.stranger.trainee.id),
  }),
});

/** A day to which somebody comes, so that there is somebody to write to. */
const attended = (fields?: () => Record<string, string>): Record<string, Make<TestLeader>> => ({
  open: async (workshop, organiser) => ({
    path: { dayId: await attendedDay(workshop, organiser) },
    ...(fields && { fields: fields() }),
  }),
});

/** A message as its form sends it. */
const aMessage = () => ({
  ...{ formKey: randomUUID(), audience: 'all', terug: '' },
  ...{ subject: 'De zaal', text: 'We beginnen een kwartier later.' },
});

/** The report of an earlier day, with a file, that goes out before a day to which somebody comes. */
const reportBefore = shared<string, Filling>(async ({ app }, personId) => {
  const services = servicesOf(app);
  const before = await newDay(services, { heldOn: '2026-05-23' });
  const reports = services.get(DayReports);
  const keeper = await newLeader(app);
  await reports.attach(before, { type: 'pdf', content: Buffer.from('%PDF-1.7') }, keeper);
  const dayId = await newDay(services);
  await reports.choosePrevious(dayId, before, keeper);
  const who = { personId, trajectoryId: null };
  await services.get(EnrolmentsService).enrol(dayId, [who], 'command', { afterDeadline: true });
  return { path: { dayId: before } };
});

/** A day of an organiser's with one slot, in which nobody is yet. */
const slottedDay = shared(async ({ app, stranger: { teaches } }, { id }: TestLeader) => {
  const dayId = await newDay(servicesOf(app), { organiserIds: [id] });
  return { dayId, slotId: await newSlot(app, dayId, teaches.id, id) };
});

/** The same, with what a form sends. */
const slotted = (
  fields: (slotId: string) => Record<string, string> = () => ({}),
): Record<string, Make<TestLeader>> => ({
  open: async (workshop, organiser) => {
    const path = await slottedDay(workshop, organiser);
    return { path, fields: fields(path.slotId) };
  },
});

/** A day of an organiser's, and a slot that they fill in for it. */
const plannedSlot = (): Record<string, Make<TestLeader>> => ({
  open: async (workshop, organiser) => {
    const dayId = await DAYS.open(workshop, organiser);
    const supervisor = workshop.stranger.teaches.id;
    const slot = { supervisor, startsAt: '11:00', minutes: '60', form: 'group', places: '6' };
    return { path: { dayId }, fields: { formKey: randomUUID(), ...slot } };
  },
});

/** A slot that a leader knows of, on a day to come. */
const publishedSlot = shared(async ({ app, stranger: { organises } }, { signer }: Trainee) => {
  const dayId = await newDay(servicesOf(app), { organiserIds: [organises.id] });
  const slotId = await newSlot(app, dayId, signer.id, organises.id);
  await app.get(SlotsService, { strict: false }).allocate(dayId, new Map(), organises.id, true);
  return slotId;
});

/** The same, with what a form sends. */
const heldSlot = (fields?: () => Record<string, string>): Record<string, Make<Trainee>> => ({
  published: async (workshop, trainee) => ({
    path: { slotId: await publishedSlot(workshop, trainee) },
    ...(fields && { fields: fields() }),
  }),
});

async function newSlot(
  app: NestFastifyApplication,
  dayId: string,
  supervisorId: string,
  organiserId: string,
): Promise<string> {
  const slotId = randomUUID();
  const slot = { supervisorId, startsAt: '11:00', minutes: 60, places: 6, form: 'group' } as const;
  await app.get(SlotsService, { strict: false }).plan(dayId, slot, organiserId, slotId);
  return slotId;
}

/** A day of today that somebody attended, so that they have a certificate. */
async function certified(
  { app, stranger }: Workshop,
  { personId, trajectoryId }: Participant,
): Promise<{ path: Record<string, string> }> {
  const services = servicesOf(app);
  const today = services.get(Clock).today();
  const heldOn = Temporal.PlainDate.from(today).add({ weeks: 1 }).toString();
  const dates = { heldOn, enrolFrom: today, enrolUntil: today };
  const meetingId = await newDay(services, { organiserIds: [stranger.personId], ...dates });
  const late = { afterDeadline: true };
  const who = { personId, trajectoryId };
  await services.get(EnrolmentsService).enrol(meetingId, [who], actorOf.command, late);
  await daysPass(services, meetingId, today);
  await services.get(AttendanceService).mark(meetingId, new Map([[personId, 'whole']]), stranger.personId);
  await services.get(AttendanceService).close(meetingId, stranger.personId);
  const all = await certificatesOf(services.get(DataSource).manager, personId);
  const { id } = all.find(({ meetingId: of }) => of === meetingId)!;
  return { path: { meetingId, file: `${id}.pdf` } };
}

/** The same of a trainee. */
const certificate = shared((workshop, { id, trajectoryId }: Trainee) =>
  certified(workshop, { personId: id, trajectoryId }),
);

/** A day of today whose attendance can be handed over: somebody was there, and it was granted. @returns its id */
async function granted(workshop: Workshop, { id, trajectoryId }: Trainee): Promise<string> {
  const { path } = await certified(workshop, { personId: id, trajectoryId });
  const { meetingId } = path as { meetingId: string };
  const { manager } = workshop.app.get(DataSource);
  await manager.query(
    `INSERT INTO person_register_number (person_id, register, number) VALUES ($1, 'big-doctors', $2)
       ON CONFLICT (person_id, register) DO UPDATE SET number = excluded.number`,
    [id, REGISTERED],
  );
  await manager.query(
    `INSERT INTO accreditation_dossier (id, edition_id, body, state, version, type, title, target_group, goals, literature,
         evaluation, grant_number, grant_points, valid_from, valid_until, known, begun_at)
       VALUES (gen_random_uuid(), $1, 'gaia', 'granted', 1, 3, 'Dag', '', '', '', '', '5566', 300, '2026-01-01', '2027-12-31', '[]', now())`,
    [meetingId],
  );
  await manager.query(
    `INSERT INTO hand_off_code (id, body, edition_id, thing, whose, code, entered_by, entered_at)
       VALUES (gen_random_uuid(), 'gaia', $1, 'course', 'theirs', '5566', $2, now())`,
    [meetingId, id],
  );
  return meetingId;
}

const REGISTERED = '01234567890';

const grantedDay = shared(granted);

/** The same, with what a form sends. */
const handedOver =
  (fieldsOf?: (seal: string) => Record<string, string>): Make<Trainee> =>
  async (workshop, trainee) => {
    const meetingId = await grantedDay(workshop, trainee);
    const rows: PointsRow[] = [{ attendee: trainee.id, place: 'points', number: REGISTERED }];
    const fields = fieldsOf?.(workshop.app.get(ShownNumbers).seal({ meetingId, body: 'gaia' }, rows));
    return { path: { meetingId, body: 'gaia', file: 'deel-1.xml' }, ...(fields && { fields }) };
  };

/** Such a day, of which a number was booked that gets no points. */
const wronglyBooked = shared(async (workshop, trainee: Trainee) => {
  const meetingId = await granted(workshop, trainee);
  await workshop.app.get(DataSource).manager.query(
    `INSERT INTO handed_number (meeting_id, body, test, number, person_id, state, known_on, perhaps_booked)
       VALUES ($1, 'gaia', false, $2, $3, 'accepted', now(), false)`,
    [meetingId, BOOKED_NUMBER, trainee.id],
  );
  return meetingId;
});

const BOOKED_NUMBER = '09999999999';

/** The same, with what a form says of it. */
const sentWrongly =
  (said?: Record<string, string>): Make<Trainee> =>
  async (workshop, trainee) => {
    const path = { meetingId: await wronglyBooked(workshop, trainee), body: 'gaia', personId: trainee.id };
    return { path, ...(said && { fields: { nummer: BOOKED_NUMBER, ...said } }) };
  };

/** The body at which the association has an account (`ROUTE_PROVIDERS`). */
const atBody = (fields?: Record<string, string>): Record<string, Make<Trainee>> => ({
  any: () => ({ path: { body: 'gaia' }, ...(fields && { fields }) }),
});

/** An account at a body. Nothing is sent there, since nobody works in these tests. */
export const ROUTE_PROVIDERS = new ProviderAccounts(
  new Map([
    [
      'gaia',
      {
        ...{ url: 'http://127.0.0.1:9/ProcessXML', keys: new ProviderKeys('edu', 'geen-sleutel') },
        ...{ live: true, patience: 1000 },
      },
    ],
  ]),
);

/** An answer that books the one who is in the file. */
const BOOKED =
  '<Summary><Results><rejected_rows>0</rejected_rows><accepted_rows>1</accepted_rows><total_rows>1</total_rows></Results></Summary>';

/** What the form of a day sends. @param title another one, since a day that says the same changes nothing */
function dayFields(title: string): Record<string, string> {
  const { scope, heldOn, startsAt, endsAt, venue, enrolFrom, enrolUntil, openTo } = dayPlan();
  const texts = { title, scope, heldOn, startsAt, endsAt, venue, enrolFrom, enrolUntil, openTo };
  const part = { part1Kind: 'round', part1Title: '', part1StartsAt: startsAt, part1EndsAt: endsAt };
  return {
    ...texts,
    ...part,
    capacity: '20',
    region: '',
    theme: '',
    chair: '',
    guest: '',
    directions: '',
    told: '',
  };
}

/** An open day, as members see it. @param enrolled whether this one has a place */
const openDay = (enrolled = false, changes: Parameters<typeof dayPlan>[0] = {}): Make<string> =>
  shared<string, Filling>(async ({ app }, personId) => {
    const dayId = await newDay(servicesOf(app), changes);
    const service = app.get(EnrolmentsService, { strict: false });
    const who = { personId, trajectoryId: null };
    if (enrolled) await service.enrol(dayId, [who], 'command', { afterDeadline: true });
    return { path: { dayId } };
  });

/** One in which they have a place. */
const dayWithPlace = openDay(true);

/** An open edition. */
async function published(workshop: Workshop): Promise<{ editionId: string; meetingId: string }> {
  const made = await draft(workshop);
  const editions = workshop.app.get(EditionsService, { strict: false });
  await editions.publish(made.editionId, 1, 'command');
  return made;
}

const EDITIONS = {
  open: shared<Trainee, { editionId: string }>((workshop) => published(workshop)),
  enrolled: shared<Trainee, { editionId: string }>(async (workshop, trainee) => {
    const { editionId, meetingId } = await published(workshop);
    const service = workshop.app.get(EnrolmentsService, { strict: false });
    await service.enrol(meetingId, [coming(trainee)], 'command', { afterDeadline: true });
    return { editionId };
  }),
};

/** The first block of an open edition, on a day to come. @param enrolled whether the trainee has a place already */
function enrolments(
  fields?: (trainee: Trainee) => Record<string, string>,
  enrolled = false,
): Record<string, Make<Trainee>> {
  return {
    open: async (workshop, trainee) => {
      const { editionId } = await EDITIONS[enrolled ? 'enrolled' : 'open'](workshop, trainee);
      return { path: { editionId, block: '1' }, ...(fields && { fields: fields(trainee) }) };
    },
  };
}

/** A second block, as it is typed. */
const secondBlock: Make<Trainee> = async (workshop) => {
  const { editionId } = await oneDraft(workshop);
  const times = { startsAt: '09:00', endsAt: '13:15', breakAt: '11:00', breakMinutes: '15' };
  const days = { heldOn: '2026-06-06', enrolUntil: '2026-06-01' };
  const places = { venue: 'Utrecht', videoLink: '', capacity: '12' };
  const fullName = `Docent ${randomUUID()}`;
  const leaders = workshop.app.get(LeadersService, { strict: false });
  const standing = { leaderSince: '2020-02-01', lastActiveOn: null, ordinaryMember: true };
  const recognised = { recognisedUntil: null, intervisionYears: [2025], maxSupervisees: 8 };
  const details = { fullName, email: newEmail(), region: null, ...standing, ...recognised };
  await leaders.add(randomUUID(), details, 'command');
  return {
    path: { editionId, block: '2' },
    fields: { seen: '', told: '', ...days, ...times, ...places, teacher: fullName },
  };
};

/** A block by its state. */
function blockOf(state: 'open' | 'closed' | 'fishbowl' | 'coming'): Maker<TestLeader, string> {
  return shared(({ parties, stranger }, teacher) => parties.block(teacher, stranger.trainee, state));
}

const BLOCKS = {
  open: blockOf('open'),
  closed: blockOf('closed'),
  fishbowl: blockOf('fishbowl'),
  coming: blockOf('coming'),
};

/** Blocks of a teacher, on the day of the test or after it. */
function taught(
  states: readonly (keyof typeof BLOCKS)[],
  fill: (id: string, trainee: TestTrainee) => Filling = (id) => ({ path: { meetingId: id } }),
): Record<string, Make<TestLeader>> {
  const makers = states.map((state): [string, Make<TestLeader>] => [
    state,
    async (workshop, teacher) => fill(await BLOCKS[state](workshop, teacher), workshop.stranger.trainee),
  ]);
  return Object.fromEntries(makers);
}

const OFFERED: Record<'open' | 'enrolled' | 'past', Maker<Trainee, string>> = {
  open: shared(({ parties }, trainee) => parties.offered(trainee, 'open')),
  enrolled: shared(({ parties }, trainee) => parties.offered(trainee, 'enrolled')),
  past: shared(({ parties }, trainee) => parties.offered(trainee, 'past')),
};

/** Blocks of a trainee's own programme, which nobody else who tries the routes follows: offered, or theirs already. */
function offered(states: readonly (keyof typeof OFFERED)[]): Record<string, Make<Trainee>> {
  const makers = states.map((state): [string, Make<Trainee>] => [
    state,
    async (workshop, trainee) => ({ path: { meetingId: await OFFERED[state](workshop, trainee) } }),
  ]);
  return Object.fromEntries(makers);
}

/** A group of the register. @returns its id */
async function newGroup(app: NestFastifyApplication): Promise<string> {
  const id = randomUUID();
  const details = {
    name: 'Balint aan zee',
    place: 'Hoorn',
    region: 'Noord',
    everyWeeks: 4,
    sessionsAYear: 10,
  };
  const first = { state: 'recognised', since: '2020-01-01' } as const;
  const groups = app.get(GroupsService, { strict: false });
  await groups.add(id, { ...details, sessionMinutes: 120 }, first, 'command');
  return id;
}

const knownGroup = shared<void, string>(({ app }) => newGroup(app));

const group = (fields?: Record<string, string>): Record<string, Make<Trainee>> => ({
  known: async (workshop) => ({
    path: { groupId: await knownGroup(workshop) },
    ...(fields && { fields }),
  }),
});

/** A group that somebody leads. */
const ownGroup: Make<string> = async ({ app }, personId) => {
  const groupId = await newGroup(app);
  const leader = { personId, role: 'leader', from: '2021-01-01', to: null } as const;
  await app.get(GroupPeopleService, { strict: false }).addLeader(randomUUID(), groupId, leader, 'command');
  return { path: { groupId } };
};

/** Somebody who is a member of a group. */
const membership = shared<void, { groupId: string; periodId: string }>(async ({ app }) => {
  const groupId = await newGroup(app);
  const periodId = randomUUID();
  const member = { person: { name: 'Lies Lid' }, profession: 'huisarts', from: '2021-01-01', to: null };
  await app.get(GroupPeopleService, { strict: false }).addMember(periodId, groupId, member, 'command');
  return { groupId, periodId };
});

/** The same, with what a form sends. */
const groupMember = (fields?: Record<string, string>): Record<string, Make<Trainee>> => ({
  member: async (workshop) => ({ path: await membership(workshop), ...(fields && { fields }) }),
});

const GROUP_FIELDS = {
  name: 'Balint in de duinen',
  place: 'Bergen',
  region: 'Noord',
  everyWeeks: '3',
  sessionsAYear: '12',
  sessionMinutes: '90',
};

let logs = 0;

/** A time like no other, since sessions do not overlap (S9). */
let times = 0;
function sessionTime(): { date: string; start: string } {
  times += 1;
  const [day, hour] = [String(1 + (times % 28)).padStart(2, '0'), String(8 + (times % 12)).padStart(2, '0')];
  return {
    date: `2025-${times % 2 ? '11' : '12'}-${day}`,
    start: `${hour}:${String(times % 60).padStart(2, '0')}`,
  };
}

/** What the form of a session holds that a trainee proposes to somebody. */
const proposal = (supervisor: string): Record<string, string> => ({
  ...sessionTime(),
  supervisor,
  hours: '1',
  minutes: '30',
  form: 'group',
  reflection: 'Ik leerde wachten.',
});

/** A practice session like no other, in a group of the register under its own leader. */
async function practiceSession({ app }: Workshop): Promise<Record<string, string> & { host: string }> {
  const services = servicesOf(app) as TestServices;
  const { id: host } = await newSupervisor(services);
  const { path } = (await ownGroup({ app } as Workshop, host)) as { path: { groupId: string } };
  logs += 1;
  return {
    date: `2025-11-${String(1 + (logs % 28)).padStart(2, '0')}`,
    startsAt: `${String(logs % 24).padStart(2, '0')}:00`,
    hours: '1',
    minutes: String(logs % 60),
    group: path.groupId,
    groupName: '',
    groupPlace: '',
    host,
    role: 'taking-part',
    reflection: 'Ik leerde luisteren.',
  };
}

/** A practice session of a trainee, by its state, with what its form holds. */
function practiceIn(state: ClaimState): Maker<Trainee, { claimId: string; fields: Record<string, string> }> {
  return shared(async (workshop, { id: personId }) => {
    const { app } = workshop;
    const trajectoryId = await leaderTrajectory(app, personId);
    const { host: askedOf, ...fields } = await practiceSession(workshop);
    const activity = { component: PRACTICE.key, block: null, happenedOn: fields['date']!, minutes: 60 };
    const details = {
      group: { id: fields['group']! },
      startsAt: '20:00',
      standIn: false,
      reflection: 'Ik leerde luisteren.',
    };
    const claims = app.get(ClaimsService, { strict: false });
    const claimId = await claims.submit(
      trajectoryId,
      { ...activity, description: 'Balint aan zee, Hoorn', role: 'taking-part' },
      personId,
      { askedOf, withDetails: (manager, id) => storeSession(manager, id, details) },
    );
    if (state === 'returned') await claims.returnToTrainee({ claimId, version: 1 }, askedOf, 'Welke avond?');
    if (state === 'signed') await app.get(HoursService, { strict: false }).signOff([claimId], askedOf);
    return { claimId, fields: { ...fields, host: askedOf } };
  });
}

const PRACTISED_SESSIONS = {
  waiting: practiceIn('waiting'),
  returned: practiceIn('returned'),
  signed: practiceIn('signed'),
};

/** The same, put into a route as the route takes it. */
function practised(
  states: readonly ClaimState[],
  fill: (id: string, fields: Record<string, string>) => Filling = (id) => ({ path: { id } }),
): Record<string, Make<Trainee>> {
  const make =
    (state: ClaimState): Make<Trainee> =>
    async (workshop, trainee) => {
      const { claimId, fields } = await PRACTISED_SESSIONS[state](workshop, trainee);
      return fill(claimId, fields);
    };
  return Object.fromEntries(states.map((state) => [state, make(state)]));
}

/** The trajectory of somebody that asks for practice and supervision. */
async function leaderTrajectory(app: NestFastifyApplication, personId: string): Promise<string> {
  const { manager } = app.get(DataSource);
  const [known] = await manager.query<{ id: string }[]>(
    `SELECT id FROM trajectory WHERE person_id = $1 AND programme = 'leader'`,
    [personId],
  );
  if (known) return known.id;
  const start = { personId, programme: 'leader', startedOn: '2024-06-01' } as const;
  const started = await manager.transaction((inner) =>
    app.get(TrajectoriesService, { strict: false }).start(inner, start, actorOf.command),
  );
  return started.id;
}

/** A session that a trainee proposed, by its state. */
function proposalIn(state: ClaimState): Maker<Trainee, { claimId: string; askedOf: string }> {
  return shared(async ({ app }, { id: personId }) => {
    const trajectoryId = await leaderTrajectory(app, personId);
    const { id: askedOf } = await newSupervisor(servicesOf(app) as TestServices);
    const { date: happenedOn, start } = sessionTime();
    const activity = {
      component: SUPERVISION.key,
      block: null,
      happenedOn,
      minutes: 60,
      description: start,
    };
    const details = { start, form: 'group' as const, reflection: 'Ik leerde wachten.', practice: [] };
    const claims = app.get(ClaimsService, { strict: false });
    const withDetails = (inner: EntityManager, claimId: string) =>
      storeProposal(inner, claimId, details, PRACTISED);
    const claimId = await claims.submit(trajectoryId, activity, personId, { askedOf, withDetails });
    if (state === 'returned') await claims.returnToTrainee({ claimId, version: 1 }, askedOf, 'Met wie?');
    if (state === 'signed') await app.get(HoursService, { strict: false }).signOff([claimId], askedOf);
    return { claimId, askedOf };
  });
}

const PROPOSALS = {
  waiting: proposalIn('waiting'),
  returned: proposalIn('returned'),
  signed: proposalIn('signed'),
};

/** The same, put into a route as the route takes it. */
function proposed(
  states: readonly ClaimState[],
  fill: (id: string, supervisor: string) => Filling = (id) => ({ path: { id } }),
): Record<string, Make<Trainee>> {
  const make =
    (state: ClaimState): Make<Trainee> =>
    async (workshop, trainee) => {
      const { claimId, askedOf } = await PROPOSALS[state](workshop, trainee);
      return fill(claimId, askedOf);
    };
  return Object.fromEntries(states.map((state) => [state, make(state)]));
}

/** A session that a supervisee's supervisor recorded; somebody else, where that one may not supervise. */
const recordedSession = shared(async ({ app }, { id: personId, signer }: Trainee) => {
  const { manager } = app.get(DataSource);
  const trajectoryId = await leaderTrajectory(app, personId);
  const { date: heldOn, start: startsAt } = sessionTime();
  const asked = { personId: signer.id, on: heldOn, must: 'supervisor' } as const;
  const [lacking] = await missingQualities(manager, [asked]);
  const { id: by } = lacking!.length === 0 ? signer : await newSupervisor(servicesOf(app) as TestServices);
  const session = {
    heldOn,
    startsAt,
    minutes: 60,
    form: 'group' as const,
    trajectoryIds: [trajectoryId],
  };
  const form = { formKey: randomUUID(), told: '' };
  const { sessionId } = await app.get(SupervisionSessions, { strict: false }).record(session, by, form);
  const [claim] = await claimsOfSessions(manager, [sessionId]);
  return { sessionId, claimId: claim!.claimId };
});

/** The same, with what a form sends. */
function recorded(fields?: (claimId: string) => Record<string, string>): Record<string, Make<Trainee>> {
  return {
    recorded: async (workshop, trainee) => {
      const { sessionId, claimId } = await recordedSession(workshop, trainee);
      return { path: { id: sessionId }, ...(fields && { fields: fields(claimId) }) };
    },
  };
}

/** A log like no other, since who hands in an equal one is told of it first (L1). */
function reading(): Record<string, string> {
  logs += 1;
  return {
    title: 'de-dokter-als-medicijn',
    otherTitle: '',
    date: `2025-12-${String(1 + (logs % 28)).padStart(2, '0')}`,
    hours: '1',
    minutes: String(logs % 60),
    pages: 'h. 2',
    reflection: 'Ik leerde wachten.',
  };
}

/** Every route of the portal by method and pattern. HEAD goes with its GET. */
export const ROUTE_TRIALS: Record<string, RouteTrial> = {
  'GET /': { lets: 'anyone' },
  'GET /aanmelden': { lets: 'anyone' },
  'POST /aanmelden': {
    lets: 'anyone',
    make: async ({ app }) => {
      const email = newEmail();
      await newAccount(app, { email, password: PASSWORD });
      return { fields: { email, password: PASSWORD } };
    },
  },
  'GET /aanmelden/code': { lets: 'anyone', make: () => ({ query: { aanvraag: randomUUID() } }) },
  'POST /aanmelden/code': {
    lets: 'anyone',
    make: async ({ app }) => {
      const { request, code } = await issued(app, 'sign-in');
      return { fields: { aanvraag: request, code: code! } };
    },
  },
  'POST /aanmelden/link': { lets: 'anyone', make: () => ({ fields: { email: newEmail() } }) },
  'GET /aanmelden/link/:token': { lets: 'anyone', make: byToken('sign-in') },
  'POST /aanmelden/link/:token': { lets: 'anyone', make: byToken('sign-in') },
  'GET /aanmelden/tweede-stap': { lets: 'anyone' },
  // Nobody who tries the routes waits for a second step: that it opens nothing else is tried by itself.
  'POST /aanmelden/tweede-stap': {
    lets: 'anyone',
    answers: '410',
    make: () => ({ fields: { code: '123456' } }),
  },
  'POST /aanmelden/tweede-stap/herstelcode': {
    lets: 'anyone',
    answers: '410',
    make: () => ({ fields: { herstelcode: '0000-0000-0000-0000' } }),
  },
  'POST /aanmelden/tweede-stap/passkey': {
    lets: 'anyone',
    answers: '410',
    make: () => ({ fields: { antwoord: '{}' } }),
  },
  'POST /aanmelden/tweede-stap/passkey/vraag': { lets: 'anyone', answers: '409' },
  'POST /aanmelden/passkey': {
    lets: 'anyone',
    answers: '422',
    make: () => ({ fields: { antwoord: '{}', naar: '/' } }),
  },
  'POST /aanmelden/passkey/vraag': { lets: 'anyone', answers: '200' },
  'GET /account': { lets: 'signed in' },
  'POST /account/aanmeldingen/:id/afmelden': {
    lets: 'signed in',
    make: async ({ app }, personId) => {
      const elsewhere = (await signIn(app, personId)).split('=')[1]!;
      return { path: { id: hashOfToken(elsewhere) } };
    },
  },
  'GET /account/beveiliging': { lets: 'signed in' },
  'GET /account/nummers': { lets: 'signed in' },
  // One's own number, in a register that is everybody's.
  'POST /account/nummers/:register': {
    lets: 'signed in',
    everybodys: true,
    make: () => ({ path: { register: 'big-doctors' }, fields: { number: '09012345601', seen: '' } }),
  },
  'GET /account/adres': { lets: 'signed in' },
  'POST /account/adres': { lets: 'signed in', make: wishForAddress },
  'POST /account/adres/code': { lets: 'signed in' },
  'POST /account/adres/intrekken': { lets: 'signed in' },
  // Each change leads to the proof that it is the owner: with one they are tried in test/accounts/second-factor.spec.ts.
  'GET /account/tweede-stap': { lets: 'signed in' },
  'GET /account/tweede-stap/bewijs': { lets: 'signed in' },
  'POST /account/tweede-stap/bewijs': { lets: 'signed in', make: proofOfOwner },
  'POST /account/tweede-stap/bewijs/code': {
    lets: 'signed in',
    fields: { naar: '/account/tweede-stap/app' },
  },
  'GET /account/tweede-stap/passkey': { lets: 'signed in' },
  'POST /account/tweede-stap/passkey': { lets: 'signed in' },
  'POST /account/tweede-stap/passkey/vraag': { lets: 'signed in', answers: '200' },
  'GET /account/tweede-stap/app': { lets: 'signed in' },
  'POST /account/tweede-stap/app': { lets: 'signed in' },
  'GET /account/tweede-stap/app/verwijderen': { lets: 'signed in' },
  'POST /account/tweede-stap/app/verwijderen': { lets: 'signed in' },
  'GET /account/tweede-stap/codes': { lets: 'signed in' },
  'POST /account/tweede-stap/codes': { lets: 'signed in' },
  'GET /account/tweede-stap/passkeys/:id/verwijderen': { lets: 'signed in', make: ownPasskey },
  'POST /account/tweede-stap/passkeys/:id/verwijderen': { lets: 'signed in', make: ownPasskey },
  'POST /account/wachtwoord': { lets: 'signed in', fields: { current: '', password: NEW_PASSWORD } },
  'GET /adres/:token': { lets: 'anyone', make: addressLink('address') },
  'POST /adres/:token': { lets: 'anyone', make: addressLink('address') },
  'GET /adres-bevestigd': { lets: 'anyone' },
  'GET /adres-tegenhouden/:token': { lets: 'anyone', make: addressLink('address-stop') },
  'POST /adres-tegenhouden/:token': { lets: 'anyone', make: addressLink('address-stop') },
  'GET /adres-tegengehouden': { lets: 'anyone' },
  'POST /afmelden': { lets: 'anyone' },
  'POST /afmelden/elders': { lets: 'signed in' },
  'POST /afmelden/overal': { lets: 'signed in' },
  'POST /formulier/taal': { lets: 'signed in' },
  'GET /aftekenen': { lets: 'supervisor' },
  'POST /aftekenen': {
    lets: 'supervisor',
    make: claim(['waiting'], (id) => ({ fields: { claim: `${id}.1` } })),
  },
  'GET /aftekenen/:id': { lets: 'supervisor', make: claim(['waiting', 'returned', 'signed']) },
  'POST /aftekenen/:id/terugsturen': {
    lets: 'supervisor',
    make: claim(['waiting'], (id) => ({ path: { id }, fields: { version: '1', reason: 'Welke?' } })),
  },
  'GET /aftekenen/afgetekend': { lets: 'supervisor' },
  'GET /aftekenen/afgetekend/:id': { lets: 'supervisor', make: claim(['signed']) },
  'POST /aftekenen/afgetekend/:id/terugnemen': {
    lets: 'supervisor',
    make: claim(['signed'], (id) => ({ path: { id }, fields: { reason: 'Vergissing' } })),
  },
  'POST /aftekenen/afgetekend/ongedaan': {
    lets: 'supervisor',
    make: claim(['signed'], (id) => ({ fields: { claims: encodeIds([id]) } })),
  },
  'GET /aftekenen/lezen': {
    lets: 'supervisor',
    make: claim(['waiting', 'returned', 'signed'], (id) => ({ query: { claim: `${id}.1` } })),
  },
  'GET /aftekenen/terugsturen': {
    lets: 'supervisor',
    make: claim(['waiting'], (id) => ({ query: { claim: `${id}.1` } })),
  },
  'POST /aftekenen/terugsturen': {
    lets: 'supervisor',
    make: claim(['waiting'], (id) => ({
      fields: { [`claim-${id}`]: '1', [`reason-${id}`]: 'Welke hoofdstukken?' },
    })),
  },
  'GET /begeleiders': { lets: 'office' },
  'GET /jaaroverzicht': { lets: 'office' },
  'GET /personen/:personId/nummers': { lets: 'secretariat', make: { leader } },
  'POST /personen/:personId/nummers/:register': {
    lets: 'secretariat',
    make: {
      leader: async (workshop) => ({
        path: { personId: await someLeader(workshop), register: 'big-doctors' },
        fields: { number: '09012345601', seen: '' },
      }),
    },
  },
  'GET /begeleiders/:personId': { lets: 'office', make: { leader } },
  'POST /begeleiders/:personId/account': {
    lets: 'secretariat',
    make: {
      leader: async (workshop) => {
        const personId = await someLeader(workshop);
        await accountOf(workshop.app, personId);
        return { path: { personId }, fields: { to: 'open' } };
      },
    },
  },
  'GET /begeleiders/:personId/gegevens': { lets: 'secretariat', make: { leader } },
  'POST /begeleiders/:personId/gegevens': {
    lets: 'secretariat',
    make: {
      leader: async (workshop) => {
        const { app } = workshop;
        const personId = await someLeader(workshop);
        const details = await app
          .get(LeadersService, { strict: false })
          .details(app.get(DataSource).manager, personId);
        return { path: { personId }, fields: { ...typedLeader(details), seen: JSON.stringify(details) } };
      },
    },
  },
  'GET /begeleiders/:personId/feiten': { lets: 'office', make: { leader } },
  'GET /begeleiders/:personId/feiten/:kind': { lets: 'secretariat', make: { leader: factForm() } },
  'POST /begeleiders/:personId/feiten/:kind': {
    lets: 'secretariat',
    make: {
      leader: factForm({ formKey: randomUUID(), detail: 'ordinary', from: '01-01-2020', to: '' }),
    },
  },
  'POST /begeleiders/:personId/feiten/:factId/intrekken': {
    lets: 'secretariat',
    make: { leader: aFact({ kind: 'member', detail: 'ordinary' }) },
  },
  'GET /begeleiders/:personId/feiten/:factId/besluit': {
    lets: 'board',
    make: { leader: aFact({ kind: 'education', detail: 'coursework', year: 2025 }) },
  },
  'POST /begeleiders/:personId/feiten/:factId/besluit': {
    lets: 'board',
    make: {
      leader: aFact(
        { kind: 'education', detail: 'coursework', year: 2025 },
        { accepted: 'ja', reason: 'Goed programma' },
      ),
    },
  },
  'GET /begeleiders/:personId/onderbreking': { lets: 'board', make: { leader } },
  'POST /begeleiders/:personId/onderbreking': {
    lets: 'board',
    make: {
      leader: async (workshop) => ({
        path: { personId: await someLeader(workshop) },
        fields: {
          formKey: randomUUID(),
          detail: 'suspended',
          from: '01-01-2026',
          to: '31-01-2026',
          note: 'Op eigen verzoek',
        },
      }),
    },
  },
  'POST /begeleiders/:personId/onderbreking/:factId/intrekken': {
    lets: 'board',
    make: {
      leader: aFact({
        kind: 'interruption',
        detail: 'suspended',
        fromDate: '2026-01-01',
        toDate: '2026-01-31',
      }),
    },
  },
  'GET /mijn-bevoegdheid': { lets: 'signed in' },
  'GET /docentgegevens': { lets: 'signed in' },
  'POST /docentgegevens': {
    lets: 'signed in',
    fields: { version: '0', background: 'Psychotherapeut', hasInterests: 'none', interests: '' },
  },
  'GET /accreditatie': { lets: 'office' },
  'GET /accreditatie/nieuw': { lets: 'secretariat' },
  'POST /accreditatie/nieuw': {
    lets: 'secretariat',
    make: {
      day: async (workshop) => {
        const editionId = await DAYS.open(workshop, workshop.stranger.organises);
        return { fields: { formKey: randomUUID(), editionId, body: 'gaia' } };
      },
    },
  },
  'GET /accreditatie/:dossierId': { lets: 'office', make: { draft: taughtDossier } },
  'GET /accreditatie/:dossierId/document/:file': {
    lets: 'office',
    make: {
      submitted: shared<Trainee, Filling>(async (workshop) => {
        const { dossierId } = await submittedDossier(workshop);
        return { path: { dossierId, file: '1.pdf' } };
      }),
    },
  },
  'GET /accreditatie/:dossierId/gegevens': { lets: 'secretariat', make: { draft: taughtDossier } },
  'POST /accreditatie/:dossierId/gegevens': {
    lets: 'secretariat',
    make: {
      draft: async (workshop) => ({
        ...(await taughtDossier(workshop)),
        fields: { version: '1', title: 'Dag' },
      }),
    },
  },
  'GET /accreditatie/:dossierId/stap/:step': {
    lets: 'secretariat',
    make: {
      draft: async (workshop) => {
        const { path } = await taughtDossier(workshop);
        return { path: { ...path, step: 'laten-vallen' } };
      },
    },
  },
  'POST /accreditatie/:dossierId/stap/:step': {
    lets: 'secretariat',
    make: {
      draft: async (workshop) => {
        const { path } = await taughtDossier(workshop);
        return { path: { ...path, step: 'laten-vallen' }, fields: { version: '1' } };
      },
    },
  },
  'GET /accreditatie/:dossierId/wijzigingen/:flagId': {
    lets: 'secretariat',
    make: { flagged: flaggedDossier },
  },
  'POST /accreditatie/:dossierId/wijzigingen/:flagId': {
    lets: 'secretariat',
    make: {
      flagged: async (workshop) => ({
        ...(await flaggedDossier(workshop)),
        fields: { reason: 'Gemeld' },
      }),
    },
  },
  'GET /accreditatie/:dossierId/docenten': { lets: 'office', make: { draft: taughtDossier } },
  'POST /accreditatie/:dossierId/docenten/vragen': { lets: 'secretariat', make: { draft: taughtDossier } },
  'GET /mijn-deelname': { lets: 'signed in' },
  'GET /mijn-deelname/:file': {
    lets: 'signed in',
    make: shared<string, Filling>((workshop, personId) =>
      certified(workshop, { personId, trajectoryId: null }),
    ),
  },
  'GET /nakijken': { lets: 'office' },
  'GET /begeleiders-aandacht': { lets: 'office' },
  // Of a credit that is not on the list the page says how it stands now.
  'POST /nakijken': {
    lets: 'board',
    fields: () => ({
      ...{ credit: randomUUID(), outcome: 'stands', reason: 'Waarneming was afgesproken' },
      seen: 'x'.repeat(22),
    }),
  },
  'POST /nakijken/gevolgen': {
    lets: 'board',
    fields: () => ({ credit: randomUUID(), outcome: 'stands', reason: 'Waarneming was afgesproken' }),
  },
  'GET /begeleiders/:personId/overdragen': { lets: 'secretariat', make: { leader } },
  'POST /begeleiders/:personId/overdragen': {
    lets: 'secretariat',
    make: {
      supervisor: async (workshop) => {
        const { personId, chosen } = await handover(workshop);
        return { path: { personId }, fields: chosen };
      },
    },
  },
  'GET /begeleiders/:personId/overdragen/nakijken': {
    lets: 'secretariat',
    make: {
      supervisor: async (workshop) => {
        const { personId, chosen } = await handover(workshop);
        return { path: { personId }, query: chosen };
      },
    },
  },
  'POST /begeleiders/:personId/waarnemers': {
    lets: 'secretariat',
    make: {
      leader: async (workshop) => ({
        path: { personId: await someLeader(workshop) },
        fields: deputy(await newLeader(workshop.app)),
      }),
    },
  },
  'GET /begeleiders/:personId/waarnemers/:id/beeindigen': { lets: 'secretariat', make: { deputy: named } },
  'POST /begeleiders/:personId/waarnemers/:id/beeindigen': { lets: 'secretariat', make: { deputy: named } },
  'GET /begeleiders/:personId/waarnemers/nakijken': {
    lets: 'secretariat',
    make: {
      leader: async (workshop) => ({
        path: { personId: await someLeader(workshop) },
        query: deputy(await newLeader(workshop.app)),
      }),
    },
  },
  'GET /begeleiders/:personId/waarnemers/nieuw': { lets: 'secretariat', make: { leader } },
  'GET /begeleiders/nieuw': { lets: 'secretariat' },
  'POST /begeleiders/nieuw': {
    lets: 'secretariat',
    fields: () => ({
      formKey: randomUUID(),
      fullName: 'Lies Leider',
      email: newEmail(),
      leaderSince: '01-02-2020',
      lastActiveOn: '',
      ordinaryMember: 'ja',
      recognisedUntil: '',
      intervisionYears: '2025',
      maxSupervisees: '8',
    }),
  },
  'GET /bestanden/:file': {
    lets: 'anyone',
    make: shared<void, Filling>(async ({ app }) => {
      const { body } = await app.inject('/');
      return { path: { file: /href="\/bestanden\/([^"]+\.css)"/.exec(body)![1]! } };
    }),
  },
  'GET /bestuur': { lets: 'board' },
  'GET /bestuur/jaarcijfers.csv': { lets: 'board' },
  'GET /bewijs': { lets: 'anyone' },
  'GET /bewijs/:address': {
    lets: 'anyone',
    make: async ({ parties, stranger }) => {
      return { path: { address: (await parties.record(stranger.trainee)).address } };
    },
  },
  'GET /dagdelen': { lets: 'trainee' },
  // Whose evaluation is open to them is tried in test/web/evaluation-answers.spec.ts.
  'GET /evaluatie': { lets: 'signed in' },
  'GET /evaluatie/dank': { lets: 'anyone' },
  'GET /evaluatie/:code': { lets: 'anyone', make: openEvaluation() },
  'POST /evaluatie': { lets: 'anyone', make: openEvaluation('3') },
  'GET /dagdelen/:meetingId': { lets: 'trainee', make: offered(['open', 'enrolled', 'past']) },
  'POST /dagdelen/:meetingId/inschrijven': { lets: 'trainee', make: offered(['open', 'enrolled']) },
  'POST /dagdelen/:meetingId/uitschrijven': { lets: 'trainee', make: offered(['enrolled']) },
  'GET /dagen': { lets: 'organiser' },
  'GET /dagen/nieuw': { lets: 'secretariat' },
  'POST /dagen/nieuw': {
    lets: 'secretariat',
    fields: () => ({
      ...dayFields('Nieuwe dag'),
      formKey: randomUUID(),
      seen: '',
      // Nothing else takes place then.
      heldOn: '2027-05-29',
    }),
  },
  'GET /dagen/overnemen': { lets: 'organiser' },
  'POST /dagen/overnemen': {
    lets: 'organiser',
    make: organised('open', (source) => ({ formKey: randomUUID(), source, newTitle: 'Een jaar later' })),
  },
  'GET /dagen/:dayId': { lets: 'organiser', make: { ...organised('draft'), ...organised('open') } },
  'GET /dagen/:dayId/gegevens': { lets: 'organiser', make: organised('draft') },
  'POST /dagen/:dayId/gegevens': {
    lets: 'organiser',
    make: {
      draft: async (workshop, organiser) => {
        const dayId = await DAYS.draft(workshop, organiser);
        const seen = JSON.stringify({ version: 1, plan: dayPlan({ organiserIds: [organiser.id] }) });
        return { path: { dayId }, fields: { ...dayFields('Andere naam'), seen } };
      },
    },
  },
  'POST /dagen/:dayId/publiceren': { lets: 'organiser', make: organised('draft', () => ({ version: '1' })) },
  'GET /dagen/:dayId/deur': { lets: 'organiser', make: organised('open') },
  // Nothing is tapped: what is, and by whom, `test/web/day-door.spec.ts` tries.
  'POST /dagen/:dayId/deur': { lets: 'organiser', make: organised('open') },
  'GET /dagen/:dayId/tekenlijst': { lets: 'organiser', make: organised('open') },
  'GET /dagen/:dayId/naamkaartjes': { lets: 'organiser', make: organised('open') },
  'GET /dagen/:dayId/afgelasten': { lets: 'organiser', make: organised('open') },
  'POST /dagen/:dayId/afgelasten': {
    lets: 'organiser',
    make: organised('open', () => ({ reason: 'De zaal is dicht' })),
  },
  // A code that nobody made opens nothing, and says so.
  'GET /deur/:code': {
    lets: 'organiser',
    everybodys: true,
    make: { forged: () => Promise.resolve({ path: { code: 'x' } }) },
  },
  // Nobody has a place there: whose code it is, `test/web/day-door.spec.ts` tries.
  'GET /intervisiedagen/:dayId/code': { lets: 'signed in', everybodys: true, make: dayWithPlace },
  'GET /dagen/:dayId/presentie': { lets: 'organiser', alone: true, make: listedDay('open') },
  'POST /dagen/:dayId/presentie': { lets: 'organiser', alone: true, make: listedDay('open') },
  'GET /dagen/:dayId/presentie/sluiten': { lets: 'organiser', alone: true, make: listedDay('open') },
  'POST /dagen/:dayId/presentie/sluiten': {
    lets: 'organiser',
    alone: true,
    make: listedDay('closed', () => ({ seen: 'x' })),
  },
  'GET /dagen/:dayId/presentie/openen': { lets: 'organiser', alone: true, make: listedDay('closed') },
  'POST /dagen/:dayId/presentie/openen': {
    lets: 'organiser',
    alone: true,
    make: listedDay('closed', () => ({ reason: 'Verwisseld' })),
  },
  'GET /dagen/:dayId/presentie/rondes': { lets: 'organiser', alone: true, make: listedDay('open') },
  'POST /dagen/:dayId/presentie/rondes': {
    lets: 'organiser',
    alone: true,
    make: listedDay('open', (who) => ({ formKey: randomUUID(), [`rol-${who}`]: 'leader' })),
  },
  'POST /dagen/:dayId/presentie/rondes/:number/weg': {
    lets: 'organiser',
    alone: true,
    make: listedDay('open'),
  },
  'GET /dagen/:dayId/berichten': { lets: 'organiser', make: organised('open') },
  'POST /dagen/:dayId/berichten/nakijken': { lets: 'organiser', answers: '200', make: attended(aMessage) },
  'POST /dagen/:dayId/berichten/versturen': { lets: 'organiser', make: attended(aMessage) },
  'POST /dagen/:dayId/berichten/vorig-verslag': {
    lets: 'organiser',
    make: organised('open', () => ({ verslag: '' })),
  },
  'GET /dagen/:dayId/na-afloop': { lets: 'organiser', make: organised('open') },
  'GET /dagen/:dayId/na-afloop/aanwezigen.xlsx': { lets: 'organiser', make: organised('open') },
  'POST /dagen/:dayId/na-afloop/versturen': { lets: 'organiser', make: organised('open') },
  'GET /dagen/:dayId/verslag': { lets: 'organiser', make: organised('open') },
  'POST /dagen/:dayId/verslag': {
    lets: 'organiser',
    make: organised('open', () => ({ version: '0', text: 'Een goede dag.' })),
  },
  'POST /dagen/:dayId/verslag/bestand': {
    lets: 'organiser',
    make: {
      open: async (workshop, organiser) => {
        const dayId = await DAYS.open(workshop, organiser);
        const file = { field: 'bestand', name: 'verslag.pdf', content: '%PDF-1.7' };
        return { path: { dayId }, files: [file] };
      },
    },
  },
  'POST /dagen/:dayId/verslag/bestand/weg': { lets: 'organiser', make: organised('open') },
  'GET /intervisiedagen/verslagen': { lets: 'signed in' },
  'GET /intervisiedagen/:dayId/verslag': { lets: 'signed in', offices: true, make: reportBefore },
  'GET /intervisiedagen/:dayId/verslag/bestand': { lets: 'signed in', offices: true, make: reportBefore },
  'GET /dagen/:dayId/supervisie': { lets: 'organiser', alone: 'unseen', make: slotted() },
  'POST /dagen/:dayId/supervisie': { lets: 'organiser', alone: 'unseen', make: plannedSlot() },
  'POST /dagen/:dayId/supervisie/verdelen': {
    lets: 'organiser',
    alone: 'unseen',
    make: slotted(() => ({ doe: 'bewaren' })),
  },
  // The trainee's programme has no supervision: the page says so.
  'POST /dagen/:dayId/supervisie/vragen': {
    lets: 'organiser',
    alone: 'unseen',
    answers: '409',
    make: listedDay('open', (persoon) => ({ persoon })),
  },
  'POST /dagen/:dayId/supervisie/:slotId/weg': { lets: 'organiser', alone: 'unseen', make: slotted() },
  'GET /dagen/:dayId/deelnemers': { lets: 'organiser', make: organised('open') },
  'POST /dagen/:dayId/deelnemers/nakijken': {
    lets: 'organiser',
    answers: '200',
    make: organised('open', () => ({ lijst: 'Anna Gast; anna.gast@huis.example' })),
  },
  'POST /dagen/:dayId/deelnemers/inschrijven': {
    lets: 'organiser',
    make: organised('open', () => ({ lijst: `Berta Gast; ${newEmail()}` })),
  },
  'POST /dagen/:dayId/deelnemers/bestand': {
    lets: 'organiser',
    answers: '200',
    make: {
      open: async (workshop, organiser) => ({
        path: { dayId: await DAYS.open(workshop, organiser) },
        files: [{ field: 'bestand', name: 'lijst.csv', content: 'Anna Gast;anna.gast@huis.example' }],
      }),
    },
  },
  'GET /dagen/:dayId/deelnemers/gast': { lets: 'organiser', make: organised('open') },
  'POST /dagen/:dayId/deelnemers/gast': {
    lets: 'organiser',
    make: organised('open', () => ({ naam: 'Carla Gast', beroep: '', email: newEmail(), wens: '' })),
  },
  'POST /dagen/:dayId/deelnemers/uitschrijven': { lets: 'organiser', make: attendedByOrganiser() },
  // The secretariat comes no further where a day has organisers: wishes are theirs alone (I10).
  'GET /dagen/:dayId/wensen': { lets: 'organiser', alone: 'unseen', make: organised('open') },
  'POST /dagen/:dayId/wensen': {
    lets: 'organiser',
    alone: 'unseen',
    make: attendedByOrganiser({ wens: 'Glutenvrij' }),
  },
  'GET /intervisiedagen': { lets: 'anyone' },
  'GET /intervisiedagen/:dayId': { lets: 'signed in', everybodys: true, make: openDay() },
  // Enrolling has not begun: whom a day is for, `test/web/intervision.spec.ts` tries.
  'POST /intervisiedagen/:dayId/inschrijven': {
    lets: 'signed in',
    everybodys: true,
    make: openDay(false, { enrolFrom: '2026-05-01' }),
    answers: '409',
  },
  'POST /intervisiedagen/:dayId/wensen': {
    lets: 'signed in',
    everybodys: true,
    make: dayWithPlace,
  },
  'GET /intervisiedagen/:dayId/supervisie': { lets: 'signed in', everybodys: true, make: dayWithPlace },
  'POST /intervisiedagen/:dayId/supervisie': {
    lets: 'signed in',
    everybodys: true,
    make: dayWithPlace,
    fields: { vraagt: 'nee' },
  },
  'POST /intervisiedagen/:dayId/uitschrijven': {
    lets: 'signed in',
    everybodys: true,
    make: dayWithPlace,
  },
  'GET /deelnemers': { lets: 'office' },
  'GET /deelnemers/deelnemers.csv': { lets: 'office' },
  'GET /deelnemers/nieuw': { lets: 'secretariat' },
  'POST /deelnemers/nieuw': {
    lets: 'secretariat',
    fields: () => ({
      formKey: randomUUID(),
      persoon: '',
      participantNumber: randomUUID(),
      surname: 'Proef',
      email: newEmail(),
      programme: 'leader',
      startedOn: '01-02-2026',
      supervisor: '',
    }),
  },
  'GET /deelnemers/nieuw/lijst': { lets: 'secretariat' },
  'POST /deelnemers/nieuw/lijst': {
    lets: 'secretariat',
    fields: () => ({ rows: 'D1;Kok;;A.;Anneke;anneke@voorbeeld.example;;begeleider;01-02-2026;' }),
  },
  'GET /deelnemers/:trajectoryId/persoon': { lets: 'secretariat', make: dossier() },
  'POST /deelnemers/:trajectoryId/persoon': {
    lets: 'secretariat',
    make: {
      dossier: async ({ app }, { id, trajectoryId }) => {
        const person = await app.get(DataSource).manager.findOneByOrFail(Person, { id });
        const { callName, initials, tussenvoegsel, surname, email, region, participantNumber } = person;
        const names = { callName, initials, tussenvoegsel, surname };
        const seen = { ...names, email, region, participantNumber };
        const typed = Object.entries({ ...seen, initials: 'A.' }).map(([name, value]) => [name, value ?? '']);
        const fields = {
          ...(Object.fromEntries(typed) as Record<string, string>),
          seen: JSON.stringify(seen),
        };
        return { path: { trajectoryId }, fields };
      },
    },
  },
  'POST /deelnemers/:trajectoryId/persoon/account': {
    lets: 'secretariat',
    make: {
      // To open what is open: the trainee whose account it is tries routes too.
      account: async ({ app }, { id, trajectoryId }) => {
        await accountOf(app, id);
        return { path: { trajectoryId }, fields: { to: 'open' } };
      },
    },
  },
  'POST /deelnemers/:trajectoryId/persoon/naam': { lets: 'secretariat', make: dossier() },
  'GET /deelnemers/:trajectoryId/traject': { lets: 'secretariat', make: dossier() },
  'POST /deelnemers/:trajectoryId/traject': {
    lets: 'secretariat',
    make: dossier(() => ({ to: 'running', since: '01-02-2026', reason: '' })),
  },
  'GET /bewijzen': { lets: 'office' },
  'GET /bewijzen/:id': { lets: 'office', make: recordAt() },
  'GET /bewijzen/:id/intrekken': { lets: 'board', make: recordAt() },
  'POST /bewijzen/:id/intrekken': {
    lets: 'board',
    make: recordAt({ reason: 'Op een ander verzoek afgegeven', seen: 'valid' }),
  },
  'GET /bewijzen/:id/pdf': { lets: 'office', make: recordAt() },
  'GET /bewijzen/bewijzen.csv': { lets: 'office' },
  'GET /evaluaties': { lets: 'keeper' },
  'GET /evaluaties/vragenlijsten': { lets: 'office' },
  'GET /evaluaties/vragenlijsten/:key/:version': {
    lets: 'office',
    make: { loaded: () => ({ path: { key: 'day', version: '1' } }) },
  },
  'GET /evaluaties/:meetingId': { lets: 'keeper', make: evaluated },
  'GET /evaluaties/:meetingId/uitkomst.csv': { lets: 'keeper', make: evaluated },
  'GET /evaluaties/:meetingId/uitkomst.xlsx': { lets: 'keeper', make: evaluated },
  'GET /deelnamebewijzen/:meetingId': {
    lets: 'office',
    make: { closed: certificate },
  },
  'GET /deelnamebewijzen/:meetingId/:file': {
    lets: 'office',
    make: { closed: certificate },
  },
  'GET /accreditatie/overdragen': { lets: 'office' },
  'GET /accreditatie/overdragen/:meetingId/:body': { lets: 'office', make: { waiting: handedOver() } },
  'GET /accreditatie/overdragen/:meetingId/:body/bestand/:file': {
    lets: 'secretariat',
    make: { waiting: handedOver() },
  },
  'POST /accreditatie/overdragen/:meetingId/:body/codes': {
    lets: 'secretariat',
    make: { waiting: handedOver(() => ({ cursus: '5566', cursusVan: 'eigen' })) },
  },
  'POST /accreditatie/overdragen/:meetingId/:body/geplakt': {
    lets: 'secretariat',
    make: { waiting: handedOver((zegel) => ({ zegel })) },
  },
  'POST /accreditatie/overdragen/:meetingId/:body/antwoord': {
    lets: 'secretariat',
    make: { waiting: handedOver((zegel) => ({ deel: '1', zegel, antwoord: BOOKED })) },
  },
  'POST /accreditatie/overdragen/:meetingId/:body/nummers-vragen': {
    lets: 'secretariat',
    make: { waiting: handedOver() },
  },
  'GET /accreditatie/versturen/:meetingId/:body': { lets: 'office', make: { waiting: handedOver() } },
  'POST /accreditatie/versturen/:meetingId/:body': { lets: 'secretariat', make: { waiting: handedOver() } },
  'GET /accreditatie/taken': { lets: 'office' },
  'GET /accreditatie/taken/:meetingId/:body/:personId': {
    lets: 'secretariat',
    make: { wrongly: sentWrongly() },
  },
  'POST /accreditatie/taken/:meetingId/:body/:personId': {
    lets: 'secretariat',
    make: { wrongly: sentWrongly({ uitkomst: 'blijft', reden: 'Zo afgesproken' }) },
  },
  'GET /accreditatie/verbinding': { lets: 'office' },
  'GET /accreditatie/verbinding/:body': { lets: 'secretariat', make: atBody() },
  'POST /accreditatie/verbinding/:body/echt': { lets: 'secretariat', make: atBody({ bevestigd: 'ja' }) },
  'POST /accreditatie/verbinding/:body/stoppen': { lets: 'secretariat', make: atBody({}) },
  'GET /deelnemers/:trajectoryId': { lets: 'office', make: dossier() },
  'GET /deelnemers/:trajectoryId/mails': { lets: 'office', make: dossier() },
  'GET /deelnemers/:trajectoryId/besluiten': { lets: 'board', make: dossier() },
  'GET /deelnemers/:trajectoryId/besluiten/:soort': { lets: 'board', make: deciding() },
  'POST /deelnemers/:trajectoryId/besluiten/:soort': {
    lets: 'board',
    // What was seen is not what follows: what follows is shown anew.
    make: deciding({ seen: 'x'.repeat(22) }),
    answers: '409',
  },
  'POST /deelnemers/:trajectoryId/besluiten/:soort/gevolgen': {
    lets: 'board',
    make: deciding({ seen: '' }),
    answers: '200',
  },
  'GET /leeslijsten': { lets: 'board' },
  'GET /leeslijsten/:soort': { lets: 'board', make: onList() },
  'POST /leeslijsten/:soort': { lets: 'board', make: onList({ seen: 'x'.repeat(22) }), answers: '409' },
  'POST /leeslijsten/:soort/gevolgen': { lets: 'board', make: onList({ seen: '' }), answers: '200' },
  'GET /deelnemers/:trajectoryId/uren': { lets: 'office', make: dossier() },
  'GET /deelnemers/:trajectoryId/uren/:claimId': {
    lets: 'office',
    make: creditOf(['waiting', 'returned', 'signed']),
  },
  'POST /deelnemers/:trajectoryId/uren/:claimId': {
    lets: 'secretariat',
    // What was seen is not what follows: what follows is shown anew.
    make: creditOf(['signed'], { what: 'gone', reason: 'Dubbel geteld', seen: 'x'.repeat(22) }),
    answers: '409',
  },
  'POST /deelnemers/:trajectoryId/uren/:claimId/gevolgen': {
    lets: 'secretariat',
    make: creditOf(['signed'], { what: 'gone', reason: 'Dubbel ingevoerd' }),
    answers: '200',
  },
  'GET /deelnemers/:trajectoryId/verloop': { lets: 'office', make: dossier() },
  'GET /favicon.ico': { lets: 'anyone' },
  'GET /gereed': { lets: 'anyone' },
  'GET /gezond': { lets: 'anyone' },
  'GET /bezwaar/:token': { lets: 'anyone', make: noticeLink() },
  'POST /bezwaar/:token': { lets: 'anyone', make: noticeLink(true) },
  'GET /bevestigen/:token': { lets: 'anyone', make: signingLink() },
  'POST /bevestigen/:token/code': { lets: 'anyone', make: signingLink() },
  // What a code opens is tried in test/web/signing-links.spec.ts: here nobody has one.
  'POST /bevestigen/:token': { lets: 'anyone', make: signingLink({ code: '000000' }), answers: '422' },
  'POST /bevestigen/:token/tekenen': {
    lets: 'anyone',
    make: signingLink({ version: '1' }, 'done'),
    answers: '200',
  },
  'POST /bevestigen/:token/terugsturen': {
    lets: 'anyone',
    make: signingLink({ version: '1', reason: REASON }, 'done'),
    answers: '200',
  },
  'GET /bevestiging/:claimId/gemaild': { lets: 'trainee', make: askedOfHost },
  'POST /bevestiging/:claimId/opnieuw-mailen': { lets: 'trainee', make: askedOfHost },
  'GET /bezwaren': { lets: 'office' },
  'GET /bezwaren/:objectionId': { lets: 'office', make: objectionTo() },
  'POST /bezwaren/:objectionId': {
    lets: 'board',
    // What was seen is not what follows: what follows is shown anew.
    make: objectionTo({ outcome: 'reversed', seen: 'x'.repeat(22) }),
    answers: '409',
  },
  'POST /bezwaren/:objectionId/gevolgen': {
    lets: 'board',
    make: objectionTo({ outcome: 'stands' }),
    answers: '200',
  },
  'GET /groepen': { lets: 'office' },
  'GET /groepen/:groupId': { lets: 'office', make: group() },
  'GET /groepen/:groupId/gegevens': { lets: 'secretariat', make: group() },
  'POST /groepen/:groupId/gegevens': { lets: 'secretariat', make: group({ ...GROUP_FIELDS, version: '1' }) },
  'GET /groepen/:groupId/personen/:periodId': { lets: 'secretariat', make: groupMember() },
  'POST /groepen/:groupId/personen/:periodId': {
    lets: 'secretariat',
    make: groupMember({ to: '31-12-2025' }),
  },
  'POST /groepen/:groupId/personen/:periodId/intrekken': { lets: 'secretariat', make: groupMember() },
  'GET /groepen/:groupId/personen/nieuw': { lets: 'secretariat', make: group() },
  'POST /groepen/:groupId/personen/nieuw': {
    lets: 'secretariat',
    make: {
      known: async (workshop) => ({
        path: { groupId: await knownGroup(workshop) },
        fields: {
          formKey: randomUUID(),
          role: 'member',
          who: 'Lies Lid',
          profession: 'huisarts',
          from: '01-01-2026',
          to: '',
        },
      }),
    },
  },
  'POST /groepen/:groupId/status': {
    lets: 'secretariat',
    make: group({ state: 'resting', since: '01-01-2026' }),
  },
  'GET /groepen/nieuw': { lets: 'secretariat' },
  'POST /groepen/nieuw': {
    lets: 'secretariat',
    fields: () => ({ ...GROUP_FIELDS, formKey: randomUUID(), state: 'starting', since: '01-01-2026' }),
  },
  'GET /handtekeningen-uit-invoer': { lets: 'board' },
  'POST /handtekeningen-uit-invoer': { lets: 'board', fields: () => ({ lastDay: '', seen: '' }) },
  'GET /overgenomen': { lets: 'signed in' },
  'GET /overgenomen/:noticeId': { lets: 'signed in', make: notice() },
  'POST /overgenomen/:noticeId': { lets: 'signed in', make: notice(true) },
  'GET /invoer': { lets: 'secretariat' },
  'POST /invoer': { lets: 'secretariat', files: () => [leadersFile()] },
  'GET /invoer/:runId': { lets: 'office', make: { import: imported } },
  'GET /invoer/:runId/terugdraaien': { lets: 'secretariat', make: { import: imported } },
  'POST /invoer/:runId/terugdraaien': {
    lets: 'secretariat',
    make: {
      import: async (workshop) => ({
        ...(await imported(workshop)),
        fields: { reason: 'Verkeerd jaar' },
      }),
    },
  },
  'GET /invoer/proef/:id': { lets: 'secretariat', make: { upload: uploaded } },
  'GET /invoer/proef/:id/afgewezen/:sheet': {
    lets: 'secretariat',
    make: {
      upload: async (workshop) => {
        const { path } = await uploaded(workshop);
        return { path: { ...path, sheet: 'begeleiders' } };
      },
    },
  },
  'POST /invoer/proef/:id/inlezen': { lets: 'secretariat', make: { upload: uploaded } },
  'POST /invoer/proef/:id/weggooien': { lets: 'secretariat', make: { upload: uploaded } },
  'GET /lesgeven': { lets: 'teacher' },
  'GET /lesgeven/:meetingId': { lets: 'teacher', make: taught(['open', 'closed', 'fishbowl', 'coming']) },
  'POST /lesgeven/:meetingId': {
    lets: 'teacher',
    make: taught(['open'], (meetingId, { id }) => ({
      path: { meetingId },
      fields: { [`mark-${id}`]: 'absent' },
    })),
  },
  'GET /lesgeven/:meetingId/inschrijvingen': { lets: 'teacher', make: taught(['open', 'coming']) },
  'POST /lesgeven/:meetingId/inschrijvingen/inschrijven': {
    lets: 'teacher',
    make: taught(['coming'], (meetingId, { trajectoryId }) => ({
      path: { meetingId },
      fields: { traject: trajectoryId },
    })),
  },
  'POST /lesgeven/:meetingId/inschrijvingen/nakijken': {
    lets: 'teacher',
    make: taught(['coming'], (meetingId) => ({
      path: { meetingId },
      fields: { lijst: 'D20250000' },
    })),
    answers: '200',
  },
  'POST /lesgeven/:meetingId/inschrijvingen/uitschrijven': {
    lets: 'teacher',
    make: taught(['coming'], (meetingId, { id }) => ({
      path: { meetingId },
      fields: { persoon: id },
    })),
  },
  'GET /lesgeven/:meetingId/lijst': { lets: 'teacher', make: taught(['open', 'coming']) },
  'GET /lesgeven/:meetingId/lijst.csv': { lets: 'teacher', make: taught(['open']) },
  'GET /lesgeven/:meetingId/openen': { lets: 'teacher', make: taught(['closed']) },
  'POST /lesgeven/:meetingId/openen': {
    lets: 'teacher',
    make: taught(['closed'], (meetingId) => ({ path: { meetingId }, fields: { reason: 'Verwisseld' } })),
  },
  'GET /lesgeven/:meetingId/rondes': { lets: 'teacher', make: taught(['fishbowl']) },
  'POST /lesgeven/:meetingId/rondes': {
    lets: 'teacher',
    make: taught(['fishbowl'], (meetingId, { id }) => ({
      path: { meetingId },
      fields: { formKey: randomUUID(), [`rol-${id}`]: 'leader' },
    })),
  },
  'POST /lesgeven/:meetingId/rondes/:number/weg': {
    lets: 'teacher',
    make: taught(['fishbowl'], (meetingId) => ({ path: { meetingId, number: '1' } })),
  },
  'POST /lesgeven/:meetingId/rondes/oefening': {
    lets: 'teacher',
    make: taught(['fishbowl'], (meetingId) => ({
      path: { meetingId },
      fields: { formKey: randomUUID(), theme: 'Stiltes laten duren' },
    })),
  },
  'POST /lesgeven/:meetingId/rondes/oefening/:exerciseId/weg': {
    lets: 'teacher',
    make: taught(['fishbowl'], (meetingId) => ({ path: { meetingId, exerciseId: randomUUID() } })),
  },
  'GET /lesgeven/:meetingId/sluiten': { lets: 'teacher', make: taught(['open']) },
  'POST /lesgeven/:meetingId/sluiten': {
    lets: 'teacher',
    make: taught(['closed'], (meetingId) => ({ path: { meetingId }, fields: { seen: 'x' } })),
  },
  'GET /agenda/:token': {
    lets: 'anyone',
    make: shared<void, Filling>(async ({ app }) => {
      const { personId } = await newAccount(app, { email: newEmail() });
      const feeds = app.get(CalendarFeedsService, { strict: false });
      return { path: { token: await feeds.renew(personId) } };
    }),
  },
  'POST /agenda/vernieuwen': { lets: 'signed in', answers: '200' },
  'GET /literatuur': { lets: 'trainee' },
  'POST /literatuur': { lets: 'trainee', fields: () => ({ formKey: randomUUID(), ...reading() }) },
  'GET /literatuur/:id': { lets: 'trainee', make: claim(['waiting', 'returned', 'signed']) },
  'GET /literatuur/:id/aanvullen': { lets: 'trainee', make: claim(['waiting', 'returned', 'signed']) },
  'POST /literatuur/:id/aanvullen': {
    lets: 'trainee',
    make: {
      ...claim(['waiting'], (id) => ({ path: { id }, fields: { version: '1', ...reading() } })),
      ...claim(['returned'], (id) => ({ path: { id }, fields: { version: '2', ...reading() } })),
    },
  },
  'POST /literatuur/:id/intrekken': {
    lets: 'trainee',
    make: claim(['waiting'], (id) => ({ path: { id }, fields: { version: '1' } })),
  },
  'GET /literatuur/nieuw': { lets: 'trainee', make: claim(['signed'], (id) => ({ query: { van: id } })) },
  'GET /logboek': { lets: 'board' },
  'GET /logboek/beveiliging': { lets: 'board' },
  'GET /logboek.csv': { lets: 'board' },
  'GET /logboek/dagstaat': { lets: 'board', make: { kept: keptDigest } },
  'GET /mails': { lets: 'secretariat' },
  'GET /mails/:id': { lets: 'secretariat', make: { failed: failedMail } },
  'POST /mails/:id/laten': { lets: 'secretariat', make: { failed: failedMail } },
  'POST /mails/:id/opnieuw': { lets: 'secretariat', make: { failed: failedMail } },
  'POST /mails/opnieuw': { lets: 'secretariat' },
  'GET /mijn-groepen': { lets: 'signed in' },
  'GET /mijn-groepen/:groupId': {
    lets: 'leader',
    make: { led: shared(async (workshop, { signer }: Trainee) => ownGroup(workshop, signer.id)) },
  },
  'GET /mijn-leerpad': { lets: 'trainee' },
  'GET /mijn-leerpad/bewijzen/:file': {
    lets: 'trainee',
    make: {
      record: async ({ parties }, trainee) => {
        const { id } = await parties.record(trainee);
        return { path: { file: `${id}.pdf` } };
      },
    },
  },
  'GET /namen': { lets: 'secretariat' },
  'POST /namen/:personId': {
    lets: 'secretariat',
    make: {
      asked: async ({ app }, { id }) => {
        const name = `Iemand Anders ${randomUUID().replaceAll(/[^a-f]/g, 'x')}`;
        await app.get(PrintNameService, { strict: false }).confirm(id, name);
        return { path: { personId: id }, fields: { name, to: 'sent-back' } };
      },
    },
  },
  'GET /mijn-leerpad/naam': { lets: 'trainee' },
  'POST /mijn-leerpad/naam': { lets: 'trainee', fields: () => ({ name: 'Anna van der Proef' }) },
  'GET /mijn-leerpad/portfolio.pdf': { lets: 'trainee' },
  'GET /mijn-leerpad/verloop': { lets: 'trainee' },
  'GET /planning': { lets: 'secretariat' },
  'GET /planning/:editionId': { lets: 'secretariat', make: edition() },
  'GET /planning/:editionId/afgelasten': { lets: 'secretariat', make: edition() },
  'POST /planning/:editionId/afgelasten': { lets: 'secretariat', make: edition({ reason: 'Te weinig' }) },
  'GET /planning/:editionId/dagdeel/:block': { lets: 'secretariat', make: planned() },
  'POST /planning/:editionId/dagdeel/:block': { lets: 'secretariat', make: { typed: secondBlock } },
  'GET /planning/:editionId/dagdeel/:block/afgelasten': { lets: 'secretariat', make: planned() },
  'POST /planning/:editionId/dagdeel/:block/afgelasten': {
    lets: 'secretariat',
    make: planned({ reason: 'De docent is ziek' }),
  },
  'GET /planning/:editionId/dagdeel/:block/inschrijvingen': { lets: 'secretariat', make: enrolments() },
  'POST /planning/:editionId/dagdeel/:block/inschrijvingen/inschrijven': {
    lets: 'secretariat',
    make: enrolments(({ trajectoryId }) => ({ traject: trajectoryId })),
  },
  'POST /planning/:editionId/dagdeel/:block/inschrijvingen/nakijken': {
    lets: 'secretariat',
    make: enrolments(() => ({ lijst: 'D20250000' })),
    answers: '200',
  },
  'POST /planning/:editionId/dagdeel/:block/inschrijvingen/uitschrijven': {
    lets: 'secretariat',
    make: enrolments(({ id }) => ({ persoon: id }), true),
  },
  'GET /planning/:editionId/gegevens': { lets: 'secretariat', make: edition() },
  'POST /planning/:editionId/gegevens': {
    lets: 'secretariat',
    make: edition({ version: '1', title: 'Najaar', programmes: 'leader' }),
  },
  'POST /planning/:editionId/publiceren': { lets: 'secretariat', make: edition({ version: '1' }) },
  'GET /planning/nieuw': { lets: 'secretariat' },
  'POST /planning/nieuw': {
    lets: 'secretariat',
    fields: () => ({ formKey: randomUUID(), component: 'course', title: 'Najaar', programmes: 'leader' }),
  },
  'POST /planning/overnemen': {
    lets: 'secretariat',
    make: {
      draft: async (workshop) => {
        const { editionId: source } = await oneDraft(workshop);
        return { fields: { formKey: randomUUID(), source, newTitle: 'Volgend jaar' } };
      },
    },
  },
  'GET /planning/planning.csv': { lets: 'secretariat' },
  'GET /postbus': { lets: 'anyone' },
  'GET /postbus/:id': { lets: 'anyone', make: mailed },
  'GET /postbus/:id/html': { lets: 'anyone', make: mailed },
  'GET /postbus/:id/agenda.ics': { lets: 'anyone', make: invited },
  'GET /praktijk': { lets: 'trainee' },
  'POST /praktijk': {
    lets: 'trainee',
    fields: async (workshop) => ({ formKey: randomUUID(), ...(await practiceSession(workshop)) }),
  },
  'GET /praktijk/:id': { lets: 'trainee', make: practised(['waiting', 'returned', 'signed']) },
  'GET /praktijk/:id/aanvullen': { lets: 'trainee', make: practised(['waiting', 'returned', 'signed']) },
  'POST /praktijk/:id/aanvullen': {
    lets: 'trainee',
    make: {
      ...practised(['waiting'], (id, fields) => ({ path: { id }, fields: { ...fields, version: '1' } })),
      ...practised(['returned'], (id, fields) => ({ path: { id }, fields: { ...fields, version: '2' } })),
    },
  },
  'POST /praktijk/:id/intrekken': {
    lets: 'trainee',
    make: practised(['waiting'], (id) => ({ path: { id }, fields: { version: '1' } })),
  },
  'GET /praktijk/nieuw': { lets: 'trainee', make: practised(['signed'], (id) => ({ query: { van: id } })) },
  'GET /robots.txt': { lets: 'anyone' },
  'GET /rollen': { lets: 'board' },
  'GET /rollen/:personId/tweede-stap': { lets: 'board', make: { account: withFactor } },
  'POST /rollen/:personId/tweede-stap': { lets: 'board', make: { account: withFactor } },
  'GET /rollen/:personId/:role/afnemen': { lets: 'board', make: roleOf(true) },
  'POST /rollen/:personId/:role/afnemen': { lets: 'board', make: roleOf(true) },
  'GET /rollen/:personId/:role/geven': { lets: 'board', make: roleOf(false) },
  'POST /rollen/:personId/:role/geven': { lets: 'board', make: roleOf(false) },
  'GET /secretariaat': { lets: 'secretariat' },
  'GET /supervisanten': { lets: 'supervisor' },
  'GET /supervisanten/:trajectoryId': {
    lets: 'supervisor',
    make: { progress: (_, { trajectoryId }) => ({ path: { trajectoryId } }) },
  },
  // After those of supervisees: who records a session is asked to sign from then on.
  'GET /supervisie': { lets: 'trainee' },
  'POST /supervisie': {
    lets: 'trainee',
    fields: async ({ app }) => {
      const { id } = await newSupervisor(servicesOf(app) as TestServices);
      return { formKey: randomUUID(), ...proposal(id) };
    },
  },
  'GET /supervisie/:id': { lets: 'trainee', make: proposed(['waiting', 'returned', 'signed']) },
  'GET /supervisie/:id/aanvullen': { lets: 'trainee', make: proposed(['waiting', 'returned', 'signed']) },
  'POST /supervisie/:id/aanvullen': {
    lets: 'trainee',
    make: {
      ...proposed(['waiting'], (id, by) => ({ path: { id }, fields: { version: '1', ...proposal(by) } })),
      ...proposed(['returned'], (id, by) => ({ path: { id }, fields: { version: '2', ...proposal(by) } })),
    },
  },
  'POST /supervisie/:id/intrekken': {
    lets: 'trainee',
    make: proposed(['waiting'], (id) => ({ path: { id }, fields: { version: '1' } })),
  },
  'GET /supervisie/nieuw': { lets: 'trainee', make: proposed(['signed'], (id) => ({ query: { van: id } })) },
  'GET /supervisiesessies': { lets: 'leader' },
  'POST /supervisiesessies': {
    lets: 'leader',
    fields: ({ stranger }) => ({
      ...sessionTime(),
      formKey: randomUUID(),
      minutes: '60',
      form: 'group',
      supervisee: stranger.supervisee.trajectoryId,
    }),
  },
  'GET /supervisiesessies/:id': { lets: 'leader', make: recorded() },
  'POST /supervisiesessies/:id/corrigeren': {
    lets: 'leader',
    make: recorded((claim) => ({ claim, what: 'minutes', minutes: '45', reason: 'Zij ging eerder weg' })),
  },
  'POST /supervisiesessies/:id/verplaatsen': {
    lets: 'leader',
    make: recorded(() => {
      const { date: heldOn, start: startsAt } = sessionTime();
      return { heldOn, startsAt, why: 'Het was op een andere dag' };
    }),
  },
  'GET /supervisiesessies/dag/:slotId': { lets: 'leader', make: heldSlot() },
  'POST /supervisiesessies/dag/:slotId': {
    lets: 'leader',
    // Nobody was there yet, and that is said.
    make: heldSlot(() => ({ formKey: randomUUID(), told: '' })),
    answers: '409',
  },
  'GET /toewijzen': {
    lets: 'secretariat',
    make: { trainee: (_, { trajectoryId }) => ({ query: { traject: trajectoryId } }) },
  },
  'POST /toewijzen': {
    lets: 'secretariat',
    make: { trainee: (_, trainee) => ({ fields: assignment(trainee) }) },
  },
  'GET /toewijzen/nakijken': {
    lets: 'secretariat',
    make: { trainee: (_, trainee) => ({ query: assignment(trainee) }) },
  },
  'GET /uitnodigen': {
    lets: 'secretariat',
    make: { trainee: (_, { trajectoryId }) => ({ query: { traject: trajectoryId } }) },
  },
  'POST /uitnodigen': {
    lets: 'secretariat',
    make: {
      trainee: async ({ app }, { id }) => {
        const [standing] = await accountStandings(app.get(DataSource).manager, [id]);
        return { fields: { wie: encodeIds([id]), persoon: `${id}.${standing!.invitations}` } };
      },
    },
  },
  'GET /uitnodiging/:token': { lets: 'anyone', make: byToken('invitation') },
  'POST /uitnodiging/:token': { lets: 'anyone', make: byToken('invitation', { password: PASSWORD }) },
  'POST /uitnodiging/:token/zonder-wachtwoord': { lets: 'anyone', make: byToken('invitation') },
  'GET /wachtwoord-vergeten': { lets: 'anyone' },
  'POST /wachtwoord-vergeten': { lets: 'anyone', make: () => ({ fields: { email: newEmail() } }) },
  'GET /wachtwoord-vergeten/verstuurd': { lets: 'anyone' },
  'GET /wachtwoord/:token': { lets: 'anyone', make: byToken('reset') },
  'POST /wachtwoord/:token': { lets: 'anyone', make: byToken('reset', { password: PASSWORD }) },
};
