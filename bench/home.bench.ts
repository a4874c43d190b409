import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { PreparingClient } from '../src/platform/database/preparing-client.service.js';
import { ViewRenderer } from '../src/platform/web/views/view-renderer.service.js';
import { signIn } from '../test/support/signed-in.js';
import { median, throughput } from './load.js';
import { type Recording, record } from './recording.js';

const TRAINEES = 50;
const ROUNDS = 5;
const PATH = '/mijn-leerpad';

/** What a measurement found: the product's figure, the floor's, and how the two compare. */
export interface Finding {
  product: number;
  floor: number;
  ratio: number;
}

/**
 * The trainee's home: answers a second of the product, and of a bare `node:http` with `pg` that sends the same
 * statements and fills the same precompiled template with the same model.
 *
 * @param seconds how long each is asked, in each round
 */
export async function measureHome(
  app: NestFastifyApplication,
  dataSource: DataSource,
  appUrl: string,
  seconds: number,
): Promise<Finding> {
  const people = await dataSource.query<{ person_id: string }[]>(
    'SELECT person_id FROM trajectory ORDER BY id DESC LIMIT $1',
    [TRAINEES],
  );
  const cookies: string[] = [];
  for (const { person_id } of people) cookies.push(await signIn(app, person_id));
  const recordings = new Map<string, Recording>();
  for (const cookie of cookies) {
    recordings.set(cookie, await record(() => app.inject({ url: PATH, headers: { cookie } })));
  }
  const floor = await startFloor(recordings, appUrl);
  const product = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}${PATH}`;
  const bare = `http://127.0.0.1:${(floor.server.address() as AddressInfo).port}/`;
  const rounds: Finding[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const figures = {
      product: await throughput(product, cookies, seconds),
      floor: await throughput(bare, cookies, seconds),
    };
    // The first round warms both up.
    if (round > 0) rounds.push({ ...figures, ratio: figures.product / figures.floor });
  }
  floor.server.close();
  await floor.pool.end();
  const middle = (key: keyof Finding) => median(rounds.map((figures) => figures[key]));
  return { product: middle('product'), floor: middle('floor'), ratio: middle('ratio') };
}

async function startFloor(
  recordings: ReadonlyMap<string, Recording>,
  appUrl: string,
): Promise<{ server: Server; pool: pg.Pool }> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 10, Client: PreparingClient });
  const renderer = new ViewRenderer();
  const server = createServer((request, response) => {
    const { statements, drawn } = recordings.get(request.headers.cookie ?? '')!;
    const answer = async () => {
      for (const { text, values } of statements) await pool.query(text, values);
      const html = renderer.render(drawn!.view, drawn!.model, drawn!.frame);
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, pool };
}
