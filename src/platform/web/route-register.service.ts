import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { DomainError } from '../errors/domain-error.rules.js';
import { AccessDecider, type AccessRule } from './access.service.js';

/** A route as the snapshot of routes shows it. */
export interface RegisteredRoute {
  method: string;
  path: string;
  /** the name of its access rule */
  access: string;
}

/**
 * Watches every route that Fastify gets, from controllers, plugins, static files and HEAD twins alike, and keeps
 * closed what nobody declared: a route without a declaration stops the start.
 */
export class RouteRegister {
  private readonly routes: RegisteredRoute[] = [];
  private readonly undeclared: string[] = [];
  private readonly rules = new Set<AccessRule>();
  private readonly deciders = new Map<AccessRule, AccessDecider>();

  /** Must be called before anything else touches the Fastify instance: earlier routes would go unseen. */
  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', (route) => this.add(route));
    // Again when all is loaded: the plugin that registered a route may have caught the error above.
    instance.addHook('onReady', (done) =>
      done(this.undeclared[0] ? undeclaredError(this.undeclared) : undefined),
    );
  }

  /** Finds the deciders of all rules and enforces them. @throws when a rule's decider is not in any module */
  enforce(app: INestApplication): void {
    for (const rule of this.rules) {
      const { decider } = rule;
      if (decider === 'open') continue;
      this.deciders.set(
        rule,
        decider instanceof AccessDecider ? decider : app.get(decider, { strict: false }),
      );
    }
  }

  /** Lets a request in, or throws what it is answered with. */
  async admit(request: FastifyRequest): Promise<void> {
    if (request.is404) return;
    const rule = request.routeOptions.config.access;
    if (rule?.decider === 'open') return;
    const decider = rule && this.deciders.get(rule);
    if (!decider || !(await decider.mayEnter(request)))
      throw new DomainError('error.404.heading', {}, 'not-found');
  }

  /** All routes with their declarations, in a stable order. */
  list(): RegisteredRoute[] {
    return [...this.routes].sort((a, b) => key(a).localeCompare(key(b), 'en'));
  }

  private add(route: RouteOptions): void {
    const access = route.config?.access;
    for (const method of [route.method].flat()) {
      if (!access) this.undeclared.push(`${method} ${route.url}`);
      else this.routes.push({ method, path: route.url, access: access.name });
    }
    if (!access) throw undeclaredError(this.undeclared);
    this.rules.add(access);
  }
}

function undeclaredError(routes: string[]): Error {
  return new Error(
    `These routes do not declare who may enter (@Access or config.access): ${routes.join(', ')}`,
  );
}

function key(route: RegisteredRoute): string {
  return `${route.path} ${route.method}`;
}
