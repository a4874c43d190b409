import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { HoursService } from '../../src/hours/hours.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import { RoundsService } from '../../src/learning/meetings/rounds/rounds.service.js';
import { AttendanceService, type Mark } from '../../src/learning/meetings/attendance.service.js';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { giveRole } from '../support/roles.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { blocks as creditsOf, newCredits } from '../builders/hours.js';
import { coming, daysPass, lineOf, newEdition } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';
import { textOf } from '../support/html.js';

const TODAY = '2026-03-14';
const DAY = '2026-05-09';
const UNTIL = '2026-05-01';

describe('a trainee’s blocks', () => {
  let portal: TestPortal;
  let trainee: TestTrainee;
  let visitor: Visitor;

  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY });
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    portal.services.clock.setToday(TODAY);
    await portal.services.get(DataSource).query(`UPDATE edition SET state = 'draft'`);
    trainee = await newTrainee(portal.services, { callName: 'Zoë', surname: 'Veld' });
    visitor = await portal.as(trainee.id);
  });

  const enrolments = () => portal.services.get(EnrolmentsService);
  const page = async (url = '/dagdelen', who = visitor) => {
    const { body, statusCode } = await who.get(url);
    return { status: statusCode, body, text: textOf(body) };
  };
  const post = async (meeting: string, what: string, fields: [string, string][] = [], who = visitor) => {
    const answer = await who.post(`/dagdelen/${meeting}/${what}`, fields);
    const { location } = answer.headers;
    return { status: answer.statusCode, location: String(location), text: textOf(answer.body) };
  };
  /** Enrols or cancels, and reads the page that follows. */
  const did = async (meeting: string, what: string, fields?: [string, string][]) => {
    const { status, location } = await post(meeting, what, fields);
    expect(status).toBe(303);
    return page(location);
  };
  const edition = async (
    changes: object = {},
    { component, title }: { component?: 'course' | 'fishbowl'; title?: string } = {},
  ) => {
    const block = { heldOn: DAY, enrolUntil: UNTIL, ...changes };
    const made = await newEdition(portal.services, {
      blocks: [block],
      ...(component && { component }),
      ...(title && { title }),
    });
    return { ...made, meeting: Object.values(made.blocks)[0]! };
  };
  const fill = (meeting: string, ...others: TestTrainee[]) =>
    enrolments().enrol(meeting, others.map(coming), actorOf.command, { afterDeadline: true });
  const stateOf = async (meeting: string) =>
    (await lineOf(portal.services, meeting)).find((one) => one.trajectoryId === trainee.trajectoryId)?.state;
  /** A block that the trainee attended as marked; its teacher closed the list. */
  async function attended(block: number, mark: Mark, heldOn = '2026-02-07'): Promise<string> {
    const { meeting, teacher } = await edition({ block });
    await fill(meeting, trainee);
    await daysPass(portal.services, meeting, heldOn);
    const attendance = portal.services.get(AttendanceService);
    await attendance.mark(meeting, new Map([[trainee.id, mark]]), teacher.id);
    await attendance.close(meeting, teacher.id);
    return meeting;
  }

  describe('what is needed (H6)', () => {
    it('says of each block that it is missing, and which edition offers it', async () => {
      const { meeting } = await edition({ block: 2 });
      const { text, body } = await page();
      expect(text).toContain(
        'Er zijn nog 8 dagdelen niet compleet. Voor één daarvan kunt u zich nu inschrijven.',
      );
      expect(text).toMatch(
        /Dagdeel 2 ontbreekt Deze editie biedt dagdeel 2 aan: za 9 mei 2026 , 09:00–13:15 · De Werkplaats, Utrecht Voorjaar 2026 .*nog 12 plaatsen, inschrijven tot en met 1 mei 2026 Inschrijven/,
      );
      expect(text).toMatch(/Dagdeel 3 ontbreekt Hiervoor is nog geen editie open/);
      expect(body).toContain(`action="/dagdelen/${meeting}/inschrijven"`);
    });

    it('two hours and a half of a block leave 90 minutes, and a later edition offers them', async () => {
      await attended(2, { from: '09:00', until: '11:30' });
      await attended(2, { from: '09:00', until: '09:15' }, '2026-02-14');
      const { meeting } = await edition({ block: 2 }, { title: 'Najaar 2026' });
      const { text, body } = await page();
      expect(text).toContain('Dagdeel 2 deels gevolgd 2 u 30 min afgetekend. Van dagdeel 2 nog 90 minuten.');
      expect(text).toMatch(/Deze editie biedt dagdeel 2 aan.*Najaar 2026/);
      expect(body).toContain(`/dagdelen/${meeting}/inschrijven`);
    });

    it('attending block 2 twice fills it once: block 3 is missing, and the surplus is shown', async () => {
      await attended(2, 'whole');
      await attended(2, 'whole', '2026-02-14');
      const { text } = await page();
      expect(text).toContain(
        'Dagdeel 2 compleet 8 uur afgetekend, daarvan telt 4 uur. Meer dan nodig: 4 uur',
      );
      expect(text).toContain('Dagdeel 3 ontbreekt');
      expect(text).toContain('4 van 16 uur');
    });

    it('a complete block is offered besides, without being urged', async () => {
      await newCredits(portal.services, trainee, [...creditsOf('course'), ...creditsOf('fishbowl')]);
      const { meeting } = await edition({ block: 1 });
      const { text, body } = await page();
      expect(text).toContain('Al uw dagdelen zijn compleet.');
      expect(text).toMatch(/Ook te volgen.*Cursus, dagdeel 1/);
      expect(body.slice(body.indexOf('<main'))).not.toContain('<button type="submit">');
      expect((await page(`/dagdelen/${meeting}`)).text).toContain('Dit dagdeel hebt u al compleet.');
    });

    it('says what was attended, and what became of the hours', async () => {
      const { meeting } = await edition({ block: 4 });
      await fill(meeting, trainee);
      await daysPass(portal.services, meeting, '2026-03-07');
      await attended(1, 'whole');
      await attended(3, 'absent', '2026-02-14');
      const { text } = await page();
      expect(text).toContain('Dagdeel 4 presentielijst nog open');
      expect(text).toMatch(/7 mrt Cursus, dagdeel 4 nog niet afgetekend/);
      expect(text).toMatch(/14 feb Cursus, dagdeel 3 niet aanwezig/);
      expect(text).toMatch(
        /7 feb Cursus, dagdeel 1 : 4 uur afgetekend|7 feb Cursus, dagdeel 1: 4 uur afgetekend/,
      );
    });

    it.each(['paused', 'stopped'] as const)('offers nothing while it is %s', async (state) => {
      const { meeting } = await edition();
      await portal.services
        .get(TrajectoryStatesService)
        .change(trainee.trajectoryId, { to: state, reason: 'Verlof' }, actorOf.command);
      const { text, body } = await page();
      expect(text).toContain(state === 'paused' ? 'Uw traject is gepauzeerd.' : 'Uw traject is gestopt.');
      expect(body).not.toContain('/inschrijven');
      expect((await post(meeting, 'inschrijven')).status).toBe(409);
      expect(await stateOf(meeting)).toBeUndefined();
    });
  });

  describe('enrolling (C1)', () => {
    it('gives a place, says so, and can be taken back', async () => {
      const { meeting } = await edition();
      const { text, body } = await did(meeting, 'inschrijven', [['seen', 'plaats']]);
      expect(text).toContain('U bent ingeschreven voor cursus dagdeel 1 op 9 mei 2026.');
      expect(text).toMatch(/Mijn inschrijvingen Cursus, dagdeel 1 ingeschreven/);
      expect(text).toContain('Uitschrijven kan tot en met 1 mei 2026.');
      expect(body).toContain(`action="/dagdelen/${meeting}/uitschrijven"`);
      expect((await did(meeting, 'uitschrijven')).text).toContain(
        'U bent uitgeschreven voor cursus dagdeel 1',
      );
      expect(await stateOf(meeting)).toBe('cancelled');
    });

    it('C1: is warned of what is followed or taught in the same hours, beside the button and once it is done', async () => {
      const { meeting } = await edition();
      await fill(meeting, trainee);
      const hours = { startsAt: '13:00', endsAt: '17:00', breakAt: null, breakMinutes: 0 };
      const other = await edition({ ...hours }, { component: 'fishbowl', title: 'Elders' });
      const warning = 'Let op: op hetzelfde moment hebt u Voorjaar 2026, cursus dagdeel 1, 09:00–13:15.';
      expect((await page(`/dagdelen/${other.meeting}`)).text).toContain(warning);
      const { text } = await did(other.meeting, 'inschrijven');
      expect(text).toMatch(new RegExp(`U bent ingeschreven voor vissenkom dagdeel 1 .*?${warning}`));
      expect(text).toContain('Let op: op hetzelfde moment hebt u Elders, vissenkom dagdeel 1, 13:00–17:00.');
      await did(meeting, 'uitschrijven');
      expect((await page()).text).not.toContain(warning);
    });

    it('C1: from the start on is not offered, and says who adds people then', async () => {
      const { meeting } = await edition({
        heldOn: TODAY,
        enrolUntil: TODAY,
        startsAt: '12:00',
        endsAt: '15:00',
        breakAt: null,
        breakMinutes: 0,
      });
      const { body, text } = await page(`/dagdelen/${meeting}`);
      expect(text).toContain('Dit dagdeel is begonnen. Inschrijven of doorschuiven kan niet meer');
      expect(body).not.toContain('/inschrijven');
      const refused = await post(meeting, 'inschrijven');
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('Dit dagdeel is om 12:00 uur begonnen; inschrijven kan niet meer.');
    });

    it('twice is once', async () => {
      const { meeting } = await edition();
      await did(meeting, 'inschrijven');
      expect((await did(meeting, 'inschrijven')).text).toContain('U bent ingeschreven voor cursus dagdeel 1');
      expect(await lineOf(portal.services, meeting)).toHaveLength(1);
      await did(meeting, 'uitschrijven');
      expect((await did(meeting, 'uitschrijven')).text).toContain('U bent uitgeschreven');
    });

    it('in a full block puts on the waiting list, and says which number', async () => {
      const { meeting } = await edition({ capacity: 1 });
      await fill(meeting, await newTrainee(portal.services), await newTrainee(portal.services));
      expect((await page()).text).toContain(
        'vol, 1 wachtende; wachtlijst tot en met 1 mei 2026 Op de wachtlijst',
      );
      const { text } = await did(meeting, 'inschrijven', [['seen', 'wachtlijst']]);
      expect(text).toContain('U staat als nummer 2 op de wachtlijst voor cursus dagdeel 1 op 9 mei 2026.');
      expect(text).toContain('Cursus, dagdeel 1 nummer 2 op de wachtlijst');
    });

    it('says so kindly when the last place went just before', async () => {
      const { meeting } = await edition({ capacity: 1 });
      await fill(meeting, await newTrainee(portal.services));
      const { text } = await did(meeting, 'inschrijven', [['seen', 'plaats']]);
      expect(text).toContain(
        'De laatste plaats ging net voor u weg. U staat nu als nummer 1 op de wachtlijst',
      );
    });

    it('warns who cancels while others wait: coming back is the end of the line', async () => {
      const { meeting } = await edition({ capacity: 1 });
      await fill(meeting, trainee, await newTrainee(portal.services));
      expect((await page()).text).toContain(
        'Er wacht nog iemand op een plaats. Schrijft u zich uit en komt u later',
      );
      expect((await did(meeting, 'uitschrijven')).text).toContain('Komt u terug, dan sluit u achteraan.');
    });

    it('past the deadline says whom to ask, and changes nothing', async () => {
      const { meeting } = await edition({ enrolUntil: TODAY });
      const { meeting: mine } = await edition({ enrolUntil: TODAY, block: 2 });
      await fill(mine, trainee);
      portal.services.clock.setToday('2026-03-15');
      const { text, body } = await page();
      expect(text).toContain('Kunt u toch niet? Bel of mail het secretariaat.');
      expect(body).not.toMatch(/\/(in|uit)schrijven"/);
      for (const [id, what] of [
        [meeting, 'inschrijven'],
        [mine, 'uitschrijven'],
      ] as const) {
        const refused = await post(id, what);
        expect(refused.status).toBe(409);
        expect(refused.text).toContain(
          'In- en uitschrijven kon tot en met 14 maart 2026. Bel of mail het secretariaat.',
        );
      }
      expect(await stateOf(meeting)).toBeUndefined();
      expect(await stateOf(mine)).toBe('placed');
    });

    it('who moved up may decline after the deadline', async () => {
      const { meeting } = await edition({ capacity: 1, enrolUntil: TODAY });
      const other = await newTrainee(portal.services);
      await fill(meeting, other, trainee);
      portal.services.clock.setToday('2026-03-15');
      await enrolments().cancel(meeting, other.id, actorOf.command, { afterDeadline: true });
      const { text } = await page();
      expect(text).toContain('U kwam van de wachtlijst.');
      expect(text).toContain('De inschrijving is gesloten: gaat u eraf');
      await did(meeting, 'uitschrijven');
      expect(await stateOf(meeting)).toBe('cancelled');
    });

    it('in a block that was called off meanwhile says so, with the reason for who was enrolled', async () => {
      const { meeting, id } = await edition();
      const { meeting: mine, id: other } = await edition({ block: 2 });
      await fill(mine, trainee);
      const editions = portal.services.get(EditionsService);
      await editions.cancelAll(id, 'Docent ziek', actorOf.command);
      await editions.cancelAll(other, 'Zaal dicht', actorOf.command);
      const refused = await post(meeting, 'inschrijven');
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('Dit dagdeel gaat niet door.');
      const { text } = await page();
      expect(text).toContain('Cursus, dagdeel 2 gaat niet door');
      expect(text).toContain('Dit dagdeel gaat niet door: Zaal dicht');
      expect(text).not.toContain('Docent ziek');
    });

    it('is for blocks of their own programme that are published', async () => {
      const { blocks } = await newEdition(portal.services, {
        programmes: ['leader'],
        blocks: [{ heldOn: DAY, enrolUntil: UNTIL }],
      });
      const { meeting, id } = await edition();
      await portal.services.get(DataSource).query(`UPDATE edition SET state = 'draft' WHERE id = $1`, [id]);
      for (const closed of [blocks[1]!, meeting, 'x']) {
        expect((await page(`/dagdelen/${closed}`)).status).toBe(404);
        expect((await post(closed, 'inschrijven')).status).toBe(404);
        expect((await post(closed, 'uitschrijven')).status).toBe(404);
      }
      expect((await page()).body).not.toContain(blocks[1]!);
    });
  });

  describe('one block', () => {
    it('says when, where, by whom; the link is for who has a place', async () => {
      const teacher = await newLeader(portal.services, { name: 'Hanneke Broek' });
      const { blocks } = await newEdition(portal.services, {
        teacher,
        blocks: [{ heldOn: DAY, enrolUntil: UNTIL, videoLink: 'https://video.example/zaal' }],
      });
      const path = `/dagdelen/${blocks[1]}`;
      const before = await page(path);
      expect(before.text).toContain('Hanneke Broek');
      expect(before.text).toContain('pauze om 11:00, 15 minuten');
      expect(before.body).not.toContain('video.example');
      await fill(blocks[1]!, trainee);
      expect((await page(path)).body).toContain('href="https://video.example/zaal"');
    });
  });

  describe('the trainee’s home', () => {
    it('leads to the blocks that are missing and offered', async () => {
      await edition({ block: 2 });
      await edition({ block: 2 }, { title: 'Najaar 2026' });
      await edition({ block: 3 }, { component: 'fishbowl' });
      const { text, body } = await page('/mijn-leerpad');
      expect(text).toContain(
        'Er ontbreken 2 dagdelen waarvoor u zich nu kunt inschrijven. Dagdelen bekijken',
      );
      expect(body.match(/href="\/dagdelen"/g)).toHaveLength(5); // the menu, what to do now, what is not planned yet, two components
    });

    it('has the next block in mind from two weeks before', async () => {
      const { meeting } = await edition({ block: 2 });
      await fill(meeting, trainee);
      portal.services.clock.setToday('2026-04-24');
      visitor = await portal.as(trainee.id);
      expect((await page('/mijn-leerpad')).text).not.toContain('Binnenkort');
      portal.services.clock.setToday('2026-04-25');
      const { text, body } = await page('/mijn-leerpad');
      expect(text).toContain(
        'Binnenkort U bent ingeschreven voor cursus dagdeel 2, op 9 mei 2026 om 09:00 uur. Dagdeel bekijken',
      );
      expect(body).toContain(`href="/dagdelen/${meeting}"`);
    });

    it('F1: says which turns they had in the fishbowl', async () => {
      const { meeting, teacher } = await edition({}, { component: 'fishbowl' });
      await fill(meeting, trainee);
      await daysPass(portal.services, meeting, '2026-03-07');
      expect((await page('/mijn-leerpad')).text).not.toContain('Uw beurten');
      const circles = new Map([[trainee.id, 'leader' as const]]);
      await portal.services.get(RoundsService).keep(meeting, circles, null, teacher.id);
      const turns =
        'Uw beurten in de vissenkom: 1× geleid, 0× een casus ingebracht, 0× binnenkring, 0× buitenkring.';
      expect((await page('/mijn-leerpad')).text).toContain(turns);
      expect((await page()).text).toContain(turns);
    });
  });

  it('C2: the office reads that hours came from an attendance list', async () => {
    await attended(1, 'whole');
    const clerk = await newLeader(portal.services);
    await giveRole(portal.services.get(DataSource).manager, { personId: clerk.id, role: 'secretariat' });
    const { text } = await page(`/deelnemers/${trainee.trajectoryId}/uren`, await portal.as(clerk.id));
    expect(text).toContain('van de presentielijst, ingevoerd op 14 maart 2026');
  });

  it('H2: a block whose hours the office corrected, and the teacher confirmed, stands once among those attended', async () => {
    await attended(1, 'whole');
    const { manager } = portal.services.get(DataSource);
    const [credit] = await manager.query<[{ id: string; signerId: string }]>(
      'SELECT claim_id AS id, signed_by AS "signerId" FROM ledger_entry WHERE trajectory_id = $1',
      [trainee.trajectoryId],
    );
    const correction = { reason: 'Zij ging na de pauze', right: { minutes: 120 } };
    const again = await portal.services
      .get(CorrectionsService)
      .correct(credit.id, correction, actorOf.command);
    await portal.services.get(HoursService).signOff([again!], credit.signerId);
    const { text } = await page();
    expect(text.match(/7 feb Cursus, dagdeel 1/g)).toHaveLength(1);
    expect(text).toMatch(/7 feb Cursus, dagdeel 1.* afgetekend/);
  });

  it('C2: attendance that was put right shows to trainee and office as what counts, and as what was reversed', async () => {
    const meeting = await attended(1, 'whole');
    const [{ person_id: teacherId }] = await portal.services
      .get(DataSource)
      .query('SELECT person_id FROM meeting_teacher WHERE meeting_id = $1', [meeting]);
    const attendance = portal.services.get(AttendanceService);
    await attendance.reopen(meeting, 'Twee namen verwisseld', teacherId);
    const part = { from: '09:00', until: '10:00' };
    await attendance.mark(meeting, new Map([[trainee.id, part]]), teacherId);
    await attendance.close(meeting, teacherId);
    expect((await page()).text).toContain('1 uur afgetekend. Van dagdeel 1 nog 180 minuten.');
    const clerk = await newLeader(portal.services);
    const right = { personId: clerk.id, role: 'secretariat' as const };
    await giveRole(portal.services.get(DataSource).manager, right);
    const { text } = await page(`/deelnemers/${trainee.trajectoryId}/uren`, await portal.as(clerk.id));
    expect(text).toContain('Twee namen verwisseld');
    expect(text.match(/van de presentielijst/g)).toHaveLength(2);
  });

  it('of two trajectories shows the one that was asked for, and enrols that one', async () => {
    const { id } = trainee;
    await portal.services.get(DataSource).transaction(async (manager) => {
      const start = { personId: id, programme: 'leader' as const, startedOn: '2024-01-08' };
      await portal.services.get(TrajectoriesService).start(manager, start, actorOf.command);
    });
    const { blocks } = await newEdition(portal.services, {
      programmes: ['leader'],
      blocks: [{ heldOn: DAY, enrolUntil: UNTIL }],
    });
    const { body } = await page('/dagdelen?traject=begeleider');
    expect(body).toContain(`action="/dagdelen/${blocks[1]}/inschrijven?traject&#x3D;begeleider"`);
    const { location } = await post(blocks[1]!, 'inschrijven?traject=begeleider');
    expect((await page(location)).text).toContain('U bent ingeschreven voor cursus dagdeel 1');
    expect((await page('/dagdelen?traject=cobegeleider')).body).not.toContain(blocks[1]!);
  });
});
