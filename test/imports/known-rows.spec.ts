import { randomUUID } from 'node:crypto';
import { SupervisionSessions } from '../../src/learning/supervision/sessions.service.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findingsCode, NotToldYet } from '../../src/hours/handing-in-findings.rules.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { HoursService } from '../../src/hours/hours.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { asHours, hours, leader, signed, SIGNER } from '../builders/sheets.js';
import { counts, faults, TestImporter, type SheetOutcome } from '../support/test-importer.js';

interface StoredClaim {
  id: string;
  state: string;
  version: number;
  source: string;
}

const ACCEPTED = { accepted: 1, known: 0, updated: 0, rejected: 0 };
const KNOWN = { accepted: 0, known: 1, updated: 0, rejected: 0 };
const UPDATED = { accepted: 0, known: 0, updated: 1, rejected: 0 };

describe('hours that come again', () => {
  let importer: TestImporter;

  beforeAll(async () => {
    importer = await TestImporter.open('2026-11-21');
    await importer.leaders([leader()]);
  });

  afterAll(async () => {
    await expect(importer.differences()).resolves.toEqual([]);
    await importer.close();
  });

  /** A trainee whose reading logs the leader may sign and return in the portal. */
  const supervised = () => importer.trainee({ Supervisor: SIGNER });

  const claimsOf = (number: string): Promise<StoredClaim[]> =>
    importer.query<StoredClaim>(
      `SELECT c.id, c.state, c.version, c.source FROM claim c JOIN trajectory t ON t.id = c.trajectory_id
         JOIN person p ON p.id = t.person_id WHERE p.participant_number = $1 ORDER BY c.source, c.created_at, c.id`,
      [number],
    );

  const personId = async (where: string, value: string): Promise<string> =>
    (await importer.query<{ id: string }>(`SELECT id FROM person WHERE ${where} = $1`, [value]))[0]!.id;
  const idOfTrainee = (number: string) => personId('participant_number', number);
  const idOfSigner = () => personId('email', SIGNER);

  const literature = async (number: string): Promise<number> =>
    (await importer.progressOf(number)).components.literature!.signed;
  const waiting = async (number: string): Promise<number> => (await importer.progressOf(number)).waiting;

  async function returned(number: string): Promise<void> {
    const [claim] = await claimsOf(number);
    await importer.services
      .get(ClaimsService)
      .returnToTrainee(
        { claimId: claim!.id, version: claim!.version },
        await idOfSigner(),
        'Welke bladzijden?',
      );
  }

  describe('the same row', () => {
    it('D4: is known in the same file and in a later one, and counted once', async () => {
      const number = await importer.trainee();
      const first = await importer.hours([signed(number), signed(number)]);
      expect(counts(first)).toEqual({ accepted: 1, known: 1, updated: 0, rejected: 0 });
      expect(counts(await importer.hours([signed(number)]))).toEqual(KNOWN);
      expect(await literature(number)).toBe(120);
    });

    it('D4: is the same whatever case, accents, blanks and punctuation its description has', async () => {
      const number = await importer.trainee();
      await importer.hours([signed(number, { Omschrijving: 'Café: na afloop' })]);
      const again = signed(number, { Omschrijving: '  CAFE – na  Afloop! ' });
      expect(counts(await importer.hours([again]))).toEqual(KNOWN);
    });

    it('D4: is the same however its date, its hours and its signer are written', async () => {
      const number = await importer.trainee();
      await importer.hours([signed(number)]);
      const again = { Datum: '2026-03-14', Uren: '2,00', 'Afgetekend door': SIGNER.toUpperCase() };
      expect(counts(await importer.hours([signed(number, again)]))).toEqual(KNOWN);
    });

    it('D4: is the same whoever signed it, and whenever; the first signature stays', async () => {
      const number = await importer.trainee();
      const other = 'piet.veen@begeleiders.example';
      await importer.leaders([leader({ Naam: 'Piet Veen', 'E-mail': other })]);
      await importer.hours([signed(number)]);
      const again = signed(number, { 'Afgetekend door': other, 'Afgetekend op': '01-04-2026' });
      expect(counts(await importer.hours([again, hours(number)]))).toEqual({ ...KNOWN, known: 2 });
      expect(await waiting(number)).toBe(0);
    });

    it('D3: a block makes a difference in a course, and none where it does not belong', async () => {
      const number = await importer.trainee();
      const course = { Onderdeel: 'cursus', Omschrijving: '' };
      const outcome = await importer.hours([
        signed(number, { ...course, Blok: '1' }),
        signed(number, { ...course, Blok: '2' }),
        signed(number, { ...course, Blok: '1' }),
        signed(number, { Blok: '1' }),
        signed(number, { Blok: '2' }),
      ]);
      expect(counts(outcome)).toEqual({ accepted: 3, known: 2, updated: 0, rejected: 0 });
    });

    it.each([
      ['date', { Datum: '15-03-2026' }],
      ['minutes', { Uren: '2,5' }],
      ['component', { Onderdeel: 'praktijk' }],
      ['description', { Omschrijving: 'Een ander boek' }],
    ])('D4: with another %s is another row', async (_what, changes) => {
      const number = await importer.trainee();
      await importer.hours([signed(number)]);
      expect(counts(await importer.hours([signed(number, changes)]))).toEqual(ACCEPTED);
    });

    it('D4: of another participant is another row', async () => {
      const [one, other] = [await importer.trainee(), await importer.trainee()];
      expect(counts(await importer.hours([signed(one), signed(other)]))).toEqual({
        ...ACCEPTED,
        accepted: 2,
      });
    });

    it('D4: is rejected when it has become faulty, and stays as it was taken over', async () => {
      const number = await importer.trainee();
      const email = 'oud.lid@begeleiders.example';
      await importer.leaders([leader({ 'E-mail': email })]);
      const row = signed(number, { Onderdeel: 'supervisie', 'Afgetekend door': email });
      await importer.hours([row]);
      await importer.leaders([leader({ 'E-mail': email, 'Gewoon lid': 'nee' })]);
      expect(faults(await importer.hours([row]))).toEqual([[2, 'Afgetekend door']]);
      expect((await importer.progressOf(number)).components.supervision!.signed).toBe(120);
    });

    it('D4: is found again among a thousand others', async () => {
      const number = await importer.trainee();
      const many = Array.from({ length: 1100 }, (_, index) =>
        hours(number, { Omschrijving: `Artikel ${index}` }),
      );
      const outcome = await importer.hours([hours(number), ...many, hours(number), signed(number)]);
      expect(counts(outcome)).toEqual({ accepted: 1101, known: 1, updated: 1, rejected: 0 });
      expect(await waiting(number)).toBe(1100);
    });
  });

  describe('practice', () => {
    it('H8: two sessions on one day are both accepted, and count as one day', async () => {
      const number = await importer.trainee();
      const session = { Onderdeel: 'praktijk', Omschrijving: 'Groep Oost' };
      const outcome = await importer.hours([
        signed(number, { ...session, Uren: '1,5' }),
        signed(number, { ...session, Uren: '1,5', Omschrijving: 'Groep West' }),
      ]);
      expect(counts(outcome)).toEqual({ ...ACCEPTED, accepted: 2 });
      const { components } = await importer.progressOf(number);
      expect(components.practice).toMatchObject({ signed: 2, counted: 1 });
    });
  });

  describe('a session that the trainee has in the portal', () => {
    const DAY = '2026-05-04';
    const row = (number: string, component: string, uren = '2') =>
      signed(number, {
        Onderdeel: component,
        Datum: '04-05-2026',
        Uren: uren,
        Omschrijving: 'Groep Assen',
        'Afgetekend op': '05-05-2026',
      });

    async function typed(number: string, component: 'practice' | 'supervision'): Promise<string> {
      const [trajectory] = await importer.query<{ id: string }>(
        `SELECT t.id FROM trajectory t JOIN person p ON p.id = t.person_id WHERE p.participant_number = $1`,
        [number],
      );
      const activity = {
        component,
        block: null,
        happenedOn: DAY,
        minutes: 90,
        description: 'Groep Assen-Noord',
      };
      const claims = importer.services.get(ClaimsService);
      return claims.submit(trajectory!.id, activity, await idOfTrainee(number));
    }

    it.each([
      ['praktijk', 'practice'],
      ['supervisie', 'supervision'],
    ] as const)(
      'D4: leaves no room for a row of %s on that day, which is told by name',
      async (word, component) => {
        const number = await importer.trainee();
        const claimId = await typed(number, component);
        const outcome = await importer.hours([row(number, word)]);
        expect(outcome.rejected).toMatchObject([{ field: 'Datum' }]);
        expect(outcome.rejected[0]!.reason).toContain('“Groep Assen-Noord”, 90 minuten');
        await importer.services
          .get(ClaimsService)
          .withdraw({ claimId, version: 1 }, await idOfTrainee(number));
        expect(counts(await importer.hours([row(number, word)]))).toEqual(ACCEPTED);
      },
    );

    it('D4, S3: a session that the supervisor recorded is one of the portal too', async () => {
      const number = await importer.trainee();
      const [trajectory] = await importer.query<{ id: string }>(
        'SELECT t.id FROM trajectory t JOIN person p ON p.id = t.person_id WHERE p.participant_number = $1',
        [number],
      );
      const supervisor = await idOfSigner();
      const session = {
        heldOn: DAY,
        startsAt: '14:00',
        minutes: 90,
        form: 'group' as const,
        trajectoryIds: [trajectory!.id],
      };
      const sessions = importer.services.get(SupervisionSessions);
      const form = { formKey: randomUUID(), told: '' };
      const { kept, code } = await sessions.record(session, supervisor, form);
      if (!kept) await sessions.record(session, supervisor, { ...form, told: code });
      const { rejected } = await importer.hours([row(number, 'supervisie')]);
      expect(rejected).toMatchObject([{ field: 'Datum' }]);
    });

    it('D4: does not make a row faulty that was taken over before, nor one of another component', async () => {
      const number = await importer.trainee();
      await importer.hours([row(number, 'praktijk')]);
      await typed(number, 'practice');
      expect(counts(await importer.hours([row(number, 'praktijk')]))).toEqual(KNOWN);
      expect(counts(await importer.hours([row(number, 'supervisie')]))).toEqual(ACCEPTED);
      expect(counts(await importer.hours([row(number, 'praktijk', '1')])).rejected).toBe(1);
    });
  });

  describe('a row that waited and now bears a signature', () => {
    async function expectSignedOnce(number: string, outcome: SheetOutcome): Promise<void> {
      expect(outcome.rejected).toEqual([]);
      expect(outcome.updated).toBe(1);
      expect(await literature(number)).toBe(120);
      expect(await waiting(number)).toBe(0);
      expect(await claimsOf(number)).toMatchObject([{ state: 'signed-off' }]);
    }

    it('D4: is signed off when it comes in the same file', async () => {
      const number = await importer.trainee();
      const outcome = await importer.hours([hours(number), signed(number), signed(number)]);
      expect(counts(outcome)).toEqual({ accepted: 1, known: 1, updated: 1, rejected: 0 });
      await expectSignedOnce(number, outcome);
    });

    it('D4: is signed off when it comes in a later file, once', async () => {
      const number = await importer.trainee();
      expect(counts(await importer.hours([hours(number)]))).toEqual(ACCEPTED);
      expect(await waiting(number)).toBe(1);
      expect(await literature(number)).toBe(0);
      const outcome = await importer.hours([signed(number)]);
      expect(counts(outcome)).toEqual(UPDATED);
      await expectSignedOnce(number, outcome);
      expect(counts(await importer.hours([signed(number)]))).toEqual(KNOWN);
    });

    it('D4: is signed off by its signer on the day that the sheet says', async () => {
      const number = await importer.trainee();
      await importer.hours([hours(number)]);
      await importer.hours([signed(number, { 'Afgetekend op': '01-04-2026' })]);
      const lines = await importer.query(
        `SELECT e.signed_on, s.email, e.happened_on, e.minutes FROM ledger_entry e JOIN person s ON s.id = e.signed_by
           JOIN trajectory t ON t.id = e.trajectory_id JOIN person p ON p.id = t.person_id
          WHERE p.participant_number = $1`,
        [number],
      );
      expect(lines).toEqual([
        { signed_on: '2026-04-01', email: SIGNER, happened_on: '2026-03-14', minutes: 120 },
      ]);
    });

    it('D4: without a signature still waits, and is known', async () => {
      const number = await importer.trainee();
      expect(counts(await importer.hours([hours(number), hours(number)]))).toMatchObject({ known: 1 });
      expect(counts(await importer.hours([hours(number)]))).toEqual(KNOWN);
      expect(await waiting(number)).toBe(1);
    });

    it('D4: that was signed in the portal meanwhile is known, and credited once', async () => {
      const number = await supervised();
      await importer.hours([hours(number)]);
      const [claim] = await claimsOf(number);
      await importer.services.get(HoursService).signOff([claim!.id], await idOfSigner());
      expect(counts(await importer.hours([signed(number)]))).toEqual(KNOWN);
      expect(await literature(number)).toBe(120);
    });

    it('H9: is rejected on a day that is full, and goes on waiting', async () => {
      const number = await importer.trainee();
      await importer.hours([hours(number), signed(number, { Uren: '12', Omschrijving: 'Een dag lezen' })]);
      await importer.hours([signed(number, { Uren: '3', Omschrijving: 'En nog meer' })]);
      expect(faults(await importer.hours([signed(number)]))).toEqual([[2, 'Uren']]);
      expect(await waiting(number)).toBe(1);
      expect(counts(await importer.hours([hours(number)]))).toEqual(KNOWN);
    });
  });

  describe('one trainee’s rows', () => {
    it('D4: may be spread over two files', async () => {
      const number = await importer.trainee();
      const blocks = ['1', '2', '3', '4'].map((block) =>
        signed(number, { Onderdeel: 'cursus', Blok: block, Uren: '4', Datum: `0${block}-03-2026` }),
      );
      await importer.hours(blocks.slice(0, 2));
      await importer.hours(blocks.slice(1));
      const { components } = await importer.progressOf(number);
      expect(components.course).toEqual({ signed: 960, counted: 960, required: 960, metOn: '2026-03-20' });
    });
  });

  describe('sixteen hours a day', () => {
    const reading = (number: string, minutes: number, title: string, changes = {}) =>
      signed(number, { Uren: asHours(minutes), Omschrijving: title, ...changes });

    it('H9: exactly sixteen are accepted, the row that goes over is rejected whole', async () => {
      const number = await importer.trainee();
      const outcome = await importer.hours([
        reading(number, 720, 'een'),
        reading(number, 241, 'twee'),
        reading(number, 240, 'drie'),
        reading(number, 1, 'vier'),
      ]);
      expect(faults(outcome)).toEqual([
        [3, 'Uren'],
        [5, 'Uren'],
      ]);
      expect(await literature(number)).toBe(960);
    });

    it('H9: hours that wait, other days and other trainees do not count', async () => {
      const [number, other] = [await importer.trainee(), await importer.trainee()];
      const outcome = await importer.hours([
        reading(number, 720, 'een', { 'Afgetekend door': '', 'Afgetekend op': '' }),
        reading(number, 720, 'twee', { Datum: '15-03-2026' }),
        reading(other, 720, 'drie'),
        reading(number, 720, 'vier'),
        reading(number, 240, 'vijf'),
      ]);
      expect(outcome.rejected).toEqual([]);
    });

    it('H9: hours of all components count together', async () => {
      const number = await importer.trainee();
      const outcome = await importer.hours([
        reading(number, 720, 'een'),
        reading(number, 240, 'blok', { Onderdeel: 'cursus', Blok: '1' }),
        reading(number, 30, 'groep', { Onderdeel: 'praktijk' }),
      ]);
      expect(faults(outcome)).toEqual([[4, 'Uren']]);
    });

    it('H9: counts with the rows of long ago in the same file', async () => {
      const number = await importer.trainee();
      const others = Array.from({ length: 600 }, (_, index) =>
        hours(number, { Omschrijving: `Deel ${index}` }),
      );
      const outcome = await importer.hours([
        reading(number, 720, 'een'),
        ...others,
        reading(number, 300, 'twee'),
      ]);
      expect(faults(outcome)).toEqual([[603, 'Uren']]);
    });

    it('H9: counts with the hours that the ledger held already', async () => {
      const number = await importer.trainee();
      await importer.hours([reading(number, 720, 'een')]);
      const outcome = await importer.hours([reading(number, 241, 'twee'), reading(number, 240, 'drie')]);
      expect(faults(outcome)).toEqual([[2, 'Uren']]);
      expect(outcome.rejected[0]!.reason).toContain('240 minuten');
    });

    it('H9: a known row is not judged by it', async () => {
      const number = await importer.trainee();
      const rows = [reading(number, 720, 'een'), reading(number, 240, 'twee')];
      await importer.hours(rows);
      expect(counts(await importer.hours([...rows, ...rows]))).toEqual({ ...KNOWN, known: 4 });
    });

    it('H9: a counter-entry frees its day', async () => {
      const number = await importer.trainee();
      await importer.hours([reading(number, 720, 'een')]);
      expect(faults(await importer.hours([reading(number, 300, 'twee')]))).toEqual([[2, 'Uren']]);
      const [claim] = await claimsOf(number);
      const reason = 'Was op een andere dag';
      await importer.services.get(CorrectionsService).correct(claim!.id, { reason }, actorOf.command);
      expect(counts(await importer.hours([reading(number, 300, 'twee')]))).toEqual(ACCEPTED);
      expect(await literature(number)).toBe(300);
    });
  });

  describe('a claim that was changed in the portal', () => {
    it('D4: that was corrected is known, and never revived', async () => {
      const number = await importer.trainee();
      await importer.hours([signed(number)]);
      const [claim] = await claimsOf(number);
      await importer.services
        .get(CorrectionsService)
        .correct(claim!.id, { reason: 'Dubbel geteld' }, actorOf.command);
      expect(await literature(number)).toBe(0);
      expect(counts(await importer.hours([signed(number), hours(number)]))).toEqual({ ...KNOWN, known: 2 });
      expect(await literature(number)).toBe(0);
      expect(await claimsOf(number)).toMatchObject([{ state: 'corrected' }]);
    });

    it('H2: that was corrected to another amount leaves that amount to its first signer', async () => {
      const number = await importer.trainee();
      await importer.hours([signed(number)]);
      const [claim] = await claimsOf(number);
      await importer.services
        .get(CorrectionsService)
        .correct(claim!.id, { reason: 'Het was korter', right: { minutes: 90 } }, actorOf.command);
      const rows = [signed(number), signed(number, { Uren: '1,5', 'Afgetekend op': '01-10-2026' })];
      expect(counts(await importer.hours(rows))).toEqual({ ...KNOWN, known: 2 });
      expect(await literature(number)).toBe(0);
      expect(await waiting(number)).toBe(1);
    });

    it('H2: whose signature was taken back is known, with and without signature', async () => {
      const number = await supervised();
      await importer.hours([signed(number)]);
      const [claim] = await claimsOf(number);
      await importer.services
        .get(CorrectionsService)
        .takeBack(claim!.id, await idOfSigner(), 'Verkeerde persoon');
      expect(counts(await importer.hours([signed(number), hours(number)]))).toEqual({ ...KNOWN, known: 2 });
      expect(await literature(number)).toBe(0);
      expect(await waiting(number)).toBe(0);
    });

    it.each([
      ['with a signature', signed],
      ['without a signature', hours],
    ])('D4: that was returned is known when it comes again %s', async (_how, row) => {
      const number = await supervised();
      await importer.hours([hours(number)]);
      await returned(number);
      expect(counts(await importer.hours([row(number)]))).toEqual(KNOWN);
      expect(await claimsOf(number)).toMatchObject([{ state: 'returned' }]);
      expect(await literature(number)).toBe(0);
    });

    it('D4: that was returned and handed in again unchanged waits, so a signature signs it off', async () => {
      const number = await supervised();
      await importer.hours([hours(number)]);
      await returned(number);
      await amend(number, {});
      expect(counts(await importer.hours([signed(number)]))).toEqual(UPDATED);
      expect(await literature(number)).toBe(120);
    });

    it('D4: that was changed by its trainee is not what the sheet’s signature is about', async () => {
      const number = await supervised();
      await importer.hours([hours(number)]);
      await amend(number, { minutes: 90 });
      expect(counts(await importer.hours([signed(number)]))).toEqual(KNOWN);
      expect(await literature(number)).toBe(0);
      expect(await waiting(number)).toBe(1);
    });

    it.each([
      ['with a signature', signed],
      ['without a signature', hours],
    ])('D4: that was withdrawn is known when it comes again %s', async (_how, row) => {
      const number = await importer.trainee();
      await importer.hours([hours(number)]);
      const [claim] = await claimsOf(number);
      await importer.services
        .get(ClaimsService)
        .withdraw({ claimId: claim!.id, version: claim!.version }, await idOfTrainee(number));
      expect(counts(await importer.hours([row(number)]))).toEqual(KNOWN);
      expect(await claimsOf(number)).toMatchObject([{ state: 'withdrawn' }]);
    });

    it('D4: that the trainee typed in the portal and the sheet brings too is counted once', async () => {
      const number = await supervised();
      const [trajectory] = await importer.query<{ id: string }>(
        'SELECT id FROM trajectory WHERE person_id = $1',
        [await idOfTrainee(number)],
      );
      await importer.services.get(ClaimsService).submit(trajectory!.id, ACTIVITY, await idOfTrainee(number));
      expect(counts(await importer.hours([signed(number)]))).toEqual(UPDATED);
      expect(await literature(number)).toBe(120);
      expect(await waiting(number)).toBe(0);
    });

    it.each([
      ['withdrew it and handed it in anew', withdrawnBefore],
      ['had it signed in the portal, and the signer undid that', undoneBefore],
    ])('D4: that waits is signed by the sheet, also when its trainee %s', async (_, prepare) => {
      const number = await supervised();
      await prepare(number);
      expect(counts(await importer.hours([signed(number)]))).toEqual(UPDATED);
      expect([await literature(number), await waiting(number)]).toEqual([120, 0]);
      expect(counts(await importer.hours([signed(number)]))).toEqual(KNOWN);
    });

    it('D4: that its trainee withdrew in the portal before any sheet brought it comes with the sheet', async () => {
      const number = await supervised();
      await withdraw(number, await handIn(number));
      expect(counts(await importer.hours([signed(number)]))).toEqual(ACCEPTED);
      expect(await literature(number)).toBe(120);
      expect(counts(await importer.hours([signed(number)]))).toEqual(KNOWN);
    });

    it('D4: that was corrected is no reason to sign an equal one by the same row', async () => {
      const number = await supervised();
      await importer.hours([signed(number)]);
      const [claim] = await claimsOf(number);
      await importer.services
        .get(CorrectionsService)
        .correct(claim!.id, { reason: 'Niet gelezen, zegt de deelnemer' }, actorOf.command);
      await handIn(number);
      expect(counts(await importer.hours([signed(number)]))).toEqual(KNOWN);
      expect([await literature(number), await waiting(number)]).toEqual([0, 1]);
    });

    async function handIn(number: string): Promise<string> {
      const traineeId = await idOfTrainee(number);
      const [trajectory] = await importer.query<{ id: string }>(
        'SELECT id FROM trajectory WHERE person_id = $1',
        [traineeId],
      );
      return importer.services.get(ClaimsService).submit(trajectory!.id, ACTIVITY, traineeId);
    }
    async function withdraw(number: string, claimId: string): Promise<void> {
      await importer.services.get(ClaimsService).withdraw({ claimId, version: 1 }, await idOfTrainee(number));
    }
    async function withdrawnBefore(number: string): Promise<void> {
      await withdraw(number, await handIn(number));
      await handIn(number);
    }
    async function undoneBefore(number: string): Promise<void> {
      const claimId = await handIn(number);
      const signerId = await idOfSigner();
      await importer.services.get(HoursService).signOff([claimId], signerId);
      await importer.services.get(CorrectionsService).undo([claimId], signerId);
    }

    it('L1: that a sheet brought is told to who hands the same in, and credited twice only when that is signed too', async () => {
      const number = await supervised();
      await importer.hours([signed(number)]);
      const [claim] = await claimsOf(number);
      const traineeId = await idOfTrainee(number);
      const [trajectory] = await importer.query<{ id: string }>(
        'SELECT id FROM trajectory WHERE person_id = $1',
        [traineeId],
      );
      const claims = importer.services.get(ClaimsService);
      const submit = (told: string) =>
        claims.submit(trajectory!.id, { ...ACTIVITY, description: 'leerboek groepstherapie!' }, traineeId, {
          told,
        });
      const error = await submit('').then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(NotToldYet);
      const { findings } = error as NotToldYet;
      expect(findings).toMatchObject({
        equal: [{ id: claim!.id, state: 'signed-off', source: 'import' }],
        fullDay: null,
      });
      expect(await waiting(number)).toBe(0);
      await submit(findingsCode(findings));
      expect([await literature(number), await waiting(number)]).toEqual([120, 1]);
      // The sheet that comes once more knows both.
      expect(counts(await importer.hours([signed(number)]))).toEqual(KNOWN);
      expect(await literature(number)).toBe(120);
    });

    it.each([0, 1])(
      'L1: of two equal ones of which one is signed a signed row signs no second (%i)',
      async (which) => {
        const number = await supervised();
        const traineeId = await idOfTrainee(number);
        const [trajectory] = await importer.query<{ id: string }>(
          'SELECT id FROM trajectory WHERE person_id = $1',
          [traineeId],
        );
        const claims = importer.services.get(ClaimsService);
        const ids: string[] = [];
        while (ids.length < 2) ids.push(await claims.submit(trajectory!.id, ACTIVITY, traineeId));
        await importer.services.get(HoursService).signOff([ids[which]!], await idOfSigner());
        expect(counts(await importer.hours([signed(number)]))).toEqual(KNOWN);
        expect([await literature(number), await waiting(number)]).toEqual([120, 1]);
      },
    );

    async function amend(number: string, changes: { minutes?: number }): Promise<void> {
      const [claim] = await claimsOf(number);
      await importer.services
        .get(ClaimsService)
        .amend(
          { claimId: claim!.id, version: claim!.version },
          { ...ACTIVITY, ...changes },
          await idOfTrainee(number),
        );
    }
  });
});

/** What `hours()` says, as the portal takes it. */
const ACTIVITY = {
  component: 'literature' as const,
  block: null,
  happenedOn: '2026-03-14',
  minutes: 120,
  description: 'Leerboek Groepstherapie',
};
