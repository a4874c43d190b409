import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx, parseCsv } from 'hucre';
import { DataSource } from 'typeorm';
import { AttendanceService, type Mark } from '../../src/learning/meetings/attendance.service.js';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { addGuests } from '../../src/people/guests.service.js';
import { LeaderStandingRow } from '../../src/people/leader-standing.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { newDay, tonight } from '../builders/days.js';
import { newEdition, plan } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader } from '../builders/people.js';
import { textOf } from '../support/html.js';
import { deliverAll, promised } from '../support/mail.js';
import { PeOnlineServer } from '../support/pe-online-server.js';
import { giveRole } from '../support/roles.js';
import { statementsOf } from '../support/statements.js';
import { startTestPortal, type TestPortal, type Visitor } from '../support/test-portal.js';

const TODAY = '2026-03-14';
const OFFICE = { afterDeadline: true };
const number = (index: number) => `0${String(index).padStart(10, '0')}`;

describe('Q2, Q7: handing attendance over by hand', () => {
  let portal: TestPortal;
  let organiser: TestLeader;
  let office: Visitor;
  let board: Visitor;

  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY });
    organiser = await newLeader(portal.services, { name: 'Olga Organist' });
    office = await portal.as(await roleHolder('secretariat', 'Sita Secretaris'));
    board = await portal.as(await roleHolder('board', 'Bob Bestuur'));
  });
  afterAll(() => portal.close());

  const sql = <Row = object>(text: string, params: unknown[] = []) =>
    portal.services.get(DataSource).query<Row[]>(text, params);
  async function roleHolder(role: 'secretariat' | 'board', name: string): Promise<string> {
    const { id } = await newLeader(portal.services, { name });
    await giveRole(portal.services.get(DataSource).manager, { personId: id, role });
    return id;
  }
  /** Invented leaders, and guests, in three statements. */
  const newPeople = (count: number, word: string, { guests = false, reachable = true } = {}) =>
    portal.services.get(DataSource).transaction(async (manager) => {
      const named = Array.from({ length: count }, (_, index) => ({
        name: `${word} ${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`,
        email: reachable ? `${word.toLowerCase()}${index}@dag.example` : null,
      }));
      const ids = await addGuests(manager, named, actorOf.command);
      if (!guests)
        await manager.insert(
          LeaderStandingRow,
          ids.map((personId) => ({ personId, maxSupervisees: 8 })),
        );
      return ids;
    });
  const give = (register: string, numbers: readonly (readonly [string, string])[]) =>
    sql(
      `INSERT INTO person_register_number (person_id, register, number)
       SELECT unnest($2::uuid[]), $1, unnest($3::text[]) ON CONFLICT (person_id, register) DO UPDATE SET number = excluded.number`,
      [register, numbers.map(([id]) => id), numbers.map(([, text]) => text)],
    );
  /** What a body granted. A day has the id of its edition. */
  const grant = (editionId: string, type: 1 | 3 | 4, body = 'gaia') =>
    sql(
      `INSERT INTO accreditation_dossier (id, edition_id, body, state, version, type, title, target_group, goals, literature,
         evaluation, self_study_minutes, maximum, grant_number, grant_points, valid_from, valid_until, known, begun_at)
       VALUES (gen_random_uuid(), $1, $3, 'granted', 5, $2, 'Cursus', '', '', '', '', 0, 300, '556677', 350, '2026-01-01',
         '2027-12-31', '[]', now())`,
      [editionId, type, body],
    );
  const attendance = () => portal.services.get(AttendanceService);
  /** A day of today whose list is closed: all were there to the end but those who are marked otherwise. */
  const heldDay = async (people: readonly string[], marks: readonly (readonly [string, Mark])[] = []) => {
    const id = await newDay(portal.services, {
      ...{ ...tonight(TODAY), enrolFrom: '2026-03-01' },
      ...{ organiserIds: [organiser.id], capacity: 300 },
    });
    const who = people.map((personId) => ({ personId, trajectoryId: null }));
    await portal.services.get(EnrolmentsService).enrol(id, who, actorOf.command, OFFICE);
    await attendance().mark(id, new Map(marks), organiser.id);
    await attendance().markRest(id, organiser.id);
    await attendance().close(id, organiser.id);
    return id;
  };
  const pathOf = (meetingId: string) => `/accreditatie/overdragen/${meetingId}/gaia`;
  const post = (visitor: Visitor, path: string, fields: Record<string, string> = {}) =>
    visitor.post(path, Object.entries(fields));
  /** The seal in the form that is sent to an address. */
  const sealIn = (html: string, to: string) =>
    new RegExp(`action="[^"]*/${to}"[^]*?name="zegel" value="([\\w-]+)"`).exec(html)![1]!;
  const codes = {
    cursus: '12345',
    cursusVan: 'pe',
    uitvoering: 'voorjaar',
    uitvoeringVan: 'eigen',
    bijeenkomst: '9',
    bijeenkomstVan: 'pe',
  };
  const handed = (meetingId: string) =>
    sql<{ state: string; count: number }>(
      `SELECT state, count(*)::int FROM handed_number WHERE meeting_id = $1 AND NOT test GROUP BY state ORDER BY state`,
      [meetingId],
    );

  const figures = (accepted: number) =>
    `<Results><rejected_rows>0</rejected_rows><accepted_rows>${accepted}</accepted_rows><total_rows>${accepted}</total_rows></Results>`;

  it('acceptance 2: of 230 attendees each is in one place, and what is sent is what gets points', async () => {
    const [whole, part] = [await newPeople(200, 'Heel'), await newPeople(12, 'Deels')];
    const [without, wrong] = [await newPeople(9, 'Zonder'), await newPeople(3, 'Fout')];
    const [other, guests] = [await newPeople(4, 'Anders'), await newPeople(2, 'Gast', { guests: true })];
    await give(
      'big-doctors',
      [...whole, ...part].map((id, index) => [id, number(index)] as const),
    );
    await give(
      'big-doctors',
      wrong.map((id, index) => [id, `123${index}`] as const),
    );
    await give(
      'psychologists',
      other.map((id, index) => [id, `0012${index}`] as const),
    );
    const all = [...whole, ...part, ...without, ...wrong, ...other, ...guests];
    const day = await heldDay(
      all,
      part.map((id) => [id, { from: '23:00', until: '23:30' }] as const),
    );
    await grant(day, 1);

    const list = textOf((await office.get('/accreditatie/overdragen')).body);
    expect(list).toContain('nog 200 door te geven');
    expect(list).toContain('Doorgeven kan tot en met 25 april 2026.');
    const page = (await office.get(pathOf(day))).body;
    const text = textOf(page);
    for (const [label, count] of [
      ['Krijgt punten', 200],
      ['Krijgt een bewijs van deelname', 12],
      ['Zonder nummer', 12],
      ['In een ander register', 4],
      ['Gast', 2],
      ['Samen aanwezig', 230],
    ] as const)
      expect(text).toMatch(new RegExp(`${label}\\s*${count}\\b`));
    expect(text).toContain('In Excel blijven nullen vooraan alleen in het werkblad staan.');
    expect(text).toContain('Toegekend onder nummer 556677: 3,5 punten');
    expect(text).toMatch(/Fout aa\s*: “1230” is geen nummer van dit register/);
    expect(text).toMatch(/Zonder aa\s*: heeft geen nummer opgegeven/);
    expect(page).toContain(`href="/personen/${without[0]}/nummers"`);
    // Who was there for a part has a certificate of attendance.
    const certificate = new RegExp(`/deelnamebewijzen/${day}/[\\w-]+\\.pdf`).exec(page)![0];
    expect((await office.get(certificate)).headers['content-type']).toBe('application/pdf');

    const file = (name: string, visitor = office) => visitor.get(`${pathOf(day)}/bestand/${name}`);
    const wanted = whole.map((_, index) => number(index));
    const pasted = (await file('nummers.txt')).body;
    expect(pasted.trim().split('\r\n').sort()).toEqual(wanted);
    const csv = parseCsv((await file('lijst.csv')).body, { delimiter: ';' });
    expect(
      csv
        .slice(1)
        .map(([first]) => String(first))
        .sort(),
    ).toEqual(wanted);
    const { sheets } = await readXlsx((await file('lijst.xlsx')).rawPayload);
    expect(
      sheets[0]!.rows
        .slice(1)
        .map(([first]) => first)
        .sort(),
    ).toEqual(wanted);
    expect((await file('deel-1.xml')).statusCode).toBe(404);

    await post(office, `${pathOf(day)}/codes`, codes);
    const xml = (await file('deel-1.xml')).body;
    expect(xml.match(/<Attendance>/g)).toHaveLength(100);
    expect(xml).toContain('<userID></userID><userKey></userKey><userRole>EDU</userRole><orgID>19</orgID>');
    expect(xml).toContain(
      '<PECourseID>12345</PECourseID><externalPersonID>00000000000</externalPersonID><externalEditionID>voorjaar</externalEditionID><PEMeetingID>9</PEMeetingID>',
    );
    expect((await file('deel-3.xml')).statusCode).toBe(404);

    // The board reads, and takes nothing along.
    expect(textOf((await board.get(pathOf(day))).body)).toMatch(/Samen aanwezig\s*230/);
    for (const answer of [
      await file('nummers.txt', board),
      await post(board, `${pathOf(day)}/codes`, codes),
      await post(board, `${pathOf(day)}/geplakt`, { zegel: sealIn(page, 'geplakt') }),
    ])
      expect([403, 404]).toContain(answer.statusCode);
    expect(await handed(day)).toEqual([]);

    // The answer to the first part: the body booked 99 and refused one. The second part stays as the secretariat uploads it.
    const before = (await file('deel-2.xml')).body;
    const sent = [...xml.matchAll(/<externalPersonID>(\d+)</g)].map(([, one]) => one!);
    const there = new PeOnlineServer(
      { userID: 'vereniging', userKey: 'geheim-woord' },
      new Map([['19', new Set(wanted.filter((one) => one !== sent[0]))]]),
      [{ id: '12345', type: 1, editions: [{ id: '1', code: 'voorjaar', meetings: [{ id: '9' }] }] }],
    );
    const url = await there.start();
    const upload = async (sXML: string) =>
      (await fetch(url, { method: 'POST', body: new URLSearchParams({ sXML }) })).text();
    const keyless = await upload(xml);
    const antwoord = await upload(
      xml
        .replace('<userID></userID>', '<userID>vereniging</userID>')
        .replace('<userKey></userKey>', '<userKey>geheim-woord</userKey>'),
    );
    await there.stop();
    expect(there.booked.size).toBe(99);
    const sealOfPart = async (part: number) =>
      new RegExp(`name="deel" value="${part}">\\s*<input[^>]*name="zegel" value="([\\w-]+)"`).exec(
        (await office.get(pathOf(day))).body,
      )![1]!;
    const answer = { deel: '1', zegel: await sealOfPart(1), antwoord };
    const half = await post(office, `${pathOf(day)}/antwoord`, {
      ...answer,
      antwoord: antwoord.slice(0, 500),
    });
    expect([half.statusCode, textOf(half.body).includes('Dit is geen antwoord van PE-online')]).toEqual([
      422,
      true,
    ]);
    // Nobody had filled the key in: the body processed nothing, and the portal keeps nothing.
    const none = await post(office, `${pathOf(day)}/antwoord`, { ...answer, antwoord: keyless });
    expect(textOf(none.body)).toContain('De gebruikersnaam of de sleutel klopt niet');
    expect(await handed(day)).toEqual([]);
    // An answer pasted at the other part books nobody, though its figures would fit.
    const elsewhere = await post(office, `${pathOf(day)}/antwoord`, {
      ...{ deel: '2', zegel: await sealOfPart(2) },
      antwoord: antwoord.replace(/<Error>.*?<\/Error>/, '').replace(/<Results>.*<\/Results>/, figures(100)),
    });
    expect([elsewhere.statusCode, textOf(elsewhere.body).includes('het antwoord op een ander deel')]).toEqual(
      [422, true],
    );
    expect(await handed(day)).toEqual([]);
    const read = await post(office, `${pathOf(day)}/antwoord`, answer);
    expect(read.headers.location).toBe(`${pathOf(day)}?gedaan=antwoord&uitkomst=99-1-0`);
    expect(textOf((await office.get(read.headers.location!)).body)).toContain('99 aangenomen, 1 geweigerd.');
    expect(await handed(day)).toEqual([
      { state: 'accepted', count: 99 },
      { state: 'refused', count: 1 },
    ]);
    expect((await file('deel-2.xml')).body).toBe(before);
    expect((await file('deel-1.xml')).body.match(/<Attendance>/g)).toHaveLength(1);
    expect((await file('nummers.txt')).body.trim().split('\r\n')).toHaveLength(101);

    // The portal keeps only what the page showed, and keeps it once when somebody confirms twice at once.
    const forged = `A${sealIn(page, 'geplakt').slice(1)}`;
    expect((await post(office, `${pathOf(day)}/geplakt`, { zegel: forged })).statusCode).toBe(409);
    expect(await handed(day)).toHaveLength(2);
    const zegel = sealIn((await office.get(pathOf(day))).body, 'geplakt');
    const both = await Promise.all([1, 2].map(() => post(office, `${pathOf(day)}/geplakt`, { zegel })));
    expect(both.map(({ headers }) => headers.location)).toEqual(
      Array(2).fill(`${pathOf(day)}?gedaan=geplakt&aantal=101`),
    );
    expect(await handed(day)).toEqual([{ state: 'accepted', count: 200 }]);
    expect(
      await sql(`SELECT means FROM hand_off_call WHERE meeting_id = $1 ORDER BY begun_at, means`, [day]),
    ).toHaveLength(2);
    expect(textOf((await office.get(pathOf(day))).body)).toContain('Alles is doorgegeven.');
    expect(textOf((await office.get('/accreditatie/overdragen')).body)).toContain('200 doorgegeven');
    const own = textOf((await (await portal.as(whole[0]!)).get('/mijn-deelname')).body);
    expect(own).toContain('Uw punten zijn op 14 maart 2026 doorgegeven aan GAIA, artsen.');
    expect(textOf((await (await portal.as(part[0]!)).get('/mijn-deelname')).body)).not.toContain(
      'doorgegeven',
    );
  });

  it('Q7: the answer to another meeting with the same people books nobody', async () => {
    const [anna] = (await newPeople(1, 'Dubbel')) as [string];
    await give('big-doctors', [[anna, number(801)]]);
    const day = await heldDay([anna]);
    await grant(day, 1);
    await post(office, `${pathOf(day)}/codes`, codes);
    const answered = async (course: string, date: string) =>
      post(office, `${pathOf(day)}/antwoord`, {
        deel: '1',
        zegel: sealIn((await office.get(pathOf(day))).body, 'antwoord'),
        antwoord: `<Summary>${figures(1)}<Accepted><person>${number(801)}</person><course>${course}</course><date>${date}</date></Accepted></Summary>`,
      });
    expect((await answered('999', TODAY)).statusCode).toBe(422);
    expect((await answered(codes.cursus, '2026-02-14')).statusCode).toBe(422);
    expect(await handed(day)).toEqual([]);
    expect((await answered(codes.cursus, '14-03-2026')).statusCode).toBe(303);
    expect(await handed(day)).toEqual([{ state: 'accepted', count: 1 }]);
  });

  it('Q7: a list that is opened again waits, and put right it leaves only the difference', async () => {
    const [anna, bert, carla] = (await newPeople(3, 'Verbeterd')) as [string, string, string];
    await give('big-doctors', [
      [anna, number(501)],
      [bert, number(502)],
      [carla, number(503)],
    ]);
    const day = await heldDay([anna, bert, carla], [[carla, 'absent']]);
    await grant(day, 1);
    const path = pathOf(day);
    const paste = async () =>
      post(office, `${path}/geplakt`, { zegel: sealIn((await office.get(path)).body, 'geplakt') });
    await paste();
    await attendance().reopen(day, 'Bert was er niet, Carla wel', organiser.id);
    const open = textOf((await office.get(path)).body);
    expect(open).toContain('De presentielijst is nog niet gesloten.');
    expect(open).not.toContain('Samen aanwezig');
    expect(open).not.toContain('geen punten bij horen');
    expect((await office.get(`${path}/bestand/nummers.txt`)).body).toBe('');
    await attendance().mark(
      day,
      new Map<string, Mark>([
        [bert, 'absent'],
        [carla, 'whole'],
      ]),
      organiser.id,
    );
    await attendance().close(day, organiser.id);
    expect((await office.get(`${path}/bestand/nummers.txt`)).body).toBe(`${number(503)}\r\n`);
    expect(textOf((await office.get(path)).body)).toContain(
      '1 nummer is doorgegeven terwijl er nu geen punten bij horen.',
    );
    await paste();
    expect(await handed(day)).toEqual([{ state: 'accepted', count: 3 }]);
  });

  it('Q7: what was given to the body is kept as it was shown, though the list changed before it was said', async () => {
    const [anna, bert] = (await newPeople(2, 'Getoond')) as [string, string];
    await give('big-doctors', [
      [anna, number(901)],
      [bert, number(902)],
    ]);
    const day = await heldDay([anna, bert]);
    await grant(day, 1);
    const zegel = sealIn((await office.get(pathOf(day))).body, 'geplakt');
    await attendance().reopen(day, 'Bert was er niet', organiser.id);
    await attendance().mark(day, new Map<string, Mark>([[bert, 'absent']]), organiser.id);
    await attendance().close(day, organiser.id);
    const kept = await post(office, `${pathOf(day)}/geplakt`, { zegel });
    expect(kept.headers.location).toBe(`${pathOf(day)}?gedaan=geplakt&aantal=2`);
    expect(await handed(day)).toEqual([{ state: 'accepted', count: 2 }]);
    expect(textOf((await office.get(pathOf(day))).body)).toContain(
      '1 nummer is doorgegeven terwijl er nu geen punten bij horen.',
    );
    // The seal of one meeting does not serve for another.
    const other = await heldDay([anna]);
    await grant(other, 1);
    expect((await post(office, `${pathOf(other)}/geplakt`, { zegel })).statusCode).toBe(409);
  });

  it('Q7: somebody is told of the number that they have now', async () => {
    const [anna, bert] = (await newPeople(2, 'Verhuisd')) as [string, string];
    await give('big-doctors', [[anna, number(951)]]);
    const day = await heldDay([anna, bert]);
    await grant(day, 1);
    await post(office, `${pathOf(day)}/geplakt`, {
      zegel: sealIn((await office.get(pathOf(day))).body, 'geplakt'),
    });
    const told = async (id: string) =>
      textOf((await (await portal.as(id)).get('/mijn-deelname')).body).includes('doorgegeven');
    expect([await told(anna), await told(bert)]).toEqual([true, false]);
    // Given to a second person too, the number still counts as the first one's.
    await give('big-doctors', [[bert, number(951)]]);
    expect([await told(anna), await told(bert)]).toEqual([true, false]);
    // The first gets another number: that one was the second's all along.
    await give('big-doctors', [[anna, number(952)]]);
    expect([await told(anna), await told(bert)]).toEqual([false, true]);
  });

  it('Q2: who has no number that can be one is asked for it by mail, once a day', async () => {
    const [without, wrong] = [await newPeople(2, 'Vraag'), await newPeople(1, 'Mis')];
    const [silent] = await newPeople(1, 'Stil', { reachable: false });
    await give('big-doctors', [[wrong[0]!, '12']]);
    const day = await heldDay([...without, ...wrong, silent!]);
    await grant(day, 1);
    // Where nothing was granted there is nothing to ask a number for.
    const plain = await heldDay(await newPeople(1, 'Zomaar'));
    expect((await office.get(pathOf(plain))).body).not.toContain('nummers-vragen');
    expect((await post(office, `${pathOf(plain)}/nummers-vragen`)).statusCode).toBe(409);
    await sql(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
    expect(textOf((await office.get(pathOf(day))).body)).toContain('Vraag 4 personen per mail om hun nummer');
    const asked = await post(office, `${pathOf(day)}/nummers-vragen`);
    expect(textOf((await office.get(asked.headers.location!)).body)).toContain(
      '3 personen krijgen een mail.',
    );
    const again = await post(office, `${pathOf(day)}/nummers-vragen`);
    expect(textOf((await office.get(again.headers.location!)).body)).toContain(
      'Er gaat geen nieuwe mail uit',
    );
    expect(await promised(portal.services)).toHaveLength(3);
    // A person who gave their number meanwhile gets no mail.
    await give('big-doctors', [[without[0]!, number(601)]]);
    const letters = await deliverAll(portal.services);
    expect(letters.map(({ to }) => to.name).sort()).toEqual(['Mis aa', 'Vraag ab']);
    expect(letters[0]!.text).toContain('elf cijfers');
    expect(letters[0]!.text).toContain('/account/nummers');
  });

  it('I9, Q7: a course that is accredited as a whole counts over all its meetings, under the last', async () => {
    const teacher = await newLeader(portal.services);
    const [tessa, tom] = [await newTrainee(portal.services), await newTrainee(portal.services)];
    const { id, blocks } = await newEdition(portal.services, {
      teacher,
      blocks: [
        { block: 1, heldOn: '2026-03-12', enrolUntil: '2026-03-10' },
        { block: 2, heldOn: '2026-03-13', enrolUntil: '2026-03-10' },
      ],
    });
    await grant(id, 4);
    await give('big-doctors', [
      [tessa.id, number(701)],
      [tom.id, number(702)],
    ]);
    const marks = { 1: ['whole', 'whole'], 2: ['whole', 'absent'] } as const;
    const [first, last] = [blocks[1]!, blocks[2]!];
    for (const block of [1, 2] as const) {
      const walkIns = [tessa, tom].map(({ id: personId, trajectoryId }) => ({ personId, trajectoryId }));
      const [one, other] = marks[block];
      await attendance().mark(
        blocks[block]!,
        new Map<string, Mark>([
          [tessa.id, one],
          [tom.id, other],
        ]),
        teacher.id,
        walkIns,
      );
      if (block === 1) await attendance().close(first, teacher.id);
    }
    expect((await office.get(pathOf(first))).headers.location).toBe(pathOf(last));
    expect(textOf((await office.get(pathOf(last))).body)).toContain(
      'De presentielijst is nog niet gesloten.',
    );
    await attendance().close(last, teacher.id);
    const page = textOf((await office.get(pathOf(last))).body);
    expect(page).toContain('alle 2 bijeenkomsten samen');
    expect(page).toMatch(/Krijgt punten\s*1\b/);
    expect(page).toMatch(/Krijgt een bewijs van deelname\s*1\b/);
    expect((await office.get(`${pathOf(last)}/bestand/nummers.txt`)).body).toBe(`${number(701)}\r\n`);
    // The body knows a run of the course, and no meeting.
    await post(office, `${pathOf(last)}/codes`, {
      cursus: '77',
      cursusVan: 'pe',
      uitvoering: '88',
      uitvoeringVan: 'pe',
    });
    const xml = (await office.get(`${pathOf(last)}/bestand/deel-1.xml`)).body;
    expect(xml).toContain('<PEEditionID>88</PEEditionID>');
    expect(xml).not.toContain('MeetingID');
    // A block that the secretariat plans later becomes the last one: what was kept under the one before moves to it.
    await post(office, `${pathOf(last)}/geplakt`, {
      zegel: sealIn((await office.get(pathOf(last))).body, 'geplakt'),
    });
    const later = await portal.services
      .get(EditionsService)
      .planBlock(id, plan(teacher, { block: 3, heldOn: TODAY, enrolUntil: TODAY }), null, actorOf.command);
    const close = async (personId: string, mark: Mark) => {
      const { trajectoryId } = personId === tessa.id ? tessa : tom;
      await attendance().mark(later, new Map([[personId, mark]]), teacher.id, [{ personId, trajectoryId }]);
      await attendance().close(later, teacher.id);
    };
    await close(tessa.id, 'whole');
    expect((await office.get(pathOf(last))).headers.location).toBe(pathOf(later));
    expect(textOf((await office.get(pathOf(later))).body)).toContain('Alles is doorgegeven.');
    await attendance().reopen(later, 'Was er toch niet', teacher.id);
    await close(tessa.id, 'absent');
    const task = `/accreditatie/taken/${later}/gaia/${tessa.id}`;
    expect((await office.get('/accreditatie/taken')).body).toContain(task);
    const settled = await post(office, task, {
      ...{ nummer: number(701), uitkomst: 'verwijderd' },
      reden: 'Besproken met de instantie',
    });
    expect(settled.statusCode).toBe(303);
    expect((await office.get('/accreditatie/taken')).body).not.toContain(task);
  });

  it('Q2: a body that granted nothing has a plain list, of which nothing is kept as handed over', async () => {
    const [pim] = await newPeople(1, 'Psycholoog');
    await give('psychologists', [[pim!, '00123']]);
    const day = await heldDay([pim!]);
    const path = `/accreditatie/overdragen/${day}/psychologists`;
    const page = (await office.get(path)).body;
    expect(textOf(page)).toContain('Er is voor deze instantie geen dossier.');
    expect(page).not.toContain('/geplakt');
    expect((await office.get(`${path}/bestand/nummers.txt`)).body).toBe('P00123\r\n');
    expect((await post(office, `${path}/geplakt`, { zegel: 'x'.repeat(60) })).statusCode).toBe(409);
    expect((await office.get(`/accreditatie/overdragen/${day}/nergens`)).statusCode).toBe(404);
  });

  it('refuses a code that cannot be one, at its field, and keeps what was typed', async () => {
    const day = await heldDay(await newPeople(1, 'Code'));
    await grant(day, 1);
    const wrong = await post(office, `${pathOf(day)}/codes`, { ...codes, cursus: '0123', bijeenkomst: '' });
    expect(wrong.statusCode).toBe(422);
    expect(textOf(wrong.body)).toContain('Een nummer van PE-online bestaat uit hoogstens tien cijfers');
    expect(wrong.body).toContain('value="0123"');
    await post(office, `${pathOf(day)}/codes`, codes);
    await post(office, `${pathOf(day)}/codes`, { ...codes, bijeenkomst: '' });
    const kept = await sql(
      `SELECT thing, whose, code FROM hand_off_code WHERE edition_id = $1 ORDER BY thing`,
      [day],
    );
    expect(kept).toEqual([
      { thing: 'course', whose: 'theirs', code: '12345' },
      { thing: 'edition', whose: 'own', code: 'voorjaar' },
    ]);
  });

  it('takes as many statements for a year of many meetings and people as for one of few', async () => {
    const count = async (path: string) =>
      (
        await statementsOf(portal.services.get(DataSource), async () => {
          expect((await office.get(path)).statusCode).toBe(200);
        })
      ).length;
    const few = await heldDay(await newPeople(2, 'Weinig'));
    const before = [await count('/accreditatie/overdragen'), await count(pathOf(few))];
    const many = await heldDay(await newPeople(30, 'Veel'));
    expect([await count('/accreditatie/overdragen'), await count(pathOf(many))]).toEqual(before);
  });
});
