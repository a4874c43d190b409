import { Body, Controller, ForbiddenException, Get, HttpException, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { DomainError } from '../../src/platform/errors/domain-error.rules.js';
import { Access, anyone } from '../../src/platform/web/access.service.js';
import { page, view } from '../../src/platform/web/page-answer.rules.js';
import { startPortal } from '../support/portal-app.js';

const SECRET = 'zoe@voorbeeld.example';

@Controller('fout')
@Access(anyone)
class Faulty {
  @Get('ongeldig')
  invalid(): never {
    throw new DomainError('check.code.wrong', {}, 'invalid');
  }
  @Get('niet-van-u')
  notPermitted(): never {
    throw new DomainError('check.code.wrong', {}, 'not-permitted');
  }
  @Get('verborgen')
  notFound(): never {
    throw new DomainError('check.code.wrong', {}, 'not-found');
  }
  @Get('botsing')
  conflict(): never {
    throw new DomainError('verify.valid.text', { issuedOn: '2026-09-19' }, 'conflict');
  }
  @Get('te-vaak')
  tooOften(): never {
    throw new HttpException(SECRET, 429);
  }
  @Get('verboden')
  forbidden(): never {
    throw new ForbiddenException(SECRET);
  }
  @Get('onverwacht')
  unexpected(): never {
    const cause = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: `Key (email)=(${SECRET})`,
    });
    throw Object.assign(new Error('query failed', { cause }), { parameters: [SECRET] });
  }
  @Get('weg')
  away(): never {
    throw Object.assign(new Error('query failed'), {
      driverError: Object.assign(new Error(), { code: '57P01' }),
    });
  }
  @Get('vol')
  full(): never {
    throw Object.assign(new Error('query failed'), {
      driverError: Object.assign(new Error(), { code: '53100' }),
    });
  }
  @Get('sjabloon')
  template(): unknown {
    return page(view('portal/bestaat-niet'), {}, { title: { key: 'start.title' } });
  }
  @Post('lichaam')
  body(@Body() body: unknown): unknown {
    return body;
  }
}

describe('errors are pages', () => {
  let app: NestFastifyApplication;
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });

  beforeAll(async () => {
    app = await startPortal(undefined, { logger }, [Faulty]);
  });
  afterAll(() => app.close());

  it.each([
    ['/fout/ongeldig', 422, 'Dit klopt nog niet', 'Dit is geen code van een bewijs'],
    ['/fout/niet-van-u', 403, 'Dit kunt u hier niet doen', 'vraag het dan het secretariaat'],
    ['/fout/verborgen', 404, 'Deze pagina is er niet', 'adres niet goed overgenomen'],
    ['/fout/botsing', 409, 'Er is intussen iets veranderd', '19 september 2026'],
    ['/fout/te-vaak', 429, 'Even geduld', 'over een minuut'],
    ['/fout/verboden', 403, 'Dit kunt u hier niet doen', 'secretariaat'],
    ['/fout/onverwacht', 500, 'Er ging bij ons iets mis', 'Kenmerk'],
    ['/fout/weg', 503, 'Leerpad is er zo weer', 'Opnieuw proberen'],
    ['/fout/vol', 507, 'Er is geen ruimte meer', 'Kenmerk'],
    ['/fout/sjabloon', 500, 'Er ging bij ons iets mis', 'Kenmerk'],
    ['/bestaat-niet', 404, 'Deze pagina is er niet', 'Naar de voorpagina'],
    ['/bewijs/%E0%A4%A', 400, 'Dit adres klopt niet', 'Naar de voorpagina'],
    [`/bewijs/${'a'.repeat(500)}`, 414, 'Dit adres klopt niet', 'Naar de voorpagina'],
    ['//ergens.example/pad', 404, 'Deze pagina is er niet', 'Naar de voorpagina'],
  ])('%s is answered with %i, in words', async (url, status, heading, advice) => {
    const answer = await app.inject({ method: 'GET', url });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['x-robots-tag']).toContain('noindex');
    expect(answer.body).toContain(`<h1>${heading}</h1>`);
    expect(answer.body).toContain(advice);
    expect(answer.body).not.toContain(SECRET);
    expect(answer.body).not.toMatch(/at .*\.ts:|Error:/);
  });

  it.each([
    ['a body that is too large', 'application/json', JSON.stringify('x'.repeat(2_000_000)), 413],
    ['a body that no page of ours sends', 'application/json', '{', 415],
    ['a kind of body that nobody reads', 'application/x-unheard-of', 'x', 415],
  ])('%s too', async (_what, type, payload, status) => {
    const headers = { 'content-type': type };
    const answer = await app.inject({ method: 'POST', url: '/fout/lichaam', headers, payload });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain('<h1>');
  });

  it('a form that another site sent says that nothing was done, and what to do', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elders.example' }]) {
      const answer = await app.inject({ method: 'POST', url: '/fout/lichaam', headers, payload: {} });
      expect([answer.statusCode, /<h1>(.*)<\/h1>/.exec(answer.body)?.[1]]).toEqual([
        403,
        'Dit formulier is niet verstuurd',
      ]);
      expect(answer.body).toContain('verstuur het daar opnieuw');
    }
  });

  it('an icon that nobody named is found all the same', async () => {
    const { statusCode, headers } = await app.inject('/favicon.ico');
    expect([statusCode, headers.location]).toEqual([
      302,
      expect.stringMatching(/^\/bestanden\/leerpad\..*\.svg$/),
    ]);
    expect((await app.inject(String(headers.location))).headers['content-type']).toContain('svg');
  });

  it('an unexpected one shows a reference that stands in the log, with its causes and without anybody’s data', async () => {
    lines.length = 0;
    const { body } = await app.inject('/fout/onverwacht');
    const reference = /<b>([0-9A-Z]{4}-[0-9A-Z]{4})<\/b>/.exec(body)?.[1];
    const entry = lines.find((line) => line['msg'] === 'unexpected error');
    expect(entry?.['reference']).toBe(reference);
    expect(entry?.['error']).toMatchObject({
      message: 'query failed',
      cause: { message: 'duplicate key', code: '23505' },
    });
    expect(JSON.stringify(lines)).not.toContain(SECRET);
    expect(lines.find((line) => line['msg'] === 'request')).toMatchObject({
      requestId: reference,
      status: 500,
    });
  });

  it('what mends itself is a warning, and says when to ask again; a full disk is for the operator', async () => {
    lines.length = 0;
    const away = await app.inject('/fout/weg');
    const full = await app.inject('/fout/vol');
    expect([away.headers['retry-after'], full.headers['retry-after']]).toEqual(['10', undefined]);
    const told = lines.filter(({ msg }) => msg !== 'request').map(({ level, msg }) => [level, msg]);
    expect(told).toEqual([
      [40, 'database away'],
      [50, 'disk full'],
    ]);
  });

  it('speaks the reader’s language', async () => {
    const { body } = await app.inject({ url: '/bestaat-niet', headers: { 'accept-language': 'en' } });
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('This page is not here');
  });
});
