import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { differencesOf } from '../support/facts.js';
import { tamper } from '../support/tampering.js';
import { giveAccount } from '../support/accounts.js';
import { DataSource } from 'typeorm';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { ImportService } from '../../src/imports/import.service.js';
import { signaturesOfNotice } from '../../src/imports/signatures/notices.queries.js';
import { NoticeLinks } from '../../src/imports/signatures/notice-links.service.js';
import { ObjectionsService } from '../../src/imports/signatures/objections.service.js';
import { SignatureTermService } from '../../src/imports/signatures/signature-term.service.js';
import { TakeBackService } from '../../src/imports/take-back/take-back.service.js';
import { giveRole } from '../support/roles.js';
import { Person } from '../../src/people/person.entity.js';
import { type Actor, actorOf } from '../../src/platform/audit/actor.rules.js';
import { hours96 } from '../builders/complete-hours.js';
import { hours, leader, signed, SIGNER, writeSheet } from '../builders/sheets.js';
import { deliverAll, promised } from '../support/mail.js';
import { counts, faults, TestImporter } from '../support/test-importer.js';

const TODAY = '2026-11-21';
const REASON = 'Deze uren heb ik nooit gezien';
const PIET = 'piet.veen@begeleiders.example';

describe('D9: signatures that an import brings', () => {
  let importer: TestImporter;
  let board: string;
  let secretary: string;

  beforeAll(async () => {
    importer = await TestImporter.open(TODAY);
    await importer.import({ begeleiders: [leader(), leader({ Naam: 'Piet Veen', 'E-mail': PIET })] });
    board = await somebody('board');
    secretary = await somebody('secretariat');
  });
  afterAll(async () => {
    await expect(importer.differences()).resolves.toEqual([]);
    await importer.close();
  });

  const manager = () => importer.services.get(DataSource).manager;
  const objections = () => importer.services.get(ObjectionsService);

  async function somebody(role: 'board' | 'secretariat'): Promise<string> {
    const personId = randomUUID();
    await manager().insert(Person, {
      id: personId,
      email: `${personId}@balint.example`,
      fullName: 'Imke Bos',
    });
    await giveAccount(manager(), personId);
    await giveRole(manager(), { personId, role });
    return personId;
  }

  const idOf = async (email: string) => (await manager().findOneByOrFail(Person, { email })).id;
  const kindsNow = async () => (await promised(importer.services)).map(({ kind, to }) => [kind, to]);
  const sent = () => deliverAll(importer.services);

  /** Lets nothing wait, so that what is promised next is seen alone. */
  const quiet = async () => void (await sent());

  async function noticeTo(email: string, runId: string): Promise<string> {
    const [row] = await importer.query<{ id: string }>(
      'SELECT id FROM signature_notice WHERE signer_id = $1 AND run_id = $2',
      [await idOf(email), runId],
    );
    return row!.id;
  }

  /** Rows of a new trainee, signed by both leaders. */
  async function brought(
    rows = 2,
    requestedBy: Actor = actorOf.command,
  ): Promise<{ number: string; runId: string; noticeId: string; ids: string[] }> {
    const number = await importer.trainee({ Traject: 'cobegeleider' });
    const uren = Array.from({ length: rows }, (_, index) =>
      signed(number, { Omschrijving: `Boek ${index + 1}`, Datum: `0${index + 1}-03-2026` }),
    );
    const { runId } = await importer.import({ uren }, { requestedBy });
    const noticeId = await noticeTo(SIGNER, runId!);
    const ids = (await signaturesOfNotice(manager(), noticeId)).map(({ claimId }) => claimId);
    return { number, runId: runId!, noticeId, ids };
  }

  async function object(noticeId: string, claimIds: readonly string[], reason = REASON, byLink = true) {
    const notice = { id: noticeId, signerId: await idOf(SIGNER) };
    await objections().object(notice, { claimIds, reason }, { byLink });
  }

  async function objectionOn(claimId: string): Promise<string> {
    const [row] = await importer.query<{ id: string }>(
      'SELECT objection_id AS id FROM objected_signature WHERE claim_id = $1',
      [claimId],
    );
    return row!.id;
  }

  const decide = (id: string, claimIds: readonly string[], outcome: 'stands' | 'reversed', by = board) =>
    importer.services
      .get(DataSource)
      .transaction((within) =>
        objections().decideWithin(
          within,
          id,
          { claimIds, outcome, reason: 'De lijst van 2024 is nagekeken' },
          actorOf.person(by),
        ),
      );

  const standings = async (noticeId: string) =>
    (await signaturesOfNotice(manager(), noticeId)).map(({ standing }) => standing);

  describe('whoever it names', () => {
    it('is told once, in a summary without reflections, with a link of their own', async () => {
      const number = await importer.trainee({ Roepnaam: 'Noor', Achternaam: 'Dijkgraaf' });
      await quiet();
      const uren = [
        signed(number, { Uren: '2' }),
        signed(number, { Uren: '1,5', Datum: '15-03-2026' }),
        signed(number, { Onderdeel: 'cursus', Blok: '1', Uren: '4', Omschrijving: '' }),
        signed(number, { 'Afgetekend door': PIET, Datum: '16-03-2026' }),
        hours(number, { Datum: '17-03-2026' }),
      ];
      await importer.import({ uren });
      expect(await kindsNow()).toEqual(
        expect.arrayContaining([
          ['imported-signatures', await idOf(SIGNER)],
          ['imported-signatures', await idOf(PIET)],
        ]),
      );
      const mails = await sent();
      expect(mails).toHaveLength(2);
      const mail = mails.find(({ to }) => to.address === SIGNER)!;
      expect(mail.subject).toBe('Er zijn 3 handtekeningen op uw naam ingelezen');
      expect(mail.text).toContain('Noor Dijkgraaf: Literatuurstudie, 2 rijen, 3 u 30 min');
      expect(mail.text).toContain('Noor Dijkgraaf: Cursorisch onderwijs, 1 rij, 4 uur');
      expect(mail.text).toMatch(/https:\/\/leerpad\.balint\.example\/bezwaar\/[\w-]{43}/);
      expect(mail.text).toContain('21 november 2026');
    });

    it('hears nothing more when the same file comes again', async () => {
      const number = await importer.trainee();
      await importer.import({ uren: [signed(number)] });
      await quiet();
      expect(counts(await importer.hours([signed(number)]))).toMatchObject({ known: 1 });
      await importer.import({ uren: [signed(number), hours(number, { Datum: '18-03-2026' })] });
      expect(await kindsNow()).toEqual([]);
    });

    it('is told of a row that waited and now bears a signature, and of that one only', async () => {
      const number = await importer.trainee();
      await importer.import({ uren: [hours(number), signed(number, { Datum: '15-03-2026' })] });
      await quiet();
      const again = await importer.import({
        uren: [signed(number), signed(number, { Datum: '15-03-2026' })],
      });
      expect(again.files.uren).toMatchObject({ updated: 1, known: 1 });
      expect(await kindsNow()).toEqual([['imported-signatures', await idOf(SIGNER)]]);
      expect(await standings(await noticeTo(SIGNER, again.runId!))).toEqual(['unopposed']);
    });

    it('hears nothing of a dry run, nor of one that broke off', async () => {
      const number = await importer.trainee();
      await quiet();
      await importer.import({ uren: [signed(number)] }, { dryRun: true });
      const killed = importer.services.get(ImportService).run(
        {
          files: { uren: writeSheet(importer.newFolder(), 'uren', [signed(number)]) },
          dryRun: false,
          rejectsDirectory: null,
          requestedBy: actorOf.command,
          tellRows: false,
        },
        {
          progress: () => {},
          keep: () => Promise.reject(new Error('killed')),
          result: () => Promise.resolve(),
        },
      );
      await expect(killed).rejects.toThrow('killed');
      expect(await kindsNow()).toEqual([]);
    });

    it('hears nothing when the import was taken back before the mail went', async () => {
      await quiet();
      const { runId, noticeId } = await brought();
      await importer.services
        .get(TakeBackService)
        .takeBack(runId, { reason: 'Verkeerd bestand' }, actorOf.person(secretary));
      const mails = await sent();
      expect(mails.filter(({ subject }) => subject.includes('op uw naam'))).toEqual([]);
      expect(await standings(noticeId)).toEqual(['gone', 'gone']);
      await expect(
        object(
          noticeId,
          (await signaturesOfNotice(manager(), noticeId)).map(({ claimId }) => claimId),
        ),
      ).rejects.toMatchObject({
        code: 'objection.nothing-left',
      });
    });
  });

  describe('the mailed link', () => {
    it('is kept as a hash, works until its end, and not for a mailbox of before', async () => {
      const { noticeId } = await brought();
      const links = importer.services.get(NoticeLinks);
      const path = await links.issue(manager(), noticeId, SIGNER);
      const token = path.split('/').at(-1)!;
      await expect(links.noticeOf(token)).resolves.toBe(noticeId);
      await expect(links.noticeOf(`${token.slice(0, -1)}_`)).resolves.toBeUndefined();
      const kept = JSON.stringify(await importer.query('SELECT * FROM signature_notice_link'));
      expect(kept).not.toContain(token);
      importer.services.clock.setToday('2027-02-18');
      await expect(links.noticeOf(token)).resolves.toBe(noticeId);
      importer.services.clock.setToday('2027-02-19');
      await expect(links.noticeOf(token)).resolves.toBeUndefined();
      importer.services.clock.setToday(TODAY);
      const signer = await idOf(SIGNER);
      await manager().update(Person, { id: signer }, { email: 'hanneke@elders.example' });
      await expect(links.noticeOf(token)).resolves.toBeUndefined();
      await manager().update(Person, { id: signer }, { email: SIGNER });
    });
  });

  describe('an objection', () => {
    it('marks the rows with who, why and how, tells the office, and changes no credit', async () => {
      const { noticeId, ids } = await brought(3);
      await quiet();
      const before = await importer.query('SELECT * FROM ledger_entry ORDER BY id');
      await object(noticeId, ids.slice(0, 2));
      expect(await importer.query('SELECT * FROM ledger_entry ORDER BY id')).toEqual(before);
      expect(await standings(noticeId)).toEqual(['objected', 'objected', 'unopposed']);
      expect((await kindsNow()).sort()).toEqual(
        [
          ['objection-made', board],
          ['objection-made', secretary],
        ].sort(),
      );
      const id = await objectionOn(ids[0]!);
      const signer = await idOf(SIGNER);
      expect(
        await importer.query('SELECT reason, made_by, by_link FROM signature_objection WHERE id = $1', [id]),
      ).toEqual([{ reason: REASON, made_by: `person:${signer}`, by_link: true }]);
      expect(
        await importer.query(`SELECT action, actor FROM audit_entry WHERE subject_id = $1`, [id]),
      ).toEqual([{ action: 'signatures.objected', actor: `person:${signer}` }]);
      const [mail] = await sent();
      expect(mail!.text).toContain(`/bezwaren/${id}`);
      expect(mail!.text).not.toContain(REASON);
    });

    it('is made once, however often the button is pressed and from however many windows', async () => {
      const { noticeId, ids } = await brought(2);
      await quiet();
      await Promise.all([object(noticeId, ids), object(noticeId, ids), object(noticeId, [ids[0]!])]);
      await object(noticeId, ids);
      expect(await standings(noticeId)).toEqual(['objected', 'objected']);
      const made = await importer.query('SELECT FROM signature_objection WHERE notice_id = $1', [noticeId]);
      expect(made.length).toBeLessThanOrEqual(2);
      expect(
        await importer.query('SELECT FROM objected_signature WHERE claim_id = ANY($1)', [ids]),
      ).toHaveLength(2);
    });

    it.each([
      ['', 'objection.reason-missing'],
      ['te kort. 123456', 'objection.reason-short'],
    ])('needs a reason of ten letters: %j', async (reason, code) => {
      const { noticeId, ids } = await brought(1);
      await expect(async () => object(noticeId, ids, reason)).rejects.toMatchObject({
        code,
        field: 'reason',
      });
    });

    it('is about something, and about this notice', async () => {
      const one = await brought(1);
      const other = await brought(1);
      await expect(object(one.noticeId, other.ids)).rejects.toMatchObject({ code: 'objection.none-chosen' });
      await expect(object(one.noticeId, [])).rejects.toMatchObject({ code: 'objection.none-chosen' });
    });

    it('leaves out what was corrected meanwhile', async () => {
      const { noticeId, ids } = await brought(2);
      const correction = { reason: 'Was er die dag niet bij' };
      await importer.services.get(CorrectionsService).correct(ids[0]!, correction, actorOf.person(secretary));
      await object(noticeId, ids);
      expect(await standings(noticeId)).toEqual(['gone', 'objected']);
      await expect(object(noticeId, [ids[0]!])).rejects.toMatchObject({ code: 'objection.nothing-left' });
    });
  });

  describe('the board', () => {
    it('lets them stand, with a reason: nothing changes, and signer and trainee are told', async () => {
      const { noticeId, ids, number } = await brought(2);
      await object(noticeId, ids);
      await quiet();
      const before = await importer.query('SELECT * FROM ledger_entry ORDER BY id');
      await decide(await objectionOn(ids[0]!), ids, 'stands');
      expect(await importer.query('SELECT * FROM ledger_entry ORDER BY id')).toEqual(before);
      expect(await standings(noticeId)).toEqual(['stands', 'stands']);
      const traineeId = await idOf(`${number.toLowerCase()}@praktijk.example`);
      expect(await kindsNow()).toEqual(
        expect.arrayContaining([
          ['objection-decided-signer', await idOf(SIGNER)],
          ['objection-decided-trainee', traineeId],
        ]),
      );
      const mails = await sent();
      expect(mails).toHaveLength(2);
      for (const { text } of mails) expect(text).not.toContain('nagekeken');
      expect(mails.find(({ to }) => to.address === SIGNER)!.text).toMatch(/\/bezwaar\/[\w-]{43}/);
    });

    it('has them reversed by counter-entries: the record is suspended, and each is told in one mail', async () => {
      const number = await importer.trainee({ Traject: 'cobegeleider' });
      const { runId, recordsIssued } = await importer.import({ uren: hours96(number) });
      expect(recordsIssued).toBe(1);
      const noticeId = await noticeTo(SIGNER, runId!);
      const ids = (await signaturesOfNotice(manager(), noticeId)).map(({ claimId }) => claimId);
      await object(noticeId, ids);
      await quiet();
      await decide(await objectionOn(ids[0]!), ids.slice(0, 16), 'reversed');
      expect((await standings(noticeId)).filter((how) => how === 'reversed')).toHaveLength(16);
      expect(
        await importer.query(
          'SELECT reason FROM ledger_entry WHERE claim_id = ANY($1) AND reverses IS NOT NULL GROUP BY reason',
          [ids],
        ),
      ).toEqual([{ reason: 'De lijst van 2024 is nagekeken' }]);
      const [record] = await importer.query<{ state: string }>(
        `SELECT s.state FROM completion_record r JOIN completion_record_state s ON s.record_id = r.id
          JOIN trajectory t ON t.id = r.trajectory_id JOIN person p ON p.id = t.person_id
         WHERE p.participant_number = $1 ORDER BY s.sequence DESC LIMIT 1`,
        [number],
      );
      expect(record!.state).toBe('suspended');
      const told = await kindsNow();
      expect(told.filter(([kind]) => kind === 'hours-corrected')).toEqual([]);
      const traineeId = await idOf(`${number.toLowerCase()}@praktijk.example`);
      for (const kind of ['objection-decided-trainee', 'record-suspended'])
        expect(told).toContainEqual([kind, traineeId]);
      expect(told.filter(([kind]) => kind === 'objection-decided-signer')).toHaveLength(1);
      await decide(await objectionOn(ids[0]!), ids.slice(16), 'stands');
    });

    it('decides once; a second decision, or one on hours that went meanwhile, is refused', async () => {
      const { noticeId, ids } = await brought(2);
      await object(noticeId, ids);
      const id = await objectionOn(ids[0]!);
      const both = await Promise.allSettled([decide(id, ids, 'stands'), decide(id, ids, 'reversed')]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(decide(id, [ids[0]!], 'reversed')).rejects.toMatchObject({ code: 'objection.decided' });
    });

    it('does not decide on what one of them objects to, or on their own hours', async () => {
      const { noticeId, ids, number } = await brought(1);
      await object(noticeId, ids);
      const id = await objectionOn(ids[0]!);
      const traineeId = await idOf(`${number.toLowerCase()}@praktijk.example`);
      for (const concerned of [await idOf(SIGNER), traineeId])
        await expect(decide(id, ids, 'stands', concerned)).rejects.toMatchObject({ code: 'objection.own' });
    });

    it('leaves an objection to an import that one of them had done to another of them, while there is one', async () => {
      const { noticeId, ids } = await brought(2, actorOf.person(board));
      await object(noticeId, ids);
      const id = await objectionOn(ids[0]!);
      const logged = () =>
        importer.query(`SELECT FROM audit_entry WHERE action = 'objection.by-importer' AND subject_id = $1`, [
          id,
        ]);
      const colleague = await somebody('board');
      await expect(decide(id, [ids[0]!], 'stands')).rejects.toMatchObject({ code: 'objection.own-import' });
      await decide(id, [ids[0]!], 'stands', colleague);
      expect(await logged()).toEqual([]);
      await manager().query('DELETE FROM person_role WHERE person_id = $1', [colleague]);
      await decide(id, [ids[1]!], 'stands');
      expect(await logged()).toHaveLength(1);
    });

    it('is told which records an import caused, each with its link', async () => {
      const number = await importer.trainee({ Traject: 'cobegeleider', Roepnaam: 'Sanne' });
      await quiet();
      const { runId } = await importer.import({ uren: hours96(number) });
      expect((await kindsNow()).filter(([kind]) => kind === 'imported-records')).toEqual([
        ['imported-records', board],
      ]);
      const mails = await sent();
      const mail = mails.find(({ subject }) => subject === 'Een inlezing gaf een bewijs af')!;
      expect(mail.text).toMatch(
        /Sanne Kok: 2026-\d{4}\nhttps:\/\/leerpad\.balint\.example\/bewijzen\/[0-9a-f-]{36}/,
      );
      expect(mail.text).toContain(`/invoer/${runId}`);
    });
  });

  describe('after the day that the board set', () => {
    const set = (lastDay: string | null, seen: string | null) =>
      importer.services.get(SignatureTermService).set(lastDay, seen, actorOf.person(board));

    it('rejects new signatures at `Afgetekend op`; on the day itself it does not, and what waits is taken', async () => {
      const number = await importer.trainee();
      const known = signed(number, { Datum: '02-03-2026' });
      const waiting = hours(number, { Datum: '03-03-2026' });
      await importer.import({ uren: [known, waiting] });
      await set(TODAY, null);
      expect(counts(await importer.hours([signed(number, { Datum: '04-03-2026' })]))).toMatchObject({
        accepted: 1,
      });
      importer.services.clock.setToday('2026-11-22');
      const outcome = await importer.hours([
        known,
        signed(number, { Datum: '03-03-2026' }),
        signed(number, { Datum: '05-03-2026' }),
        hours(number, { Datum: '06-03-2026' }),
        signed(number, { Datum: '06-03-2026' }),
      ]);
      expect(counts(outcome)).toEqual({ accepted: 1, updated: 0, known: 1, rejected: 3 });
      expect(faults(outcome)).toEqual([
        [3, 'Afgetekend op'],
        [4, 'Afgetekend op'],
        [6, 'Afgetekend op'],
      ]);
      expect(outcome.rejected[0]!.reason).toBe(
        'Het bestuur bepaalde dat invoer na 21 november 2026 geen handtekeningen meer brengt. Maak ‘Afgetekend door’ en ‘Afgetekend op’ leeg: dan wachten deze uren in Leerpad op de handtekening van de begeleider.',
      );
      await set(null, TODAY);
      expect(counts(await importer.hours([signed(number, { Datum: '05-03-2026' })]))).toMatchObject({
        accepted: 1,
      });
      importer.services.clock.setToday(TODAY);
    });

    it('K6: a day that somebody puts into the database sets nothing, and the check names it', async () => {
      await set('2026-11-10', null);
      await manager().query(
        `INSERT INTO signature_term (sequence, last_day, set_by, mac)
         SELECT max(sequence) + 1, NULL, max(set_by), sha256('a code') FROM signature_term`,
      );
      const number = await importer.trainee();
      const outcome = await importer.hours([signed(number, { Datum: '04-03-2026' })]);
      expect(faults(outcome)).toEqual([[2, 'Afgetekend op']]);
      const [{ last }] = await manager().query<[{ last: number }]>(
        'SELECT max(sequence) AS last FROM signature_term',
      );
      expect(await differencesOf(importer.services)).toContain(`check.line-code signature_term ${last}`);
      await tamper(importer.database, 'DELETE FROM signature_term WHERE sequence = $1', [last]);
      await set(null, '2026-11-10');
      expect(counts(await importer.hours([signed(number, { Datum: '04-03-2026' })]))).toMatchObject({
        accepted: 1,
      });
    });

    it('keeps each day with who set it, and the log has old and new', async () => {
      await set('2026-12-31', null);
      await set('2026-12-31', null);
      await set('2027-01-31', '2026-12-31');
      await expect(set('2027-02-28', '2026-12-31')).rejects.toMatchObject({ code: 'signature-term.changed' });
      await set(null, '2027-01-31');
      const log = await importer.query<{ details: object }>(
        `SELECT details FROM audit_entry WHERE action = 'signature-term.set' ORDER BY at`,
      );
      expect(log.slice(-3).map(({ details }) => details)).toEqual([
        { from: 'none', to: '2026-12-31' },
        { from: '2026-12-31', to: '2027-01-31' },
        { from: '2027-01-31', to: 'none' },
      ]);
    });
  });
});
