import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { securityEvents } from '../../src/platform/auth/security-events.queries.js';
import { SecurityLog } from '../../src/platform/auth/security-log.service.js';
import { newAccount } from '../support/account-services.js';
import { RoleParties } from '../support/role-parties.js';
import { type TestPortal, startTestPortal, type Visitor } from '../support/test-portal.js';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
const HOSTILE = '<script>alert(1)</script>';

describe('who signed in, and who tried to', () => {
  let portal: TestPortal;
  let boardId: string;
  let board: Visitor;
  let zoe: { personId: string; accountId: string };
  let piet: { personId: string; accountId: string };
  let nobody: Visitor;

  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-11-18' });
    const parties = new RoleParties(portal.services);
    boardId = (await parties.party('board'))!.personId;
    board = await portal.as(boardId);
    zoe = await newAccount(portal.app, { email: 'zoe@voorbeeld.example', name: 'Zoë Proef' });
    piet = await newAccount(portal.app, { email: 'piet@voorbeeld.example', name: 'Piet Veen' });
    nobody = await portal.as((await parties.party('an account with nothing'))!.personId);
    await happened('password-changed', zoe.accountId, '192.0.2.7');
    for (let n = 0; n < 120; n += 1) await happened('signed-in', zoe.accountId, `198.51.100.${n}`);
    await happened('failed', piet.accountId, '203.0.113.9', HOSTILE);
    await happened('failed', null, '203.0.113.10');
  });
  afterAll(() => portal.close());

  const manager = () => portal.app.get(DataSource).manager;

  function happened(
    kind: 'signed-in' | 'failed' | 'password-changed',
    accountId: string | null,
    address: string,
    userAgent = FIREFOX,
  ): Promise<void> {
    const client = { address, userAgent };
    const log = portal.app.get(SecurityLog, { strict: false });
    return log.record(manager(), { kind, accountId, client, detail: 'password' });
  }

  /** Follows a list to its end. @returns the pages, one after the other */
  async function pagesFrom(visitor: Visitor, url: string): Promise<string[]> {
    const pages: string[] = [];
    for (let next: string | undefined = url; next !== undefined;) {
      const { statusCode, body } = await visitor.get(next);
      expect([next, statusCode]).toEqual([next, 200]);
      pages.push(body);
      next = /rel="next" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
    }
    return pages;
  }

  const networksIn = (pages: readonly string[]): string[] =>
    pages.flatMap((body) => [...body.matchAll(/\b198\.51\.100\.\d+/g)].map(([network]) => network));

  describe('to somebody about their own account', () => {
    it('is said in words, with browser, network and time, and what to do when it was somebody else', async () => {
      const own = await portal.as(zoe.personId);
      const [first = '', ...more] = await pagesFrom(own, '/account/beveiliging');
      expect(first.replace(/<[^>]+>/g, '')).toMatch(
        /Aangemeld met wachtwoordFirefox op Windows · 198\.51\.100\.\d+ · 18 november 2026 \d\d:\d\d/,
      );
      expect(first).toContain('href="/account#wachtwoord"');
      expect(first).toContain('action="/afmelden/overal"');
      expect([first, ...more].join('')).toContain('Wachtwoord veranderd');
    });

    it('is all of it, each once, a page at a time', async () => {
      const pages = await pagesFrom(await portal.as(zoe.personId), '/account/beveiliging');
      expect(pages).toHaveLength(3);
      const networks = networksIn(pages);
      expect(networks).toHaveLength(120);
      expect(new Set(networks).size).toBe(120);
    });

    it('is their own alone', async () => {
      const pages = await pagesFrom(await portal.as(piet.personId), '/account/beveiliging');
      expect(networksIn(pages)).toEqual([]);
      expect(pages.join('')).toContain('203.0.113.9');
      expect(pages.join('')).not.toContain('203.0.113.10');
      expect(pages.join('')).not.toContain(HOSTILE);
      for (const url of [
        `/account/beveiliging?over=${zoe.personId}`,
        `/account/beveiliging/${zoe.accountId}`,
      ])
        expect((await nobody.get(url)).body).not.toContain('198.51.100.');
    });

    it('refuses what no page of ours asks', async () => {
      const own = await portal.as(zoe.personId);
      for (const after of ['x', '2026-11-18', `9999-99-99T00:00:00.000Z_${zoe.accountId}`])
        expect((await own.get(`/account/beveiliging?na=${after}`)).statusCode).toBe(400);
    });
  });

  describe('to the board', () => {
    it('V3: is the board’s, and nobody else’s', async () => {
      const secretary = (await new RoleParties(portal.services).party('secretariat'))!.personId;
      for (const personId of [secretary, zoe.personId])
        expect((await (await portal.as(personId)).get('/logboek/beveiliging')).statusCode).toBe(404);
      expect((await board.get('/logboek')).body).toContain('href="/logboek/beveiliging"');
    });

    it('says whose it was, and that an address was nobody’s', async () => {
      const { body } = await board.get('/logboek/beveiliging?soort=failed');
      expect(body).toContain('Piet Veen');
      expect(body).toContain('een onbekend adres');
      expect(body).not.toContain(HOSTILE);
      expect(networksIn([body])).toEqual([]);
    });

    it('is narrowed by person and kind, page after page', async () => {
      const [found] = await pagesFrom(board, '/logboek/beveiliging?naam=Proef');
      expect(found).toContain(`/logboek/beveiliging?over&#x3D;${zoe.personId}`);
      const pages = await pagesFrom(board, `/logboek/beveiliging?over=${zoe.personId}&soort=signed-in`);
      expect(new Set(networksIn(pages)).size).toBe(120);
      expect(pages.join('')).not.toContain('203.0.113.');
      expect(
        (await board.get(`/logboek/beveiliging?over=${'0'.repeat(8)}-${zoe.personId.slice(9)}`)).statusCode,
      ).toBe(404);
      expect((await board.get('/logboek/beveiliging?soort=iets')).statusCode).toBe(400);
    });

    it('V3: is in the log of looks, with whom it was about', async () => {
      await board.get(`/logboek/beveiliging?over=${piet.personId}`);
      const looks = await manager().query<object[]>(
        `SELECT actor, details FROM audit_entry WHERE action = 'security-log.viewed' ORDER BY at DESC LIMIT 1`,
      );
      expect(looks).toEqual([
        { actor: `person:${boardId}`, details: { personId: piet.personId, kind: null } },
      ]);
      expect((await board.get('/logboek')).body).toContain('Las het logboek van aanmeldingen');
    });

    it('costs the same however long the log is: each way to narrow it reads along an index', async () => {
      const client = manager().connection.createQueryRunner();
      try {
        await client.query('SET enable_sort = off');
        await client.query('SET enable_seqscan = off');
        await client.query('ANALYZE security_event');
        const after = { at: '2026-11-18T12:00:00.000Z', id: zoe.accountId };
        const asked = [
          { after },
          { after, kind: 'failed' as const },
          { after, accountId: zoe.accountId },
          { after, accountId: zoe.accountId, kind: 'failed' as const },
        ];
        for (const one of asked) {
          const plans: string[] = [];
          await securityEvents(
            {
              query: async (sql: string, params: unknown[]) => {
                plans.push(JSON.stringify(await client.query(`EXPLAIN ${sql}`, params)));
                return [];
              },
            } as never,
            one,
          );
          expect(plans.join('')).toContain('Index');
          expect(plans.join('')).not.toContain('Sort');
        }
      } finally {
        await client.query('RESET ALL');
        await client.release();
      }
    });
  });

  it('costs an ordinary page no statement more, with the cookie of a known browser', async () => {
    const statements: string[] = [];
    const dataSource = portal.app.get(DataSource);
    const { query } = dataSource;
    dataSource.query = function (this: DataSource, ...args: Parameters<typeof query>) {
      statements.push(args[0]);
      return query.apply(this, args);
    } as typeof query;
    try {
      const cookie = `${nobody.cookie}; browser=${'A'.repeat(43)}`;
      expect((await portal.app.inject({ url: '/account', headers: { cookie } })).statusCode).toBe(200);
    } finally {
      dataSource.query = query;
    }
    expect(statements.filter((sql) => sql.includes('known_browser'))).toEqual([]);
  });
});
