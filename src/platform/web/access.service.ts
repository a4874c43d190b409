import { type Type } from '@nestjs/common';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import type { FastifyRequest } from 'fastify';

/** Decides for one request whether it may enter a route. */
export abstract class AccessDecider {
  /** `false` is answered as "not found" (404), so that nobody learns what exists; throw a `DomainError` for 403. */
  abstract mayEnter(request: FastifyRequest): boolean | Promise<boolean>;
}

/** Who may enter a route: a relation to what the route shows, and the class that decides whether it holds. */
export interface AccessRule {
  /** as the route snapshot shows it: `anyone`, `editor`, `authorOf(letter)` */
  readonly name: string;
  /** who decides: a class that is looked up in the modules, or one that needs nothing; `'open'` lets everybody in */
  readonly decider: 'open' | AccessDecider | Type<AccessDecider>;
}

/** Everybody, signed in or not. */
export const anyone: AccessRule = { name: 'anyone', decider: 'open' };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** who may enter this route; a route without it stops the start */
    access?: AccessRule;
  }
}

/**
 * Declares who may enter a handler, or every handler of a controller that does not say so itself. Routes that are not
 * Nest's declare the same in their Fastify route config: `{ config: { access: anyone } }`.
 */
export function Access(rule: AccessRule): ClassDecorator & MethodDecorator {
  return (target: object, _key?: string | symbol, descriptor?: PropertyDescriptor) => {
    if (descriptor) declare(descriptor.value as object, rule);
    else
      for (const handler of handlersOf((target as { prototype: object }).prototype))
        declareOnce(handler, rule);
  };
}

function handlersOf(prototype: object): object[] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name, member]) => name !== 'constructor' && typeof member.value === 'function')
    .map(([, member]) => member.value as object);
}

function declareOnce(handler: object, rule: AccessRule): void {
  if (!configOf(handler)['access']) declare(handler, rule);
}

function declare(handler: object, rule: AccessRule): void {
  // The adapter hands this metadata to Fastify as the route's config, so that one check sees every kind of route.
  Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, { ...configOf(handler), access: rule }, handler);
}

function configOf(handler: object): Record<string, unknown> {
  return (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) ?? {}) as Record<string, unknown>;
}
