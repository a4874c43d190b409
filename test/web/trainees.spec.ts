import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { DataSource } from 'typeorm';
import { TrajectoriesService } from '../../src/enrolment/trajectories/trajectories.service.js';
import { TrajectoryStatesService } from '../../src/enrolment/trajectories/trajectory-states.service.js';
import { LedgerCheck } from '../../src/hours/ledger-check.service.js';
import { giveRole } from '../support/roles.js';
import { Person } from '../../src/people/person.entity.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { traineeIdsOf } from '../../src/portal/trainees/trainees-selection.queries.js';
import { activity, hours96, newClaim, newCredits, practiceAndSupervision } from '../builders/hours.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';

const TODAY = '2026-11-18';

describe('the list of trainees', () => {
  let portal: TestPortal;
  let secretary: Visitor;
  let board: Visitor;
  let hanneke: TestLeader;
  let piet: TestLeader;
  const trainees: Record<string, TestTrainee> = {};

  beforeAll(async () => {
    portal = await startTestPortal({ today: TODAY });
    const { services } = portal;
    secretary = await portal.as(await newOfficer('secretariat'));
    board = await portal.as(await newOfficer('board'));
    hanneke = await newLeader(services, { name: 'Hanneke Broek' });
    piet = await newLeader(services, { name: 'Piet Veen' });
    const start = (name: string, person: Parameters<typeof newTrainee>[1]) =>
      newTrainee(services, { participantNumber: `D${name}`, email: `${name}@deelnemers.example`, ...person });
    Object.assign(trainees, {
      fresh: await start('fresh', {
        callName: 'Zoë',
        tussenvoegsel: 'in ’t',
        surname: 'Veld-Çelik',
        startedOn: '2026-10-01',
        programme: 'leader',
        signer: hanneke,
        bigNumber: '19012345601',
      }),
      reading: await start('reading', {
        callName: 'Bart',
        tussenvoegsel: 'van den',
        surname: 'Heuvel',
        signer: hanneke,
        startedOn: '2025-02-01',
      }),
      hours96: await start('hours96', {
        callName: 'Amina',
        tussenvoegsel: "d'",
        surname: 'Hondt',
        programme: 'leader',
        signer: piet,
        startedOn: '2025-01-08',
      }),
      complete: await start('complete', {
        callName: '=1+1',
        surname: 'Groot',
        programme: 'leader',
        signer: piet,
        startedOn: '2025-01-07',
      }),
      paused: await start('paused', { callName: 'Percent', surname: '100%_zeker', signer: piet }),
      stopped: await start('stopped', { callName: 'Sjoerd', surname: 'Øster', signer: piet }),
      cancelled: await start('cancelled', { callName: 'Weg', surname: 'Genomen', signer: piet }),
      alone: await start('alone', { callName: 'Alleen', surname: 'Stáánde', startedOn: '2025-03-01' }),
    });
    await newCredits(services, trainees['hours96']!, hours96());
    await newCredits(services, trainees['complete']!, [...hours96(), ...practiceAndSupervision()]);
    await newCredits(services, trainees['reading']!, [activity({ minutes: 75, happenedOn: '2026-02-03' })]);
    await newClaim(services, trainees['alone']!, { happenedOn: '2026-11-01' });
    services.clock.setToday('2026-10-01');
    await newClaim(services, trainees['reading']!, { happenedOn: '2026-06-01', minutes: 30 });
    services.clock.setToday(TODAY);
    const { manager } = services.get(DataSource);
    const states = services.get(TrajectoryStatesService);
    const change = (who: string, to: 'paused' | 'stopped') =>
      states.change(trainees[who]!.trajectoryId, { to, reason: 'Een jaar weg' }, actorOf.command);
    await change('paused', 'paused');
    await change('stopped', 'stopped');
    await manager.query(`UPDATE trajectory SET state = 'cancelled' WHERE id = $1`, [
      trainees['cancelled']!.trajectoryId,
    ]);
    await manager.transaction((inside) =>
      services
        .get(TrajectoriesService)
        .assignSupervisor(
          inside,
          { trajectoryId: trainees['alone']!.trajectoryId, supervisorId: null, from: '2026-11-01' },
          actorOf.command,
        ),
    );
  });
  afterAll(() => portal.close());

  async function newOfficer(role: 'secretariat' | 'board'): Promise<string> {
    const id = randomUUID();
    const { manager } = portal.services.get(DataSource);
    await manager.insert(Person, { id, email: `${id}@kantoor.example`, fullName: `Sanne ${role}` });
    await giveRole(manager, { personId: id, role });
    return id;
  }

  /** Which trainees a list shows, by the key of each, in its order. */
  async function shown(query: string): Promise<string[]> {
    const { body, statusCode } = await secretary.get(`/deelnemers?${query}`);
    expect(statusCode).toBe(200);
    const ids = [...body.matchAll(/name="traject" value="([^"]+)"/g)].map(([, id]) => id);
    return ids.map((id) => Object.keys(trainees).find((key) => trainees[key]!.trajectoryId === id)!);
  }
  const found = async (query: string) => (await shown(query)).sort();

  it('H10: stores what it is filtered by as claims, ledger and trajectory say', async () => {
    const { manager } = portal.services.get(DataSource);
    const ids = Object.values(trainees).map(({ trajectoryId }) => trajectoryId);
    expect(await portal.services.get(LedgerCheck).of(manager, ids)).toEqual([]);
  });

  it.each([
    [
      'everybody but who came with an import that was taken back',
      '',
      ['alone', 'complete', 'fresh', 'hours96', 'paused', 'reading', 'stopped'],
    ],
    ['one programme', 'opleiding=begeleider', ['complete', 'fresh', 'hours96']],
    ['the other programme', 'opleiding=cobegeleider', ['alone', 'paused', 'reading', 'stopped']],
    ['who has not begun', 'fase=niet-begonnen', ['fresh']],
    ['who is under way', 'fase=onderweg', ['alone', 'reading']],
    ['who has the 96 hours and must do more', 'fase=96-uur', ['hours96']],
    ['who is through', 'fase=voltooid', ['complete']],
    ['who pauses', 'fase=gepauzeerd', ['paused']],
    ['who stopped', 'fase=gestopt', ['stopped']],
    ['who came with an import that was taken back, when asked for', 'fase=teruggenomen', ['cancelled']],
    ['who is without a supervisor', 'supervisor=zonder', ['alone']],
    ['of whom nothing came for three months', 'stil=3-maanden', ['hours96', 'reading']],
    ['of whom something waits for more than four weeks', 'wacht=lang', ['reading']],
    [
      'all of it together',
      'opleiding=cobegeleider&fase=onderweg&wacht=lang&stil=3-maanden&zoek=heuvel',
      ['reading'],
    ],
  ])('shows %s', async (_what, query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it('shows whom somebody supervises today (S1)', async () => {
    expect(await found(`supervisor=${hanneke.id}`)).toEqual(['fresh', 'reading']);
    expect(await found(`supervisor=${trainees['alone']!.signer.id}`)).toEqual([]);
  });

  it.each([
    ['veld celik', ['fresh']],
    ['ZOE', ['fresh']],
    ['in ’t veld', ['fresh']],
    ["in 't veld", ['fresh']],
    ['in t veld', ['fresh']],
    ['Çelik Zoë', ['fresh']],
    ['van den heuvel', ['reading']],
    ['heuvel bart', ['reading']],
    ["d'hondt", ['hours96']],
    ['d’Hondt', ['hours96']],
    ["d' hondt", ['hours96']],
    ['oster', ['stopped']],
    ['staande', ['alone']],
    ['100%', ['paused']],
    ['%_', ['paused']],
    ['_', ['paused']],
    ['%', ['paused']],
    ['\\', []],
    ['Dcomplete', ['complete']],
    ['COMPLETE@deelnemers.example', ['complete']],
    ['"', []],
    ['bart çelik', []],
  ])('finds by %j', async (search, expected) => {
    expect(await found(new URLSearchParams({ zoek: search }).toString())).toEqual(expected);
  });

  it.each([
    ['naam', ['paused', 'complete', 'reading', 'hours96', 'stopped', 'alone', 'fresh']],
    ['nummer', ['alone', 'complete', 'fresh', 'hours96', 'paused', 'reading', 'stopped']],
  ])('sorts by %s, both ways round', async (sort, expected) => {
    expect(await shown(`sorteer=${sort}`)).toEqual(expected);
    expect(await shown(`sorteer=${sort}-af`)).toEqual([...expected].reverse());
  });

  it.each([
    ['start', 'complete', 'fresh'],
    ['voortgang', null, null],
    ['laatst', null, 'alone'],
  ])('sorts by %s', async (sort, first, last) => {
    const up = await shown(`sorteer=${sort}&opleiding=`);
    const down = await shown(`sorteer=${sort}-af`);
    expect([...up].sort()).toEqual([...down].sort());
    if (last) expect([up.at(-1), down[0]]).toEqual([last, last]);
    if (first) expect(up.indexOf(first)).toBeLessThan(up.indexOf('reading'));
  });

  it('sorts by progress, and by what waits, the most first', async () => {
    expect((await shown('sorteer=voortgang-af')).slice(0, 3).sort()).toEqual([
      'complete',
      'hours96',
      'reading',
    ]);
    expect((await shown('sorteer=wacht-af')).slice(0, 2).sort()).toEqual(['alone', 'reading']);
  });

  it.each(['fase=zomaar', 'opleiding=x', 'supervisor=x', 'sorteer=x', 'blad=0', 'stil=ja', 'zoek=a&zoek=b'])(
    'refuses an address that no page of ours has: %s',
    async (query) => {
      expect((await secretary.get(`/deelnemers?${query}`)).statusCode).toBe(400);
    },
  );

  it('is found again as it was left: the address fills the form, and goes along to the dossier and back', async () => {
    const query = `zoek=heuvel&fase=onderweg&supervisor=${hanneke.id}&wacht=lang&sorteer=laatst-af`;
    const { body } = await secretary.get(`/deelnemers?${query}`);
    expect(body).toContain('value="heuvel"');
    expect(body).toMatch(/value="onderweg" selected/);
    expect(body).toMatch(new RegExp(`value="${hanneke.id}" selected`));
    expect(body).toMatch(/value="lang" checked/);
    expect(body).toMatch(/value="laatst-af" selected/);
    expect(body).toContain('aria-sort="descending"');
    const back = new URLSearchParams({ terug: `/deelnemers?${query}` });
    expect(hrefsOf(body)).toContain(`/deelnemers/${trainees['reading']!.trajectoryId}?${back}`);
    expect(hrefsOf(body)).toContain(`/deelnemers/deelnemers.csv?${query}`);
  });

  it('says in words what is left out, and shows everybody again by a link', async () => {
    const { body } = await secretary.get(`/deelnemers?zoek=heuvel&supervisor=${hanneke.id}&sorteer=nummer`);
    expect(textOf(body)).toContain('U ziet alleen: “heuvel”, supervisor Hanneke Broek.');
    expect(hrefsOf(body)).toContain('/deelnemers?sorteer=nummer');
    expect(textOf((await secretary.get('/deelnemers?zoek=niemand')).body)).toContain('Niemand past bij');
  });

  it('lists a person with two trajectories twice', async () => {
    const { services } = portal;
    const { id: personId } = trainees['alone']!;
    const second = await services
      .get(DataSource)
      .transaction((manager) =>
        services
          .get(TrajectoriesService)
          .start(manager, { personId, programme: 'leader', startedOn: '2026-11-10' }, actorOf.command),
      );
    const { body } = await secretary.get('/deelnemers?zoek=staande');
    expect(body).toContain(trainees['alone']!.trajectoryId);
    expect(body).toContain(second.id);
    expect(textOf(body)).toContain('2 gevonden');
    trainees['second'] = { ...trainees['alone']!, trajectoryId: second.id };
  });

  it('gives who chooses a whole list the same trainees', async () => {
    const { manager } = portal.services.get(DataSource);
    const ids = await traineeIdsOf(manager, 'fase=onderweg&sorteer=naam', TODAY);
    const expected = [trainees['reading']!.trajectoryId, trainees['alone']!.trajectoryId];
    expect(ids).toEqual(expected);
    await expect(async () => traineeIdsOf(manager, 'fase=onzin', TODAY)).rejects.toThrow();
  });

  it('lets the board read, and choose nothing', async () => {
    const { body, statusCode } = await board.get('/deelnemers');
    expect(statusCode).toBe(200);
    expect(body).toContain('Heuvel');
    expect(body).not.toContain('type="checkbox" name="traject"');
    expect(body).not.toContain('/toewijzen"');
  });

  describe('as a file for a spreadsheet', () => {
    async function download(query: string, visitor = secretary) {
      const { rawPayload, headers, statusCode } = await visitor.get(`/deelnemers/deelnemers.csv?${query}`);
      expect(statusCode).toBe(200);
      const rows = parse(rawPayload, { bom: true, delimiter: ';', columns: true }) as Record<
        string,
        string
      >[];
      return { bytes: rawPayload, headers, rows };
    }

    it('has just the list, in its order, as Dutch Excel reads it', async () => {
      const { bytes, headers, rows } = await download(
        'opleiding=begeleider&sorteer=nummer&zoek=deelnemers.example',
      );
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(bytes.toString()).toMatch(/^[^\n]*\r\n/);
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(headers['content-disposition']).toContain('attachment');
      expect(rows.map((row) => row['Deelnemernummer'])).toEqual([
        'Dalone',
        'Dcomplete',
        'Dfresh',
        'Dhours96',
      ]);
      expect(rows[2]).toMatchObject({
        Achternaam: 'Veld-Çelik',
        Tussenvoegsel: 'in ’t',
        Roepnaam: 'Zoë',
        Startdatum: '01-10-2026',
        'BIG-nummer': '19012345601',
        'E-mail': 'fresh@deelnemers.example',
        Supervisor: 'Hanneke Broek',
        'Hoe ver': 'nog niet begonnen',
      });
    });

    it('tells hours signed, counted and waiting with a decimal comma', async () => {
      const { rows } = await download('zoek=heuvel');
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        'Literatuurstudie: afgetekend (uren)': '1,25',
        'Literatuurstudie: telt mee (uren)': '1,25',
        'Literatuurstudie: wacht (uren)': '0,5',
        'Praktijk: afgetekend (sessies)': '',
        'Aantal dat wacht': '1',
        'Wacht sinds': '01-10-2026',
        'Laatst ingediend': '01-06-2026',
      });
    });

    it('makes a formula harmless', async () => {
      const { rows } = await download('zoek=groot');
      expect(rows[0]!['Roepnaam']).toBe("'=1+1");
      expect(rows[0]!['Bewijzen']).toMatch(/2026-000\d/);
    });

    it('V3: is written in the log, without what was typed (V2)', async () => {
      const visitor = await portal.as(await newOfficer('board'));
      await download('zoek=groot&fase=voltooid', visitor);
      const [entry] = await portal.services
        .get(DataSource)
        .query<{ details: object }[]>(
          `SELECT details FROM audit_entry WHERE action = 'trainees.exported' ORDER BY at DESC LIMIT 1`,
        );
      expect(entry!.details).toMatchObject({ stage: 'complete', searched: true, count: 1 });
      expect(JSON.stringify(entry)).not.toContain('groot');
    });
  });

  describe('over several sheets', () => {
    const equal: string[] = [];
    beforeAll(async () => {
      // The same name and number of hours for all: only their ids tell them apart.
      for (let count = 0; count < 103; count += 1) {
        const same = { callName: 'Gelijke', surname: 'Naam', signer: piet };
        equal.push((await newTrainee(portal.services, same)).trajectoryId);
      }
    });

    it.each(['naam', 'voortgang-af', 'laatst', 'start-af'])(
      'has everybody once, equals too: by %s',
      async (sort) => {
        const sheets = [];
        for (const blad of [1, 2, 3]) {
          const { body } = await secretary.get(`/deelnemers?zoek=gelijke+naam&sorteer=${sort}&blad=${blad}`);
          sheets.push([...body.matchAll(/name="traject" value="([^"]+)"/g)].map(([, id]) => id!));
        }
        expect(sheets.map(({ length }) => length)).toEqual([50, 50, 3]);
        expect(sheets.flat().sort()).toEqual([...equal].sort());
      },
    );

    it('offers the whole list to choose, and the way through it', async () => {
      const { body } = await secretary.get('/deelnemers?zoek=gelijke&blad=2&kies=blad');
      expect(textOf(body)).toContain('51–100 van 103');
      expect(hrefsOf(body)).toEqual(
        expect.arrayContaining(['/deelnemers?zoek=gelijke', '/deelnemers?zoek=gelijke&blad=3']),
      );
      expect(body).toMatch(/name="lijst" value="zoek&#x3D;gelijke"/);
      expect(body.match(/data-choice checked/g)).toHaveLength(50);
    });

    it('leads back from a sheet that is no more', async () => {
      const { body } = await secretary.get('/deelnemers?zoek=gelijke&blad=9');
      expect(textOf(body)).toContain('Zo ver gaat deze lijst niet meer.');
      expect(hrefsOf(body)).toContain('/deelnemers?zoek=gelijke');
    });
  });
});

function hrefsOf(body: string): string[] {
  return [...body.matchAll(/href="([^"]+)"/g)].map(([, href]) =>
    href!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
  );
}

function textOf(body: string): string {
  return body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#x27;/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,])/g, '$1');
}
