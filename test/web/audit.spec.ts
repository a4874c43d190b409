import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { catalogues } from '../../src/messages/catalogue.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { recordInAudit } from '../../src/platform/audit/audit-log.service.js';
import { PROJECT_ROOT } from '../../src/platform/web/project-root.service.js';
import { actionText } from '../../src/platform/audit/audit-action.page.js';
import { kindOfAction } from '../../src/portal/log/audit-kinds.rules.js';
import { newNamedTrainee } from '../builders/inbox.js';
import { newLeader, type TestLeader, type TestTrainee } from '../builders/people.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';
import { RoleParties } from '../support/role-parties.js';

describe('the log that the board reads', () => {
  let portal: TestPortal;
  let boardId: string;
  let board: Visitor;
  let leader: TestLeader;
  let trainee: TestTrainee;
  let other: TestTrainee;
  let claimId: string;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-11-18' });
    const parties = new RoleParties(portal.services);
    boardId = (await parties.party('board'))!.personId;
    board = await portal.as(boardId);
    leader = await newLeader(portal.services, { name: 'Hanneke Broek' });
    trainee = await newNamedTrainee(portal.services, 0, leader);
    other = await newNamedTrainee(portal.services, 1, leader);
    claimId = await parties.returned(trainee);
    await parties.signed(other);
    await (await portal.as(leader.id)).get(`/supervisanten/${trainee.trajectoryId}`);
  });
  afterAll(() => portal.close());

  const rowsAt = async (url: string): Promise<string[]> => {
    const { statusCode, body } = await board.get(url);
    expect([url, statusCode]).toEqual([url, 200]);
    const [, table = ''] = /<tbody>(.*?)<\/tbody>/s.exec(body) ?? [];
    return table.split('</tr>').slice(0, -1).map(textOf);
  };

  it('V3: is the board’s, and nobody else’s', async () => {
    const secretary = (await new RoleParties(portal.services).party('secretariat'))!.personId;
    for (const personId of [secretary, leader.id, trainee.id])
      for (const url of ['/logboek', '/logboek.csv'])
        expect((await (await portal.as(personId)).get(url)).statusCode).toBe(404);
  });

  it('V3: says who did what about whom, and leads to the dossier', async () => {
    const rows = await rowsAt('/logboek');
    expect(rows.some((row) => row.includes('Hanneke Broek Bekeek het dossier Elif Çelik'))).toBe(true);
    expect(rows.some((row) => row.includes('Hanneke Broek Stuurde een activiteit terug Elif Çelik'))).toBe(
      true,
    );
    expect(rows.some((row) => row.includes('de beheerder, met een opdracht Begon een traject'))).toBe(true);
    const { body } = await board.get('/logboek');
    expect(body).toContain(`href="/deelnemers/${trainee.trajectoryId}"`);
  });

  it('V1: quotes no reason of a return and no reflection', async () => {
    expect((await board.get('/logboek')).body).not.toContain('Welke hoofdstukken?');
    expect((await board.get('/logboek.csv')).body).not.toContain('Welke hoofdstukken?');
  });

  it('narrows by who acted, whom it concerns, what was done and when', async () => {
    const acted = await rowsAt(`/logboek?wie=${leader.id}`);
    expect(acted.length).toBeGreaterThan(2);
    expect(acted.every((row) => row.includes('Hanneke Broek'))).toBe(true);
    const about = await rowsAt(`/logboek?over=${trainee.id}`);
    expect(about.length).toBeGreaterThan(2);
    expect(about.every((row) => row.includes('Elif Çelik'))).toBe(true);
    expect(await rowsAt(`/logboek?deelnemer=${trainee.trajectoryId}`)).toEqual(about);
    expect(await rowsAt(`/logboek?over=${trainee.id}&soort=inzage`)).toEqual([
      expect.stringContaining('Bekeek het dossier'),
    ]);
    const signatures = await rowsAt(`/logboek?wie=${leader.id}&soort=handtekeningen`);
    expect(signatures).toHaveLength(2);
    expect(await rowsAt('/logboek?soort=handtekeningen')).toEqual(signatures);
    expect(await rowsAt('/logboek?tot=2020-01-01')).toEqual([]);
    expect((await rowsAt('/logboek?van=2020-01-01')).length).toBeGreaterThan(2);
  });

  it('finds somebody by a part of their name', async () => {
    const { body } = await board.get('/logboek?naam=elif');
    expect(textOf(body)).toContain('Elif Çelik: wat deze persoon deed');
    expect(body.replaceAll('&#x3D;', '=')).toContain(`/logboek?over=${trainee.id}`);
    expect(textOf((await board.get('/logboek?naam=100%25')).body)).toContain('Niemand heet ‘100%’');
  });

  it('is read on from where it was, each line once, also where many were written at the same moment', async () => {
    const { manager } = portal.services.get(DataSource);
    const actor = actorOf.person(other.id);
    await recordInAudit(
      manager,
      ...Array.from({ length: 120 }, () => ({
        actor,
        action: 'claim.submitted' as const,
        subjectKind: 'claim',
        subjectId: claimId,
      })),
    );
    for (const filter of [`wie=${other.id}`, `over=${trainee.id}&soort=wijzigingen`]) {
      let url: string | undefined = `/logboek?${filter}`;
      let seen = 0;
      let pages = 0;
      while (url) {
        const { body } = await board.get(url);
        seen += body.match(/Diende een activiteit in/g)?.length ?? 0;
        pages += 1;
        url = /rel="next" href="([^"]*)"/.exec(body)?.[1]?.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
      }
      // Each of those trainees handed an activity in as well.
      expect([filter, seen, pages]).toEqual([filter, 121, 3]);
    }
  });

  it('gives all of it to a spreadsheet, safe from formulas, whatever page is read', async () => {
    const { headers, body } = await board.get(`/logboek.csv?wie=${other.id}`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="logboek.csv"');
    const [header, ...lines] = body.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(header).toBe('Wanneer;Wie;Wat;Over wie;Code;Soort;Kenmerk');
    expect(lines).toHaveLength(121);
    expect(lines[0]).toMatch(
      /^\d{4}-\d{2}-\d{2} \d{2}:\d{2};.*;Diende een activiteit in;Elif Çelik;claim\.submitted;/,
    );
  });

  it('V3: tells that it was read, and that it was exported', async () => {
    await board.get(`/logboek?over=${trainee.id}`);
    await board.get('/logboek.csv');
    const rows = await rowsAt(`/logboek?wie=${boardId}`);
    expect(rows[0]).toContain('Nam het logboek mee naar Excel');
    expect(rows[1]).toContain('Las het logboek');
    const [entry] = await portal.services.get(DataSource).query<{ details: object }[]>(
      `SELECT details FROM audit_entry WHERE action = 'audit.viewed' AND details->>'personId' = $1
        ORDER BY at DESC LIMIT 1`,
      [trainee.id],
    );
    expect(entry?.details).toMatchObject({ personId: trainee.id });
  });

  it.each(['wie=x', 'over=1', 'soort=alles', 'van=nu', 'na=gisteren', 'na=2026-99-99T00:00:00.000000Z_x'])(
    'refuses what no page of ours asks: %s',
    async (query) => {
      expect((await board.get(`/logboek?${query}`)).statusCode).toBe(400);
    },
  );

  it('finds nothing about somebody who is not there', async () => {
    for (const name of ['wie', 'over', 'deelnemer'])
      expect((await board.get(`/logboek?${name}=00000000-0000-4000-8000-000000000000`)).statusCode).toBe(404);
  });

  it('shows the code of an action that has no words yet', async () => {
    expect(actionText('thing.done', {})).toEqual({ key: 'audit.did', params: { action: 'thing.done' } });
  });
});

/** The last parts of actions that the code puts together. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  claim: ['submitted', 'returned', 'withdrawn'],
  record: ['valid', 'suspended', 'superseded', 'withdrawn'],
  'reading-list': ['substitute', 'parts', 'revocation'],
  requirement: ['exemption', 'imposed'],
  trajectory: ['running', 'paused', 'stopped', 'cancelled', 'started', 'restarted'],
  'import-upload': ['uploaded', 'confirmed', 'viewed', 'downloaded', 'discarded'],
  enrolment: ['placed', 'waiting', 'moved-up', 'cancelled'],
  attendance: ['open', 'closed'],
  objection: ['stands', 'reversed'],
  'hand-off': ['pasted', 'answer'],
};
/** `${subject.kind}.viewed` */
const VIEWED = ['trajectory', 'person', 'completion-record', 'claim'].map((kind) => `${kind}.viewed`);

describe('every action that the code writes into the log', () => {
  const sources = readdirSync(join(PROJECT_ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(PROJECT_ROOT, 'src', file), 'utf8'))
    .filter((source) => /recordInAudit|\bAuditedAction\b/.test(source));
  const code = sources.join('\n');
  const said = [...code.matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g)]
    .map(([, action]) => action!)
    .filter((action) => isAction(action));
  const made = [...code.matchAll(/action: `([a-z-]+)\.\$\{/g)].map(([, prefix]) => prefix!);

  /** Message keys look like actions: an action is what the code writes to the log in one of these ways. */
  function isAction(action: string): boolean {
    const quoted = `'${action}'`.replaceAll('.', '\\.');
    return new RegExp(
      `action: ${quoted}|audit\\([^)]*${quoted}|\\bkeep\\([^)]*${quoted}|action = ${quoted}`,
    ).test(code);
  }

  it('is found', () => {
    expect(said).toEqual(
      expect.arrayContaining(['claim.signed-off', 'account.created', 'mail.sent-again', 'audit.viewed']),
    );
    expect(made.length).toBeGreaterThan(3);
  });

  it('has words in both languages', () => {
    const actions = [
      ...said,
      ...VIEWED,
      ...made.flatMap((prefix) => MADE[prefix]?.map((last) => `${prefix}.${last}`) ?? [`${prefix}.?`]),
    ];
    for (const language of ['nl', 'en'] as const) {
      const unworded = actions.filter((action) => !(`audit.did.${action}` in catalogues[language]));
      expect([language, ...new Set(unworded)]).toEqual([language]);
    }
  });

  it('is of a kind by which the log can be narrowed', () => {
    expect(
      (['trajectory.viewed', 'claim.signed-off', 'role.granted', 'import.run', 'record.valid'] as const).map(
        kindOfAction,
      ),
    ).toEqual(['inzage', 'handtekeningen', 'accounts', 'invoer', 'wijzigingen']);
  });
});

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
