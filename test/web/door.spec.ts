import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Body, Controller, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { pino } from 'pino';
import { Access, anyone } from '../../src/platform/web/access.service.js';
import {
  ANY_FORM,
  FORM_TYPE,
  fieldsOf,
  type FormLimits,
  ORDINARY_FORM,
  readFields,
  TakesForm,
} from '../../src/platform/web/body-limits.form.js';
import { PATIENCE } from '../../src/platform/web/slow-bodies.service.js';
import { TakesFiles } from '../../src/platform/web/uploads.form.js';
import { listRoutes } from '../../src/platform/web/web-app.service.js';
import type { WebAdapter } from '../../src/platform/web/web-adapter.service.js';
import { startPortal } from '../support/portal-app.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const handled: unknown[] = [];

@Controller('deur')
@Access(anyone)
class Door {
  @Post('gewoon')
  ordinary(@Body() body: unknown): string {
    handled.push(body);
    return 'gelezen';
  }

  @Post('lijst')
  @TakesForm({ fields: 2_100, bytes: 524_288 })
  list(@Body() body: unknown): string {
    handled.push(body);
    return 'gelezen';
  }

  @Post('bestand')
  @TakesFiles()
  file(@Body() body: unknown): string {
    handled.push(body);
    return 'gelezen';
  }
}

const manyFields = (count: number) => Array.from({ length: count }, (_, at) => `a${at}=`).join('&');

/** Counts how often the fields of a form were read. */
function countReading(app: NestFastifyApplication): { times: number } {
  const adapter = app.getHttpAdapter() as unknown as WebAdapter;
  const reading = { times: 0 };
  adapter.readFields = (text) => {
    reading.times += 1;
    return readFields(text);
  };
  return reading;
}

function send(
  app: NestFastifyApplication,
  url: string,
  payload: Buffer | string,
  headers: Record<string, string> = {},
) {
  return app.inject({ method: 'POST', url, payload, headers: { 'content-type': FORM_TYPE, ...headers } });
}

describe('a form that holds too much', () => {
  let app: NestFastifyApplication;
  let reading: { times: number };
  beforeAll(async () => {
    app = await startPortal(undefined, {}, [Door]);
    reading = countReading(app);
  });
  afterAll(() => app.close());

  it.each([
    ['one field more than an ordinary one', '/deur/gewoon', manyFields(ORDINARY_FORM.fields + 1)],
    ['one byte more than an ordinary one', '/deur/gewoon', `a=${'x'.repeat(ORDINARY_FORM.bytes - 1)}`],
    ['one field more than its own bound', '/deur/lijst', manyFields(2_101)],
    ['one byte more than its own bound', '/deur/lijst', `a=${'x'.repeat(524_287)}`],
    ['fields without names', '/deur/gewoon', '&'.repeat(ORDINARY_FORM.fields)],
    ['fields instead of files', '/deur/bestand', manyFields(ORDINARY_FORM.fields + 1)],
    ['an address that is nobody’s', '/bestaat-niet', manyFields(ORDINARY_FORM.fields + 1)],
  ])('%s: refused with a page before it is read', async (_what, url, payload) => {
    handled.length = reading.times = 0;
    const answer = await send(app, url, payload);
    expect([answer.statusCode, reading.times, handled]).toEqual([413, 0, []]);
    expect(answer.body).toContain('Dit is te groot om te versturen');
  });

  it('JSON is no way around it', async () => {
    handled.length = 0;
    const headers = { 'content-type': 'application/json' };
    const nested = '['.repeat(60_000);
    const answer = await send(app, '/deur/lijst', nested, headers);
    expect([answer.statusCode, handled]).toEqual([415, []]);
  });

  it.each([
    ['/deur/gewoon', manyFields(ORDINARY_FORM.fields)],
    ['/deur/gewoon', `a=${'x'.repeat(ORDINARY_FORM.bytes - 2)}`],
    ['/deur/lijst', manyFields(2_100)],
  ])('what is just within the bound of %s is read', async (url, payload) => {
    handled.length = reading.times = 0;
    const answer = await send(app, url, payload);
    expect([answer.statusCode, reading.times, handled.length]).toEqual([201, 1, 1]);
  });

  it('a name that would replace a prototype is refused', async () => {
    expect((await send(app, '/deur/gewoon', '__proto__=x')).statusCode).toBe(400);
  });

  it('is counted as it is read: whatever is read has at most as many values as the bound', () => {
    const config = { form: { fields: 5, bytes: 1_000 } satisfies FormLimits };
    const request = { routeOptions: { config } } as Parameters<typeof fieldsOf>[1];
    const texts = fc.array(fc.constantFrom('a', 'b', '=', '&', '+', '%26', '%', 'é'), { maxLength: 40 });
    fc.assert(
      fc.property(texts, (parts) => {
        const body = parts.join('');
        const refused = () => fieldsOf(Buffer.from(body), request, () => ({ was: 'read' }));
        if (body.split('&').length > 5) return void expect(refused).toThrow('Payload Too Large');
        const read = fieldsOf(Buffer.from(body), request, readFields);
        expect(Object.values(read).flat().length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('90,000 fields', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal({ today: '2026-03-14', mailbox: true });
  });
  afterAll(() => portal.close());

  it('are read on no route of the product, whoever sends them', async () => {
    const reading = countReading(portal.app);
    const posts = listRoutes(portal.app).filter(({ method }) => method === 'POST');
    expect(posts.length).toBeGreaterThan(50);
    const sent = Buffer.from(manyFields(90_000));
    for (const { path } of posts) {
      const url = path.replace(/:\w+/g, '7b0f3a52-3c4c-4d0e-9d0e-1f0f3b9b6a10');
      const { statusCode } = await send(portal.app, url, sent);
      // 404 on routes that let in nobody without a session.
      expect([404, 413]).toContain(statusCode);
      expect([path, statusCode, reading.times]).toEqual([path, expect.any(Number), 0]);
    }
  });

  it('no route takes more than any form may hold', () => {
    expect(ANY_FORM.bytes).toBeLessThanOrEqual(1_048_576);
    expect(ANY_FORM.fields).toBeLessThan(90_000);
  });
});

/** Waits until the connection ends, with a reset or without: the server need not read all that the test sent. */
function cut(socket: Socket): Promise<void> {
  socket.on('error', () => undefined);
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

describe('who takes their time', () => {
  const HURRIED = { ...PATIENCE, formMs: 100, headMs: 100 };

  it.each([
    [
      'a form that trickles in',
      'POST /deur/gewoon HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n',
    ],
    ['a head that trickles in', 'POST /deur/gewoon HTTP/1.1\r\nHost: x\r\nX-'],
  ])('%s is cut, and nothing is done', async (_what, beginning) => {
    handled.length = 0;
    const app = await startPortal(undefined, { patience: HURRIED }, [Door]);
    await app.listen(0, '127.0.0.1');
    const socket = await connected(app);
    const drops = setInterval(() => socket.write('a'), 10);
    const closed = cut(socket);
    socket.resume().write(beginning);
    await closed;
    clearInterval(drops);
    expect(handled).toEqual([]);
    await app.close();
  });

  it('what trickles in after it was answered, as the files of somebody who may not bring any', async () => {
    const app = await startPortal(undefined, { patience: HURRIED }, [Door]);
    await app.listen(0, '127.0.0.1');
    const socket = await connected(app);
    let answer = '';
    socket.on('data', (bytes: Buffer) => void (answer += bytes.toString()));
    const drops = setInterval(() => socket.write('a'), 10);
    const closed = cut(socket);
    socket.write(
      'POST /deur/bestand HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n',
    );
    await closed;
    clearInterval(drops);
    expect(answer).toMatch(/^HTTP\/1\.1 201 .*gelezen/s);
    await app.close();
  });

  it('the server gives nobody for ever', async () => {
    const app = await startPortal();
    const { requestTimeout, headersTimeout } = app.getHttpServer();
    expect([requestTimeout, headersTimeout]).toEqual([PATIENCE.requestMs, PATIENCE.headMs]);
    await app.close();
  });
});

describe('a proxy that nobody named', () => {
  it.each([
    ['is warned of once', undefined, 1],
    ['is no news where proxies are named', ['10.0.0.0/8'], 0],
  ])('%s, without what it says', async (_what, trustedProxies, times) => {
    const lines: string[] = [];
    const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
    const config = { baseUrl: 'https://leerpad.example', trustedProxies };
    const app = await startPortal(undefined, { logger, config });
    lines.length = 0;
    await app.inject('/');
    expect(lines).toEqual([]);
    for (const from of ['192.0.2.1', '192.0.2.2'])
      await app.inject({ url: '/', headers: { 'x-forwarded-for': from } });
    expect(lines).toHaveLength(times);
    for (const line of lines) expect(line).toContain('TRUSTED_PROXIES');
    expect(lines.join()).not.toContain('192.0.2');
    await app.close();
  });
});

async function connected(app: NestFastifyApplication): Promise<Socket> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}
