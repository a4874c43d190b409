import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Trajectory } from '../../src/enrolment/trajectories/trajectory.entity.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { TakeBackService } from '../../src/imports/take-back/take-back.service.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { codedPerson } from '../../src/people/name-lines.service.js';
import { addFacts, knownOf, rename } from '../builders/people.js';
import { hours, leader, participant, signed, SIGNER } from '../builders/sheets.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { lineOf, newEdition } from '../builders/meetings.js';
import { counts, TestImporter, type Sheets } from '../support/test-importer.js';

const SECRETARY = actorOf.person('00000000-0000-4000-8000-000000000001');
const WHY = { reason: 'Verkeerd bestand' };
const OTHER = 'piet.veen@begeleiders.example';
const ACCEPTED = { accepted: 1, known: 0, updated: 0, rejected: 0 };
const KNOWN = { accepted: 0, known: 1, updated: 0, rejected: 0 };
const UPDATED = { accepted: 0, known: 0, updated: 1, rejected: 0 };

describe('an import that is taken back', () => {
  let importer: TestImporter;
  let last = 0;

  beforeAll(async () => {
    importer = await TestImporter.open('2026-11-21');
    await importer.leaders([leader(), leader({ Naam: 'Piet Veen', 'E-mail': OTHER })]);
  });

  afterAll(async () => {
    await expect(importer.differences()).resolves.toEqual([]);
    await importer.close();
  });

  const newNumber = () => `D${(last += 1)}`;
  const manager = () => importer.database.dataSource.manager;

  async function run(sheets: Sheets): Promise<string> {
    const { runId } = await importer.import(sheets);
    if (runId === null) throw new Error('nothing was imported');
    return runId;
  }

  const takeBack = (runId: string) => importer.services.get(TakeBackService).takeBack(runId, WHY, SECRETARY);

  const personOf = (number: string) => manager().findOneBy(Person, { participantNumber: number });

  const trajectoriesOf = (number: string): Promise<Pick<Trajectory, 'programme' | 'startedOn' | 'state'>[]> =>
    importer.query(
      `SELECT t.programme, t.started_on AS "startedOn", t.state FROM trajectory t JOIN person p ON p.id = t.person_id
        WHERE p.participant_number = $1 ORDER BY t.programme`,
      [number],
    );

  const supervisorOf = async (number: string): Promise<string | undefined> =>
    (
      await importer.query<{ email: string }>(
        `SELECT s.email FROM supervisor_assignment a JOIN person s ON s.id = a.supervisor_id
           JOIN trajectory t ON t.id = a.trajectory_id JOIN person p ON p.id = t.person_id
          WHERE p.participant_number = $1 AND a.to_date IS NULL`,
        [number],
      )
    )[0]?.email;

  const literature = async (number: string): Promise<number> =>
    (await importer.progressOf(number)).components.literature!.signed;
  const waiting = async (number: string): Promise<number> => (await importer.progressOf(number)).waiting;

  async function known(): Promise<string> {
    const number = newNumber();
    await importer.participants([participant(number, { Supervisor: SIGNER })]);
    return number;
  }

  const claimsOf = (number: string) =>
    importer.query<{ id: string; state: string; version: number; corrects: string | null; source: string }>(
      `SELECT c.id, c.state, c.version, c.corrects, c.source FROM claim c JOIN trajectory t ON t.id = c.trajectory_id
         JOIN person p ON p.id = t.person_id WHERE p.participant_number = $1 ORDER BY c.created_at, c.corrects NULLS FIRST`,
      [number],
    );

  describe('persons and trajectories that it brought in', () => {
    it('are gone when they left no trace', async () => {
      const [number, email] = [newNumber(), 'spoorloos@begeleiders.example'];
      const runId = await run({
        begeleiders: [leader({ Naam: 'Noor Spoor', 'E-mail': email })],
        deelnemers: [participant(number, { Supervisor: email })],
      });
      await takeBack(runId);
      await expect(personOf(number)).resolves.toBeNull();
      await expect(manager().findOneBy(Person, { email })).resolves.toBeNull();
      expect(counts(await importer.participants([participant(number)]))).toEqual(ACCEPTED);
    });

    it('stay cancelled when they left one, and come to life with the right file and its start date', async () => {
      const number = newNumber();
      const runId = await run({ deelnemers: [participant(number)], uren: [signed(number)] });
      await takeBack(runId);
      expect(await trajectoriesOf(number)).toEqual([
        { programme: 'leader', startedOn: '2025-01-01', state: 'cancelled' },
      ]);
      expect(counts(await importer.hours([signed(number)]))).toMatchObject({ rejected: 1 });
      const right = participant(number, { Startdatum: '01-02-2024', Supervisor: SIGNER });
      expect(counts(await importer.participants([right]))).toEqual(ACCEPTED);
      expect(await trajectoriesOf(number)).toEqual([
        { programme: 'leader', startedOn: '2024-02-01', state: 'running' },
      ]);
      expect(await supervisorOf(number)).toBe(SIGNER);
      expect(counts(await importer.hours([signed(number)]))).toEqual(ACCEPTED);
      expect(await literature(number)).toBe(120);
    });

    it('C1: give up their places in blocks to come, which are shown before; who waits moves up', async () => {
      const [number, next] = [newNumber(), newNumber()];
      await importer.participants([participant(next)]);
      const runId = await run({ deelnemers: [participant(number)] });
      const { services } = importer;
      const block = { heldOn: '2026-12-05', enrolUntil: '2026-12-01', capacity: 1 };
      const meeting = (await newEdition(services, { blocks: [block] })).blocks[1]!;
      const ids = await importer.query<{ id: string; personId: string }>(
        `SELECT t.id, p.id AS "personId" FROM trajectory t JOIN person p ON p.id = t.person_id WHERE p.participant_number = ANY($1)
          ORDER BY array_position($1, p.participant_number)`,
        [[number, next]],
      );
      await services.get(EnrolmentsService).enrol(
        meeting,
        ids.map(({ id, personId }) => ({ personId, trajectoryId: id })),
        SECRETARY,
        { afterDeadline: true },
      );
      const place = expect.objectContaining({
        meetingId: meeting,
        trajectoryId: ids[0]!.id,
        enrolment: 'placed',
      });
      expect((await services.get(TakeBackService).preview(manager(), runId)).places).toEqual([place]);
      expect((await takeBack(runId)).places).toEqual([place]);
      expect(await trajectoriesOf(number)).toMatchObject([{ state: 'cancelled' }]);
      expect((await lineOf(services, meeting)).map(({ state }) => state)).toEqual(['cancelled', 'placed']);
    });

    it('may begin later than today', async () => {
      const number = newNumber();
      const runId = await run({
        deelnemers: [participant(number, { Startdatum: '01-01-2027' })],
        uren: [signed(number)],
      });
      await takeBack(runId);
      expect(await trajectoriesOf(number)).toMatchObject([{ state: 'cancelled' }]);
      await importer.participants([participant(number, { Startdatum: '01-02-2027' })]);
      expect(await trajectoriesOf(number)).toMatchObject([{ state: 'running', startedOn: '2027-02-01' }]);
    });

    it('do not stand in the way of another programme', async () => {
      const number = newNumber();
      await takeBack(await run({ deelnemers: [participant(number)], uren: [signed(number)] }));
      const other = participant(number, { Traject: 'cobegeleider' });
      expect(counts(await importer.participants([other]))).toEqual(ACCEPTED);
      expect(await trajectoriesOf(number)).toEqual([
        { programme: 'co-leader', startedOn: '2025-01-01', state: 'running' },
        { programme: 'leader', startedOn: '2025-01-01', state: 'cancelled' },
      ]);
      expect(counts(await importer.hours([signed(number)]))).toEqual(ACCEPTED);
      expect(await literature(number)).toBe(120);
    });

    it('are found by their address when the numbers had been mixed up', async () => {
      const [one, two] = [newNumber(), newNumber()];
      const anna = { Roepnaam: 'Anna', 'E-mail': `anna.${one}@praktijk.example`.toLowerCase() };
      const bob = { Roepnaam: 'Bob', 'E-mail': `bob.${one}@praktijk.example`.toLowerCase() };
      const sheets = (first: string, second: string): Sheets => ({
        deelnemers: [participant(first, anna), participant(second, bob)],
        uren: [signed(first), signed(second, { Uren: '3' })],
      });
      await takeBack(await run(sheets(one, two)));
      const before = [(await personOf(one))!.id, (await personOf(two))!.id];
      const { files } = await importer.import(sheets(two, one));
      expect([counts(files.deelnemers), counts(files.uren)]).toEqual([
        { ...ACCEPTED, accepted: 2 },
        { ...ACCEPTED, accepted: 2 },
      ]);
      expect([(await personOf(two))!.id, (await personOf(one))!.id]).toEqual(before);
      expect([await literature(two), await literature(one)]).toEqual([120, 180]);
    });

    it('are found by their number when the address had been wrong', async () => {
      const number = newNumber();
      await takeBack(await run({ deelnemers: [participant(number)], uren: [signed(number)] }));
      const { id } = (await personOf(number))!;
      const right = participant(number, { 'E-mail': `goed.${number}@praktijk.example`.toLowerCase() });
      expect(counts(await importer.participants([right]))).toEqual(ACCEPTED);
      await expect(personOf(number)).resolves.toMatchObject({ id, email: right['E-mail'] });
    });

    it('D: a leader who became a participant is only a leader again', async () => {
      const [number, email] = [newNumber(), `wordt.${newNumber()}@begeleiders.example`.toLowerCase()];
      await importer.leaders([leader({ Naam: 'Wil Wordt', 'E-mail': email })]);
      const runId = await run({ deelnemers: [participant(number, { 'E-mail': email })] });
      await takeBack(runId);
      await expect(manager().findOneBy(Person, { email })).resolves.toMatchObject({
        participantNumber: null,
        surname: null,
        fullName: 'Wil Wordt',
      });
      expect(await trajectoriesOf(number)).toEqual([]);
    });
  });

  describe('what it changed', () => {
    it('D4: becomes what it was, and the earlier sheet is known again', async () => {
      const number = newNumber();
      const before = participant(number, { Supervisor: SIGNER });
      await importer.participants([before]);
      const runId = await run({
        deelnemers: [
          participant(number, {
            Achternaam: 'Bakker',
            'E-mail': `nieuw.${number}@praktijk.example`.toLowerCase(),
            Supervisor: OTHER,
          }),
        ],
      });
      const { counts: counted } = await importer.services.get(TakeBackService).preview(manager(), runId);
      expect(counted).toMatchObject({ personsAdded: 0, personsChanged: 1, trajectories: 0, trainees: 1 });
      await takeBack(runId);
      await expect(personOf(number)).resolves.toMatchObject({ surname: 'Kok', email: before['E-mail'] });
      expect(await supervisorOf(number)).toBe(SIGNER);
      expect(counts(await importer.participants([before]))).toEqual(KNOWN);
      expect(await trajectoriesOf(number)).toMatchObject([{ state: 'running' }]);
    });

    it('stays where somebody changed it in the portal since', async () => {
      const number = await known();
      const runId = await run({
        deelnemers: [participant(number, { Achternaam: 'Bakker', Roepnaam: 'Annie', Supervisor: OTHER })],
      });
      await rename(importer.database.dataSource, { participantNumber: number }, 'Visser');
      await takeBack(runId);
      await expect(personOf(number)).resolves.toMatchObject({ surname: 'Visser', callName: 'Anneke' });
    });

    it('keeps an address whose former one somebody else has got since', async () => {
      const number = newNumber();
      await importer.participants([participant(number)]);
      const runId = await run({
        deelnemers: [participant(number, { 'E-mail': `anders.${number}@praktijk.example` })],
      });
      const email = participant(number)['E-mail'];
      const another = { id: crypto.randomUUID(), email, fullName: 'Een ander' };
      await manager().insert(Person, codedPerson(manager(), another));
      await takeBack(runId);
      await expect(personOf(number)).resolves.toMatchObject({
        email: `anders.${number}@praktijk.example`.toLowerCase(),
      });
    });

    it('S2: is what made somebody a leader, too', async () => {
      const email = `stand.${newNumber()}@begeleiders.example`.toLowerCase();
      await importer.leaders([leader({ Naam: 'Sam Stand', 'E-mail': email })]);
      const changes = {
        Naam: 'Samuel Stand',
        'Gewoon lid': 'nee',
        Intervisiejaren: '2020',
        'Erkend tot': '',
      };
      const runId = await run({ begeleiders: [leader({ 'E-mail': email, ...changes })] });
      const { id: personId } = (await manager().findOneBy(Person, { email }))!;
      await addFacts(manager(), personId, {
        ordinaryMember: true,
        lastActiveOn: '2026-10-10',
        recognisedUntil: '2030-01-01',
      });
      await takeBack(runId);
      await expect(knownOf(manager(), personId)).resolves.toEqual({
        leaderSince: '2006-06-01',
        lastActiveOn: '2026-10-10',
        ordinaryMember: true,
        recognisedUntil: '2030-01-01',
        intervisionYears: [2022, 2023, 2024, 2025, 2026],
      });
      await expect(manager().findOneBy(Person, { email })).resolves.toMatchObject({ fullName: 'Sam Stand' });
    });
  });

  describe('hours', () => {
    it('H2: that it brought count no more; the mended file counts anew', async () => {
      const number = await known();
      const runId = await run({ uren: [signed(number), hours(number, { Datum: '15-03-2026' })] });
      await takeBack(runId);
      expect([await literature(number), await waiting(number)]).toEqual([0, 0]);
      const again = await importer.hours([signed(number), hours(number, { Datum: '15-03-2026' })]);
      expect(counts(again)).toEqual({ ...ACCEPTED, accepted: 2 });
      expect([await literature(number), await waiting(number)]).toEqual([120, 1]);
    });

    it('H3: that waited and that it signed off wait again, for the sheet', async () => {
      const number = await known();
      const first = await run({ uren: [hours(number)] });
      const wrong = await run({ uren: [signed(number)] });
      await takeBack(wrong);
      expect([await literature(number), await waiting(number)]).toEqual([0, 1]);
      const [former, again] = await claimsOf(number);
      expect([former!.state, again]).toEqual([
        'corrected',
        expect.objectContaining({ state: 'submitted', corrects: former!.id, source: 'import' }),
      ]);
      expect(counts(await importer.hours([hours(number)]))).toEqual(KNOWN);
      const right = await run({ uren: [signed(number, { 'Afgetekend op': '01-04-2026' })] });
      expect([await literature(number), await waiting(number)]).toEqual([120, 0]);
      await takeBack(right);
      await takeBack(first);
      expect([await literature(number), await waiting(number)]).toEqual([0, 0]);
      expect((await claimsOf(number)).map(({ state }) => state)).toEqual([
        'corrected',
        'corrected',
        'withdrawn',
      ]);
      expect(counts(await importer.hours([hours(number)]))).toEqual(ACCEPTED);
    });

    it('H3: and for the supervisor in the portal', async () => {
      const number = await known();
      await importer.hours([hours(number)]);
      await takeBack(await run({ uren: [signed(number)] }));
      const again = (await claimsOf(number)).at(-1)!;
      const { id: signer } = (await manager().findOneBy(Person, { email: SIGNER }))!;
      await importer.services.get(HoursService).signOff([again.id], signer);
      expect(await literature(number)).toBe(120);
      expect(counts(await importer.hours([signed(number)]))).toEqual(KNOWN);
    });

    it('H1: that the trainee had handed in wait again, and remain the trainee’s', async () => {
      const number = await known();
      const { id: traineeId } = (await personOf(number))!;
      const { id: trajectoryId } = await manager().findOneByOrFail(Trajectory, { personId: traineeId });
      const reading = { component: 'literature' as const, block: null, minutes: 120 };
      const activity = { ...reading, happenedOn: '2026-03-14', description: 'Leerboek Groepstherapie' };
      await importer.services.get(ClaimsService).submit(trajectoryId, activity, traineeId);
      const wrong = await run({ uren: [signed(number)] });
      expect(await literature(number)).toBe(120);
      await takeBack(wrong);
      expect([await literature(number), await waiting(number)]).toEqual([0, 1]);
      expect((await claimsOf(number)).at(-1)).toMatchObject({ source: 'portal', state: 'submitted' });
      expect(counts(await importer.hours([signed(number)]))).toEqual(UPDATED);
      expect(await literature(number)).toBe(120);
    });

    it('H3: that came and were signed off in one import are gone together', async () => {
      const number = await known();
      const filler = Array.from({ length: 600 }, (_, index) =>
        hours(number, { Omschrijving: `Artikel ${index}` }),
      );
      const runId = await run({ uren: [hours(number), ...filler, signed(number)] });
      await takeBack(runId);
      expect([await literature(number), await waiting(number)]).toEqual([0, 0]);
      expect((await claimsOf(number)).filter(({ corrects }) => corrects !== null)).toEqual([]);
    });

    it('H9: free the day that they had filled', async () => {
      const number = await known();
      const runId = await run({ uren: [signed(number, { Uren: '12' })] });
      await takeBack(runId);
      expect(
        counts(await importer.hours([signed(number, { Uren: '11', Omschrijving: 'Een ander boek' })])),
      ).toEqual(ACCEPTED);
    });
  });

  describe('at the same time', () => {
    it('as somebody else takes it back: one does, the other is told', async () => {
      const number = await known();
      const runId = await run({ uren: [signed(number)] });
      const both = await Promise.allSettled([takeBack(runId), takeBack(runId), takeBack(runId)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
      for (const answer of both) {
        if (answer.status === 'rejected') {
          expect(answer.reason).toMatchObject({ code: 'take-back.already', kind: 'conflict' });
        }
      }
      expect(await literature(number)).toBe(0);
    });

    it('as a signature is given to the same trainee: either it rests on it, or there is nothing left to sign', async () => {
      const { id: signer } = (await manager().findOneBy(Person, { email: SIGNER }))!;
      for (let round = 0; round < 10; round += 1) {
        const number = await known();
        const runId = await run({ uren: [hours(number), signed(number, { Datum: '15-03-2026' })] });
        const claim = (await claimsOf(number)).find(({ state }) => state === 'submitted')!;
        const [back, sign] = await Promise.allSettled([
          takeBack(runId),
          importer.services.get(HoursService).signOff([claim.id], signer),
        ]);
        const signedOff = sign.status === 'fulfilled' && sign.value[0]!.outcome === 'signed';
        expect(back.status).toBe(signedOff ? 'rejected' : 'fulfilled');
        expect(await literature(number)).toBe(signedOff ? 240 : 0);
      }
    });

    it('as an import runs: one after the other', async () => {
      const number = await known();
      const runId = await run({ uren: [signed(number)] });
      const more = signed(number, { Datum: '15-03-2026' });
      await Promise.all([takeBack(runId), importer.hours([more]), importer.hours([more])]);
      expect(await literature(number)).toBe(120);
    });
  });
});
