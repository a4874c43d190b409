import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { fateOf, readPasted } from '../../src/learning/meetings/pages/enrolling/pasted.rules.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { coming, lineOf, newEdition } from '../builders/meetings.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';
import { textOf } from '../support/html.js';

describe('C1: a teacher enrols others', () => {
  let portal: TestPortal;
  let visitor: Visitor;
  let trainees: [TestTrainee, TestTrainee, TestTrainee];
  let meeting: string;
  let path: string;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-05-05' });
    trainees = (await Promise.all(
      ['Albers', 'Bloem', 'Çelik'].map((surname) =>
        newTrainee(portal.services, {
          callName: 'Anna',
          surname,
          email: `${surname.toLowerCase()}@huis.example`,
        }),
      ),
    )) as typeof trainees;
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    // Blocks of other tests, in the same hours.
    await portal.services.get(DataSource).query(`UPDATE edition SET state = 'draft'`);
    const teacher = await newLeader(portal.services);
    visitor = await portal.as(teacher.id);
    // The block is past its deadline, which binds trainees only.
    const blocks = [{ capacity: 2 }];
    meeting = (await newEdition(portal.services, { teacher, blocks })).blocks[1]!;
    path = `/lesgeven/${meeting}/inschrijvingen`;
  });

  const line = async () =>
    (await lineOf(portal.services, meeting)).map(({ trajectoryId, state }) => [trajectoryId, state]);
  const encoded = (body: string) => /name="wie" value="([^"]*)"/.exec(body)![1]!;
  const [first, second, third] = [0, 1, 2].map((index) => () => trainees[index]!.trajectoryId) as [
    () => string,
    () => string,
    () => string,
  ];

  it('shows for each pasted line what will become of it, and does that', async () => {
    await visitor.post(`${path}/inschrijven`, [['traject', first()]]);
    const stopped = await newTrainee(portal.services, { email: 'gestopt@huis.example' });
    const db = portal.services.get(DataSource);
    await db.query(`UPDATE trajectory SET state = 'paused' WHERE id = $1`, [stopped.trajectoryId]);
    const lijst = [
      `${trainees[1].participantNumber.toLowerCase()}; onbekend@huis.example`,
      'Anna Çelik <ÇELIK@huis.example>, gestopt@huis.example',
      ...['albers@huis.example', 'bloem@huis.example'],
    ].join('\n');
    const { body } = await visitor.post(`${path}/nakijken`, [['lijst', lijst]]);
    const rows = [...body.matchAll(/<tr><th scope="row">[\s\S]*?<\/tr>/g)].map(([row]) => textOf(row));
    const number = (index: 0 | 1 | 2) => trainees[index].participantNumber;
    expect(rows).toEqual([
      `${number(1).toLowerCase()} Anna Bloem ${number(1)} Wel krijgt een plaats`,
      'onbekend@huis.example Niet bij niemand bekend: kijk of het goed is getypt',
      `ÇELIK@huis.example Anna Çelik ${number(2)} Wel komt op de wachtlijst, plaats 1`,
      `gestopt@huis.example Anna ${surnameOf(body, 'gestopt')} ${stopped.participantNumber} Niet het traject is gepauzeerd of gestopt`,
      `albers@huis.example Anna Albers ${number(0)} Niet staat al ingeschreven of op de wachtlijst`,
      `bloem@huis.example Anna Bloem ${number(1)} Niet staat twee keer in deze lijst`,
    ]);
    const { headers } = await visitor.post(`${path}/inschrijven`, [['wie', encoded(body)]]);
    const expected = [
      [first(), 'placed'],
      [second(), 'placed'],
      [third(), 'waiting'],
    ];
    expect(await line()).toEqual(expected);
    expect(textOf((await visitor.get(headers.location!)).body)).toContain(
      'Eén persoon heeft een plaats, één staat op de wachtlijst. Ieder krijgt een mail.',
    );
    // Sent twice it is done once.
    await visitor.post(`${path}/inschrijven`, [['wie', encoded(body)]]);
    expect(await line()).toEqual(expected);
  });

  it('enrols one who is looked up, and cancels for one: who waits first moves up', async () => {
    const { body } = await visitor.get(`${path}?zoek=celik`);
    expect(body).toContain(`value="${third()}"`);
    for (const one of [first, second, third]) await visitor.post(`${path}/inschrijven`, [['traject', one()]]);
    await visitor.post(`${path}/uitschrijven`, [['persoon', trainees[0].id]]);
    expect((await line()).filter(([, state]) => state !== 'cancelled')).toEqual([
      [second(), 'placed'],
      [third(), 'placed'],
    ]);
  });

  it('says what to do with an empty list, and gives a list back that is to be changed', async () => {
    const empty = await visitor.post(`${path}/nakijken`, [['lijst', ' ; ']]);
    expect([empty.statusCode, textOf(empty.body)]).toEqual([422, expect.stringContaining('Plak eerst')]);
    const back = await visitor.post(`${path}/nakijken`, [
      ['lijst', 'D2025x'],
      ['terug', '1'],
    ]);
    expect(back.body).toContain('>D2025x</textarea>');
  });

  it('is warned of who follows or teaches something else in the same hours, in the list and before enrolling', async () => {
    const other = await newEdition(portal.services, { title: 'Elders', blocks: [{ block: 4 }] });
    const enrol = (id: string) => visitor.post(`${path}/inschrijven`, [['traject', id]]);
    await enrol(first());
    await portal.services
      .get(EnrolmentsService)
      .enrol(other.blocks[4]!, trainees.slice(0, 2).map(coming), actorOf.command, { afterDeadline: true });
    const warning = 'Let op: volgt op hetzelfde moment Elders, cursus dagdeel 4, 09:00–13:15';
    const pasted = await visitor.post(`${path}/nakijken`, [['lijst', 'bloem@huis.example']]);
    expect(textOf(pasted.body)).toContain(`krijgt een plaats ${warning}`);
    expect(textOf((await visitor.get(`${path}?zoek=bloem`)).body)).toMatch(
      new RegExp(`Bloem ${trainees[1].participantNumber} ${warning} Inschrijven`),
    );
    await enrol(second());
    const { body } = await visitor.get(path);
    expect(textOf(body).split(warning)).toHaveLength(3);
  });

  it('C1: once the block has begun nobody is enrolled; who signs off is replaced by nobody', async () => {
    for (const one of [first, second, third]) await visitor.post(`${path}/inschrijven`, [['traject', one()]]);
    const begin = { heldOn: '2026-05-05', startsAt: '12:00' };
    await portal.services
      .get(DataSource)
      .query('UPDATE meeting SET held_on = $2, starts_at = $3, enrol_until = $2 WHERE id = $1', [
        meeting,
        begin.heldOn,
        begin.startsAt,
      ]);
    const { headers } = await visitor.post(`${path}/uitschrijven`, [['persoon', trainees[0].id]]);
    expect((await line()).map(([, state]) => state)).toEqual(['cancelled', 'placed', 'waiting']);
    const { body } = await visitor.get(headers.location!);
    expect(textOf(body)).toContain('Uitgeschreven. Het dagdeel is begonnen, dus niemand schuift op.');
    expect(textOf(body)).toContain('Wie er is, zet de docent op de presentielijst.');
    expect(body).not.toContain('/inschrijven"');
    expect((await visitor.post(`${path}/inschrijven`, [['traject', first()]])).statusCode).toBe(409);
  });

  it('reads addresses and numbers however they are pasted', () => {
    expect(readPasted('A@b.example, "C D" <c@d.example>;D1\n\n  D2\tD3 d1 ')).toEqual([
      ...['A@b.example', 'c@d.example', 'D1', 'D2', 'D3'],
    ]);
    const holder = { trajectory: 'running', account: 'none', address: 'a@b.example' } as const;
    const trajectory = { trajectoryId: 'x', holder, open: true, enrolled: false };
    expect(fateOf([trajectory, { ...trajectory, trajectoryId: 'y' }]).fate).toBe('several');
    expect(fateOf([trajectory, { ...trajectory, holder: { ...holder, trajectory: 'paused' } }])).toEqual({
      fate: 'enrol',
      trajectoryId: 'x',
    });
    expect(fateOf([{ ...trajectory, holder: { ...holder, account: 'closed' } }]).fate).toBe('closed');
    expect(fateOf([{ ...trajectory, open: false }]).fate).toBe('programme');
  });
});

/** The surname that the builder gave somebody, as a line of the table shows it. */
function surnameOf(body: string, entry: string): string {
  return /Anna (Voorbeeld \d+)/.exec(body.slice(body.indexOf(`>${entry}`)))![1]!;
}
