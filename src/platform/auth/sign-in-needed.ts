import type { FastifyRequest } from 'fastify';
import { ownPath } from './own-path.js';

/** Where one signs in. */
export const SIGN_IN_PATH = '/aanmelden';

/** Thrown where only somebody who is signed in may enter: the answer leads to signing in, and back. */
export class SignInNeeded extends Error {
  /** the page to come back to; null when what came in was a form, which a redirect would lose */
  readonly returnPath: string | null;

  constructor({ method, url }: Pick<FastifyRequest, 'method' | 'url'>) {
    super('Somebody must sign in first');
    this.name = 'SignInNeeded';
    this.returnPath = method === 'GET' || method === 'HEAD' ? ownPath(url) : null;
  }
}

/** The sign-in page that leads back to a path of ours. */
export function signInPath(returnPath: string): string {
  return returnPath === '/' ? SIGN_IN_PATH : `${SIGN_IN_PATH}?${new URLSearchParams({ naar: returnPath })}`;
}
