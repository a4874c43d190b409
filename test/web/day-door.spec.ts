import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dayCode } from '../../src/learning/intervision/day-code.rules.js';
import { AssociationKey } from '../../src/platform/documents/association-key.service.js';
import { newDay } from '../builders/days.js';
import { newLeader, type TestLeader } from '../builders/people.js';
import { textOf } from '../support/html.js';
import { startTestPortal, type TestPortal, type Visitor } from '../support/test-portal.js';

const DAY = '2026-05-30';

describe('the door of a day (I4)', () => {
  let portal: TestPortal;
  let organiser: TestLeader;
  let organising: Visitor;

  beforeAll(async () => {
    portal = await startTestPortal({ today: DAY });
    organiser = await newLeader(portal.services, { name: 'Olga Organist' });
  });
  afterAll(() => portal.close());

  /** A day of this organiser's with so many who have a place. */
  async function dayWith(count: number): Promise<{ day: string; people: string[]; path: string }> {
    const day = await newDay(portal.services, {
      ...{ title: `Dag ${randomUUID()}`, heldOn: DAY, startsAt: '00:00', endsAt: '23:59' },
      ...{ parts: [{ kind: 'theory', title: '', startsAt: '00:00', endsAt: '23:59', mark: null }] },
      organiserIds: [organiser.id],
    });
    organising = await portal.as(organiser.id);
    const people: string[] = [];
    for (let at = 0; at < count; at += 1) people.push((await newLeader(portal.services)).id);
    // Enrolling closes when the day begins: they enrolled before.
    const sql = `INSERT INTO enrolment (id, meeting_id, person_id, state, place_in_line, version)
                 SELECT gen_random_uuid(), $1, id, 'placed', n, 1 FROM unnest($2::uuid[]) WITH ORDINALITY AS x(id, n)`;
    await portal.services.get(DataSource).query(sql, [day, people]);
    return { day, people, path: `/dagen/${day}/deur` };
  }

  const attended = (day: string) =>
    portal.services.get(DataSource).query<Record<string, unknown>[]>(
      `SELECT person_id AS "personId", minutes, to_char(from_time, 'HH24:MI') AS from,
              to_char(until_time, 'HH24:MI') AS until, walk_in AS "walkIn" FROM attendance WHERE meeting_id = $1`,
      [day],
    );
  const taps = (day: string) =>
    portal.services.get(DataSource).query<object[]>('SELECT FROM door_tap WHERE meeting_id = $1', [day]);
  const at = (time: string) => Date.parse(`${DAY}T${time}:00+02:00`);
  const sent = (personId: string, kind: 'in' | 'out', time: string, id: string = randomUUID()) =>
    ['tap', `${id}~${personId}~${kind}~${at(time)}`] as [string, string];

  it('one button a person, without scripts: 24 people in 24 taps', async () => {
    const { day, people, path } = await dayWith(24);
    const buttons = [...(await organising.get(path)).body.matchAll(/name="in" value="([^"]+)"/g)];
    expect(buttons).toHaveLength(24);
    for (const [, personId] of buttons)
      expect((await organising.post(path, [['in', personId!]])).headers.location).toBe(path);
    expect((await attended(day)).map(({ personId }) => personId).sort()).toEqual([...people].sort());
    expect(textOf((await organising.get(path)).body)).toContain('24 binnen, 0 verwacht');
  });

  it('two phones send later, twice: each person is once, at the time of the earliest tap', async () => {
    const { day, people, path } = await dayWith(2);
    const first = sent(people[0]!, 'in', '00:07');
    const [one, two] = [[first, sent(people[1]!, 'in', '00:09')], [sent(people[0]!, 'in', '00:03')]];
    await Promise.all([one, two, one].map((fields) => organising.post(path, fields)));
    expect(await taps(day)).toHaveLength(3);
    expect(await attended(day)).toEqual(
      expect.arrayContaining([
        { personId: people[0], minutes: 1436, from: '00:03', until: '23:59', walkIn: false },
        { personId: people[1], minutes: 1430, from: '00:09', until: '23:59', walkIn: false },
      ]),
    );
    expect(await attended(day)).toHaveLength(2);
  });

  it('a phone whose clock runs ahead counts at arrival; who goes early is there until then', async () => {
    const { day, people, path } = await dayWith(2);
    await organising.post(path, [sent(people[0]!, 'in', '23:50')]);
    const now = portal.services.clock.now().toZonedDateTimeISO('Europe/Amsterdam');
    const arrival = now.toPlainTime().toString({ smallestUnit: 'minute' });
    await organising.post(path, [sent(people[1]!, 'in', '00:05'), sent(people[1]!, 'out', '00:45')]);
    const rows = await attended(day);
    expect(rows.find(({ personId }) => personId === people[0])).toMatchObject({ from: arrival });
    expect(rows.find(({ personId }) => personId === people[1])).toMatchObject({
      minutes: 40,
      until: '00:45',
    });
    expect(textOf((await organising.get(path)).body)).toContain('weg om 00:45');
  });

  it('who is not on the list is found by name, and comes to it by one tap', async () => {
    const { day, path } = await dayWith(0);
    const { id } = await newLeader(portal.services, { name: 'Wouter Wandelaar' });
    const { body } = await organising.get(`${path}?zoek=wandelaar`);
    expect(textOf(body)).toContain('Wouter Wandelaar');
    await organising.post(path, [['in', id]]);
    expect(await attended(day)).toMatchObject([{ personId: id, walkIn: true }]);
  });

  it('refuses taps of nobody and taps that cannot be read, and keeps none of the others with them', async () => {
    const { day, people, path } = await dayWith(1);
    for (const wrong of [sent(randomUUID(), 'in', '00:05'), ['tap', 'x'] as [string, string]]) {
      const { statusCode } = await organising.post(path, [sent(people[0]!, 'in', '00:05'), wrong]);
      expect(statusCode).toBe(422);
    }
    expect(await taps(day)).toHaveLength(0);
  });

  it('a code lets its owner in by one tap; forged, another day’s and yesterday’s are refused in different words', async () => {
    const { day, people, path } = await dayWith(1);
    const owner = await portal.as(people[0]!);
    const shown = await owner.get(`/intervisiedagen/${day}/code`);
    expect(shown.body).toMatch(/<path d="M4 4h7v1h-7z/);
    expect((await organising.get(`/intervisiedagen/${day}/code`)).statusCode).toBe(404);
    const key = portal.services.get(AssociationKey);
    const read = (code: string) => organising.get(`/deur/${code}`);
    const codeOf = (meetingId: string) => dayCode(key, { meetingId, personId: people[0]! });
    const genuine = await read(codeOf(day));
    expect(genuine.body).toContain(`action="${path}"`);
    const [, pressed] = /name="in" value="([^"]+)"/.exec(genuine.body)!;
    await organising.post(path, [['in', pressed!]]);
    expect(await attended(day)).toHaveLength(1);

    const other = await newDay(portal.services, { heldOn: '2026-09-12', organiserIds: [] });
    const yesterdays = await newDay(portal.services, { heldOn: '2026-05-29', organiserIds: [organiser.id] });
    const answers = await Promise.all(
      [`${codeOf(day).slice(0, -2)}AA`, codeOf(other), codeOf(yesterdays)].map(read),
    );
    for (const { body } of answers) expect(body).not.toContain('name="in"');
    const said = answers.map(({ body }) => /role="alert">([^<]+)</.exec(body)![1]!);
    expect(said[0]).toContain('niet van ons');
    expect(said[1]).toContain('voor een andere dag');
    expect(said[2]).toContain('van een dag die voorbij is');
  });

  it('is nobody else’s, and not before the day', async () => {
    const { people, path } = await dayWith(1);
    const other = await newLeader(portal.services);
    await newDay(portal.services, { heldOn: DAY, organiserIds: [other.id] });
    const another = await portal.as(other.id);
    expect((await another.get(path)).statusCode).toBe(404);
    expect((await another.post(path, [['in', people[0]!]])).statusCode).toBe(404);
    const later = await newDay(portal.services, { heldOn: '2026-06-20', organiserIds: [organiser.id] });
    expect(textOf((await organising.get(`/dagen/${later}/deur`)).body)).toContain('De lijst gaat open op');
    expect((await organising.post(`/dagen/${later}/deur`, [['in', people[0]!]])).statusCode).toBe(409);
  });
});
