import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { unqualifiedCredits } from '../../src/hours/unqualified/unqualified-credits.queries.js';
import { DataSource, In } from 'typeorm';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { ActivityDetails } from '../../src/hours/activity-details.service.js';
import { Claim } from '../../src/hours/claim.entity.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import type { HeldSession, SessionForm } from '../../src/learning/supervision/session.rules.js';
import { type NewSession, SupervisionSessions } from '../../src/learning/supervision/sessions.service.js';
import { slotsOf } from '../../src/learning/supervision/slots/slots.queries.js';
import { type NewSlot, SlotsService } from '../../src/learning/supervision/slots/slots.service.js';
import { PRACTISED, SUPERVISION } from '../../src/learning/supervision/supervision.kind.js';
import {
  claimsOfSessions,
  heldSessions,
  latestSessions,
  linksOf,
  ownSessions,
  storeProposal,
} from '../../src/learning/supervision/supervision.queries.js';
import { signingObstacles } from '../../src/learning/supervision/signing.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { DomainError } from '../../src/platform/errors/domain-error.rules.js';
import { newDay } from '../builders/days.js';
import { newClaim, newCredits, sign } from '../builders/hours.js';
import {
  newLeader,
  newTrainee,
  type TestLeader,
  type TestTrainee,
  withdrawFacts,
} from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { componentOf, differencesOf, ledgerOf } from '../support/facts.js';
import { startTestServices, type TestServices } from '../support/services.js';
import { statementsOf } from '../support/statements.js';

const DAY = '2026-03-10';
const REASON = 'Zij ging eerder weg dan de anderen';

describe('S3, S4, S9: sessions of supervision', () => {
  let database: TestDatabase;
  let services: TestServices;
  let supervisor: TestLeader;
  let six: TestTrainee[];

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2026-03-14' });
  });
  afterAll(async () => {
    expect(await differencesOf(services)).toEqual([]);
    await services.close();
    await database.drop();
  });
  beforeEach(async () => {
    supervisor = await newLeader(services);
    six = [];
    for (let count = 0; count < 6; count += 1) six.push(await follower());
  });

  const follower = () => newTrainee(services, { signer: supervisor, programme: 'leader' });
  const sessions = () => services.get(SupervisionSessions);
  const db = () => services.get(DataSource).manager;

  const session = (trainees: readonly TestTrainee[], changes: Partial<NewSession> = {}): NewSession => ({
    heldOn: DAY,
    startsAt: '14:00',
    minutes: 90,
    form: 'group',
    trajectoryIds: trainees.map(({ trajectoryId }) => trajectoryId),
    ...changes,
  });

  /** Records a session, as a supervisor who was told all that there is to tell. */
  async function record(one: NewSession, by = supervisor, formKey = randomUUID()) {
    const first = await sessions().record(one, by.id, { formKey, told: '' });
    return first.kept ? first : sessions().record(one, by.id, { formKey, told: first.code });
  }

  async function propose(
    trainee: TestTrainee,
    changes: Partial<{
      heldOn: string;
      start: string;
      minutes: number;
      form: SessionForm;
      practice: string[];
    }> = {},
    by = supervisor,
  ): Promise<string> {
    const { heldOn = DAY, start = '14:00', minutes = 90, form = 'group', practice = [] } = changes;
    const activity = {
      component: SUPERVISION.key,
      block: null,
      happenedOn: heldOn,
      minutes,
      description: start,
    };
    const details = { start, form, reflection: 'Ik leerde wachten.', practice };
    return services.get(ClaimsService).submit(trainee.trajectoryId, activity, trainee.id, {
      askedOf: by.id,
      withDetails: (inner, claimId) => storeProposal(inner, claimId, details, PRACTISED),
    });
  }

  const counted = async ({ trajectoryId }: TestTrainee) =>
    (await componentOf(services, trajectoryId, SUPERVISION.key)).counted;
  const countedOfAll = (trainees = six) => Promise.all(trainees.map(counted));
  const held = (by = supervisor): Promise<HeldSession[]> =>
    heldSessions(db(), by.id, { from: '2025-01-01', until: '2026-12-31' });
  const claimIn = async (sessionId: string, { trajectoryId }: TestTrainee) =>
    (await claimsOfSessions(db(), [sessionId])).find(
      (claim) => claim.trajectoryId === trajectoryId && claim.state === 'signed-off',
    )!.claimId;
  const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => 'no error',
      (error: unknown) =>
        error instanceof DomainError ? [error.code, error.field ?? null] : Promise.reject(error as Error),
    );

  describe('I6, I7: on an intervision day', () => {
    const HELD_ON = '2026-05-30';
    const slots = () => services.get(SlotsService);
    let day: string;
    let organiser: TestLeader;

    beforeEach(async () => {
      services.clock.setToday('2026-03-14');
      organiser = await newLeader(services);
      day = await newDay(services, { organiserIds: [organiser.id], heldOn: HELD_ON });
      const who = six.map(({ id, trajectoryId }) => ({ personId: id, trajectoryId }));
      await services.get(EnrolmentsService).enrol(day, who, actorOf.command, { afterDeadline: false });
    });
    afterEach(() => {
      services.clock.setToday('2026-03-14');
    });

    const SLOT = { startsAt: '11:00', minutes: 60, places: 2, form: 'group' } as const;
    const planned = async (by = supervisor, changes: Partial<NewSlot> = {}) => {
      const id = randomUUID();
      const lacking = await slots().plan(day, { ...SLOT, supervisorId: by.id, ...changes }, organiser.id, id);
      return { id, lacking };
    };

    it('a slot is planned, asked for, proposed, kept, and becomes one session of those who were present', async () => {
      const { id, lacking } = await planned();
      expect(lacking).toEqual([]);
      const [first, second, third] = six as [TestTrainee, TestTrainee, TestTrainee];
      await record(session([third]));
      for (const { id: who } of [first, second, third]) await slots().ask(day, who, true);
      const { slots: proposed, full } = await slots().propose(day);
      // Who needs least comes first, then who enrolled first.
      expect(proposed.get(id)).toEqual([third.id, first.id]);
      expect(full).toEqual([second.id]);
      await slots().allocate(day, new Map([[id, [first.id, second.id]]]), organiser.id);
      services.clock.setToday(HELD_ON);
      const sign = (told = '') => slots().sign(day, id, supervisor.id, { formKey: randomUUID(), told });
      expect(await codeOf(sign())).toEqual(['slot.nobody-present', null]);
      await services.get(AttendanceService).mark(
        day,
        new Map([
          [first.id, 'whole'],
          [second.id, 'absent'],
        ]),
        organiser.id,
      );
      const { kept, supervisees } = await sign();
      expect([kept, supervisees.map(({ trajectoryId }) => trajectoryId)]).toEqual([
        true,
        [first.trajectoryId],
      ]);
      expect(await countedOfAll([first, second, third])).toEqual([60, 0, 90]);
      expect(await held()).toMatchObject([
        { heldOn: DAY },
        { heldOn: HELD_ON, startsAt: '11:00', minutes: 60 },
      ]);
    });

    it('S2 is told when it is planned and refuses nothing; times are within the day and not twice', async () => {
      await withdrawFacts(services, db(), supervisor.id, 'member');
      expect((await planned()).lacking).toEqual(['membership']);
      expect(await codeOf(planned(supervisor, { startsAt: '11:59' }))).toEqual(['slot.overlap', 'startsAt']);
      expect(await codeOf(planned(supervisor, { startsAt: '16:30' }))).toEqual([
        'slot.wrong.hours',
        'startsAt',
      ]);
      await planned(supervisor, { startsAt: '12:00' });
      const stranger = slots().plan(day, { ...SLOT, supervisorId: supervisor.id }, supervisor.id);
      expect(await codeOf(stranger)).toEqual(['meeting.not-found', null]);
    });

    it('only who has a place asks, and an allocation that cannot be is refused whole', async () => {
      const { id } = await planned();
      const [first, second] = six as [TestTrainee, TestTrainee];
      expect(await codeOf(slots().ask(day, (await follower()).id, true))).toEqual([
        'slot.not-enrolled',
        null,
      ]);
      await slots().ask(day, first.id, true);
      await slots().allocate(day, new Map([[id, [first.id]]]), organiser.id);
      const wrong = slots().allocate(day, new Map([[id, [first.id, second.id]]]), organiser.id);
      expect(await codeOf(wrong)).toEqual(['slot.allocation.nobody-asked', null]);
      expect(await slotsOf(db(), day)).toMatchObject([{ id, personIds: [first.id] }]);
      await slots().ask(day, first.id, false);
      expect(await slotsOf(db(), day)).toMatchObject([{ id, personIds: [] }]);
      expect(await codeOf(slots().sign(day, id, organiser.id, { formKey: randomUUID(), told: '' }))).toEqual([
        'slot.not-found',
        null,
      ]);
    });
  });

  describe('recorded by the supervisor', () => {
    it('S3: one group session of six is one session and six credits, in full for each', async () => {
      const { kept, supervisees } = await record(session(six));
      expect([kept, supervisees.map(({ refused, note }) => refused ?? note)]).toEqual([
        true,
        Array.from({ length: 6 }, () => null),
      ]);
      expect(await held()).toMatchObject([{ heldOn: DAY, startsAt: '14:00', minutes: 90, size: 6 }]);
      expect(await countedOfAll()).toEqual([90, 90, 90, 90, 90, 90]);
      const lines = await ledgerOf(services, six[0]!.trajectoryId);
      expect(lines).toMatchObject([{ minutes: 90, signedBy: supervisor.id, happenedOn: DAY }]);
    });

    it('S7: stands in the list of credits whose signer does not qualify, once a fact is withdrawn', async () => {
      await record(session(six.slice(0, 2)));
      expect(await unqualifiedCredits(db())).toEqual([]);
      await withdrawFacts(services, db(), supervisor.id, 'member');
      expect(
        (await unqualifiedCredits(db())).filter(({ signerId }) => signerId === supervisor.id),
      ).toMatchObject(Array.from({ length: 2 }, () => ({ minutes: 90, on: DAY, lacks: ['membership'] })));
    });

    it('is one, however often and at once the same form is sent', async () => {
      const formKey = randomUUID();
      const sent = await Promise.all(
        Array.from({ length: 5 }, () =>
          sessions().record(session(six), supervisor.id, { formKey, told: '' }),
        ),
      );
      expect(new Set(sent.map(({ sessionId, kept }) => `${sessionId} ${kept}`)).size).toBe(1);
      expect(await countedOfAll()).toEqual([90, 90, 90, 90, 90, 90]);
      const { sessionId } = sent[0]!;
      const claimId = await claimIn(sessionId, six[0]!);
      await sessions().takeOut(sessionId, { claimId, reason: REASON }, supervisor.id);
      await sessions().record(session(six), supervisor.id, { formKey, told: '' });
      expect(await counted(six[0]!)).toBe(0);
    });

    it('tells of each who cannot be credited before anything is signed, and touches nobody else', async () => {
      const [coLeader, late, exempted, full, twice, ready] = [
        await newTrainee(services, { signer: supervisor }),
        await newTrainee(services, { programme: 'leader', startedOn: '2026-03-12' }),
        await follower(),
        await follower(),
        await follower(),
        await follower(),
      ];
      await db().query(
        `UPDATE trajectory_requirement SET exempted_on = '2026-01-01' WHERE trajectory_id = $1 AND component = $2`,
        [exempted.trajectoryId, SUPERVISION.key],
      );
      for (const description of ['Leerboek Groepstherapie', 'Iets anders'])
        await newCredits(services, full, [
          { component: 'literature', block: null, happenedOn: DAY, minutes: 450, description },
        ]);
      await record(session([twice]));
      const all = session([coLeader, late, exempted, full, twice, ready]);
      const first = await sessions().record(all, supervisor.id, { formKey: randomUUID(), told: '' });
      const said = new Map(
        first.supervisees.map(({ trajectoryId, refused }) => [trajectoryId, refused?.key]),
      );
      expect([
        first.kept,
        ...[coLeader, late, exempted, full, twice, ready].map((one) => said.get(one.trajectoryId)),
      ]).toEqual([
        false,
        'claim.component',
        'claim.before-start',
        'supervision.exempted',
        'claim.day-full',
        'supervision.already',
        undefined,
      ]);
      expect(await counted(ready)).toBe(0);
      const then = await sessions().record(all, supervisor.id, { formKey: randomUUID(), told: first.code });
      expect([then.kept, await counted(ready), (await held())[0]!.size]).toEqual([true, 90, 2]);
      await db().query(
        `UPDATE trajectory_requirement SET exempted_on = NULL WHERE trajectory_id = $1 AND component = $2`,
        [exempted.trajectoryId, SUPERVISION.key],
      );
    });

    it('H4: nobody records their own', async () => {
      const trajectoryId = await services.get(DataSource).transaction(async (inner) => {
        const own = { personId: supervisor.id, programme: 'leader', startedOn: '2025-01-06' } as const;
        return (await services.get(TrajectoriesService).start(inner, own, actorOf.command)).id;
      });
      const own = session([], { trajectoryIds: [trajectoryId] });
      const { kept, supervisees } = await sessions().record(own, supervisor.id, {
        formKey: randomUUID(),
        told: '',
      });
      expect([kept, supervisees[0]!.refused?.key]).toEqual([false, 'claim.own']);
    });

    it('S2, S4: whoever stands in must have been qualified on the day of the session', async () => {
      const standIn = await newLeader(services, { leaderSince: '2024-03-10', lastActiveOn: '2024-03-09' });
      expect(await codeOf(record(session(six), standIn))).toEqual(['supervision.lacks', 'date']);
      const [error] = await Promise.allSettled([record(session(six), standIn)]);
      expect((error as PromiseRejectedResult).reason).toMatchObject({
        params: { experience: 'no', activity: 'no', education: 'yes', membership: 'yes' },
      });
      const other = await newLeader(services, { leaderSince: '2024-03-09', lastActiveOn: '2024-03-10' });
      expect((await record(session(six.slice(0, 1)), other)).kept).toBe(true);
      expect(await codeOf(record(session(six, { heldOn: '2026-03-15' })))).toEqual(['claim.future', 'date']);
    });

    it('S9: two sessions of one supervisor do not overlap; one may begin when the other ends', async () => {
      await record(session(six));
      const [a, b] = [await follower(), await follower()];
      const overlapping = session([a], { startsAt: '15:29', minutes: 15 });
      const refused = await Promise.allSettled([record(overlapping)]);
      expect((refused[0] as PromiseRejectedResult).reason).toMatchObject({
        code: 'supervision.overlap',
        field: 'start',
        params: { date: DAY, from: '14:00', until: '15:30', count: 6 },
      });
      expect((await record(session([a], { startsAt: '15:30' }))).kept).toBe(true);
      expect((await record(session([b], { startsAt: '13:00', minutes: 60 }))).kept).toBe(true);
      expect(await codeOf(record(session([b], { form: 'individual' })))).toEqual([
        'supervision.overlap',
        'start',
      ]);
    });

    it('S9: of two that overlap and are recorded at once one is kept', async () => {
      const results = await Promise.allSettled(
        six.map((trainee, at) => record(session([trainee], { startsAt: `14:${at}0` }))),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await held()).toHaveLength(1);
    });
  });

  describe('proposed by supervisees', () => {
    it('S9: the same session of two is one, once the supervisor signs both', async () => {
      const claims = [await propose(six[0]!), await propose(six[1]!, { minutes: 60 })];
      expect(await held()).toEqual([]);
      const outcomes = await sign(services, six[0]!, claims);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['signed', 'signed']);
      expect(await held()).toMatchObject([{ minutes: 90, size: 2 }]);
      expect(await countedOfAll(six.slice(0, 2))).toEqual([90, 60]);
    });

    it('is signed with what the supervisor records: no second credit', async () => {
      const claimId = await propose(six[0]!);
      const first = await sessions().record(session(six), supervisor.id, { formKey: randomUUID(), told: '' });
      expect(first.kept).toBe(false);
      expect(first.supervisees.map(({ note }) => note?.key).filter(Boolean)).toEqual([
        'supervision.note.proposed',
      ]);
      const { sessionId } = await record(session(six));
      expect(await claimIn(sessionId, six[0]!)).toBe(claimId);
      expect([await countedOfAll(), (await held())[0]!.size]).toEqual([[90, 90, 90, 90, 90, 90], 6]);
    });

    it('with other minutes than the supervisor records, it is left to the inbox', async () => {
      await propose(six[0]!, { minutes: 120 });
      const { supervisees } = await record(session(six));
      const refused = supervisees.filter((one) => one.refused);
      expect(refused).toMatchObject([
        { trajectoryId: six[0]!.trajectoryId, refused: { key: 'supervision.already' } },
      ]);
      expect(await countedOfAll()).toEqual([0, 90, 90, 90, 90, 90]);
    });

    it('twice by one supervisee is refused; after the supervisor recorded it, too', async () => {
      await propose(six[0]!);
      expect(await codeOf(propose(six[0]!, { minutes: 60 }))).toEqual(['supervision.twice', 'start']);
      await record(session(six.slice(1)));
      expect(await codeOf(propose(six[1]!))).toEqual(['supervision.twice', 'start']);
    });

    it('S9: what overlaps a session that is signed cannot be signed, also in one go, and it is said why', async () => {
      const claims = [await propose(six[0]!), await propose(six[1]!, { start: '15:00' })];
      const outcomes = await sign(services, six[0]!, claims);
      expect(outcomes).toMatchObject([
        { outcome: 'signed' },
        {
          outcome: 'refused',
          error: { code: 'supervision.overlap', params: { from: '14:00', until: '15:30' } },
        },
      ]);
      const alone = await propose(six[2]!, { form: 'individual' });
      expect(await sign(services, six[2]!, [alone])).toMatchObject([
        { outcome: 'refused', error: { code: 'supervision.overlap' } },
      ]);
    });

    it('is signed, and joins the session that it says now, in as many statements for six as for two', async () => {
      const signing = async (trainees: readonly TestTrainee[], by: TestLeader, start: string) => {
        const claims: string[] = [];
        for (const trainee of trainees) {
          const proposed = await propose(trainee, { start }, by);
          await sign(services, trainee, [proposed], by.id);
          const right = { happenedOn: '2026-03-09' };
          const correction = { reason: REASON, right };
          const moved = await services.get(CorrectionsService).correct(proposed, correction, actorOf.command);
          claims.push(moved!);
        }
        const statements = await statementsOf(services.get(DataSource), async () => {
          const refused = await signingObstacles(db(), await db().findBy(Claim, { id: In(claims) }), by.id);
          expect(refused.size).toBe(0);
        });
        expect(
          await claimsOfSessions(
            db(),
            [...(await linksOf(db(), claims)).values()].map((one) => one.sessionId),
          ),
        ).toHaveLength(claims.length);
        return statements;
      };
      const two = await signing(six.slice(0, 2), supervisor, '10:00');
      const another = await newLeader(services);
      expect((await signing(six, another, '18:00')).length).toBe(two.length);
    });

    it('S8: before the first practice session, or about one that the supervisor hosted, it is accepted and said', async () => {
      const said = async (id: string) => {
        const details = await services.get(ActivityDetails).of(db(), [{ id, component: SUPERVISION.key }]);
        return details.get(id)!.said!.map(({ key }) => key);
      };
      const early = await propose(six[0]!);
      expect(await said(early)).toEqual(['supervision.said.group', 'supervision.said.early']);
      const practice = {
        component: PRACTISED,
        happenedOn: '2026-03-01',
        minutes: 90,
        description: 'Een groep',
      };
      const host = await newClaim(services, six[1]!, practice);
      const other = await newClaim(services, six[1]!, { ...practice, happenedOn: '2026-03-02' });
      await sign(services, six[1]!, [host]);
      expect(await said(await propose(six[1]!, { practice: [host] }))).toEqual([
        'supervision.said.group',
        'supervision.said.about',
        'supervision.said.host',
      ]);
      expect(await said(await propose(six[1]!, { start: '19:00', practice: [other] }))).toEqual([
        'supervision.said.group',
        'supervision.said.about',
      ]);
      const foreign = await propose(six[2]!, { practice: [host] });
      expect(await said(foreign)).toEqual(['supervision.said.group', 'supervision.said.early']);
    });
  });

  it('S8: whoever records says about which practice sessions it was, of each supervisee their own', async () => {
    const practice = { component: PRACTISED, minutes: 90, description: 'Een groep' };
    const [first, second] = six as [TestTrainee, TestTrainee];
    const mine = await newClaim(services, first, { ...practice, happenedOn: '2026-03-01' });
    const theirs = await newClaim(services, second, { ...practice, happenedOn: '2026-03-02' });
    const foreign = await newClaim(services, six[2]!, { ...practice, happenedOn: '2026-03-03' });
    const { sessionId } = await record({ ...session([first, second]), about: [theirs, mine, foreign] });
    const ids = [await claimIn(sessionId, first), await claimIn(sessionId, second)];
    const own = await ownSessions(db(), ids);
    expect(ids.map((id) => own.get(id)!.practice)).toEqual([[mine], [theirs]]);
  });

  describe('put right afterwards', () => {
    it('stays consistent when two are corrected and one is taken out: one session, and each ledger says why', async () => {
      const { sessionId } = await record(session(six));
      for (const [at, minutes] of [[0, 60] as const, [1, 120] as const]) {
        const claimId = await claimIn(sessionId, six[at]!);
        await sessions().correct(sessionId, { claimId, minutes, reason: REASON }, supervisor.id);
      }
      const claimId = await claimIn(sessionId, six[2]!);
      await sessions().takeOut(sessionId, { claimId, reason: REASON }, supervisor.id);
      expect(await countedOfAll()).toEqual([60, 120, 0, 90, 90, 90]);
      expect(await held()).toMatchObject([{ id: sessionId, minutes: 120, size: 5 }]);
      expect(await latestSessions(db(), supervisor.id, 9)).toHaveLength(1);
      const lines = await ledgerOf(services, six[0]!.trajectoryId);
      expect(lines.map(({ minutes, reason }) => [minutes, reason])).toEqual([
        [90, null],
        [-90, REASON],
        [60, null],
      ]);
      const [told] = await db().query<[{ count: number }]>(
        `SELECT count(*)::integer AS count FROM mail_delivery WHERE kind = 'hours-corrected' AND recipient_person_id = ANY($1)`,
        [six.map(({ id }) => id)],
      );
      expect(told.count).toBe(3);
      // Longer than it was, it may not run into the next one.
      const next = await follower();
      await record(session([next], { startsAt: '16:00' }));
      const longer = { claimId: await claimIn(sessionId, six[3]!), minutes: 150, reason: REASON };
      expect(await codeOf(sessions().correct(sessionId, longer, supervisor.id))).toEqual([
        'supervision.overlap',
        null,
      ]);
    });

    it('is done once by two clicks, wants a reason, and is the supervisor’s alone', async () => {
      const { sessionId } = await record(session(six));
      const claimId = await claimIn(sessionId, six[0]!);
      const right = { claimId, minutes: 45, reason: REASON };
      await sessions().correct(sessionId, right, supervisor.id);
      expect(await codeOf(sessions().correct(sessionId, right, supervisor.id))).toEqual([
        'supervision.changed',
        null,
      ]);
      expect(
        await codeOf(
          Promise.resolve().then(() =>
            sessions().takeOut(sessionId, { claimId, reason: 'x' }, supervisor.id),
          ),
        ),
      ).toEqual(['correction.reason-short', 'reason']);
      const other = await newLeader(services);
      expect(await codeOf(sessions().correct(sessionId, right, other.id))).toEqual([
        'supervision.not-found',
        null,
      ]);
    });

    it('moves as a correction of all, or of nobody', async () => {
      const { sessionId } = await record(session(six));
      const to = { heldOn: '2026-03-09', startsAt: '10:30', reason: 'Het was de dag ervoor' };
      await sessions().move(sessionId, to, supervisor.id);
      expect(await held()).toMatchObject([
        { id: sessionId, heldOn: '2026-03-09', startsAt: '10:30', size: 6 },
      ]);
      expect(await countedOfAll()).toEqual([90, 90, 90, 90, 90, 90]);
      const late = await newTrainee(services, {
        signer: supervisor,
        programme: 'leader',
        startedOn: '2026-03-09',
      });
      await record(session([late, ...six.slice(0, 1)], { startsAt: '20:00', heldOn: '2026-03-12' }));
      const { id } = (await held()).find(({ startsAt }) => startsAt === '20:00')!;
      expect(await codeOf(sessions().move(id, { ...to, heldOn: '2026-03-08' }, supervisor.id))).toEqual([
        'supervision.not-moved',
        'heldOn',
      ]);
      expect(await codeOf(sessions().move(id, { ...to, startsAt: '11:00' }, supervisor.id))).toEqual([
        'supervision.overlap',
        'startsAt',
      ]);
      expect((await held()).find((one) => one.id === id)).toMatchObject({ heldOn: '2026-03-12', size: 2 });
    });

    it('H2: minutes that the office corrects to another day are of the session there, once the supervisor signs', async () => {
      const { sessionId } = await record(session(six.slice(0, 2)));
      const there = await record(session(six.slice(2, 3), { heldOn: '2026-03-11' }));
      const claimId = await claimIn(sessionId, six[0]!);
      const correction = { reason: 'De deelnemer was er een dag later', right: { happenedOn: '2026-03-11' } };
      const again = await services.get(CorrectionsService).correct(claimId, correction, actorOf.command);
      expect(await sign(services, six[0]!, [again!])).toMatchObject([{ outcome: 'signed' }]);
      expect(await claimIn(there.sessionId, six[0]!)).toBe(again);
      expect((await held()).map(({ size }) => size)).toEqual([1, 2]);
    });

    it('what was withdrawn or taken out can be recorded again', async () => {
      const claimId = await propose(six[0]!);
      await services.get(ClaimsService).withdraw({ claimId, version: 1 }, six[0]!.id);
      const { sessionId } = await record(session(six.slice(0, 2)));
      const out = await claimIn(sessionId, six[1]!);
      await sessions().takeOut(sessionId, { claimId: out, reason: REASON }, supervisor.id);
      await record(session(six.slice(1, 2)));
      expect([await countedOfAll(six.slice(0, 2)), (await held()).map(({ size }) => size)]).toEqual([
        [90, 90],
        [2],
      ]);
    });
  });
});
