import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { newDay, tonight } from '../builders/days.js';
import { newEdition, newGuest } from '../builders/meetings.js';
import { newLeader, type TestLeader } from '../builders/people.js';
import { textOf } from '../support/html.js';
import { giveRole } from '../support/roles.js';
import { statementsOf } from '../support/statements.js';
import { startTestPortal, type TestPortal, type Visitor } from '../support/test-portal.js';

const TODAY = '2026-03-14';

describe('Q: a year of accreditation at a glance', () => {
  let portal: TestPortal;
  let superuser: DataSource;
  let organiser: TestLeader;
  let office: Visitor;
  let board: Visitor;

  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY });
    superuser = await new DataSource({ type: 'postgres', url: portal.database.superuserUrl }).initialize();
    organiser = await newLeader(portal.services, { name: 'Olga Organist' });
    office = await portal.as(await roleHolder('secretariat'));
    board = await portal.as(await roleHolder('board'));
  });
  afterAll(async () => {
    await superuser.destroy();
    await portal.close();
  });

  const sql = (text: string, params: unknown[] = []) =>
    portal.services.get(DataSource).query<unknown>(text, params);
  async function roleHolder(role: 'secretariat' | 'board'): Promise<string> {
    const { id } = await newLeader(portal.services);
    await giveRole(portal.services.get(DataSource).manager, { personId: id, role });
    return id;
  }
  /** A dossier of an edition, or of a day, which bears the id of its edition. */
  const dossier = (editionId: string, state: string, granted = false) =>
    sql(
      `INSERT INTO accreditation_dossier (id, edition_id, body, state, version, type, title, target_group, goals, literature,
         evaluation, self_study_minutes, maximum, grant_number, grant_points, valid_from, valid_until, known, begun_at)
       VALUES (gen_random_uuid(), $1, 'gaia', $2, 5, 1, 'Cursus', '', '', '', '', 0, 300, ${
         granted ? "'556677', 350, '2026-01-01', '2026-10-31', '[]'" : 'NULL, NULL, NULL, NULL, NULL'
       }, now())`,
      [editionId, state],
    );
  const give = (personId: string, number: string) =>
    sql(`INSERT INTO person_register_number (person_id, register, number) VALUES ($1, 'big-doctors', $2)`, [
      personId,
      number,
    ]);
  const book = (day: string, personId: string, number: string) =>
    sql(
      `INSERT INTO handed_number (meeting_id, body, test, number, person_id, state, known_on, perhaps_booked)
       VALUES ($1, 'gaia', false, $2, $3, 'accepted', $4, false)`,
      [day, number, personId, TODAY],
    );
  /** Closes an evaluation with so many answers to a question, which the product itself cannot change afterwards. */
  async function evaluated(day: string, answers: number | null): Promise<void> {
    await superuser.query('UPDATE evaluation SET closed = true WHERE meeting_id = $1', [day]);
    await superuser.query('DELETE FROM evaluation_count WHERE meeting_id = $1', [day]);
    if (answers === null) return;
    await superuser.query(
      `INSERT INTO evaluation_count (meeting_id, question, answers) VALUES ($1, 'a', $2)`,
      [day, answers],
    );
  }
  /** A day of today whose list is closed: two leaders with a number, one without, and a guest. */
  async function heldDay(title: string, numbers: readonly [string, string]): Promise<[string, string]> {
    const { services } = portal;
    const id = await newDay(services, {
      ...{ ...tonight(TODAY), enrolFrom: '2026-03-01' },
      ...{ title, organiserIds: [organiser.id], capacity: 300 },
    });
    const [first, second, without] = [
      await newLeader(services, { name: `Anna ${title}` }),
      await newLeader(services, { name: `Bart ${title}` }),
      await newLeader(services, { name: `Carla ${title}` }),
    ];
    await give(first.id, numbers[0]);
    await give(second.id, numbers[1]);
    const all = [first.id, second.id, without.id, (await newGuest(services)).id];
    const who = all.map((personId) => ({ personId, trajectoryId: null }));
    await services.get(EnrolmentsService).enrol(id, who, actorOf.command, { afterDeadline: true });
    await services.get(AttendanceService).markRest(id, organiser.id);
    await services.get(AttendanceService).close(id, organiser.id);
    return [id, first.id];
  }
  const overview = async (visitor = office, query = '') =>
    textOf((await visitor.get(`/jaaroverzicht${query}`)).body).replace(/\s+/g, ' ');

  it('is empty in calm words for the board too, as long as there is nothing', async () => {
    const text = await overview(board);
    expect(text).toContain('Accreditatie in 2026');
    expect(text).toContain('Van dit jaar is er nog geen dossier.');
    expect(text).toContain('In dit jaar loopt geen accreditatie af.');
    expect((await (await portal.as(organiser.id)).get('/jaaroverzicht')).statusCode).toBe(404);
    expect((await office.get('/accreditatie')).body).toContain('href="/jaaroverzicht"');
  });

  it('says what runs, what waits for whom, what expires and what was handed over', async () => {
    const [day, booked] = await heldDay('Lentedag', ['09012345601', '09012345602']);
    await dossier(day, 'granted', true);
    expect(await overview()).toMatch(
      /2 aanwezigen doorgeven aan GAIA, artsen, uiterlijk 25 april 2026: Lentedag/,
    );
    await book(day, booked, '09012345601');
    await sql(
      `INSERT INTO evaluation (meeting_id, questionnaire, asked, closes_at, closed) VALUES ($1, '{}', 4, '2026-03-28T23:00Z', false)`,
      [day],
    );
    const teacher = await newLeader(portal.services, { name: 'Dora Docent' });
    const later = { heldOn: '2026-09-12', enrolUntil: '2026-09-01' };
    const plan = (title: string) =>
      newEdition(portal.services, { title, teacher, blocks: [{ block: 1, ...later }] });
    await dossier((await plan('Najaar')).id, 'draft');
    await dossier((await plan('Winter')).id, 'submitted');
    await dossier((await plan('Zomer')).id, 'questions');

    const text = await overview();
    expect(text).toMatch(/1 aanwezige doorgeven aan GAIA, artsen, uiterlijk 25 april 2026: Lentedag/);
    expect(text).toMatch(/Van 1 aanwezige ontbreekt een goed nummer voor GAIA, artsen: Lentedag/);
    expect(text).toMatch(/4 aanwezigen zijn om een evaluatie gevraagd, tot en met 28 maart 2026: Lentedag/);
    expect(text).toMatch(
      /Het dossier van Najaar voor GAIA, artsen is in voorbereiding\. Uiterlijk 1 augustus 2026/,
    );
    expect(text).toContain('Dora Docent vulde achtergrond en belangen nog niet in, voor Najaar.');
    expect(text).not.toContain('nog niet in, voor Winter');
    expect(text).toContain('GAIA, artsen heeft het dossier van Winter en geeft nog antwoord.');
    expect(text).toContain('Vragen van GAIA, artsen beantwoorden over Zomer.');
    expect(text).toMatch(/31 oktober 2026 ?: Lentedag, GAIA, artsen, nummer 556677/);
    // One meeting, one number booked, one to go, and its 3.5 points.
    expect(text).toMatch(/GAIA, artsen 1 1 1 3,5 /);
    expect(text).toContain('1 evaluatie staat open. Er is nog geen evaluatie gesloten.');
    expect(await overview(board)).toBe(await overview());

    // Once the evaluation is closed: answers lost with a restore, of nobody, of one person, of more.
    await evaluated(day, null);
    expect(await overview()).toContain('1 evaluatie is gesloten.');
    await evaluated(day, 0);
    expect(await overview()).toContain('1 evaluatie is gesloten: van de 4 gevraagden antwoordde niemand.');
    await evaluated(day, 1);
    expect(await overview()).toContain('1 evaluatie is gesloten: van de 4 gevraagden antwoordde er 1.');
    await evaluated(day, 3);
    expect(await overview()).toContain('1 evaluatie is gesloten: van de 4 gevraagden antwoordden er 3.');
    await superuser.query('DELETE FROM evaluation_count WHERE meeting_id = $1', [day]);
    await superuser.query('UPDATE evaluation SET closed = false WHERE meeting_id = $1', [day]);
  });

  it('Q2: a list that is opened again waits, is no task, and keeps what was booked', async () => {
    const [day, personId] = await heldDay('Zomerdag', ['09012345603', '09012345604']);
    await dossier(day, 'granted', true);
    await book(day, personId, '09012345603');
    const closed = /GAIA, artsen (\d+) (\d+) (\d+) (\S+)/.exec(await overview())!;
    expect(closed.slice(1)).toEqual(['2', '2', '2', '7']);
    await portal.services.get(AttendanceService).reopen(day, 'Toch nakijken', organiser.id);
    const text = await overview();
    expect(text).toContain('De presentielijst sluiten: Zomerdag');
    expect(text).not.toContain('1 taak na het doorgeven');
    // Numbers still to be handed over wait for the list; those handed over stay.
    expect(/GAIA, artsen (\d+) (\d+) (\d+) (\S+)/.exec(text)!.slice(1)).toEqual(['2', '2', '1', '7']);
    await portal.services.get(AttendanceService).close(day, organiser.id);
  });

  it('Q7: tells that two people have the same number, and whose they are', async () => {
    const [one, other] = [
      await newLeader(portal.services, { name: 'Els Eender' }),
      await newLeader(portal.services, { name: 'Fenna Eender' }),
    ];
    await give(one.id, '09099999999');
    await give(other.id, '09099999999');
    expect(await overview()).toContain(
      'Hetzelfde nummer bij Els Eender, Fenna Eender. Kijk na van wie het is.',
    );
    // The board reads it too, without a link that would stay shut.
    const numbers = new RegExp(`/personen/(?:${one.id}|${other.id})/nummers`);
    expect((await office.get('/jaaroverzicht')).body).toMatch(numbers);
    const read = (await board.get('/jaaroverzicht')).body;
    expect(read).toContain('Els Eender');
    expect(read).not.toMatch(numbers);
  });

  it('on 1 January what waits from December still waits, and counts in its own year', async () => {
    const old = await overview();
    const booked = /GAIA, artsen \d+ \d+ \d+ \S+/.exec(old)![0];
    portal.services.clock.setToday('2027-01-01');
    const later = await portal.as(await roleHolder('secretariat'));
    const [now, before] = [await overview(later), await overview(later, '?jaar=2026')];
    portal.services.clock.setToday(TODAY);

    const waits = [
      /1 aanwezige doorgeven aan GAIA, artsen, [^:]*: Lentedag/,
      /Van 1 aanwezige ontbreekt een goed nummer voor GAIA, artsen: Lentedag/,
      /4 aanwezigen zijn om een evaluatie gevraagd, [^:]*: Lentedag/,
    ];
    for (const wait of waits) {
      expect(now).toMatch(wait);
      expect(before).not.toMatch(wait);
    }
    expect(now).toContain('GAIA, artsen 0 0 0 0');
    expect(now).toContain('Er staat geen evaluatie open.');
    expect(before).toContain('Wat nu wacht, staat in het overzicht van 2027.');
    expect(before).not.toContain('Vragen van GAIA, artsen beantwoorden');
    expect(before).toContain(booked);
    expect(before).toContain('1 evaluatie staat open.');
  });

  it('asks the database as often for many meetings as for few', async () => {
    const dataSource = portal.services.get(DataSource);
    const few = (await statementsOf(dataSource, () => overview())).length;
    for (const [index, title] of ['Dag een', 'Dag twee', 'Dag drie'].entries()) {
      const [day] = await heldDay(title, [`0${index}000000001`, `0${index}000000002`]);
      await dossier(day, 'granted', true);
    }
    expect((await statementsOf(dataSource, () => overview())).length).toBe(few);
  });
});
