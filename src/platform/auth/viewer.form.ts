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
  /** the roles that they were given */
  roles: readonly string[];
}

declare module 'fastify' {
  interface FastifyRequest {
    /** the person who signed in, or null; set before any route decides who may enter */
    viewer: Viewer | null;
  }
}

/** The signed-in person, as a handler's argument. Only for routes that ask for a signed-in person. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!viewer) throw new Error('A route that asks for the viewer must declare that one signs in first');
  return viewer;
});
