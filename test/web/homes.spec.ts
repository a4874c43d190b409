import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { Outbox } from '../../src/platform/mail/outbox.service.js';
import {
  periodOf,
  recordFigures,
  signedFigures,
  traineeFigures,
} from '../../src/portal/home/year-figures.queries.js';
import { BoardHomeService } from '../../src/portal/home/board/board-home.service.js';
import { DigestMails } from '../../src/recognition/digest/digest-mails.service.js';
import { WithdrawalService } from '../../src/recognition/completion/withdrawal.service.js';
import { activity, hours96, newClaims, newCredits } from '../builders/hours.js';
import { newNamedTrainee } from '../builders/inbox.js';
import { newLeader, newTrainee, type TestLeader } from '../builders/people.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';
import { recordsOf } from '../support/facts.js';
import { rememberAll, type Rewinding } from '../support/rewinding.js';
import { RoleParties } from '../support/role-parties.js';

const TODAY = '2026-11-18';

describe('the homes of secretariat and board', () => {
  let portal: TestPortal;
  let secretary: Visitor;
  let secretaryId: string;
  let board: Visitor;
  let boardId: string;
  let leader: TestLeader;

  let begun: Rewinding;
  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY });
    begun = await rememberAll(portal.database);
  });
  afterAll(async () => {
    await begun.end();
    await portal.close();
  });

  // Figures count everybody in the portal, so each test makes people of its own.
  beforeEach(async () => {
    const parties = new RoleParties(portal.services);
    secretaryId = (await parties.party('secretariat'))!.personId;
    secretary = await portal.as(secretaryId);
    boardId = (await parties.party('board'))!.personId;
    board = await portal.as(boardId);
    leader = await newLeader(portal.services, { name: 'Hanneke Broek', intervisionYears: [2025, 2026] });
  });
  afterEach(async () => {
    portal.services.clock.setToday(TODAY);
    await begun.rewind();
  });

  const manager = () => portal.services.get(DataSource).manager;
  const pageOf = async (who: Visitor, url: string) => {
    const { statusCode, body } = await who.get(url);
    expect([url, statusCode]).toEqual([url, 200]);
    return body.replaceAll('&#x3D;', '=');
  };

  describe('that of the secretariat', () => {
    it('is where they arrive', async () => {
      expect((await secretary.get('/')).headers.location).toBe('/secretariaat');
    });

    it('says kindly that nothing is to be done', async () => {
      const text = textOf(await pageOf(secretary, '/secretariaat'));
      expect(text).toContain('Alles is bij Niemand wacht op u');
      expect(text).toContain('Hier komt te staan wat er is ingelezen');
    });

    it('S1: names what needs them, and leads there', async () => {
      const trainee = await newNamedTrainee(portal.services, 0, leader);
      await newClaims(portal.services, trainee, [activity(), activity({ minutes: 60 })]);
      const outbox = portal.services.get(Outbox);
      const mail = { kind: 'claims-waiting', recipientPersonId: leader.id, data: { claims: 1, trainees: 1 } };
      const id = await outbox.enqueue(manager(), mail);
      await manager().query(`UPDATE mail_delivery SET state = 'failed' WHERE id = $1`, [id]);
      portal.services.clock.setToday('2026-12-20');
      // The session of a month ago is over.
      const body = await pageOf(await portal.as(secretaryId), '/secretariaat');
      const text = textOf(body);
      expect(text).toContain('Nu aan u Eén mail is niet bezorgd.');
      expect(text).toContain('2 activiteiten van één begeleider in opleiding wachten langer dan vier weken');
      expect(text).toContain('Hanneke Broek 2 1 wo 18 nov');
      expect(body).toContain(`href="/deelnemers?wacht=lang&amp;supervisor=${leader.id}"`);
      expect(body).toContain('href="/mails"');
    });

    it('S1: counts trainees without a supervisor, not those who rest or are complete', async () => {
      const [without, resting, complete] = [
        await newTrainee(portal.services, { signer: leader }),
        await newTrainee(portal.services, { signer: leader }),
        await newTrainee(portal.services, { signer: leader }),
      ];
      await newCredits(portal.services, complete, hours96());
      const states = portal.services.get(TrajectoryStatesService);
      const change = { to: 'paused' as const, since: TODAY, reason: null };
      await states.change(resting.trajectoryId, change, actorOf.command);
      await manager().query(`UPDATE supervisor_assignment SET to_date = '2026-11-17'`);
      expect(textOf(await pageOf(secretary, '/secretariaat'))).toContain(
        'Eén begeleider in opleiding heeft geen supervisor.',
      );
      expect(without.trajectoryId).toBeDefined();
    });

    it('S1, S2: names supervisors over their maximum, and those who may no longer supervise', async () => {
      const barred = await newLeader(portal.services, { name: 'Piet Veen', ordinaryMember: false });
      await newTrainee(portal.services, { signer: barred });
      for (let count = 0; count < 2; count += 1) await newTrainee(portal.services, { signer: leader });
      await manager().query('UPDATE leader_standing SET max_supervisees = 1 WHERE person_id = $1', [
        leader.id,
      ]);
      const text = textOf(await pageOf(secretary, '/secretariaat'));
      expect(text).toContain('Eén supervisor heeft meer supervisanten dan het maximum.');
      expect(text).toContain('Eén supervisor mag nu geen supervisie geven');
      expect(text).toContain('Hanneke Broek 2 1 1 boven het maximum Tot en met 31 december 2027');
      expect(text).toContain('Piet Veen 1 8 Nee: geen gewoon lid');
    });

    it('names files that wait for their word, and those that could not be imported', async () => {
      for (const state of ['done', 'failed']) {
        const upload = await manager().query<{ id: string }[]>(
          `INSERT INTO import_upload (id, uploaded_by, uploaded_at)
           VALUES (gen_random_uuid(), $1, now()) RETURNING id`,
          [secretaryId],
        );
        await manager().query(
          `INSERT INTO import_task (id, kind, upload_id, requested_by, requested_at, state, fault, ended_at)
           VALUES (gen_random_uuid(), 'check', $1, $2, now(), $3, $4, now())`,
          [upload[0]!.id, secretaryId, state, state === 'failed' ? { code: 'x', params: {} } : null],
        );
      }
      const text = textOf(await pageOf(secretary, '/secretariaat'));
      expect(text).toContain('Eén inlezing is niet gelukt.');
      expect(text).toContain('Eén bestand is nagekeken en wacht op uw akkoord.');
    });

    it('tells of the records of the week, and leads to them', async () => {
      const trainee = await newNamedTrainee(portal.services, 0, leader);
      await newCredits(portal.services, trainee, hours96());
      const [record] = await recordsOf(portal.services, trainee.trajectoryId);
      const body = await pageOf(secretary, '/secretariaat');
      expect(textOf(body)).toContain(`Bewijs ${record!.number} afgegeven aan Elif Çelik`);
      expect(body).toContain(`href="/bewijzen/${record!.id}"`);
      expect(textOf(body)).toContain('Onderweg 1 Afgetekend 96 uur Voltooid 0 Bewijzen afgegeven 1');
    });
  });

  describe('that of the board', () => {
    it('is where they arrive', async () => {
      expect((await board.get('/')).headers.location).toBe('/bestuur');
    });

    it('says what will be counted while there is nobody', async () => {
      const text = textOf(await pageOf(board, '/bestuur'));
      expect(text).toContain('Het jaar 2026 in cijfers');
      expect(text).toContain('In dit jaar is nog geen bewijs afgegeven.');
    });

    it('counts trainees by what they were on the last day, per programme and year', async () => {
      const states = portal.services.get(TrajectoryStatesService);
      const start = (startedOn: string, programme: 'leader' | 'co-leader' = 'co-leader') =>
        newTrainee(portal.services, { signer: leader, startedOn, programme });
      await start('2026-02-02');
      await start('2025-02-03', 'leader');
      const paused = await start('2025-03-03');
      const stopped = await start('2025-03-10');
      const resumed = await start('2025-03-17');
      const cancelled = await start('2026-03-02');
      const complete = await start('2025-01-06');
      const to = (state: 'paused' | 'stopped' | 'cancelled' | 'running', since: string) => ({
        to: state,
        since,
        reason: 'Op verzoek',
      });
      await states.change(paused.trajectoryId, to('paused', '2026-05-04'), actorOf.command);
      await states.change(stopped.trajectoryId, to('stopped', '2026-06-01'), actorOf.command);
      await states.change(resumed.trajectoryId, to('stopped', '2025-06-02'), actorOf.command);
      await states.change(resumed.trajectoryId, to('running', '2026-06-02'), actorOf.command);
      await states.change(cancelled.trajectoryId, to('cancelled', '2026-06-02'), actorOf.command);
      await newCredits(portal.services, complete, hours96());
      const of = async (year: number) => traineeFigures(manager(), periodOf(year, TODAY));
      const leaders = { programme: 'leader', paused: 0, stopped: 0, completed: 0 };
      expect(await of(2026)).toEqual([
        { ...leaders, started: 0, running: 1 },
        { programme: 'co-leader', started: 1, running: 2, paused: 1, stopped: 1, completed: 1 },
      ]);
      expect(await of(2025)).toEqual([
        { ...leaders, started: 1, running: 1 },
        { programme: 'co-leader', started: 4, running: 3, paused: 0, stopped: 1, completed: 0 },
      ]);
      expect(await of(2024)).toEqual([
        { ...leaders, started: 0, running: 0 },
        { ...leaders, programme: 'co-leader', started: 0, running: 0 },
      ]);
    });

    it('H2: counts hours by the year of the signature, without what was reversed', async () => {
      const trainee = await newTrainee(portal.services, { signer: leader });
      const [wrong] = await newCredits(portal.services, trainee, [
        activity({ minutes: 100 }),
        activity({ minutes: 60 }),
      ]);
      await portal.services
        .get(CorrectionsService)
        .correct(wrong!, { reason: 'Het was korter', right: { minutes: 90 } }, actorOf.command);
      const figures = await signedFigures(manager(), periodOf(2026, TODAY));
      expect(figures.map(({ component }) => component)).toEqual([
        'literature',
        'course',
        'fishbowl',
        'practice',
        'supervision',
      ]);
      expect(figures[0]).toEqual({ component: 'literature', minutes: 60, activities: 1 });
      expect((await signedFigures(manager(), periodOf(2025, TODAY)))[0]).toMatchObject({ minutes: 0 });
    });

    it('K5: counts records issued and what became of them, and lists them with what they are worth now', async () => {
      const trainee = await newNamedTrainee(portal.services, 0, leader);
      await newCredits(portal.services, trainee, hours96());
      const [record] = await recordsOf(portal.services, trainee.trajectoryId);
      await portal.services
        .get(WithdrawalService)
        .withdraw(record!.id, 'Vergissing', actorOf.person(boardId));
      const figures = await recordFigures(manager(), periodOf(2026, TODAY));
      expect(figures).toEqual([
        { kind: 'hours96', issued: 1, suspended: 0, superseded: 0, withdrawn: 1 },
        { kind: 'programme', issued: 0, suspended: 0, superseded: 0, withdrawn: 0 },
      ]);
      const text = textOf(await pageOf(board, '/bestuur'));
      expect(text).toContain(`${record!.number} Elif Çelik ingetrokken`);
      expect(textOf(await pageOf(board, '/bestuur?jaar=2025'))).not.toContain('Elif Çelik');
    });

    it('names what waits: suspended records, and hours', async () => {
      const trainee = await newNamedTrainee(portal.services, 0, leader);
      const [first] = await newCredits(portal.services, trainee, hours96());
      await portal.services
        .get(CorrectionsService)
        .correct(first!, { reason: 'Niet gelezen' }, actorOf.command);
      const [record] = await recordsOf(portal.services, trainee.trajectoryId);
      expect(textOf(await pageOf(board, '/bestuur'))).toContain(
        `Opgeschorte bewijzen Nummer Naam Waarvoor Datum ${record!.number} Elif Çelik opgeschort`,
      );
    });

    it('K6: says of which day the last digest is, and warns when none came for a day and a half', async () => {
      expect(textOf(await pageOf(board, '/bestuur'))).not.toContain('dagstaat');
      await portal.services.get(DigestMails).holdRound();
      const text = async () => textOf(await pageOf(board, '/bestuur'));
      expect(await text()).toMatch(/De laatste dagstaat is van \d+ \p{L}+ 2026\./u);
      expect(await text()).not.toContain('Er hoort er elke ochtend één te komen');
      // By then the board's session is over; another day is what makes the difference.
      const shown = async (day: string) => {
        portal.services.clock.setToday(day);
        return JSON.stringify(await portal.services.get(BoardHomeService).show(undefined));
      };
      expect(await shown('2026-11-19')).not.toContain('office.board.digest.late');
      expect(await shown('2026-11-20')).toContain('office.board.digest.late');
      portal.services.clock.setToday(TODAY);
    });

    it('says of every figure what was counted, and gives them to a spreadsheet with it', async () => {
      const body = await pageOf(board, '/bestuur');
      expect(body.match(/<summary>/g)).toHaveLength(3);
      const { headers, body: csv } = await board.get('/bestuur/jaarcijfers.csv?jaar=2025');
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      const [head, ...lines] = csv.replace('\uFEFF', '').trimEnd().split('\r\n');
      expect(head).toBe('Onderwerp;Waarvan;Cijfer;Waarde;Eenheid;Wat is geteld');
      expect(lines).toHaveLength(2 * 5 + 5 * 2 + 2 * 4);
      expect(lines[0]).toMatch(
        /^Begeleiders in opleiding;balintgroepsbegeleider;Begonnen;0;aantal;Trajecten met/,
      );
      const [entry] = await manager().query<{ actor: string; details: object }[]>(
        `SELECT actor, details FROM audit_entry WHERE action = 'board-figures.exported'`,
      );
      expect(entry).toEqual({ actor: actorOf.person(boardId), details: { year: 2025 } });
    });

    it.each(['jaar=2027', 'jaar=x', 'jaar=1'])(
      'refuses a year that no page of ours asks: %s',
      async (query) => {
        expect((await board.get(`/bestuur?${query}`)).statusCode).toBe(400);
      },
    );
  });
});

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
