import { parseCookie } from 'cookie';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../product.service.js';

const LANGUAGES: readonly Language[] = ['nl', 'en'];
const A_YEAR_IN_SECONDS = 31_536_000;

/**
 * The language of an answer: what the link in the footer asks for (`?taal=en`), else what was chosen before (the
 * cookie `taal`, a preference that needs no consent), else Dutch, unless the browser asks for languages without Dutch.
 */
export function languageOf(request: FastifyRequest): Language {
  return (
    askedFor(request) ??
    asLanguage(cookieTaal(request)) ??
    acceptedLanguage(request.headers['accept-language'])
  );
}

/** The reader's language as a parameter of a handler: `show(@ReaderLanguage() language: Language)`. */
export const ReaderLanguage = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Keeps the language that a link asked for, and says on what the answer's language depends. */
export function setLanguageHeaders(request: FastifyRequest, reply: FastifyReply, https: boolean): void {
  reply.header('Content-Language', languageOf(request)).header('Vary', 'Accept-Language, Cookie');
  const asked = askedFor(request);
  if (!asked) return;
  const secure = https ? '; Secure' : '';
  reply.header(
    'Set-Cookie',
    `taal=${asked}; Path=/; Max-Age=${A_YEAR_IN_SECONDS}; SameSite=Lax; HttpOnly${secure}`,
  );
}

/**
 * The same page in another language, as a relative address: it keeps the path without repeating it, so that a path
 * that somebody made up never becomes a link elsewhere.
 */
export function hrefInLanguage(request: FastifyRequest, language: Language): string {
  const query = Object.entries(queryOf(request)).filter(
    ([name, value]) => name !== 'taal' && typeof value === 'string',
  );
  return `?${new URLSearchParams([...(query as [string, string][]), ['taal', language]])}`;
}

/** A page of ours, by its path and query, in another language. */
export function pathInLanguage(path: string, language: Language): string {
  const { pathname, search } = new URL(path, 'http://eigen.invalid');
  const query = new URLSearchParams(search);
  query.set('taal', language);
  return `${pathname}?${query}`;
}

/** The language that is not this one; there are two. */
export function otherLanguage(language: Language): Language {
  return language === 'nl' ? 'en' : 'nl';
}

function askedFor(request: FastifyRequest): Language | undefined {
  return asLanguage(queryOf(request)['taal']);
}

function asLanguage(value: unknown): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}

function cookieTaal(request: FastifyRequest): string | undefined {
  return parseCookie(request.headers.cookie ?? '').taal;
}

function acceptedLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '' && !/;\s*q=0(\.0*)?$/.test(part));
  return wanted.length === 0 || wanted.some((part) => /^(nl\b|\*)/.test(part)) ? 'nl' : 'en';
}

function queryOf(request: FastifyRequest): Record<string, unknown> {
  // Fastify leaves it null for a request that it refuses before routing.
  return (request.query as Record<string, unknown> | null) ?? {};
}
