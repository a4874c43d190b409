import type { FastifyRequest } from 'fastify';
import type { Page } from '../web/page-answer.rules.js';
import { ownPath } from './own-path.rules.js';

/** Where one signs in. */
export const SIGN_IN_PATH = '/aanmelden';

/** Thrown where a visitor must sign in to enter: the answer leads to signing in, and back. */
export class SignInNeeded extends Error {
  /** the page to come back to; null when what came in was a form, which a redirect would lose */
  readonly returnPath: string | null;
  /** where one signs in and gets the form back, when what was typed could be kept */
  page: Page | null = null;

  constructor({ method, url }: Pick<FastifyRequest, 'method' | 'url'>) {
    super('Somebody must sign in first');
    this.name = 'SignInNeeded';
    this.returnPath = method === 'GET' || method === 'HEAD' ? ownPath(url) : null;
  }
}

/** The page to sign in on, in answer to a form. The room that has the page provides one. */
export abstract class SignInPrompt {
  /** @param returnPath where the form comes back */
  abstract page(returnPath: string): Page;
}

/** The sign-in page that leads back to a path of ours. */
export function signInPath(returnPath: string): string {
  return returnPath === '/' ? SIGN_IN_PATH : `${SIGN_IN_PATH}?${new URLSearchParams({ naar: returnPath })}`;
}
