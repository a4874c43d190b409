import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A token of ours; anything else in the cookie is not worth a query. */
const TOKEN = /^[\w-]{43}$/;

/** A cookie that holds a token and nothing else, out of reach of scripts. */
export class TokenCookie {
  readonly name: string;

  /** @param https then only this very host can have set it (`__Host-`), and it never travels in the clear */
  constructor(
    name: string,
    private readonly https: boolean,
    private readonly longestMs: number,
  ) {
    this.name = https ? `__Host-${name}` : name;
  }

  /** The token that a request brought. */
  read(request: FastifyRequest): string | undefined {
    const found = parseCookie(request.headers.cookie ?? '')[this.name];
    return found && TOKEN.test(found) ? found : undefined;
  }

  /** Gives the browser a token, or takes it away with `null`. */
  write(reply: FastifyReply, token: string | null): void {
    const maxAge = token === null ? 0 : this.longestMs / 1000;
    const flags = { path: '/', httpOnly: true, sameSite: 'lax', secure: this.https } as const;
    reply.header('Set-Cookie', stringifySetCookie(this.name, token ?? '', { maxAge, ...flags }));
    reply.header('Cache-Control', 'no-store');
  }
}
