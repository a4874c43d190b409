import type { FastifyInstance, FastifyRequest } from 'fastify';
import { KNOWN_FOR_MS } from './known-browsers.service.js';
import { TokenCookie } from './token-cookie.service.js';

/** The cookie by which a browser is known in which somebody signed in before. It lets nobody in. */
export class BrowserCookie extends TokenCookie {
  constructor(https: boolean) {
    super('browser', https, KNOWN_FOR_MS);
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** the token of the browser, if it brought one; read when it is asked for, and nothing is looked up for it */
    readonly browserToken: string | undefined;
  }
}

/** Lets a request say which browser it comes from. */
export function recogniseBrowsers(instance: FastifyInstance, cookie: BrowserCookie): void {
  instance.decorateRequest('browserToken', {
    getter(this: FastifyRequest) {
      return cookie.read(this);
    },
  });
}
