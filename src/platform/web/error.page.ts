import { ForbiddenException, HttpException } from '@nestjs/common';
import type { MessageKey } from '../product.service.js';
import { FactorMissing, OWN_FACTORS_PATH } from '../auth/factor-missing.rules.js';
import { SignInNeeded } from '../auth/sign-in-needed.rules.js';
import { DomainError, type DomainErrorKind } from '../errors/domain-error.rules.js';
import { databaseTrouble } from '../database/database-trouble.rules.js';
import { type Page, type Text, page, view } from './page-answer.rules.js';
import { TROUBLE_STATUS, type UnansweredRequest, unavailablePage } from './unavailable.page.js';

/** What an error page says: what happened, what to do, and how it can be found back. */
export interface ErrorPage {
  status: number;
  heading: Text;
  /** what exactly is wrong, where that is known */
  detail: Text | null;
  advice: Text;
  /** stands in the log too; only where the fault is ours */
  reference: string | null;
}

const ERROR = view<ErrorPage>('platform/web/error');
const FACTOR_MISSING = view<{ path: string }>('platform/web/factor-missing');
const SIGN_IN_NEEDED = view<Record<string, never>>('platform/web/sign-in-needed');

const STATUS_OF_KIND: Record<DomainErrorKind, number> = {
  invalid: 422,
  'not-found': 404,
  'not-permitted': 403,
  conflict: 409,
};

/** The statuses that have words of their own; any other 4xx is worded as 400, any other 5xx as 500. */
const WORDED = [400, 401, 403, 404, 409, 413, 422, 429, 500, 503, 507] as const;
type WordedStatus = (typeof WORDED)[number];

/** The status that an error is answered with. */
export function statusOf(error: unknown): number {
  if (error instanceof SignInNeeded) return 401;
  if (error instanceof DomainError) return STATUS_OF_KIND[error.kind];
  if (error instanceof HttpException) return error.getStatus();
  const trouble = databaseTrouble(error);
  return trouble ? TROUBLE_STATUS[trouble] : 500;
}

/**
 * The page for an error. It never holds the error's own message or stack, which are for the log: only a
 * `DomainError` brings words, by its key.
 *
 * @param reference names the request in the log
 * @param asked what it is the answer to, for a page from which that can be asked again
 */
export function errorPage(error: unknown, reference: string, asked?: UnansweredRequest): Page {
  const status = statusOf(error);
  const trouble = status >= 500 && !(error instanceof HttpException) ? databaseTrouble(error) : null;
  if (trouble && asked) return unavailablePage(trouble, asked, reference);
  if (error instanceof SignInNeeded) return error.page ?? signInNeededPage();
  if (error instanceof FactorMissing) return factorMissingPage();
  if (isForeignForm(error)) return foreignFormPage();
  const worded = wordedAs(status);
  const heading: Text = { key: `error.${worded}.heading` satisfies MessageKey };
  const model: ErrorPage = {
    status,
    heading,
    detail: error instanceof DomainError && status !== 404 ? { key: error.code, params: error.params } : null,
    advice: { key: `error.${worded}.advice` satisfies MessageKey },
    reference: status >= 500 ? reference : null,
  };
  return page(ERROR, model, { title: heading, status, unlisted: true });
}

/** Whether a form was refused because the browser says that another site sent it (Nest's protection against CSRF). */
function isForeignForm(error: unknown): boolean {
  return error instanceof ForbiddenException && /cross-origin/i.test(error.message);
}

/** A form that was sent from elsewhere, or through something that says so: nothing was done. */
function foreignFormPage(): Page {
  const heading: Text = { key: 'error.foreign.heading' };
  const advice: Text = { key: 'error.foreign.advice' };
  const model: ErrorPage = { status: 403, heading, detail: null, advice, reference: null };
  return page(ERROR, model, { title: heading, status: 403, unlisted: true });
}

/** What was sent is not lost: the browser keeps it with this page, and sends it again when it is reloaded. */
function signInNeededPage(): Page {
  return page(SIGN_IN_NEEDED, {}, { title: { key: 'account.lost.heading' }, status: 401, unlisted: true });
}

/** In place of the pages of a role, until its owner has set up a second factor. */
function factorMissingPage(): Page {
  const title: Text = { key: 'account.factor.missing.heading' };
  return page(FACTOR_MISSING, { path: OWN_FACTORS_PATH }, { title, status: 403, unlisted: true });
}

function wordedAs(status: number): WordedStatus {
  return WORDED.find((worded) => worded === status) ?? (status >= 500 ? 500 : 400);
}
