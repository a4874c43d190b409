import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { deferAway } from '../web/kept/returning-forms.service.js';
import type { SessionCookie } from './session-cookie.service.js';
import type { Viewer } from './viewer.form.js';

/** Finds the person behind a session. The room that knows the people behind the accounts provides one. */
export abstract class Viewers {
  /** @param token from the cookie. @returns null when no open session has it */
  abstract find(token: string): Promise<Viewer | null>;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** the answer is the same for everybody, so the session is not looked up (files, health, see {@link Impersonal}) */
    impersonal?: boolean;
  }
}

/** Sets `request.viewer` before anything decides who may enter: one query, and none without a cookie. */
export function recogniseViewers(
  instance: FastifyInstance,
  cookie: SessionCookie,
  viewers: Viewers | undefined,
): void {
  instance.decorateRequest('viewer', null);
  instance.decorateRequest('sessionToken', null);
  instance.addHook('onRequest', async (request) => {
    if (!viewers || request.routeOptions.config?.impersonal) return;
    const token = cookie.read(request);
    if (token) await recognise(request, token, viewers);
  });
}

async function recognise(request: FastifyRequest, token: string, viewers: Viewers): Promise<void> {
  request.sessionToken = token;
  try {
    request.viewer = await viewers.find(token);
  } catch (error) {
    deferAway(error, request);
  }
}

/**
 * For a handler that answers every reader the same: the server does not look the session up, nor mark it as used, and keeps
 * nothing of a form that comes in: neither that it came, nor what was typed, nor a draft.
 */
export function Impersonal(): MethodDecorator {
  return (_target: object, _key: string | symbol, { value }: PropertyDescriptor) => {
    const handler = value as object;
    const config = (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) ?? {}) as object;
    Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, { ...config, impersonal: true }, handler);
  };
}
