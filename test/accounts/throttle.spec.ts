import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { MailedLinksService } from '../../src/people/accounts/mailed-links.service.js';
import { SignInService } from '../../src/people/accounts/sign-in.service.js';
import { networkOf } from '../../src/platform/auth/client.rules.js';
import type { DomainError } from '../../src/platform/errors/domain-error.rules.js';
import { RememberingOutbox, newAccount, startAccountServices } from '../support/account-services.js';
import { makePasswordsCheap } from '../support/cheap-passwords.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { MovingClock } from '../support/moving-clock.js';

const PASSWORD = 'vier rustige woorden hier';
const WRONG = 'vier andere woorden daar';

describe('guessing is slowed, by all web processes together', () => {
  let database: TestDatabase;
  let clock: MovingClock;
  let one: INestApplicationContext;
  let two: INestApplicationContext;
  const outbox = new RememberingOutbox();

  beforeAll(async () => {
    database = await createTestDatabase();
    clock = new MovingClock();
    one = await startAccountServices(database, clock, outbox);
    two = await startAccountServices(database, clock, outbox);
    for (const process of [one, two]) makePasswordsCheap(process);
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
      await newAccount(one, { email: `${name}@voorbeeld.example`, password: PASSWORD });
  });
  afterAll(async () => {
    await one.close();
    await two.close();
    await database.drop();
  });

  /** `in`, `wrong`, or how many seconds one must wait. */
  async function attempt(
    app: INestApplicationContext,
    email: string,
    password: string,
    address: string,
  ): Promise<'in' | 'wrong' | number> {
    try {
      await app.get(SignInService).withPassword(email, password, { address, userAgent: '' });
      return 'in';
    } catch (error) {
      const { code, params } = error as DomainError;
      return code === 'account.wait.password' ? Number(params['seconds']) : 'wrong';
    }
  }

  it('counts what two processes see of one account from one client', async () => {
    const outcomes: unknown[] = [];
    for (let n = 0; n < 7; n += 1)
      outcomes.push(await attempt(n % 2 ? one : two, 'a@voorbeeld.example', WRONG, '203.0.113.50'));
    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wrong', 2]);
    // Not even with the right password, or guessing on would still pay.
    expect(await attempt(one, 'A@voorbeeld.example', PASSWORD, '203.0.113.50')).toBe(2);
    clock.pass({ seconds: 2 });
    expect(await attempt(two, 'a@voorbeeld.example', PASSWORD, '203.0.113.50')).toBe('in');
    expect(await attempt(one, 'a@voorbeeld.example', WRONG, '203.0.113.50')).toBe('wrong');
  });

  it('lets its owner in meanwhile, from where nobody guessed', async () => {
    const guesses = Array.from({ length: 60 }, (_, n) =>
      attempt(n % 2 ? one : two, 'g@voorbeeld.example', WRONG, `203.0.113.${n % 6}`),
    );
    expect(await Promise.all(guesses)).not.toContain('in');
    expect(await attempt(two, 'g@voorbeeld.example', WRONG, '203.0.113.1')).not.toBe('wrong');
    expect(await attempt(one, 'g@voorbeeld.example', PASSWORD, '198.51.100.77')).toBe('in');
    expect(await attempt(two, 'g@voorbeeld.example', PASSWORD, '203.0.113.2')).not.toBe('in');
  });

  it('judges no more than it lets in of 40 guesses at the same moment', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        attempt(n % 2 ? one : two, 'b@voorbeeld.example', WRONG, '203.0.113.100'),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(6);
  });

  it('waits ever longer, never more than a quarter of an hour, and is not lengthened by who keeps trying', async () => {
    const waits: number[] = [];
    for (let n = 0; waits.length < 12; n += 1) {
      // What the client is counted for is another test's.
      await database.dataSource.query(`DELETE FROM throttle WHERE key LIKE 'password:client:%'`);
      const outcome = await attempt(one, 'c@voorbeeld.example', WRONG, '198.51.100.200');
      if (typeof outcome !== 'number') continue;
      expect(await attempt(two, 'c@voorbeeld.example', WRONG, '198.51.100.200')).toBe(outcome);
      waits.push(outcome);
      clock.pass({ seconds: outcome });
    }
    expect(waits.slice(0, 5).every((wait, n) => n === 0 || wait > waits[n - 1]!)).toBe(true);
    expect(Math.max(...waits)).toBe(900);
    expect(await attempt(one, 'c@voorbeeld.example', PASSWORD, '198.51.100.200')).toBe('in');
  });

  it('answers for an address that nobody has as for one that somebody has', async () => {
    const series = async (email: string, net: string) => {
      const outcomes: unknown[] = [];
      for (let n = 0; n < 8; n += 1) outcomes.push(await attempt(one, email, WRONG, `${net}.1`));
      return outcomes;
    };
    expect(await series('niemand@voorbeeld.example', '192.0.2')).toEqual(
      await series('d@voorbeeld.example', '198.18.0'),
    );
  });

  it('slows one client that tries many accounts, and keeps its own success out of it', async () => {
    const outcomes: unknown[] = [];
    for (let n = 0; n < 22; n += 1)
      outcomes.push(await attempt(n % 2 ? one : two, `${n}@voorbeeld.example`, WRONG, '2001:db8::1'));
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(21);
    expect(typeof outcomes.at(-1)).toBe('number');
    expect(typeof (await attempt(one, 'e@voorbeeld.example', PASSWORD, '2001:db8::2'))).toBe('number');
    expect(await attempt(one, 'e@voorbeeld.example', PASSWORD, '2001:db8:1::2')).toBe('in');
  });

  it('forgets little by little', async () => {
    for (let n = 0; n < 5; n += 1) await attempt(one, 'f@voorbeeld.example', WRONG, '192.0.2.100');
    clock.pass({ hours: 3 });
    const outcomes: unknown[] = [];
    for (let n = 0; n < 4; n += 1)
      outcomes.push(await attempt(one, 'f@voorbeeld.example', WRONG, '192.0.2.100'));
    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
  });

  it('slows who has mail sent to somebody, and the link still signs in', async () => {
    const ask = (app: INestApplicationContext) =>
      app.get(MailedLinksService).mail('sign-in', 'a@voorbeeld.example', {
        address: '192.0.2.250',
        userAgent: '',
      });
    for (let n = 0; n < 4; n += 1) await ask(n % 2 ? one : two);
    await expect(ask(one)).rejects.toMatchObject({ code: 'account.wait.mail' });
    await expect(ask(two)).rejects.toMatchObject({ code: 'account.wait.mail' });
  });

  it('lets the owner have a link when others asked for many: a minute at most, and every mail lets them in', async () => {
    const ask = (address: string) =>
      one.get(MailedLinksService).mail('sign-in', 'h@voorbeeld.example', { address, userAgent: '' });
    const asked = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => ask(`203.0.113.${n}`)));
    const refused = asked.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused.length).toBeGreaterThan(0);
    for (let n = 0; n < 10; n += 1) {
      clock.pass({ seconds: 60 });
      await ask(`203.0.113.${100 + n}`);
    }
    clock.pass({ seconds: 60 });
    await ask('198.51.100.88');
  });

  it('keeps no address, only what it hashes to', async () => {
    const keys = await database.dataSource.query<{ key: string }[]>('SELECT key FROM throttle');
    for (const { key } of keys)
      expect(key).toMatch(/^(password|code|mail):(account|client|everywhere):[0-9a-f]{64}$/);
  });
});

describe('a client', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
  ])('at %s is %s', (address, client) => {
    expect(networkOf(address)).toBe(client);
  });
});
