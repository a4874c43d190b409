import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { DaysService } from '../../src/learning/intervision/days.service.js';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { addGuests } from '../../src/people/guests.service.js';
import { SmtpCarrier } from '../../src/platform/mail/smtp-carrier.service.js';
import { dayPlan, newDay } from '../builders/days.js';
import { coming, newEdition, plan } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { calendarIn, readCalendar } from '../support/calendars.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { deliverAll, deliverWith } from '../support/mail.js';
import { startTestServices, type TestServices } from '../support/services.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';

const OFFICE = { afterDeadline: true };

describe('C1: an appointment comes with the mail', () => {
  let database: TestDatabase;
  let services: TestServices;
  let smtp: TestSmtp;
  let teacher: TestLeader;
  let trainees: TestTrainee[];

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await startTestServices(database, { today: '2026-03-14' });
    smtp = await startSmtp();
    teacher = await newLeader(services, { name: 'Zoë "Zee" in ’t Veld; Çelik, M.' });
    trainees = await Promise.all(
      Array.from({ length: 3 }, () =>
        newTrainee(services, { signer: teacher, surname: 'van "Dam"; Öz, E.' }),
      ),
    );
  });
  afterAll(async () => {
    await services.close();
    await smtp.stop();
    await database.drop();
  });
  beforeEach(async () => {
    await database.dataSource.query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
  });

  const enrol = (meetingId: string, one: TestTrainee) =>
    services.get(EnrolmentsService).enrol(meetingId, [coming(one)], actorOf.command, OFFICE);
  const cancel = (meetingId: string, { id }: TestTrainee) =>
    services.get(EnrolmentsService).cancel(meetingId, id, actorOf.command, OFFICE);
  const versionOf = async (id: string): Promise<number> => {
    const [row] = await database.dataSource.query<[{ version: number }]>(
      'SELECT version FROM meeting WHERE id = $1',
      [id],
    );
    return row.version;
  };

  /** Sends what waits through a mail server, and reads what came to one person. */
  async function mailed(to: { id: string }) {
    smtp.received.splice(0);
    await deliverWith(services, new SmtpCarrier(smtp.url, 'leerpad.balint.example'));
    const [{ email }] = await services
      .get(DataSource)
      .query<[{ email: string }]>('SELECT email FROM person WHERE id = $1', [to.id]);
    return smtp.received
      .filter((mail) => mail.to.includes(email))
      .map((mail) => {
        const calendar = calendarIn(mail);
        if (!calendar) return null;
        // A program that only opens files reads the same.
        expect(calendar.file).toEqual({ name: 'leerpad.ics', text: calendar.text });
        const { method, events } = readCalendar(calendar.text);
        expect(calendar.contentType).toBe(`text/calendar; charset=utf-8; method=${method}`);
        expect(events).toHaveLength(1);
        return { method, email, text: calendar.text.replaceAll(/\r\n[ \t]/g, ''), ...events[0]! };
      });
  }

  it('placed: an invitation; changed: the same one, higher; cancelled: its end', async () => {
    const title = 'Na’jaar, "zwaar"; 2026';
    const { id, blocks } = await newEdition(services, {
      teacher,
      title,
      blocks: [{ videoLink: 'https://video.example/kamer?a=1,2;b' }],
    });
    const meetingId = blocks[1]!;
    const [trainee] = trainees;
    await enrol(meetingId, trainee!);
    const [invited] = await mailed(trainee!);
    expect(invited).toMatchObject({
      method: 'REQUEST',
      status: 'CONFIRMED',
      summary: `${title}, cursus dagdeel 1`,
      location: 'De Werkplaats, Utrecht',
      start: '2026-05-09T07:00:00.000Z',
      end: '2026-05-09T11:15:00.000Z',
    });
    expect(invited!.description).toContain('Docent: Zoë "Zee" in ’t Veld; Çelik, M.\n');
    expect(invited!.description).toContain('Videolink: https://video.example/kamer?a=1,2;b\n');
    expect(invited!.text).toContain('TZID:Europe/Amsterdam');
    expect(invited!.text).toMatch(/^ORGANIZER;CN=Leerpad:mailto:leerpad@/m);
    expect(invited!.text).toContain(`:mailto:${invited!.email}`);

    const later = plan(teacher, { heldOn: '2026-05-10', startsAt: '10:00', endsAt: '14:15' });
    const editions = services.get(EditionsService);
    await editions.planBlock(id, later, await versionOf(meetingId), actorOf.command);
    const [changed] = await mailed(trainee!);
    expect(changed).toMatchObject({
      method: 'REQUEST',
      uid: invited!.uid,
      start: '2026-05-10T08:00:00.000Z',
    });
    expect(changed!.sequence).toBeGreaterThan(invited!.sequence);
    expect(smtp.received.at(-1)!.raw).toContain('Veranderd: de datum, de tijden en de plaats');

    await cancel(meetingId, trainee!);
    const [ended] = await mailed(trainee!);
    expect(ended).toMatchObject({ method: 'CANCEL', uid: invited!.uid, status: 'CANCELLED' });
    expect(ended!.sequence).toBeGreaterThan(changed!.sequence);

    await enrol(meetingId, trainee!);
    const [back] = await mailed(trainee!);
    expect(back).toMatchObject({ method: 'REQUEST', uid: invited!.uid, status: 'CONFIRMED' });
    expect(back!.sequence).toBeGreaterThan(ended!.sequence);

    await editions.cancelBlock(meetingId, 'Ziekte', actorOf.command);
    const [off] = await mailed(trainee!);
    expect(off).toMatchObject({ method: 'CANCEL', uid: invited!.uid });
    expect(off!.sequence).toBeGreaterThan(back!.sequence);
  });

  it.each([
    ['summer time begins', '2026-03-29', '2026-03-29T07:00:00.000Z', '2026-03-29T11:15:00.000Z'],
    ['winter time begins', '2026-10-25', '2026-10-25T08:00:00.000Z', '2026-10-25T12:15:00.000Z'],
  ])('is right on the Sunday on which %s', async (_, heldOn, start, end) => {
    const { blocks } = await newEdition(services, { teacher, blocks: [{ heldOn, enrolUntil: heldOn }] });
    await enrol(blocks[1]!, trainees[0]!);
    expect((await mailed(trainees[0]!))[0]).toMatchObject({ start, end });
  });

  it('is of one person and one block, and says nothing of who they are', async () => {
    const { blocks } = await newEdition(services, { teacher, blocks: [{}, { block: 2 }] });
    for (const one of trainees.slice(0, 2)) await enrol(blocks[1]!, one);
    await enrol(blocks[2]!, trainees[0]!);
    await deliverWith(services, new SmtpCarrier(smtp.url, 'leerpad.balint.example'));
    const read = smtp.received.slice(-5).flatMap((mail) => readCalendar(calendarIn(mail)!.text).events);
    const uids = read.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(5);
    for (const uid of uids) expect(uid).toMatch(/^[\da-f-]{36}$/);
    const known = new Set([teacher, ...trainees].flatMap((one) => Object.values(one).filter(isText)));
    expect(uids.filter((uid) => known.has(uid))).toEqual([]);
  });

  it('I4: comes with the code for the door in the mail about a day, as a picture in its HTML', async () => {
    const day = await newDay(services, { heldOn: '2026-06-13' });
    const { id, trajectoryId } = trainees[1]!;
    const who = [{ personId: id, trajectoryId }];
    await services.get(EnrolmentsService).enrol(day, who, actorOf.command, OFFICE);
    expect(await mailed({ id })).toMatchObject([{ method: 'REQUEST' }]);
    const { raw } = smtp.received.at(-1)!;
    const picture = raw.slice(raw.indexOf('Content-Type: image/png'));
    expect(picture).toMatch(/^Content-ID: <picture@leerpad>\r$/m);
    expect(picture).toMatch(/^Content-Disposition: inline/m);
    expect(picture).toMatch(/\r\n\r\niVBORw0KGgo/);
    expect(raw).toMatch(/multipart\/related/);
  });

  it('does not come to who waits, and goes when somebody falls back to the waiting list', async () => {
    const { blocks } = await newEdition(services, { teacher, blocks: [{ capacity: 1 }] });
    const [first, second] = trainees;
    await enrol(blocks[1]!, first!);
    await enrol(blocks[1]!, second!);
    expect(await mailed(second!)).toEqual([null]);
    await cancel(blocks[1]!, first!);
    const [movedUp] = await mailed(second!);
    expect(movedUp).toMatchObject({ method: 'REQUEST' });
    await enrol(blocks[1]!, first!);
    // The mail about the cancellation had gone already; without it this one ends the appointment.
    expect((await mailed(first!)).map((one) => one?.method)).toEqual(['CANCEL']);
  });

  it('comes to the teachers: given, changed, ended when another takes over, cancelled', async () => {
    const other = await newLeader(services, { name: 'Tijs Ander' });
    const { id, blocks } = await newEdition(services, { teacher });
    const meetingId = blocks[1]!;
    const [given] = await mailed(teacher);
    expect(given).toMatchObject({ method: 'REQUEST', sequence: 0 });
    const editions = services.get(EditionsService);
    const change = async (changes: object) =>
      editions.planBlock(id, plan(teacher, changes), await versionOf(meetingId), actorOf.command);

    await change({ venue: 'Elders, Zwolle', teacherIds: [teacher.id, other.id] });
    const toBoth = await Promise.all([(await mailed(teacher))[0]]);
    expect(toBoth[0]).toMatchObject({ method: 'REQUEST', uid: given!.uid, location: 'Elders, Zwolle' });
    expect(toBoth[0]!.sequence).toBe(1);

    await change({ venue: 'Elders, Zwolle', teacherIds: [other.id] });
    const [ended] = await mailed(teacher);
    expect(ended).toMatchObject({ method: 'CANCEL', uid: given!.uid, sequence: 2 });

    await change({ venue: 'Elders, Zwolle' });
    const [again] = await mailed(teacher);
    expect(again).toMatchObject({ method: 'REQUEST', uid: given!.uid, sequence: 3 });

    await editions.cancelBlock(meetingId, 'Ziekte', actorOf.command);
    expect((await mailed(teacher))[0]).toMatchObject({ method: 'CANCEL', uid: given!.uid, sequence: 4 });
  });

  it('I1: comes to the organisers of a day as to teachers, in words of their own; draft or not matters', async () => {
    const [was, is] = await Promise.all(
      ['Olga Organist', 'Otto Organist'].map((name) => newLeader(services, { name })),
    );
    const plan = dayPlan({ organiserIds: [was!.id] });
    const days = services.get(DaysService);
    const id = await days.create(plan, actorOf.command);
    expect(await mailed(was!)).toEqual([]);
    await days.publish(id, 1, actorOf.command);
    const [given] = await mailed(was!);
    expect(given).toMatchObject({ method: 'REQUEST', summary: 'Landelijke dag, voorjaar, 30 mei 2026' });
    expect(given!.description).toContain(`/dagen/${id}`);
    await days.change(id, { ...plan, organiserIds: [is!.id] }, 1, actorOf.command);
    const texts = (await deliverAll(services)).map(({ to, subject }) => `${to.name}: ${subject}`);
    expect(texts.sort()).toEqual([
      'Olga Organist: U organiseert de intervisiedag van za 30 mei 2026 niet meer',
      'Otto Organist: U organiseert de intervisiedag van za 30 mei 2026',
    ]);
    await days.callOff(id, 'De zaal is bezet', actorOf.command);
    const [ended] = await mailed(is!);
    expect(ended).toMatchObject({ method: 'CANCEL' });
  });

  it('I2: a guest gets one with a mail that sends them nowhere; without an address the organiser is told', async () => {
    const organiser = await newLeader(services, { name: 'Ons Aanspreekpunt' });
    const id = await newDay(services, { organiserIds: [organiser.id], capacity: 1 });
    const { manager } = services.get(DataSource);
    const [known, silent] = await addGuests(
      manager,
      [
        { name: 'Gijs Gast', email: 'gijs@gast.example', profession: null },
        { name: 'Stille Gast', email: null, profession: null },
      ],
      actorOf.command,
    );
    const who = [known!, silent!].map((personId) => ({ personId, trajectoryId: null }));
    await services.get(EnrolmentsService).enrol(id, who, actorOf.command, OFFICE);
    const sent = (await deliverAll(services)).filter(({ to }) => to.name.endsWith('Gast'));
    expect(sent.map(({ to }) => to.name)).toEqual(['Gijs Gast']);
    expect(sent[0]!.calendar?.method).toBe('REQUEST');
    expect(sent[0]!.text).toContain('Laat het dan de organisatoren weten');
    expect(sent[0]!.text).not.toContain('Leerpad weer uitschrijven');
    expect(sent[0]!.text).not.toContain(id);
    await services.get(EnrolmentsService).cancel(id, known!, actorOf.command, OFFICE);
    const told = (await deliverAll(services)).filter(({ to }) => to.name !== 'Gijs Gast');
    expect(told.map(({ to }) => to.name)).toEqual(['Ons Aanspreekpunt']);
    expect(told[0]!.text).toContain('Stille Gast');
    expect(told[0]!.text).toContain('Wilt u het zelf laten weten?');
  });

  it('tells a teacher nothing of a draft', async () => {
    const editions = services.get(EditionsService);
    const head = { component: 'course' as const, title: 'Later', programmes: ['leader' as const] };
    const id = await editions.create(head, actorOf.command);
    await editions.planBlock(id, plan(teacher), null, actorOf.command);
    expect(await mailed(teacher)).toEqual([]);
    await editions.publish(id, 1, actorOf.command);
    await editions.planBlock(id, plan(teacher, { block: 2 }), null, actorOf.command);
    expect((await mailed(teacher)).map((one) => one?.method)).toEqual(['REQUEST', 'REQUEST']);
  });

  it('RFC 5546: SEQUENCE rises and the UID stays over whatever happens, and the last mail says what holds', async () => {
    const STEPS = ['enrol', 'cancel', 'other', 'move', 'teacher'] as const;
    const happen = fc.array(fc.constantFrom(...STEPS), { minLength: 3, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(happen, fc.boolean(), async (steps, atOnce) => {
        await database.dataSource.query(`UPDATE mail_delivery SET state = 'dropped' WHERE state = 'waiting'`);
        const { id, blocks } = await newEdition(services, { teacher, blocks: [{ capacity: 1 }] });
        const [meetingId, [me, rival]] = [blocks[1]!, trainees];
        const mails: { method: string; uid: string; sequence: number }[] = [];
        const read = async () => {
          const address = `mailto:${await emailOf(me!)}`;
          for (const { calendar } of await deliverAll(services)) {
            if (!calendar?.text.replaceAll(/\r\n[ \t]/g, '').includes(address)) continue;
            mails.push({ method: calendar.method, ...readCalendar(calendar.text).events[0]! });
          }
        };
        let day = 9;
        for (const step of steps) {
          if (step === 'enrol') await enrol(meetingId, me!);
          if (step === 'cancel') await cancel(meetingId, me!).catch(() => {});
          if (step === 'other') await enrol(meetingId, rival!).then(() => cancel(meetingId, rival!));
          if (step === 'move' || step === 'teacher') {
            day += 1;
            const changes = { capacity: 1, heldOn: `2026-05-${String(day).padStart(2, '0')}` };
            const version = await versionOf(meetingId);
            await services
              .get(EditionsService)
              .planBlock(id, plan(teacher, changes), version, actorOf.command);
          }
          if (!atOnce) await read();
        }
        await read();
        expect(new Set(mails.map(({ uid }) => uid)).size).toBeLessThanOrEqual(1);
        const sequences = mails.map(({ sequence }) => sequence);
        if (!atOnce)
          expect(sequences.every((one, index) => index === 0 || one > sequences[index - 1]!)).toBe(true);
        const [{ state } = { state: null }] = await database.dataSource.query<[{ state: string }]>(
          'SELECT state FROM enrolment WHERE meeting_id = $1 AND trajectory_id = $2',
          [meetingId, me!.trajectoryId],
        );
        const last = mails.toSorted((a, b) => a.sequence - b.sequence).at(-1)?.method;
        if (state === 'placed') expect(last).toBe('REQUEST');
        else expect(last === undefined || last === 'CANCEL').toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  const emailOf = async ({ id }: TestTrainee): Promise<string> => {
    const [{ email }] = await database.dataSource.query<[{ email: string }]>(
      'SELECT email FROM person WHERE id = $1',
      [id],
    );
    return email;
  };
});

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
