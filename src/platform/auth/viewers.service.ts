import type { FastifyInstance } from 'fastify';
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
    /** the answer is the same for everybody, so the session is not looked up (files, health) */
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
    if (!token) return;
    request.sessionToken = token;
    try {
      request.viewer = await viewers.find(token);
    } catch (error) {
      deferAway(error, request);
    }
  });
}
