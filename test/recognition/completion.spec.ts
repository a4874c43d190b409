import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type NewListDecision,
  ReadingListDecisions,
} from '../../src/enrolment/trajectories/reading-list-decisions.service.js';
import { trajectoryBy } from '../../src/enrolment/trajectories/trajectories.queries.js';
import type { PriorLearning } from '../../src/enrolment/trajectories/decision-terms.rules.js';
import {
  type Decision,
  type NewDecision,
  RequirementsService,
} from '../../src/enrolment/trajectories/requirements.service.js';
import type { Activity, SessionRole } from '../../src/hours/claim.rules.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { type Actor, actorOf } from '../../src/platform/audit/actor.rules.js';
import { completionRecordWords } from '../../src/recognition/completion/completion-record.page.js';
import { RecordVerifier } from '../../src/recognition/completion/record-verification.service.js';
import {
  activity,
  blocks,
  hours96,
  literature,
  newClaim,
  newClaims,
  newCredits,
  practiceAndSupervision,
  REQUIRED_TITLES,
  sign,
} from '../builders/hours.js';
import { grantRight, newLeader, newTrainee, rename, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import {
  claimOf,
  differencesOf,
  ledgerOf,
  progressOf,
  type RecordFact,
  recordsOf,
} from '../support/facts.js';
import { startTestServices, TEST_BASE_URL, type TestServices } from '../support/services.js';

const MET = '2025-09-01';
const LATER = '2025-10-01';

describe('completion records', () => {
  let database: TestDatabase;
  let services: TestServices;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: MET });
  });
  beforeEach(() => services.clock.setToday(MET));
  afterAll(async () => {
    expect(await differencesOf(services)).toEqual([]);
    await services.close();
    await database.drop();
  });

  const records = (trainee: TestTrainee) => recordsOf(services, trainee.trajectoryId);
  const correct = (claimId: string, right?: Partial<Activity>) =>
    services
      .get(CorrectionsService)
      .correct(claimId, { reason: 'Verkeerd ingevoerd', right }, actorOf.command);
  const verify = async ({ address }: RecordFact) => (await services.get(RecordVerifier).verify(address))!;
  const board = (decidedOn = MET) => ({ reason: 'Eerdere opleiding', decidedOn, decidedBy: 'bestuur' });

  describe('K1: issued in the same transaction, once, without anybody asking', () => {
    it('a co-leader gets one record with the last of the 96 hours, and not a minute earlier', async () => {
      const trainee = await newTrainee(services);
      await newCredits(services, trainee, hours96().slice(0, -1));
      expect(await records(trainee)).toEqual([]);
      const last = hours96().at(-1)!;
      await newCredits(services, trainee, [{ ...last, minutes: 239 }]);
      expect(await records(trainee)).toEqual([]);
      await newCredits(services, trainee, [{ ...last, minutes: 1, happenedOn: '2025-05-05' }]);
      expect(await records(trainee)).toMatchObject([
        { kind: 'hours96', generation: 1, issuedOn: MET, metOn: MET, states: ['valid'] },
      ]);
    });

    it('H7: 64 hours of reading without a required title yield none', async () => {
      const trainee = await newTrainee(services);
      const one = literature().map((each) => ({ ...each, description: REQUIRED_TITLES[0] }));
      await newCredits(services, trainee, [...one, ...blocks('course'), ...blocks('fishbowl')]);
      expect(await records(trainee)).toEqual([]);
      await newCredits(
        services,
        trainee,
        REQUIRED_TITLES.slice(1).map((description) => activity({ description, minutes: 1 })),
      );
      expect(await records(trainee)).toHaveLength(1);
    });

    it('a leader gets a second record when practice and supervision are complete too', async () => {
      const trainee = await newTrainee(services, { programme: 'leader' });
      await newCredits(services, trainee, hours96());
      expect((await records(trainee)).map(({ kind }) => kind)).toEqual(['hours96']);
      services.clock.setToday(LATER);
      await newCredits(services, trainee, practiceAndSupervision().slice(0, 5));
      expect(await records(trainee)).toHaveLength(1);
      await newCredits(services, trainee, practiceAndSupervision().slice(5));
      expect(await records(trainee)).toMatchObject([
        { kind: 'hours96', metOn: MET, issuedOn: MET, states: ['valid'] },
        { kind: 'programme', metOn: LATER, issuedOn: LATER, states: ['valid'] },
      ]);
    });

    it.each([
      ['4 practice sessions', 'the fifth', (all: Activity[]) => [all.slice(1), all.slice(0, 1)] as const],
      [
        '299 minutes of supervision',
        'the 300th minute',
        (all: Activity[]) => {
          const [first, last] = [
            { ...all.at(-1)!, minutes: 299 },
            { ...all.at(-1)!, minutes: 15, happenedOn: '2025-05-21' },
          ];
          return [[...all.slice(0, -1), first], [last]] as const;
        },
      ],
    ])(
      'P3: a leader with %s has no second record yet, and gets it with %s',
      async (_before, _with, split) => {
        const trainee = await newTrainee(services, { programme: 'leader' });
        const [before, last] = split(practiceAndSupervision());
        await newCredits(services, trainee, [...hours96(), ...before]);
        expect((await records(trainee)).map(({ kind }) => kind)).toEqual(['hours96']);
        await newCredits(services, trainee, [...last]);
        expect((await records(trainee)).map(({ kind }) => kind)).toEqual(['hours96', 'programme']);
      },
    );

    it('a leader who finishes everything at once gets both, the 96 hours first', async () => {
      const trainee = await newTrainee(services, { programme: 'leader' });
      await newCredits(services, trainee, [...hours96(), ...practiceAndSupervision()]);
      expect((await records(trainee)).map(({ kind }) => kind)).toEqual(['hours96', 'programme']);
    });

    it('practice and supervision before the 96 hours yield nothing yet', async () => {
      const trainee = await newTrainee(services, { programme: 'leader' });
      await newCredits(services, trainee, practiceAndSupervision());
      expect(await records(trainee)).toEqual([]);
    });

    it('more hours afterwards yield no other record', async () => {
      const trainee = await newTrainee(services);
      await newCredits(services, trainee, hours96());
      await newCredits(services, trainee, [activity({ happenedOn: '2025-06-01', minutes: 600 })]);
      expect(await records(trainee)).toHaveLength(1);
    });

    it('P6: after an exemption, and its day counts', async () => {
      const trainee = await newTrainee(services);
      await newCredits(services, trainee, [...literature(), ...blocks('course')]);
      services.clock.setToday(LATER);
      const actor = actorOf.command;
      await services
        .get(RequirementsService)
        .exempt(trainee.trajectoryId, 'fishbowl', board('2025-09-15'), actor);
      const [record, ...more] = await records(trainee);
      expect(more).toEqual([]);
      expect(record).toMatchObject({ kind: 'hours96', metOn: '2025-09-15', issuedOn: LATER });
      expect(record!.content.components[2]).toEqual({
        component: 'fishbowl',
        unit: 'minutes',
        counted: 0,
        required: 960,
        exempted: true,
        blocks: [],
        metOn: '2025-09-15',
      });
    });

    it('P6: an imposed set yields a programme record only, for a co-leader too', async () => {
      for (const programme of ['leader', 'co-leader'] as const) {
        const trainee = await newTrainee(services, { programme });
        const imposed = [
          { component: 'practice' as const, unit: 'sessions' as const, required: 3 },
          { component: 'supervision' as const, unit: 'minutes' as const, required: 300 },
        ];
        await services
          .get(RequirementsService)
          .impose(trainee.trajectoryId, imposed, board(), actorOf.command);
        const activities = practiceAndSupervision();
        await newCredits(services, trainee, activities.slice(0, 3));
        expect(await records(trainee)).toEqual([]);
        await newCredits(services, trainee, activities.slice(5));
        const [record, ...more] = await records(trainee);
        expect(more).toEqual([]);
        expect(record).toMatchObject({ kind: 'programme', content: { imposed: true } });
        expect(record!.content.components.map(({ component, counted }) => [component, counted])).toEqual([
          ['practice', 3],
          ['supervision', 300],
        ]);
      }
    });

    it('P6: a decision bears a reason, is not of tomorrow, and concerns a component that is asked', async () => {
      const { trajectoryId } = await newTrainee(services);
      const requirements = services.get(RequirementsService);
      await expect(
        requirements.exempt(trajectoryId, 'course', { ...board(), reason: ' ' }, actorOf.command),
      ).rejects.toMatchObject({ code: 'requirement.reason-missing' });
      await expect(
        requirements.exempt(trajectoryId, 'course', board('2025-09-02'), actorOf.command),
      ).rejects.toMatchObject({ code: 'requirement.future', field: 'decidedOn' });
      await expect(
        requirements.exempt(trajectoryId, 'supervision', board(), actorOf.command),
      ).rejects.toMatchObject({ code: 'requirement.unknown' });
      expect(
        await database.dataSource.query('SELECT FROM requirement_decision WHERE trajectory_id = $1', [
          trajectoryId,
        ]),
      ).toEqual([]);
    });
  });

  describe('K2: what a record holds', () => {
    it('everything that is printed, as it stood when it was issued', async () => {
      const signer = await newLeader(services, { name: 'Hanneke Broek' });
      const trainee = await newTrainee(services, {
        signer,
        callName: 'Zoë',
        tussenvoegsel: "in 't",
        surname: 'Veld-Çelik',
      });
      const teacher = await newLeader(services, { name: 'Åke Lind' });
      await grantRight(services, trainee, 'course', teacher);
      services.clock.setToday('2025-05-01');
      await newCredits(services, trainee, [...literature(), ...blocks('fishbowl')]);
      services.clock.setToday(MET);
      await sign(services, trainee, await newClaims(services, trainee, blocks('course')), teacher.id);
      const [{ content, address, number }] = (await records(trainee)) as [RecordFact];
      const lines = await ledgerOf(services, trainee.trajectoryId);
      const component = (key: string, counted: number, numbers: number[], metOn: string) => ({
        component: key,
        unit: 'minutes',
        counted,
        required: counted,
        exempted: false,
        blocks: numbers,
        metOn,
      });
      expect(content).toEqual({
        schema: 'completion-record/1',
        kind: 'hours96',
        number,
        name: "Zoë in 't Veld-Çelik",
        programme: { key: 'co-leader', version: 1, validFrom: '2005-01-01' },
        imposed: false,
        components: [
          component('literature', 3840, [], '2025-05-01'),
          component('course', 960, [1, 2, 3, 4], MET),
          component('fishbowl', 960, [1, 2, 3, 4], '2025-05-01'),
        ],
        signedOffBy: ['Åke Lind', 'Hanneke Broek'].sort((a, b) => a.localeCompare(b, 'nl')),
        metOn: MET,
        issuedOn: MET,
        verificationUrl: `${TEST_BASE_URL}/bewijs/${address}`,
        ledgerHead: lines.at(-1)!.hash,
      });
    });

    it('the name as it was confirmed for print', async () => {
      const trainee = await newTrainee(services, { surname: 'Voorbeeld', printName: 'drs. A. Voorbeeld' });
      await newCredits(services, trainee, hours96());
      expect((await records(trainee))[0]!.content.name).toBe('drs. A. Voorbeeld');
    });

    it('a number of the year of issue, which starts anew each year', async () => {
      services.clock.setToday('2031-12-31');
      const [first, second] = [await newTrainee(services), await newTrainee(services)];
      await newCredits(services, first, hours96());
      services.clock.setToday('2032-01-01');
      await newCredits(services, second, hours96());
      expect((await records(first))[0]!.number).toBe('2031-0001');
      expect((await records(second))[0]!.number).toBe('2032-0001');
    });

    it('K3: an address of its own, which says nothing of the number', async () => {
      const addresses = await database.dataSource.query<{ address: string }[]>(
        'SELECT address FROM completion_record',
      );
      expect(new Set(addresses.map(({ address }) => address)).size).toBe(addresses.length);
      expect(addresses.every(({ address }) => /^[0-9a-hjkmnp-tv-z]{26}$/.test(address))).toBe(true);
      const [{ number }] = await database.dataSource.query<[{ number: string }]>(
        'SELECT number FROM completion_record LIMIT 1',
      );
      expect(await services.get(RecordVerifier).verify(number)).toBeUndefined();
    });
  });

  describe('K5: corrections after issue', () => {
    let trainee: TestTrainee;
    let claims: string[];
    let issued: RecordFact;

    beforeEach(async () => {
      trainee = await newTrainee(services);
      claims = await newCredits(services, trainee, hours96());
      [issued] = (await records(trainee)) as [RecordFact];
      services.clock.setToday(LATER);
    });

    it('suspends a record whose hours are no longer met, and tells so', async () => {
      await correct(claims[0]!);
      expect(await records(trainee)).toMatchObject([{ states: ['valid', 'suspended'] }]);
      expect(await verify(issued)).toMatchObject({ state: 'suspended', stateSince: LATER, genuine: true });
    });

    it('issues a new record with a new number and the new met on when the hours are met again, superseding it', async () => {
      await correct(claims[0]!);
      services.clock.setToday('2025-11-01');
      await newCredits(services, trainee, [activity({ minutes: 720, happenedOn: '2025-09-20' })]);
      const [first, second, ...more] = (await records(trainee)) as [RecordFact, RecordFact];
      expect(more).toEqual([]);
      expect(first).toMatchObject({
        states: ['valid', 'suspended', 'superseded'],
        supersededBy: second.number,
      });
      expect(second).toMatchObject({
        kind: 'hours96',
        generation: 2,
        metOn: '2025-11-01',
        issuedOn: '2025-11-01',
        states: ['valid'],
      });
      expect(second.number).not.toBe(first.number);
      expect(await verify(first)).toMatchObject({
        state: 'superseded',
        stateSince: '2025-11-01',
        supersededBy: { number: second.number, address: second.address },
        genuine: true,
        content: issued.content,
      });
    });

    it('the right amount, confirmed, keeps the first date of signature: met on is the old one', async () => {
      const again = (await correct(claims[0]!, { happenedOn: '2025-02-09' }))!;
      expect((await records(trainee))[0]!.states).toEqual(['valid', 'suspended']);
      await sign(services, trainee, [again]);
      expect(await records(trainee)).toMatchObject([
        { states: ['valid', 'suspended', 'superseded'], metOn: MET },
        { states: ['valid'], metOn: MET, issuedOn: LATER },
      ]);
    });

    it('a further correction while it is suspended leaves it suspended, once', async () => {
      await correct(claims[0]!);
      await correct(claims[1]!);
      expect(await records(trainee)).toMatchObject([{ states: ['valid', 'suspended'] }]);
    });

    it('a correction of surplus changes nothing', async () => {
      const [surplus] = (await newCredits(services, trainee, [activity({ happenedOn: '2025-09-20' })])) as [
        string,
      ];
      await correct(surplus);
      expect(await records(trainee)).toMatchObject([
        { number: issued.number, states: ['valid'], content: issued.content },
      ]);
    });

    it('a correction that changes only a date supersedes it at once', async () => {
      // Enough reading signed later to bear the loss of what was signed first.
      await newCredits(services, trainee, [activity({ minutes: 720, happenedOn: '2025-09-20' })]);
      await correct(claims[3]!);
      expect(await records(trainee)).toMatchObject([
        { states: ['valid', 'superseded'], metOn: MET },
        { states: ['valid'], metOn: LATER, generation: 2 },
      ]);
    });

    it('a correction that changes only a signer supersedes it at once', async () => {
      const second = await newTrainee(services);
      const teacher = await newLeader(services, { name: 'Tweede Tekenaar' });
      await grantRight(services, second, 'literature', teacher);
      services.clock.setToday(MET);
      const extra = await newClaim(services, second, { minutes: 60, happenedOn: '2025-06-01' });
      await sign(services, second, [extra], teacher.id);
      await newCredits(services, second, hours96());
      const [before] = (await records(second)) as [RecordFact];
      expect(before.content.signedOffBy).toContain('Tweede Tekenaar');
      services.clock.setToday(LATER);
      await correct(extra);
      const [, after] = (await records(second)) as [RecordFact, RecordFact];
      expect(after.content.signedOffBy).not.toContain('Tweede Tekenaar');
      expect(after).toMatchObject({ states: ['valid'], metOn: MET, issuedOn: LATER });
      expect((await records(second))[0]!.states).toEqual(['valid', 'superseded']);
    });

    it('a confirmed correction that brings the old date back supersedes the record of the date between', async () => {
      await newCredits(services, trainee, [activity({ minutes: 720, happenedOn: '2025-09-20' })]);
      const again = (await correct(claims[3]!, { happenedOn: '2025-02-20' }))!;
      expect((await records(trainee)).at(-1)).toMatchObject({ states: ['valid'], metOn: LATER });
      await sign(services, trainee, [again]);
      expect(await records(trainee)).toMatchObject([
        { states: ['valid', 'superseded'], metOn: MET },
        { states: ['valid', 'superseded'], metOn: LATER },
        { states: ['valid'], metOn: MET, generation: 3 },
      ]);
    });

    it('each record that rests on the hours is suspended, and no other', async () => {
      services.clock.setToday(MET);
      const leader = await newTrainee(services, { programme: 'leader' });
      const hours = await newCredits(services, leader, hours96());
      const rest = await newCredits(services, leader, practiceAndSupervision());
      services.clock.setToday(LATER);
      await correct(rest.at(-1)!);
      const states = async () => (await records(leader)).map(({ kind, states: all }) => [kind, all.at(-1)]);
      expect(await states()).toEqual([
        ['hours96', 'valid'],
        ['programme', 'suspended'],
      ]);
      await newCredits(services, leader, [practiceAndSupervision().at(-1)!]);
      expect(await states()).toEqual([
        ['hours96', 'valid'],
        ['programme', 'superseded'],
        ['programme', 'valid'],
      ]);
      await correct(hours[0]!);
      expect(await states()).toEqual([
        ['hours96', 'suspended'],
        ['programme', 'superseded'],
        ['programme', 'suspended'],
      ]);
    });

    it('a new name changes no record, and stands on the next one', async () => {
      await rename(database.dataSource, { id: trainee.id }, 'Nieuw');
      const [surplus] = (await newCredits(services, trainee, [activity({ happenedOn: '2025-09-20' })])) as [
        string,
      ];
      await correct(surplus);
      expect(await records(trainee)).toHaveLength(1);
      await correct(claims[0]!);
      await newCredits(services, trainee, [activity({ minutes: 720, happenedOn: '2025-09-20' })]);
      expect((await records(trainee)).map(({ content }) => content.name)).toEqual([
        issued.content.name,
        'Anna Nieuw',
      ]);
    });

    it('an exemption takes a suspended record’s place with a new one', async () => {
      await correct(claims[6]!);
      expect((await claimOf(services, claims[6]!)).component).toBe('course');
      await services
        .get(RequirementsService)
        .exempt(trainee.trajectoryId, 'course', board(LATER), actorOf.command);
      expect(await records(trainee)).toMatchObject([
        { states: ['valid', 'suspended', 'superseded'] },
        { states: ['valid'], metOn: LATER },
      ]);
    });
  });

  describe('P8: decisions of the board, never changed, only followed by another', () => {
    let member: Actor;
    let memberId: string;

    beforeEach(async () => {
      memberId = (await newLeader(services, { name: 'Reinder Kooistra' })).id;
      member = actorOf.person(memberId);
    });

    const decide = async ({ trajectoryId }: TestTrainee, decision: Omit<NewDecision, keyof Decision>) => {
      const id = randomUUID();
      const today = services.clock.today();
      const taken = { id, ...board(today), ...decision } as NewDecision;
      await services.get(RequirementsService).decide(trajectoryId, taken, member);
      return id;
    };
    const revoke = (trainee: TestTrainee, revokes: string) =>
      decide(trainee, { kind: 'revocation', revokes });
    const prior = (trainee: TestTrainee, component: string, terms: PriorLearning) =>
      decide(trainee, { kind: 'prior-learning', component, terms });
    const componentOf = async ({ trajectoryId }: TestTrainee, key: string) =>
      (await progressOf(services, trajectoryId)).components.find(({ component }) => component === key)!;

    it('an exempted practice is printed as exempted, and revoking the exemption suspends (K5)', async () => {
      const trainee = await newTrainee(services, { programme: 'leader' });
      const [supervision] = practiceAndSupervision().slice(5);
      await newCredits(services, trainee, [...hours96(), supervision!]);
      const exemption = await decide(trainee, { kind: 'exemption', component: 'practice' });
      const [, whole] = await records(trainee);
      expect(whole).toMatchObject({ kind: 'programme', states: ['valid'] });
      expect(whole!.content.components[3]).toMatchObject({ component: 'practice', exempted: true });
      await revoke(trainee, exemption);
      expect(await records(trainee)).toMatchObject([
        { kind: 'hours96', states: ['valid'] },
        { kind: 'programme', states: ['valid', 'suspended'] },
      ]);
      await newCredits(services, trainee, practiceAndSupervision().slice(0, 5));
      expect((await records(trainee)).at(-1)).toMatchObject({ generation: 2, states: ['valid'] });
    });

    it('revoking an imposed set brings the programme back, with what was exempted before', async () => {
      const trainee = await newTrainee(services);
      await newCredits(services, trainee, [...literature(), ...blocks('course')]);
      await decide(trainee, { kind: 'exemption', component: 'fishbowl' });
      const requirements = [{ component: 'supervision', unit: 'minutes' as const, required: 300 }];
      const imposed = await decide(trainee, { kind: 'imposed', requirements });
      expect(await records(trainee)).toMatchObject([{ states: ['valid', 'suspended'] }]);
      await revoke(trainee, imposed);
      expect((await records(trainee)).map(({ states }) => states.at(-1))).toEqual(['superseded', 'valid']);
      expect(await componentOf(trainee, 'fishbowl')).toMatchObject({ exempted: true });
    });

    it('T2: imposed "co-leading at least 3" is not met by 2 co-leading and 5 taking part', async () => {
      const trainee = await newTrainee(services);
      const asked = { component: 'practice', unit: 'sessions' as const, required: 3, roles: ['co-leading'] };
      await decide(trainee, { kind: 'imposed', requirements: [asked] });
      const session = (day: number, role: SessionRole) =>
        activity({
          component: 'practice',
          happenedOn: `2025-05-0${day}`,
          description: `Sessie ${day}`,
          role,
        });
      await newCredits(services, trainee, [
        ...[1, 2].map((day) => session(day, 'co-leading')),
        ...[3, 4, 5, 6, 7].map((day) => session(day, 'taking-part')),
      ]);
      expect(await records(trainee)).toEqual([]);
      expect(await componentOf(trainee, 'practice')).toMatchObject({ counted: 2, metOn: null });
      await newCredits(services, trainee, [session(8, 'co-leading')]);
      expect(await records(trainee)).toMatchObject([{ kind: 'programme', content: { imposed: true } }]);
    });

    it('prior learning is a line of the ledger, signed by who enters it on the day of the decision', async () => {
      const trainee = await newTrainee(services);
      await newCredits(services, trainee, [...blocks('course'), ...blocks('fishbowl').slice(0, 2)]);
      const titles = ['leerboek-groepstherapie', 'congresverslagen-2003-2005', 'handboek-groepstherapie-p5'];
      services.clock.setToday(LATER);
      const reading = await prior(trainee, 'literature', { minutes: 3841, titles });
      expect(await records(trainee)).toEqual([]);
      const training = await prior(trainee, 'fishbowl', { minutes: 240, blocks: [3, 4] });
      const lines = (await ledgerOf(services, trainee.trajectoryId)).slice(-5);
      expect(
        lines.map(({ item, block, minutes, decisionId }) => [item ?? block, minutes, decisionId]),
      ).toEqual([
        [titles[0], 1281, reading],
        [titles[1], 1280, reading],
        [titles[2], 1280, reading],
        [3, 240, training],
        [4, 240, training],
      ]);
      for (const line of lines)
        expect(line).toMatchObject({
          happenedOn: LATER,
          signedOn: LATER,
          signedBy: memberId,
          recordedBy: member,
        });
      const [record] = await records(trainee);
      expect(record).toMatchObject({ metOn: LATER, states: ['valid'] });
      expect(record!.content.signedOffBy).toContain('Reinder Kooistra');
      expect(record!.content.components.map(({ prior: credited }) => credited)).toEqual([
        3840,
        undefined,
        480,
      ]);
      expect(completionRecordWords(record!.content, 'nl').prior).toBe(
        'Eerder verworven, en toegekend door het bestuur: literatuurstudie (64 uur) en vissenkomtraining (8 uur).',
      );
      expect((await verify(record!)).genuine).toBe(true);
      expect(await differencesOf(services)).toEqual([]);
    });

    it('H8: n sessions of prior learning are n days; without titles H7 is not met; H9 does not see them', async () => {
      const trainee = await newTrainee(services, { programme: 'leader' });
      await prior(trainee, 'practice', { minutes: 90, sessions: 5, role: 'co-leading' });
      expect(await componentOf(trainee, 'practice')).toMatchObject({ counted: 5, prior: 5, metOn: MET });
      await prior(trainee, 'literature', { minutes: 3840 });
      const { counted, missing } = await componentOf(trainee, 'literature');
      expect([counted, missing.map(({ code }) => code)]).toEqual([3840, ['item', 'item', 'item']]);
      const [claim] = await newClaims(services, trainee, [activity({ happenedOn: MET, minutes: 720 })]);
      expect(await sign(services, trainee, [claim!])).toMatchObject([{ outcome: 'signed' }]);
    });

    it('revoking prior learning is a counter-entry for each of its lines, and nothing else reverses one', async () => {
      const trainee = await newTrainee(services);
      await newCredits(services, trainee, [...literature(), ...blocks('course')]);
      const decision = await prior(trainee, 'fishbowl', { minutes: 240, blocks: [1, 2, 3, 4] });
      const own = (await ledgerOf(services, trainee.trajectoryId)).filter(
        (line) => line.decisionId === decision,
      );
      await expect(correct(own[0]!.claimId)).rejects.toMatchObject({ code: 'correction.by-decision' });
      await expect(
        services.get(CorrectionsService).takeBack(own[0]!.claimId, memberId, 'Vergissing gemaakt'),
      ).rejects.toMatchObject({ code: 'correction.by-decision' });
      await revoke(trainee, decision);
      const after = (await ledgerOf(services, trainee.trajectoryId)).slice(-4);
      expect(after.map(({ reverses, minutes }) => [reverses, minutes])).toEqual(
        own.map(({ id }) => [id, -240]),
      );
      expect(await records(trainee)).toMatchObject([{ states: ['valid', 'suspended'] }]);
      await expect(revoke(trainee, decision)).rejects.toMatchObject({ code: 'decision.not-standing' });
      expect(await differencesOf(services)).toEqual([]);
    });

    describe('P9: another title in place of a required one', () => {
      const ITEM = 'handboek-groepstherapie-p5';
      const OTHER = 'Groepen, een inleiding';
      /** All hours, but of one required title nothing; another was read. */
      const withOther = () =>
        hours96().map((one) =>
          one.description === REQUIRED_TITLES[2] ? { ...one, description: 'groepen: een Inleiding' } : one,
        );
      const onList = async ({ trajectoryId }: TestTrainee, decision: Partial<NewListDecision>) => {
        const { manager } = database.dataSource;
        const { programmeVersionId } = await trajectoryBy(manager, trajectoryId);
        const id = randomUUID();
        const taken = { id, programmeVersionId, item: ITEM, reason: 'Uitverkocht', ...decision };
        await database.dataSource.transaction((inner) =>
          services.get(ReadingListDecisions).decideWithin(inner, taken as NewListDecision, member),
        );
        return id;
      };

      it('for one trajectory: what was read before counts from the day of the decision', async () => {
        const [trainee, other] = [await newTrainee(services), await newTrainee(services)];
        for (const one of [trainee, other]) await newCredits(services, one, withOther());
        services.clock.setToday(LATER);
        const terms = { item: ITEM, title: OTHER };
        const decision = await decide(trainee, { kind: 'substitute', component: 'literature', terms });
        expect(await records(trainee)).toMatchObject([{ metOn: LATER, states: ['valid'] }]);
        expect((await verify((await records(trainee))[0]!)).genuine).toBe(true);
        expect(await records(other)).toEqual([]);
        await revoke(trainee, decision);
        expect(await records(trainee)).toMatchObject([{ states: ['valid', 'suspended'] }]);
      });

      it('for a version: also for who runs already, and for who starts later', async () => {
        const trainee = await newTrainee(services);
        await newCredits(services, trainee, withOther());
        expect(await records(trainee)).toEqual([]);
        services.clock.setToday(LATER);
        const decision = await onList(trainee, { kind: 'substitute', title: OTHER });
        expect(await records(trainee)).toMatchObject([{ metOn: LATER, states: ['valid'] }]);
        const later = await newTrainee(services);
        await newCredits(services, later, withOther());
        expect(await records(later)).toMatchObject([{ states: ['valid'] }]);
        expect(await differencesOf(services)).toEqual([]);
        await onList(trainee, { kind: 'revocation', revokes: decision });
        for (const one of [trainee, later])
          expect(await records(one)).toMatchObject([{ states: ['valid', 'suspended'] }]);
      });

      it('K6: a title that is put into a signed log afterwards counts for nothing', async () => {
        const trainee = await newTrainee(services);
        const claims = await newCredits(services, trainee, withOther());
        const read = await Promise.all(claims.map((id) => claimOf(services, id)));
        for (const { id } of read.filter(({ description }) => description.startsWith('groepen')))
          await database.dataSource.query(`UPDATE claim SET description = 'Iets anders' WHERE id = $1`, [id]);
        const terms = { item: ITEM, title: 'Iets anders' };
        await decide(trainee, { kind: 'substitute', component: 'literature', terms });
        expect(await records(trainee)).toEqual([]);
      });

      it('the parts of a title stand in the reading list, the latest first, and change no hours', async () => {
        const trainee = await newTrainee(services);
        const { manager } = database.dataSource;
        const partsNow = async () => {
          const trajectory = await trajectoryBy(manager, trainee.trajectoryId);
          const list = await services.get(ReadingListDecisions).listOf(manager, trajectory);
          return list.find(({ key }) => key === ITEM)!.parts;
        };
        expect(await partsNow()).toBeNull();
        await onList(trainee, { kind: 'parts', parts: 'hoofdstuk P5' });
        const second = await onList(trainee, { kind: 'parts', parts: 'hoofdstuk P5 en P6' });
        expect(await partsNow()).toBe('hoofdstuk P5 en P6');
        await onList(trainee, { kind: 'revocation', revokes: second });
        expect(await partsNow()).toBe('hoofdstuk P5');
      });
    });

    it('H4: nobody decides on their own trajectory, and nobody but a person signs prior learning', async () => {
      const trainee = await newTrainee(services);
      const terms = { minutes: 60 };
      const taken = { ...board(), kind: 'prior-learning' as const, component: 'literature', terms };
      const decideAs = (actor: Actor) =>
        services.get(RequirementsService).decide(trainee.trajectoryId, taken, actor);
      await expect(decideAs(actorOf.person(trainee.id))).rejects.toMatchObject({ code: 'decision.own' });
      await expect(decideAs(actorOf.command)).rejects.toMatchObject({ code: 'decision.no-person' });
      expect(await ledgerOf(services, trainee.trajectoryId)).toEqual([]);
    });
  });
});
