import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AccountsService } from '../../src/people/accounts/accounts.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Clock } from '../../src/platform/clock/clock.service.js';
import { hours96, newClaims, sign } from '../builders/hours.js';
import { newLeader, newTrainee, type TestTrainee } from '../builders/people.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { differencesOf, recordsOf } from '../support/facts.js';
import { type ProductApart, startApart } from '../support/product-apart.js';
import { hasRedisServer, startRedis, type TestRedis } from '../support/redis-server.js';
import { newPrivateKeyPem, startTestServices, type TestServices } from '../support/services.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';

const PASSWORD = 'vier rustige woorden hier';
/** The first start may have to build the product. */
const PATIENCE_MS = 240_000;

// The journeys in a browser run on all this too: npm run journeys:apart. Here is what only several processes can do.
describe('point 6: two web and two worker processes, with nothing in common but database and queue', () => {
  let database: TestDatabase;
  let services: TestServices;
  let product: ProductApart;
  let redis: TestRedis | undefined;
  let smtp: TestSmtp;
  let trainee: TestTrainee;
  /** the last one waits for a signature, and a record for that */
  let last: string;
  let cookie = '';

  beforeAll(async () => {
    [database, smtp] = await Promise.all([createTestDatabase(), startSmtp()]);
    redis = hasRedisServer() ? await startRedis() : undefined;
    const signingKeyPem = newPrivateKeyPem();
    services = await startTestServices(database, { today: new Clock().today(), signingKeyPem });
    const signer = await newLeader(services, { name: 'Hanneke Broek' });
    trainee = await newTrainee(services, { signer });
    const claims = await newClaims(services, trainee, hours96());
    last = claims.pop()!;
    await sign(services, trainee, claims);
    const { manager } = services.get(DataSource);
    await services.get(AccountsService).create(manager, { personId: signer.id, password: PASSWORD });
    const baseUrl = 'http://leerpad.balint.example';
    product = await startApart({
      database,
      baseUrl,
      signingKeyPem,
      redisUrl: redis?.url,
      smtpUrl: smtp.url,
    });
  }, PATIENCE_MS);
  afterAll(async () => {
    await product?.stop();
    await services.close();
    await Promise.all([database.drop(), redis?.stop(), smtp.stop()]);
  }, PATIENCE_MS);

  const webs = () => product.web.map(({ url }) => url);

  function visit(url: string, form?: [string, string][]): Promise<Response> {
    return fetch(url, {
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
  }

  async function mails(): Promise<{ state: string; count: number }[]> {
    return services
      .get(DataSource)
      .query('SELECT state, count(*) AS count FROM mail_delivery GROUP BY state ORDER BY state');
  }

  /** Every mail that was promised went out, once. */
  async function allMailCame(): Promise<void> {
    await eventually(async () => {
      expect(await mails()).toEqual([{ state: 'sent', count: smtp.received.length }]);
    });
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(smtp.received.length);
  }

  it('who signs in at one is known to the other', async () => {
    const [here, there] = webs() as [string, string];
    expect((await visit(`${there}/aftekenen`)).headers.get('location')).toContain('/aanmelden');
    const { email } = await services
      .get(DataSource)
      .manager.findOneByOrFail(Person, { id: trainee.signer.id });
    const answer = await visit(`${here}/aanmelden`, [
      ['email', email],
      ['password', PASSWORD],
    ]);
    expect(answer.status).toBe(303);
    cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    expect((await visit(`${there}/aftekenen`)).status).toBe(200);
  });

  it('H3, K1: signed at both at once is one credit, one record and one mail about it', async () => {
    const answers = await Promise.all(
      webs().flatMap((url) => [1, 2, 3].map(() => visit(`${url}/aftekenen`, [['claim', `${last}.1`]]))),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303));
    const records = await recordsOf(services, trainee.trajectoryId);
    expect(records).toHaveLength(1);
    expect(await differencesOf(services)).toEqual([]);
    for (const url of webs()) expect((await visit(`${url}/bewijs/${records[0]!.address}`)).status).toBe(200);
    await allMailCame();
    expect(smtp.received.length).toBeGreaterThan(0);
  });

  it('when one of each is killed, the others go on', async () => {
    for (const { process: child } of [product.web[0]!, product.worker[0]!]) child.kill('SIGKILL');
    const before = smtp.received.length;
    const other = await newTrainee(services, { signer: trainee.signer });
    const claims = await newClaims(services, other, hours96());
    const form = claims.map((id): [string, string] => ['claim', `${id}.1`]);
    expect((await visit(`${product.url}/aftekenen`, form)).status).toBe(303);
    expect(await recordsOf(services, other.trajectoryId)).toHaveLength(1);
    await allMailCame();
    expect(smtp.received.length).toBeGreaterThan(before);
  });

  it('stops when it is told to, in order', async () => {
    expect(await product.stop()).toEqual([null, 0, null, 0]);
  });
});
