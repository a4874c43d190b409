import { randomUUID } from 'node:crypto';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { Person } from '../src/people/person.entity.js';
import { PreparingClient } from '../src/platform/database/preparing-client.service.js';
import { giveRole } from '../test/support/roles.js';
import { signIn } from '../test/support/signed-in.js';
import { median } from './load.js';
import { record, type Statement } from './recording.js';

/** What one list costs, in milliseconds, and whether it keeps to the bound. */
export interface ListFinding {
  what: string;
  page: number;
  sql: number;
  bound: number;
  holds: boolean;
}

const WARM_UP = 2;
const TIMES_THE_SQL = 1.5;
const PLUS_MILLISECONDS = 5;

/**
 * The first sheet of the list of trainees, for every filter and sort: what a browser waits for, and what the same
 * statements take by themselves on one connection, in turns. A page may cost 1.5 times its SQL and 5 ms more.
 *
 * @param times how often each sheet is asked for
 */
export async function measureList(
  app: NestFastifyApplication,
  dataSource: DataSource,
  appUrl: string,
  times: number,
): Promise<ListFinding[]> {
  const cookie = await signIn(app, await newSecretary(dataSource));
  const port = (app.getHttpServer().address() as AddressInfo).port;
  const bare = new PreparingClient({
    connectionString: appUrl,
    options: '-c TimeZone=Europe/Amsterdam',
  });
  await bare.connect();
  // Ended by the server when something fails: what failed is what must be told.
  bare.on('error', () => undefined);
  const measured: { what: string; path: string; statements: Statement[]; rounds: Round[] }[] = [];
  for (const [what, query] of await lists(dataSource)) {
    const path = `/deelnemers?${query}`;
    const { statements } = await record(() => app.inject({ url: path, headers: { cookie } }));
    measured.push({ what, path, statements, rounds: [] });
  }
  // Round by round over all lists: what else the machine does for a while falls on all of them alike.
  for (let round = 0; round < times; round += 1) {
    for (const { path, statements, rounds } of measured) {
      const page = await timed(() => ask(`http://127.0.0.1:${port}${path}`, cookie));
      rounds.push({ page, sql: await timed(() => replay(bare, statements)) });
    }
  }
  await bare.end();
  return measured.map(({ what, rounds }) => findingOf(what, rounds));
}

interface Round {
  page: number;
  sql: number;
}

function findingOf(what: string, rounds: readonly Round[]): ListFinding {
  // The first rounds warm both up.
  const middle = (key: keyof Round) => median(rounds.slice(WARM_UP).map((figures) => figures[key]));
  const [page, sql] = [middle('page'), middle('sql')];
  const bound = TIMES_THE_SQL * sql + PLUS_MILLISECONDS;
  return { what, page, sql, bound, holds: page <= bound };
}

/** Every way of sorting both ways round, every filter, and some of them together. */
async function lists(dataSource: DataSource): Promise<[string, string][]> {
  const [{ id }] = await dataSource.query<[{ id: string }]>(
    'SELECT supervisor_id AS id FROM supervisor_assignment LIMIT 1',
  );
  const sorts = ['naam', 'nummer', 'start', 'voortgang', 'wacht', 'laatst'];
  const filters: [string, string][] = [
    ...['begeleider', 'cobegeleider'].map((one): [string, string] => [one, `opleiding=${one}`]),
    ...[...['niet-begonnen', 'onderweg', '96-uur', 'voltooid', 'gepauzeerd', 'gestopt', 'teruggenomen']].map(
      (one): [string, string] => [one, `fase=${one}`],
    ),
    ['one supervisor', `supervisor=${id}`],
    ['without a supervisor', 'supervisor=zonder'],
    ['quiet', 'stil=3-maanden'],
    ['waiting long', 'wacht=lang'],
    ['search: a name', 'zoek=celik'],
    ['search: two words', `zoek=${encodeURIComponent('Zoë hoekstra')}`],
    ['search: a number', 'zoek=D00077777'],
    ['search: an address', 'zoek=deelnemer4242@'],
    ['search: nobody', 'zoek=bestaatniet'],
    ['search: everybody', 'zoek=praktijk'],
  ];
  return [
    ...sorts.flatMap((sort): [string, string][] => [
      [`by ${sort}`, `sorteer=${sort}`],
      [`by ${sort}, descending`, `sorteer=${sort}-af`],
    ]),
    ...filters,
    ...filters.map(([what, query]): [string, string] => [`${what}, by laatst`, `${query}&sorteer=laatst`]),
    ['all together', `opleiding=begeleider&fase=onderweg&supervisor=${id}&stil=3-maanden&wacht=lang&zoek=de`],
  ];
}

async function newSecretary(dataSource: DataSource): Promise<string> {
  const id = randomUUID();
  await dataSource.manager.insert(Person, {
    id,
    email: `${id}@secretariaat.example`,
    fullName: 'Secretaris',
  });
  await giveRole(dataSource.manager, { personId: id, role: 'secretariat' });
  return id;
}

async function replay(client: pg.Client, statements: readonly Statement[]): Promise<void> {
  for (const { text, values } of statements) await client.query(text, values);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function ask(address: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { cookie } }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`${address} answered ${response.statusCode}`)),
      );
    }).on('error', reject);
  });
}
