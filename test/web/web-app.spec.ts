import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { Controller, Get } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import type { Client } from '../../src/platform/auth/client.rules.js';
import { Access, anyone } from '../../src/platform/web/access.service.js';
import { FromClient } from '../../src/people/accounts/pages/client.form.js';
import { startPortal } from '../support/portal-app.js';
import { ADDRESSES } from '../support/sample-verifications.js';

let release: () => void = () => undefined;

@Controller('traag')
@Access(anyone)
class Slow {
  @Get()
  async show(): Promise<string> {
    await new Promise<void>((resolve) => (release = resolve));
    return 'klaar';
  }
}

@Controller('wie')
@Access(anyone)
class WhoAsks {
  @Get()
  show(@FromClient() { address }: Client): string {
    return address;
  }
}

describe('who asks, by the address that guessing is counted by', () => {
  const baseUrl = 'https://leerpad.balint.example';
  const asked = {
    url: '/wie',
    remoteAddress: '10.0.0.7',
    headers: { 'x-forwarded-for': '192.0.2.1, 198.51.100.4' },
  };

  it.each<[string, string[] | undefined, string]>([
    ['nobody is believed who was not named', undefined, '10.0.0.7'],
    [
      'a proxy that was named is believed, and what somebody wrote before it is not',
      ['10.0.0.0/8'],
      '198.51.100.4',
    ],
  ])('%s', async (_what, trustedProxies, address) => {
    const app = await startPortal(undefined, { config: { baseUrl, trustedProxies } }, [WhoAsks]);
    expect((await app.inject(asked)).body).toBe(address);
    await app.close();
  });
});

describe('what every answer carries', () => {
  it('a content policy without anything inline, and no HSTS without https', async () => {
    const app = await startPortal();
    const { headers } = await app.inject('/');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';style-src 'self';font-src 'self';img-src 'self';script-src 'self';connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'",
    );
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['strict-transport-security']).toBeUndefined();
    await app.close();
  });

  it('HSTS and a secure cookie under https', async () => {
    const app = await startPortal(undefined, { config: { baseUrl: 'https://leerpad.balint.example' } });
    const { headers, body } = await app.inject('/?taal=en');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['set-cookie']).toBe('taal=en; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure');
    expect(body).toContain('<link rel="canonical" href="https://leerpad.balint.example/">');
    await app.close();
  });

  it('style sheet and fonts at addresses that change with their content, to be kept for good', async () => {
    const app = await startPortal();
    const { body } = await app.inject('/');
    const css = /rel="stylesheet" href="([^"]+)"/.exec(body)?.[1] ?? '';
    const font = /rel="preload"[^>]+href="([^"]+)"/.exec(body)?.[1] ?? '';
    expect(css).toMatch(/^\/bestanden\/portal\.[0-9a-f]{12}\.css$/);
    for (const [url, type] of [
      [css, 'text/css; charset=utf-8'],
      [font, 'font/woff2'],
    ] as const) {
      const { statusCode, headers } = await app.inject(url);
      expect([statusCode, headers['content-type']]).toEqual([200, type]);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    expect((await app.inject(css)).body).toContain(font);
    expect((await app.inject('/bestanden/..%2fpackage.json')).statusCode).toBe(404);
    await app.close();
  });

  it('compression, and nothing again for whoever has it already', async () => {
    const app = await startPortal();
    const headers = { 'accept-encoding': 'br' };
    const first = await app.inject({ url: '/', headers });
    expect(first.headers['content-encoding']).toBe('br');
    expect(first.headers['vary']).toContain('accept-encoding');
    const again = await app.inject({
      url: '/',
      headers: { ...headers, 'if-none-match': String(first.headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await app.close();
  });
});

describe('the log', () => {
  it('has a line per request with its route, and never an address, a query or a name', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    const app = await startPortal(undefined, { logger });
    lines.length = 0;
    await app.inject({
      url: `/bewijs/${ADDRESSES.valid}?taal=en`,
      headers: { 'x-request-id': 'opgedrongen' },
    });
    await app.inject(`/bewijs?code=${ADDRESSES.valid}`);
    await app.inject('/bewijs/%E0%A4%A');
    await app.inject('/zoek/zoe@voorbeeld.example');
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries[0]).toMatchObject({ method: 'GET', route: '/bewijs/:address', status: 404 });
    expect(entries[2]).toMatchObject({ method: 'GET', route: 'none', status: 400 });
    expect(entries[0]?.['ms']).toEqual(expect.any(Number));
    expect(entries[0]?.['requestId']).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(lines.join()).not.toMatch(new RegExp(`${ADDRESSES.valid}|taal=|code=|voorbeeld|%E0|opgedrongen`));
    await app.close();
  });
});

describe('health', () => {
  it('lives even while its database does not answer, and says that it is not ready', async () => {
    let answers = true;
    const probe = () => (answers ? Promise.resolve() : Promise.reject(new Error('no connection')));
    const app = await startPortal(undefined, { readiness: () => probe });
    const status = async (url: string) => (await app.inject(url)).statusCode;
    expect([await status('/gezond'), await status('/gereed')]).toEqual([200, 200]);
    answers = false;
    expect([await status('/gezond'), await status('/gereed')]).toEqual([200, 503]);
    await app.close();
  });
});

describe('stopping', () => {
  it('finishes the request under way, and takes no new one', async () => {
    const app = await startPortal(undefined, {}, [Slow]);
    const url = await listen(app);
    const underWay = fetch(`${url}/traag`);
    const opened = await idleConnection(app);
    await untilServed();
    const closing = app.close();
    opened.write('GET /gereed HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(await answerOn(opened)).not.toContain(' 200 ');
    await expect(fetch(url)).rejects.toThrow();
    release();
    const answer = await underWay;
    // Or the browser would keep its connection, and the portal wait for what never comes.
    expect(answer.headers.get('connection')).toBe('close');
    expect(await answer.text()).toBe('klaar');
    await closing;
  });

  it('cuts off what takes too long', async () => {
    const app = await startPortal(undefined, { stopWithinMs: 50 }, [Slow]);
    const url = await listen(app);
    const underWay = fetch(`${url}/traag`).then(
      () => 'answered',
      () => 'cut off',
    );
    await untilServed();
    await app.close();
    expect(await underWay).toBe('cut off');
    release();
  });
});

async function listen(app: NestFastifyApplication): Promise<string> {
  release = () => undefined;
  unserved = release;
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}

let unserved = release;

/** Waits until the slow handler has been entered. */
async function untilServed(): Promise<void> {
  while (release === unserved) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function idleConnection(app: NestFastifyApplication) {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

async function answerOn(socket: ReturnType<typeof connect>): Promise<string> {
  let answer = '';
  for await (const chunk of socket) {
    answer += String(chunk);
    if (answer.includes('\r\n\r\n')) break;
  }
  return answer;
}
