import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_MS } from './sessions.service.js';

/** A token of ours; anything else in the cookie is not worth a query. */
const TOKEN = /^[\w-]{43}$/;

/** The cookie that holds a session's token. */
export class SessionCookie {
  readonly name: string;

  /** @param https then only this very host can have set it (`__Host-`), and it never travels in the clear */
  constructor(private readonly https: boolean) {
    this.name = https ? '__Host-sessie' : 'sessie';
  }

  /** The token that a request brought. */
  read(request: FastifyRequest): string | undefined {
    const found = parseCookie(request.headers.cookie ?? '')[this.name];
    return found && TOKEN.test(found) ? found : undefined;
  }

  /** Gives the browser a token, or takes it away with `null`. */
  write(reply: FastifyReply, token: string | null): void {
    const maxAge = token === null ? 0 : LONGEST_MS / 1000;
    const flags = { path: '/', httpOnly: true, sameSite: 'lax', secure: this.https } as const;
    reply.header('Set-Cookie', stringifySetCookie(this.name, token ?? '', { maxAge, ...flags }));
    reply.header('Cache-Control', 'no-store');
  }
}
