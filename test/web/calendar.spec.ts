import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { EditionsService } from '../../src/learning/meetings/editions.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { coming, MEETINGS, newEdition, type TestAttendee } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { readCalendar } from '../support/calendars.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';
import { deliverAll } from '../support/mail.js';

const OFFICE = { afterDeadline: true };

describe('somebody’s own calendar', () => {
  let portal: TestPortal;
  let teacher: TestLeader;
  let trainee: TestTrainee;
  let visitor: Visitor;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-03-14' });
    teacher = await newLeader(portal.services, { name: 'Zoë "Zee"; in ’t Veld, M.' });
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    trainee = await newTrainee(portal.services, { signer: teacher });
    visitor = await portal.as(trainee.id);
  });

  const enrol = (meetingId: string, one: TestAttendee = trainee) =>
    portal.services.get(EnrolmentsService).enrol(meetingId, [coming(one)], actorOf.command, OFFICE);
  const cancel = (meetingId: string, { id }: TestAttendee = trainee) =>
    portal.services.get(EnrolmentsService).cancel(meetingId, id, actorOf.command, OFFICE);

  /** The path of the address on a page. */
  function pathIn(body: string): string | undefined {
    return /value="https?:\/\/[^/"]+(\/agenda\/[\w-]+)"/.exec(body)?.[1];
  }

  async function subscribe(who: Visitor = visitor): Promise<string> {
    const answer = await who.post('/agenda/vernieuwen', []);
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    return pathIn(answer.body)!;
  }

  /** As a calendar program asks: without any cookie. */
  const read = (path: string, headers: Record<string, string> = {}) =>
    portal.app.inject({ url: path, headers });

  it('has no address before somebody asks for one, and shows it once: only its hash is kept', async () => {
    expect((await visitor.get('/account')).body).toContain('Een agenda-adres maken');
    const { body } = await visitor.post('/agenda/vernieuwen', []);
    const path = pathIn(body)!;
    expect(path).toMatch(/^\/agenda\/[\w-]{43}$/);
    expect(body).toMatch(/href="webcal:\/\/[^"]+\/agenda\/[\w-]{43}"/);
    expect(body).toContain('Dit adres ziet u maar één keer');
    const later = await visitor.get('/account');
    expect(pathIn(later.body)).toBeUndefined();
    expect(later.body).not.toContain('webcal:');
    expect(later.body).toContain('U hebt sinds 14 maart 2026 een adres.');
    expect(later.body).toContain('Een nieuw adres maken');
    const kept = await portal.services.get(DataSource).query<object[]>('SELECT * FROM calendar_feed');
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(path.split('/').at(-1));
  });

  it('shows what one follows to two programs, right on the Sundays on which the clock changes', async () => {
    const title = 'Voor"jaar; 1, 2';
    const { blocks } = await newEdition(portal.services, {
      teacher,
      title,
      blocks: [
        { heldOn: '2026-03-29', enrolUntil: '2026-03-20', videoLink: 'https://video.example/a,b;c' },
        { block: 2, heldOn: '2026-10-25' },
      ],
    });
    await enrol(blocks[1]!);
    await enrol(blocks[2]!);
    const { statusCode, headers, body } = await read(await subscribe());
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['cache-control']).toContain('private');
    expect(headers['x-robots-tag']).toContain('noindex');
    const { method, events } = readCalendar(body);
    expect(method).toBe('PUBLISH');
    const inOrder = events.toSorted((a, b) => (a.start < b.start ? -1 : 1));
    expect(inOrder).toMatchObject([
      {
        start: '2026-03-29T07:00:00.000Z',
        end: '2026-03-29T11:15:00.000Z',
        status: 'CONFIRMED',
        summary: `${title}, cursus dagdeel 1`,
      },
      { start: '2026-10-25T08:00:00.000Z', end: '2026-10-25T12:15:00.000Z' },
    ]);
    expect(inOrder[0]!.description).toContain(
      'Docent: Zoë "Zee"; in ’t Veld, M.\nVideolink: https://video.example/a,b;c\n',
    );
  });

  const SORTS = MEETINGS.map(([sort, newMeeting]) => [sort, newMeeting] as const);
  describe.each(SORTS)('about %s', (sort, newMeeting) => {
    let attendee: TestAttendee;
    let own: Visitor;
    beforeEach(async () => {
      attendee = sort === 'a block' ? trainee : await newLeader(portal.services);
      own = await portal.as(attendee.id);
    });

    it('has the same UID and SEQUENCE as the appointment that was mailed', async () => {
      const { blocks } = await newMeeting(portal.services, { teacher });
      await deliverAll(portal.services);
      await enrol(blocks[1]!, attendee);
      const [mail] = await deliverAll(portal.services);
      const [mailed] = readCalendar(mail!.calendar!.text).events;
      const [shown] = readCalendar((await read(await subscribe(own))).body).events;
      expect(shown).toEqual(mailed);
      const [name, what] =
        sort === 'a block'
          ? ['Voorjaar 2026, cursus dagdeel 1', 'dit dagdeel']
          : ['Landelijke dag, 9 mei 2026', 'deze intervisiedag'];
      expect(shown!.summary).toBe(name);
      expect(mail!.text).toContain(`U bent ingeschreven voor ${what}.`);
    });

    it('does not say what only waits, and what was given up stays cancelled until its day is over', async () => {
      const { blocks } = await newMeeting(portal.services, { teacher, blocks: [{ capacity: 1 }] });
      const other = await newTrainee(portal.services, { signer: teacher });
      await enrol(blocks[1]!, other);
      await enrol(blocks[1]!, attendee);
      const path = await subscribe(own);
      const statuses = async () => readCalendar((await read(path)).body).events.map(({ status }) => status);
      expect(await statuses()).toEqual([]);
      await cancel(blocks[1]!, other);
      expect(await statuses()).toEqual(['CONFIRMED']);
      await cancel(blocks[1]!, attendee);
      expect(await statuses()).toEqual(['CANCELLED']);
      portal.services.clock.setToday('2026-05-10');
      expect(await statuses()).toEqual([]);
      portal.services.clock.setToday('2026-03-14');
    });
  });

  it('shows a teacher what they teach, and nobody the blocks of another', async () => {
    const other = await newLeader(portal.services);
    const { blocks } = await newEdition(portal.services, { teacher: other });
    const teachers = await subscribe(await portal.as(other.id));
    expect(readCalendar((await read(teachers)).body).events).toHaveLength(1);
    expect((await read(teachers)).body.replaceAll('\r\n ', '')).toContain(`/lesgeven/${blocks[1]}`);
    expect(readCalendar((await read(await subscribe())).body).events).toEqual([]);
  });

  it('goes half a year back; what was given up or called off stays cancelled until its day is over', async () => {
    const { id, blocks } = await newEdition(portal.services, {
      teacher,
      blocks: [
        { heldOn: '2026-05-09' },
        { block: 2, heldOn: '2026-05-16' },
        { block: 3, heldOn: '2026-05-23' },
      ],
    });
    for (const block of [1, 2, 3]) await enrol(blocks[block]!);
    await cancel(blocks[2]!);
    const path = await subscribe();
    const statuses = async (day: string) => {
      portal.services.clock.setToday(day);
      const { events } = readCalendar((await read(path)).body);
      return Object.fromEntries(events.map(({ start, status }) => [start.slice(5, 10), status]));
    };
    expect(await statuses('2026-05-16')).toEqual({
      '05-09': 'CONFIRMED',
      '05-16': 'CANCELLED',
      '05-23': 'CONFIRMED',
    });
    await portal.services.get(EditionsService).cancelAll(id, 'Ziekte', actorOf.command);
    expect(await statuses('2026-05-17')).toEqual({ '05-09': 'CONFIRMED', '05-23': 'CANCELLED' });
    expect(await statuses('2026-11-09')).toEqual({ '05-09': 'CONFIRMED' });
    expect(await statuses('2026-11-10')).toEqual({});
    portal.services.clock.setToday('2026-03-14');
  });

  it('answers 304 as long as nothing changed', async () => {
    const { blocks } = await newEdition(portal.services, { teacher });
    const path = await subscribe();
    const { headers } = await read(path);
    const mark = String(headers.etag);
    const again = await read(path, { 'if-none-match': `W/${mark}, "x"` });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await enrol(blocks[1]!);
    expect((await read(path, { 'if-none-match': mark })).statusCode).toBe(200);
  });

  it('moves to a new address: the old one stops at once, and none is written in the log', async () => {
    const old = await subscribe();
    const renewed = await subscribe();
    expect(renewed).not.toBe(old);
    expect((await read(old)).statusCode).toBe(404);
    expect((await read(renewed)).statusCode).toBe(200);
    const logged = await portal.services
      .get(DataSource)
      .query<object[]>(`SELECT * FROM audit_entry WHERE action = 'calendar-feed.renewed'`);
    expect(logged.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(logged)).not.toContain(renewed.split('/').at(-1));
  });

  it.each(['/agenda/x', `/agenda/${'a'.repeat(43)}`, '/agenda/vernieuwen', '/agenda/%00'])(
    '%s is not found',
    async (path) => {
      expect((await read(path)).statusCode).toBe(404);
    },
  );

  it('ends with the account', async () => {
    const path = await subscribe();
    const { manager } = portal.services.get(DataSource);
    const account = await portal.services.get(AccountsService).ofPerson(manager, trainee.id);
    await manager.query('UPDATE account SET disabled_at = now() WHERE id = $1', [account!.id]);
    expect((await read(path)).statusCode).toBe(404);
  });
});
