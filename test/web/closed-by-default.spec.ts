import { Controller, Get, Injectable, Module, Post } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { Access, AccessDecider, type AccessRule, anyone } from '../../src/platform/web/access.service.js';
import { RouteRegister } from '../../src/platform/web/route-register.service.js';
import { createWebApp, listRoutes } from '../../src/platform/web/web-app.service.js';
import { fastify } from 'fastify';

const OPTIONS = { config: { baseUrl: 'http://leerpad.balint.example' } };

@Injectable()
class Nobody extends AccessDecider {
  mayEnter(): boolean {
    return false;
  }
}
const nobody: AccessRule = { name: 'nobody', decider: Nobody };

@Controller('vergeten')
class Forgotten {
  @Get('dossier')
  show(): string {
    return 'geheim';
  }
}

@Controller('half')
class HalfForgotten {
  @Get()
  @Access(anyone)
  show(): string {
    return 'openbaar';
  }
  @Post('wissen')
  wipe(): string {
    return 'gewist';
  }
}

@Controller('kluis')
@Access(nobody)
class Vault {
  @Get()
  show(): string {
    return 'geheim';
  }
  @Get('deur')
  @Access(anyone)
  door(): string {
    return 'dicht';
  }
}

@Module({ controllers: [Forgotten] })
class WithForgotten {}
@Module({ controllers: [HalfForgotten] })
class WithHalfForgotten {}
@Module({ controllers: [Vault], providers: [Nobody] })
class WithVault {}
@Module({ controllers: [Vault] })
class WithVaultButNoDecider {}

describe('closed by default', () => {
  it('a controller without a declaration stops the start, and the error names the route', async () => {
    await expect(createWebApp(WithForgotten, OPTIONS)).rejects.toThrow('GET /vergeten/dossier');
  });

  it('one handler without a declaration is enough', async () => {
    await expect(createWebApp(WithHalfForgotten, OPTIONS)).rejects.toThrow('POST /half/wissen');
  });

  it('a route of a Fastify plugin without a declaration stops it too', async () => {
    await expect(withPlugin(async (scope) => void scope.get('/statistiek', () => 'x'))).rejects.toThrow(
      'GET /intern/statistiek',
    );
  });

  it('also when the plugin swallows the error', async () => {
    const swallow = async (scope: FastifyInstance) => {
      try {
        scope.get('/statistiek', () => 'x');
      } catch {
        // as a plugin might
      }
    };
    await expect(withPlugin(swallow)).rejects.toThrow('GET /intern/statistiek');
  });

  it('a rule whose decider no module provides stops the start', async () => {
    await expect(createWebApp(WithVaultButNoDecider, OPTIONS)).rejects.toThrow('Nobody');
  });

  it('enforces what is declared, also for HEAD, and answers as if nothing were there', async () => {
    const app = await createWebApp(WithVault, OPTIONS);
    const status = async (method: 'GET' | 'HEAD', url: string) =>
      (await app.inject({ method, url })).statusCode;
    expect(await status('GET', '/kluis')).toBe(404);
    expect(await status('HEAD', '/kluis')).toBe(404);
    expect(await status('GET', '/kluis/deur')).toBe(200);
    expect(listRoutes(app)).toContainEqual({ method: 'HEAD', path: '/kluis', access: 'nobody' });
    expect(listRoutes(app)).toContainEqual({ method: 'GET', path: '/kluis/deur', access: 'anyone' });
    await app.close();
  });
});

async function withPlugin(plugin: (scope: FastifyInstance) => Promise<void>): Promise<void> {
  const instance = fastify();
  new RouteRegister().watch(instance);
  instance.register(plugin, { prefix: '/intern' });
  await instance.ready();
}
