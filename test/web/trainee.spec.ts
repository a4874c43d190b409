import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DeputiesService } from '../../src/enrolment/trajectories/deputies.service.js';
import { RequirementsService } from '../../src/enrolment/trajectories/requirements.service.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { CorrectionsService } from '../../src/hours/corrections.service.js';
import { LeaderStandingRow } from '../../src/people/leader-standing.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type TestTrainee, TraineeWorld } from '../support/trainee-world.js';
import { startTestWeb } from '../support/web.js';

describe('the pages of a trainee', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let world: TraineeWorld;
  let supervisorId: string;
  /** has the 96 hours, and so a record */
  let graduate: TestTrainee;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startTestWeb(database, { today: '2026-03-14' });
    world = new TraineeWorld(app);
    supervisorId = await world.person('Hanneke', 'Broek');
    graduate = await world.trainee('Noor', { supervisorId });
    await world.complete(graduate, supervisorId);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  /** Somebody who may stand in, or supervise. */
  async function leader(callName: string): Promise<string> {
    const personId = await world.person(callName);
    const since = { leaderSince: '2010-01-01', ordinaryMember: true, intervisionYears: [] };
    await database.dataSource.manager.insert(LeaderStandingRow, { personId, ...since });
    return personId;
  }
  const open = (url: string, who: TestTrainee | null) =>
    app.inject({ url, headers: who ? { cookie: who.cookie } : {} });
  const home = async (who: TestTrainee) => textOf((await open('/mijn-leerpad', who)).body);
  const confirm = (name: string, who: TestTrainee) =>
    app.inject({
      method: 'POST',
      url: '/mijn-leerpad/naam',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://leerpad.balint.example',
        cookie: who.cookie,
      },
      payload: new URLSearchParams({ name }).toString(),
    });

  it('begin with what to do first', async () => {
    const text = await home(await world.trainee('Bram', { supervisorId }));
    expect(text).toContain('0 van de 96 uur afgetekend');
    expect(text).toContain('Nu aan u Begin met lezen.');
    expect(text).toContain('supervisor Hanneke Broek');
    expect(text).toContain('Cursorisch onderwijs nog dagdelen 1, 2, 3 en 4');
    expect(text).toContain('Hier komt te staan wat u vastlegt');
  });

  it('say who mends it when there is no supervisor yet', async () => {
    const trainee = await world.trainee('Emma');
    await world.claim(trainee, {
      component: 'literature',
      minutes: 90,
      description: 'De dokter als medicijn',
    });
    const text = await home(trainee);
    expect(text).toContain('nog geen supervisor; het secretariaat zoekt er een voor u');
    expect(text).toContain('Nu aan u Las u weer iets?');
    expect(text).toContain('U hebt nog geen supervisor. Het secretariaat wijst er een toe');
    expect(text).toContain('Nog niemand die kan aftekenen');
  });

  it('say what waits for whom, and count it only after the signature', async () => {
    const trainee = await world.trainee('Lotte', { supervisorId });
    const id = await world.claim(trainee, {
      component: 'literature',
      minutes: 150,
      description: 'Iets anders',
    });
    const before = await home(trainee);
    expect(before).toContain('0 van de 96 uur afgetekend');
    expect(before).toContain('waarvan 2 u 30 min op een handtekening wacht');
    expect(before).toContain(
      'Wacht op een handtekening Hanneke Broek Literatuurstudie: 2 u 30 min, sinds za 14 mrt',
    );
    await world.sign(supervisorId, id);
    const after = await home(trainee);
    expect(after).toContain('2 u 30 min van de 96 uur afgetekend');
    expect(after).toContain('2 u 30 min Iets anders afgetekend Hanneke Broek');
  });

  it('put forward what came back, with the reason in what happened', async () => {
    const trainee = await world.trainee('Daan', { supervisorId });
    const claimId = await world.claim(trainee, { component: 'literature', minutes: 60, description: 'X' });
    await world
      .get(ClaimsService)
      .returnToTrainee({ claimId, version: 1 }, supervisorId, 'Welke <b>hoofdstukken</b>?');
    const { body } = await open('/mijn-leerpad', trainee);
    expect(body).toContain(`href="/literatuur/${claimId}/aanvullen"`);
    expect(textOf(body)).toContain('Eén leesverslag kwam terug met een vraag van Hanneke Broek.');
    expect(body).toContain('Welke &lt;b&gt;hoofdstukken&lt;/b&gt;?');
  });

  it('H5, H6: say why a figure counts, with the numbers behind it', async () => {
    const trainee = await world.trainee('Pieter');
    await world.letSign(trainee, supervisorId);
    const block = { component: 'course' as const, minutes: 240, block: 2 };
    await world.sign(
      supervisorId,
      await world.claim(trainee, { ...block, happenedOn: '2026-02-02' }),
      await world.claim(trainee, { ...block, happenedOn: '2026-02-03' }),
    );
    const text = await home(trainee);
    expect(text).toContain('4 van de 96 uur afgetekend');
    expect(text).toContain('Dagdeel 2: 8 uur afgetekend, 4 uur telt.');
    expect(text).toContain('Afgetekend: 8 uur. Daarvan telt 4 uur. Meer dan nodig: 4 uur;');
    expect(text).toContain('Twee keer hetzelfde dagdeel vervangt geen ander.');
  });

  it('P6: draw no stones for what the board exempted', async () => {
    const trainee = await world.trainee('Rik', { supervisorId });
    const decision = { reason: 'elders gedaan', decidedOn: '2026-02-11', decidedBy: 'bestuur' };
    await world.get(RequirementsService).exempt(trainee.trajectoryId, 'course', decision, actorOf.command);
    const { body } = await open('/mijn-leerpad', trainee);
    expect(textOf(body)).toContain('0 van de 80 uur afgetekend');
    expect(textOf(body)).toContain('Cursorisch onderwijs vrijgesteld door het bestuur op 11 februari 2026');
    expect(body.match(/class="stone" x=/g)).toHaveLength(80);
  });

  it('S1: say who signs while the supervisor is away', async () => {
    const away = await leader('Weg');
    const trainee = await world.trainee('Wies', { supervisorId: away });
    const wish = {
      supervisorId: away,
      deputyId: await leader('Piet'),
      fromDate: '2026-03-14',
      toDate: '2026-03-20',
    };
    await world.get(DeputiesService).name(randomUUID(), wish, actorOf.command);
    expect(await home(trainee)).toContain(
      'Uw supervisor Weg Proef is afwezig tot en met 20 maart 2026; Piet Proef tekent zolang uw leesverslagen af.',
    );
  });

  it('P3: say of practice and supervision what remains and who is asked, and never that there is nothing to do', async () => {
    const trainee = await world.trainee('Thijs', { supervisorId, programme: 'leader' });
    await world.complete(trainee, supervisorId);
    const text = await home(trainee);
    expect(text).toMatch(
      /Nu aan u .*Praktijk vastleggen .*Supervisie voorstellen .*nog 5 sessies .*nog 5 uur/,
    );
    expect(text).not.toContain('niets te doen');
    const host = await leader('Els');
    await world.claim(trainee, { component: 'practice', minutes: 90, askedOf: host });
    const asked = await home(trainee);
    const line = 'Voor praktijk wacht één inzending op Els Proef, sinds 14 maart 2026.';
    expect(asked).toContain(line);
    expect(asked).toMatch(
      new RegExp(`Praktijk en supervisie .*nog 5 sessies op verschillende dagen.*${line}`),
    );
    expect(asked).not.toContain('niets te doen');
  });

  it('H7: lead to the required title that lacks when all hours are there, with the title chosen', async () => {
    const trainee = await world.trainee('Khadija', { supervisorId });
    await world.letSign(trainee, supervisorId);
    const title = 'Internationaal Balintcongres: verslagen 2003 en 2005';
    const ids: string[] = [];
    for (let day = 1; day <= 6; day += 1) {
      const description =
        day === 1 ? 'Leerboek Groepstherapie' : 'Handboek Groepstherapie: hoofdstuk P5 Balintgroepen';
      const happenedOn = `2026-01-0${day}`;
      ids.push(
        await world.claim(trainee, { component: 'literature', minutes: 640, description, happenedOn }),
      );
    }
    await world.sign(supervisorId, ...ids);
    const { body } = await open('/mijn-leerpad', trainee);
    expect(textOf(body)).toContain(`Nu aan u Uw leesuren zijn er, maar van “${title}” is nog geen verslag.`);
    const href = /href="(\/literatuur\/nieuw\?titel[^"]+)"/.exec(body)![1]!;
    const form = await open(href.replaceAll('&#x3D;', '='), trainee);
    const label = form.body.slice(form.body.indexOf(' checked'));
    expect(form.statusCode).toBe(200);
    expect(textOf(label.slice(0, 400))).toContain(title);
    await world.claim(trainee, { component: 'literature', minutes: 30, description: title });
    expect(await home(trainee)).toContain('Voor literatuurstudie wacht één inzending op Hanneke Broek');
  });

  it('P6: show a set of requirements without hours as it is', async () => {
    const trainee = await world.trainee('Iris', { supervisorId, programme: 'leader' });
    const decision = { reason: 'ervaren', decidedOn: '2026-02-11', decidedBy: 'bestuur' };
    const asked = [{ component: 'supervision' as const, unit: 'minutes' as const, required: 300 }];
    await world.get(RequirementsService).impose(trainee.trajectoryId, asked, decision, actorOf.command);
    const text = await home(trainee);
    expect(text).not.toContain('96 uur');
    expect(text).toContain('Supervisie 0 van 5 uur');
    expect((await open('/literatuur', trainee)).body).toContain('Uw traject vraagt geen literatuurstudie.');
    expect((await open('/literatuur/nieuw', trainee)).headers.location).toBe('/literatuur');
  });

  it('K3: congratulate, and give the stored PDF to its owner alone', async () => {
    const { body } = await open('/mijn-leerpad', graduate);
    expect(textOf(body)).toContain('Gefeliciteerd U hebt alles afgerond');
    const href = /href="(\/mijn-leerpad\/bewijzen\/[^"]+)"/.exec(body)?.[1] ?? '';
    const answer = await open(href, graduate);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(answer.headers['cache-control']).toBe('no-store');
    const [{ pdf }] = await database.dataSource.query('SELECT pdf FROM frozen_document');
    expect(answer.rawPayload.equals(pdf)).toBe(true);
    const other = await world.trainee('Bart', { supervisorId });
    expect((await open(href, other)).statusCode).toBe(404);
    for (const wrong of ['x.pdf', `${randomUUID()}.pdf`, href.slice(-40, -4)])
      expect((await open(`/mijn-leerpad/bewijzen/${wrong}`, graduate)).statusCode).toBe(404);
  });

  it('K5: show a suspended record as such, and what happened', async () => {
    const trainee = await world.trainee('Marit', { supervisorId });
    await world.complete(trainee, supervisorId);
    const [{ id }] = await database.dataSource.query(
      `SELECT id FROM claim WHERE trajectory_id = $1 AND component = 'fishbowl' AND block = 3`,
      [trainee.trajectoryId],
    );
    await world
      .get(CorrectionsService)
      .correct(id, { reason: 'Eerder vertrokken.', right: { minutes: 150 } }, actorOf.command);
    const text = await home(trainee);
    expect(text).toContain('92 van de 96 uur afgetekend');
    expect(text).toContain('opgeschort Nummer');
    expect(text).toContain('Sinds 14 maart 2026 niet geldig');
    const happened = textOf((await open('/mijn-leerpad/verloop', trainee)).body);
    expect(happened).toContain('Vissenkomtraining, dagdeel 3: 4 uur gecorrigeerd Eerder vertrokken.');
    expect(text).toContain('nog dagdeel 3');
  });

  it('page what happened', async () => {
    const trainee = await world.trainee('Sjoerd', { supervisorId });
    for (let minutes = 1; minutes <= 35; minutes += 1)
      await world.claim(trainee, { component: 'literature', minutes, description: `Titel ${minutes}.` });
    expect((await open('/mijn-leerpad', trainee)).body).toContain('href="/mijn-leerpad/verloop"');
    const first = (await open('/mijn-leerpad/verloop', trainee)).body;
    const second = (await open('/mijn-leerpad/verloop?blad=2', trainee)).body;
    const titles = [first, second].flatMap((body) =>
      [...body.matchAll(/Titel (\d+)\./g)].map(([, one]) => one),
    );
    expect(new Set(titles).size).toBe(35);
    expect(titles).toHaveLength(35);
    expect(first).toContain('blad&#x3D;2');
    expect(second).not.toContain('blad&#x3D;3');
  });

  describe('the name for print', () => {
    it('K2: is confirmed or spelled otherwise, once, and leaves a trace without the name (V2)', async () => {
      const trainee = await world.trainee('Zoe', { supervisorId });
      expect((await open('/mijn-leerpad/naam', trainee)).body).toContain(
        'Deze schrijfwijze komt uit de administratie',
      );
      for (let time = 0; time < 2; time += 1)
        expect((await confirm(' Zoë  in ’t Proef', trainee)).headers.location).toBe('/mijn-leerpad/naam');
      const { body } = await open('/mijn-leerpad/naam', trainee);
      expect(body).toContain('<p class="print-name">Zoë in ’t Proef</p>');
      expect(body).toContain('U hebt deze schrijfwijze bevestigd');
      const audited = await database.dataSource.query(
        `SELECT action, details FROM audit_entry WHERE subject_id = $1`,
        [trainee.personId],
      );
      expect(audited).toEqual([
        { action: 'person.print-name', details: { changed: false, change: expect.any(String) } },
      ]);
    });

    it('is refused beside the field when it cannot be printed, and kept as it was typed', async () => {
      const trainee = await world.trainee('Wei', { supervisorId });
      const { statusCode, body } = await confirm('李 Wei', trainee);
      expect(statusCode).toBe(422);
      expect(body).toContain('id="name-wrong"');
      expect(body).toContain('Het teken 李 (U+674E)');
      expect(body).toContain('value="李 Wei"');
    });

    it('is asked for when the record is near', async () => {
      const trainee = await world.trainee('Ingrid', { supervisorId });
      await world.letSign(trainee, supervisorId);
      const claims: string[] = [];
      for (let day = 1; day <= 6; day += 1)
        claims.push(
          await world.claim(trainee, {
            component: 'literature',
            minutes: 640,
            happenedOn: `2026-02-0${day}`,
          }),
        );
      for (const component of ['course', 'fishbowl'] as const)
        for (let block = 1; block <= 3; block += 1)
          claims.push(
            await world.claim(trainee, { component, block, minutes: 240, happenedOn: `2026-01-1${block}` }),
          );
      await world.sign(supervisorId, ...claims);
      expect(await home(trainee)).toContain('Kijk of uw naam er goed op komt te staan. Naam nakijken');
      await confirm('Ingrid Proef', trainee);
      expect(await home(trainee)).not.toContain('Naam nakijken');
    });
  });

  describe('the portfolio', () => {
    it('is a PDF of several sheets, drawn for its owner', async () => {
      const answer = await open('/mijn-leerpad/portfolio.pdf', graduate);
      expect(answer.headers['content-type']).toBe('application/pdf');
      const source = answer.rawPayload.toString('latin1');
      expect(source.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(1);
      expect(source).toContain('/MarkInfo');
      expect(source).toMatch(/\/S \/Table\b/);
    });

    it('V1: holds reflections only when they are asked for', async () => {
      const trainee = await world.trainee('Khadija', { supervisorId });
      const fields = {
        formKey: randomUUID(),
        title: 'de-dokter-als-medicijn',
        otherTitle: '',
        date: '2026-03-01',
        hours: '1',
        minutes: '',
        pages: 'h. 1',
        reflection: 'Ik leerde luisteren. '.repeat(60),
      };
      await app.inject({
        method: 'POST',
        url: '/literatuur',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'http://leerpad.balint.example',
          cookie: trainee.cookie,
        },
        payload: new URLSearchParams(fields).toString(),
      });
      const without = await open('/mijn-leerpad/portfolio.pdf', trainee);
      const including = await open('/mijn-leerpad/portfolio.pdf?met=reflecties', trainee);
      const headings = (pdf: Buffer) => pdf.toString('latin1').match(/\/S \/H3\b/g)?.length ?? 0;
      expect([headings(without.rawPayload), headings(including.rawPayload)]).toEqual([0, 1]);
    });

    it('prints a question mark for what the fonts lack', async () => {
      const trainee = await world.trainee('Thijs', { supervisorId });
      await world.claim(trainee, { component: 'literature', minutes: 60, description: '李 🙂 lezen' });
      expect((await open('/mijn-leerpad/portfolio.pdf', trainee)).statusCode).toBe(200);
    });
  });

  it('show the latest of two trajectories first, and lead to the other', async () => {
    await world.start(graduate.personId, 'leader', supervisorId, '2026-03-01');
    const { body } = await open('/mijn-leerpad', graduate);
    expect(textOf(body)).toContain('0 van de 96 uur afgetekend');
    expect(body).toContain('/mijn-leerpad?traject&#x3D;cobegeleider');
    const other = textOf((await open('/mijn-leerpad?traject=cobegeleider', graduate)).body);
    expect(other).toContain('96 van de 96 uur afgetekend');
  });

  it('are there for trainees only', async () => {
    const paths = ['', '/verloop', '/naam', '/portfolio.pdf', `/bewijzen/${randomUUID()}.pdf`];
    for (const path of paths) {
      const { statusCode, headers } = await open(`/mijn-leerpad${path}`, null);
      expect([statusCode, String(headers.location).startsWith('/aanmelden')]).toEqual([303, true]);
    }
    expect((await open('/mijn-leerpad?traject=begeleider', await world.trainee('Jan'))).statusCode).toBe(404);
  });
});

/** What a reader sees of a page, on one line. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
