import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** Without the letters that people mistake for a digit when they read a reference out over the telephone. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A name for a request: `K7QX-2M4P`. It stands in every log line of the request and on its error page. */
export function newRequestId(): string {
  const letters = [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/**
 * One line per answer: method, route pattern, status, time. Never the address itself nor its query, which may hold a
 * name, a token or the address of a record.
 */
export function logRequest(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const ms = Math.round(reply.elapsedTime * 10) / 10;
  const route = request.routeOptions.url ?? 'none';
  log.info({ method: request.method, route, status: reply.statusCode, ms, requestId: request.id }, 'request');
}

/** An error as the log keeps it, with its causes. */
export interface DescribedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: DescribedError;
}

/**
 * Only these fields: a database error also carries the values of the query and of the row it failed on, which are
 * somebody's data.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error was thrown' };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' && { code }),
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
