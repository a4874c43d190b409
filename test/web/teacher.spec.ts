import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AttendanceService, type Mark } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { coming, newEdition } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';
import { textOf } from '../support/html.js';

const DAY = '2026-05-09';

describe('C2: a teacher’s blocks and their attendance lists', () => {
  let portal: TestPortal;
  let teacher: TestLeader;
  let visitor: Visitor;
  let trainees: [TestTrainee, TestTrainee, TestTrainee];
  let meeting: string;
  let path: string;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-03-14' });
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    teacher = await newLeader(portal.services, { name: 'Hanneke Broek' });
    const surnames = ['Zwart', 'Albers', 'de Groot'];
    trainees = (await Promise.all(
      surnames.map((surname) => newTrainee(portal.services, { callName: 'Anna', surname, signer: teacher })),
    )) as typeof trainees;
    ({ meeting, path } = await block());
    visitor = await portal.as(teacher.id);
  });

  async function block(changes: object = {}, enrolled: TestTrainee[] = trainees) {
    portal.services.clock.setToday('2026-03-14');
    const { blocks } = await newEdition(portal.services, {
      teacher,
      blocks: [{ heldOn: DAY, enrolUntil: '2026-04-01', ...changes }],
    });
    const [id] = Object.values(blocks) as [string];
    const who = enrolled.map(coming);
    await portal.services.get(EnrolmentsService).enrol(id, who, actorOf.command, { afterDeadline: true });
    portal.services.clock.setToday(DAY);
    return { meeting: id, path: `/lesgeven/${id}` };
  }
  const attendance = () => portal.services.get(AttendanceService);
  const query = <T>(sql: string, parameters: unknown[]) =>
    portal.services.get(DataSource).query<T[]>(sql, parameters);
  const marks = async () => {
    const rows = await query<{ person_id: string; minutes: number | null }>(
      'SELECT person_id, minutes FROM attendance WHERE meeting_id = $1',
      [meeting],
    );
    return trainees.map((one) => rows.find((row) => row.person_id === one.id)?.minutes ?? null);
  };
  const mark = (...all: Mark[]) =>
    attendance().mark(meeting, new Map(all.map((one, index) => [trainees[index]!.id, one])), teacher.id);
  /** The form of the list as a browser would send it from the page, but for what is changed. */
  async function form(changes: Record<string, string> = {}): Promise<[string, string][]> {
    const { body } = await visitor.get(path);
    const fields: Record<string, string> = {};
    for (const [input] of body.slice(body.indexOf('data-attendance')).matchAll(/<input[^>]*>/g)) {
      const [, name] = /name="([^"]+)"/.exec(input)!;
      const isRadio = input.includes('type="radio"');
      if (!isRadio || input.includes(' checked')) fields[name!] = /value="([^"]*)"/.exec(input)![1]!;
    }
    return Object.entries({ ...fields, ...changes });
  }
  const of = (index: number) => trainees[index]!.id;

  describe('the blocks', () => {
    it('stand by what they ask: today, still open, to come, past', async () => {
      const open = await block({ heldOn: '2026-05-02' });
      const past = await block({ heldOn: '2026-04-25' });
      await attendance().mark(past.meeting, new Map(trainees.map((one) => [one.id, 'whole'])), teacher.id);
      await attendance().close(past.meeting, teacher.id);
      const coming = await block({ heldOn: '2026-06-06' });
      const { body } = await visitor.get('/lesgeven');
      const parts = ['Vandaag', path, 'nog open', open.path, 'Komt nog', coming.path, 'Geweest', past.path];
      const places = parts.map((part) => body.indexOf(part, body.indexOf('<main')));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(textOf(body)).toContain('3 van 12 plaatsen bezet');
    });

    it('say what will be here to who teaches nothing that is published', async () => {
      const edition = await newEdition(portal.services, { blocks: [{ heldOn: '2026-07-04' }] });
      const other = await portal.as(edition.teacher.id);
      await query(`UPDATE edition SET state = 'draft' WHERE id = $1`, [edition.id]);
      expect(textOf((await other.get('/lesgeven')).body)).toContain(
        'Hier komen de dagdelen waarop u lesgeeft',
      );
      expect((await other.get(`/lesgeven/${edition.blocks[1]}`)).statusCode).toBe(404);
    });

    it('are another’s to anybody else, and what is no id is nobody’s', async () => {
      const other = await portal.as((await newEdition(portal.services)).teacher.id);
      for (const end of ['', '/sluiten', '/openen', '/lijst', '/lijst.csv']) {
        expect((await other.get(path + end)).statusCode).toBe(404);
      }
      expect((await other.get('/lesgeven/x')).statusCode).toBe(404);
    });
  });

  describe('the list', () => {
    it('has everybody by name, and keeps what was marked: whole, a part by its times, absent', async () => {
      const { body } = await visitor.get(path);
      const names = [...body.matchAll(/<legend>([^<]+)/g)].map(([, name]) => name!.trim());
      expect(names).toEqual(['Anna Albers', 'Anna de Groot', 'Anna Zwart']);
      const changes = {
        [`mark-${of(0)}`]: 'whole',
        [`mark-${of(1)}`]: 'part',
        [`from-${of(1)}`]: '10.00',
        [`mark-${of(2)}`]: 'absent',
      };
      const { headers } = await visitor.post(path, await form(changes));
      expect(headers.location).toBe(`${path}?bewaard=1`);
      expect(await marks()).toEqual([240, 180, 0]);
      await visitor.post(path, await form({ [`mark-${of(0)}`]: 'open' }));
      expect(await marks()).toEqual([null, 180, 0]);
    });

    it('keeps of two phones what each marked, and of one person the last mark', async () => {
      const first = await form({ [`mark-${of(0)}`]: 'whole', [`mark-${of(1)}`]: 'whole' });
      const second = await form({ [`mark-${of(1)}`]: 'absent', [`mark-${of(2)}`]: 'absent' });
      await visitor.post(path, first);
      await visitor.post(path, second);
      expect(await marks()).toEqual([240, 0, 0]);
    });

    it('marks the rest as there without touching who is marked', async () => {
      const stale = await form({ rest: '1', [`mark-${of(1)}`]: 'absent' });
      await mark({ from: '09:00', until: '10:00' });
      await visitor.post(path, stale);
      expect(await marks()).toEqual([60, 0, 240]);
    });

    it('keeps what is right, and shows what is wrong with the times beside the name', async () => {
      const changes = {
        [`mark-${of(0)}`]: 'whole',
        [`mark-${of(1)}`]: 'part',
        [`from-${of(1)}`]: '14:00',
        [`until-${of(1)}`]: '15:00',
        [`mark-${of(2)}`]: 'part',
        [`from-${of(2)}`]: 'half tien',
      };
      const answer = await visitor.post(path, await form(changes));
      expect(answer.statusCode).toBe(422);
      expect(textOf(answer.body)).toContain('Bij 2 mensen kloppen de tijden niet; de rest is bewaard.');
      expect(answer.body).toContain('value="half tien"');
      expect(await marks()).toEqual([240, null, null]);
    });

    it('takes in who came without being enrolled, by name and number alone, and lets them go again', async () => {
      const walkIn = await newTrainee(portal.services, {
        callName: 'Zoë',
        surname: 'Veld',
        email: 'zv@huis.example',
      });
      const { headers } = await visitor.post(path, await form({ zoek: 'zoe veld' }));
      expect(headers.location).toBe(`${path}?zoek=zoe%20veld#erbij`);
      const found = await visitor.get(`${path}?zoek=zoe%20veld`);
      expect(found.body).toContain(`value="${walkIn.trajectoryId}"`);
      expect(found.body).not.toContain('zv@huis.example');
      expect((await visitor.get(`${path}?zoek=zv@huis`)).body).not.toContain(walkIn.trajectoryId);
      await visitor.post(path, await form({ add: walkIn.trajectoryId }));
      expect(textOf((await visitor.get(path)).body)).toContain('niet ingeschreven');
      await visitor.post(path, await form({ remove: walkIn.id }));
      expect((await visitor.get(path)).body).not.toContain(walkIn.id);
    });

    it('opens on its day, and shows until then who has a place', async () => {
      portal.services.clock.setToday('2026-05-08');
      const { body } = await visitor.get(path);
      expect(textOf(body)).toContain('gaat open op 9 mei 2026');
      expect(body).not.toContain('<form class="attendance"');
      expect((await visitor.post(path, [[`mark-${of(0)}`, 'whole']])).statusCode).toBe(409);
    });

    it('V3: is looked at by name: each view stands in the log', async () => {
      for (const end of ['', '/lijst', '/lijst.csv']) await visitor.get(path + end);
      const entries = await query(
        `SELECT FROM audit_entry WHERE action = 'meeting.viewed' AND subject_id = $1 AND actor = $2`,
        [meeting, actorOf.person(teacher.id)],
      );
      expect(entries).toHaveLength(3);
    });
  });

  describe('closing', () => {
    const seenAt = async (): Promise<[string, string][]> => {
      const { body } = await visitor.get(`${path}/sluiten`);
      return [['seen', /name="seen" value="([^"]*)"/.exec(body)![1]!]];
    };

    it('says first what will be signed, and does just that, once however often it is pressed', async () => {
      await mark('whole', { from: '10:00', until: '13:15' }, 'absent');
      const { body } = await visitor.get(`${path}/sluiten`);
      expect(textOf(body)).toContain('U tekent voor 2 mensen af, samen 420 minuten.');
      const seen = await seenAt();
      expect(await query('SELECT FROM ledger_entry WHERE signed_by = $1', [teacher.id])).toEqual([]);
      const answers = await Promise.all([1, 2, 3].map(() => visitor.post(`${path}/sluiten`, seen)));
      expect(answers.map(({ headers }) => headers.location)).toEqual(Array(3).fill(`${path}?gesloten=1`));
      const closed = textOf((await visitor.get(`${path}?gesloten=1`)).body);
      expect(closed).toContain('Bijgeschreven: samen 420 minuten.');
      expect(closed).toContain('afgetekend door Hanneke Broek');
    });

    it('waits until everybody is marked', async () => {
      await mark('whole');
      expect(textOf((await visitor.get(`${path}/sluiten`)).body)).toContain(
        'Van 2 personen is nog niet ingevuld',
      );
    });

    it('signs nothing that was marked after the page was read', async () => {
      await mark('whole', 'whole', 'whole');
      const seen = await seenAt();
      await mark('absent');
      const answer = await visitor.post(`${path}/sluiten`, seen);
      expect(answer.statusCode).toBe(409);
      expect(textOf(answer.body)).toContain('Hieronder staat hoe het nu is');
      expect(textOf(answer.body)).toContain('U tekent voor 2 mensen af, samen 480 minuten.');
      await visitor.post(`${path}/sluiten`, await seenAt());
      expect(await query('SELECT FROM ledger_entry WHERE signed_by = $1', [teacher.id])).toHaveLength(2);
    });

    it('says of whom the hours cannot be credited and why, before and after (H4)', async () => {
      const both = await newTrainee(portal.services, { callName: 'Docent', surname: 'Zelf' });
      const edition = await newEdition(portal.services, {
        teacher: { id: both.id, name: '' },
        blocks: [{ heldOn: DAY }],
      });
      const own = edition.blocks[1]!;
      const self = await portal.as(both.id);
      const present = new Map([both, trainees[0]].map((one) => [one.id, 'whole' as const]));
      await attendance().mark(own, present, both.id);
      const before = await self.get(`/lesgeven/${own}/sluiten`);
      expect(textOf(before.body)).toContain('Uw eigen uren kunt u niet aftekenen');
      const seen = /name="seen" value="([^"]*)"/.exec(before.body)![1]!;
      await self.post(`/lesgeven/${own}/sluiten`, [['seen', seen]]);
      const after = textOf((await self.get(`/lesgeven/${own}`)).body);
      expect(after).toContain('Bijgeschreven: samen 240 minuten.');
      expect(after).toContain('Niet bijgeschreven 240 min Uw eigen uren kunt u niet aftekenen');
    });

    it('H2: a signature that the teacher took back, as the pages say, is given again by closing the list', async () => {
      await mark('whole', 'whole', 'absent');
      await visitor.post(`${path}/sluiten`, await seenAt());
      const [{ id }] = (await query('SELECT claim_id AS id FROM ledger_entry WHERE signed_by = $1', [
        teacher.id,
      ])) as [{ id: string }];
      const signed = `/aftekenen/afgetekend/${id}`;
      expect(textOf((await visitor.get(signed)).body)).toContain(
        'Ze tellen pas weer als de presentielijst weer wordt geopend en opnieuw gesloten.',
      );
      await visitor.post(`${signed}/terugnemen`, [['reason', 'Verkeerde regel aangevinkt']]);
      expect(textOf((await visitor.get(path)).body)).toContain(
        'Niet bijgeschreven 240 min De handtekening is teruggenomen, of de uren zijn teruggestuurd.',
      );
      await visitor.post(`${path}/openen`, [['reason', 'Het klopte toch wel']]);
      expect(textOf((await visitor.get(`${path}/sluiten`)).body)).toContain(
        'U tekent voor één persoon 240 minuten af.',
      );
      await visitor.post(`${path}/sluiten`, await seenAt());
      expect(textOf((await visitor.get(path)).body)).toContain('Bijgeschreven: samen 480 minuten.');
    });

    it('opens again with a reason, and says what closing anew will reverse and who must sign it (H2)', async () => {
      const other = await newLeader(portal.services, { name: 'Piet Veen' });
      await query('INSERT INTO meeting_teacher (meeting_id, person_id) VALUES ($1, $2)', [meeting, other.id]);
      await mark('whole', 'whole', 'absent');
      await attendance().close(meeting, other.id);
      expect((await visitor.post(`${path}/openen`, [['reason', ' ']])).statusCode).toBe(422);
      await visitor.post(`${path}/openen`, [['reason', 'Verwisseld']]);
      await mark({ from: '09:00', until: '11:00' }, 'absent', 'whole');
      const words = textOf((await visitor.get(`${path}/sluiten`)).body);
      expect(words).toContain('was 240 minuten, wordt 120 minuten');
      expect(words).toContain('was 240 minuten, vervalt');
      expect(words).toContain('Het nieuwe aantal wacht op Piet Veen');
      expect(words).toContain('U tekent voor één persoon 240 minuten af.');
      await visitor.post(`${path}/sluiten`, await seenAt());
      expect(textOf((await visitor.get(path)).body)).toContain('120 minuten wachten op Piet Veen');
      // The teacher corrects minutes that nobody has signed yet: their signer is asked anew, and once.
      await visitor.post(`${path}/openen`, [['reason', 'Toch langer']]);
      await mark({ from: '09:00', until: '12:15' });
      await visitor.post(`${path}/sluiten`, await seenAt());
      const waiting = await query<{ minutes: number }>(
        `SELECT minutes FROM claim WHERE asked_of = $1 AND state = 'submitted'`,
        [other.id],
      );
      expect(waiting).toEqual([{ minutes: 180 }]);
    });
  });

  describe('taken along', () => {
    it('on paper: in alphabetical order, with its teachers and empty lines', async () => {
      const text = textOf((await visitor.get(`${path}/lijst`)).body);
      expect(text).toMatch(/1 Anna Albers .* 2 Anna de Groot .* 3 Anna Zwart .* 4 5 6 7/);
      expect(text).toContain('De Werkplaats, Utrecht Docenten Hanneke Broek');
    });

    it('to a spreadsheet that Dutch Excel opens', async () => {
      await mark('whole', { from: '10:00', until: '13:15' }, 'absent');
      await attendance().close(meeting, teacher.id);
      const { rawPayload, headers } = await visitor.get(`${path}/lijst.csv`);
      expect(headers['content-disposition']).toBe(`attachment; filename="presentielijst-${DAY}.csv"`);
      const lines = rawPayload.toString('utf8').split('\r\n');
      expect(lines[0]).toBe('\ufeffNaam;Nummer;Inschrijving;Aanwezig;Minuten;Van;Tot;Bijgeschreven minuten');
      const number = trainees[1].participantNumber;
      expect(lines[1]).toBe(`Anna Albers;${number};ingeschreven;deels;180;10:00;13:15;180`);
    });
  });
});
