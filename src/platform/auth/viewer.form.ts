import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The person behind a session. */
export interface Viewer {
  /** the person that the account belongs to; what they may see follows from what they are to it */
  personId: string;
  /** by which their forms and drafts are told from another's; stands in their own pages and gives no right */
  accountId: string;
  sessionId: string;
  /** the name that the frame shows */
  name: string;
  /** the roles that they were given and may use: what stays shut is not among them */
  roles: readonly string[];
  /** when a role of theirs asks for a second factor, and they have none */
  factorNeeded?: FactorNeeded;
}

/** That a role asks for a second factor. */
export interface FactorNeeded {
  /** the day from which the pages of their roles stay shut without one, `YYYY-MM-DD` */
  from: string;
  /** the roles whose pages are shut by now */
  shut: readonly string[];
}

declare module 'fastify' {
  interface FastifyRequest {
    /** the person who signed in, or null; set before any route decides who may enter */
    viewer: Viewer | null;
    /** the token that the cookie holds, for the page of the second step: a visitor who waits there is no viewer yet */
    sessionToken: string | null;
  }
}

/** The signed-in person, as a handler's argument. Only for routes that ask for a signed-in person. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!viewer) throw new Error('A route that asks for the viewer must declare that one signs in first');
  return viewer;
});
