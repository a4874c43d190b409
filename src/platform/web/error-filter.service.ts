import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { SignInNeeded, signInPath } from '../auth/sign-in-needed.rules.js';
import { ownPath } from '../auth/own-path.rules.js';
import { errorPage, statusOf } from './error.page.js';
import { LONGEST_KEPT } from './kept/kept-forms.service.js';
import { formToSendAgain } from './kept/returning-forms.service.js';
import { seeOther } from './page-answer.rules.js';
import { describeError, logRequest } from './request-log.service.js';
import type { UnansweredRequest } from './unavailable.page.js';
import type { WebAdapter } from './web-adapter.service.js';

/** When to ask again while the database is away, in seconds: the embedded one is back within a few. */
const RETRY_AFTER_S = 10;

/** Answers every error with a page, wherever it came from: handlers, hooks, the body parser, the router. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly adapter: WebAdapter,
    private readonly log: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    if (error instanceof SignInNeeded && error.returnPath !== null) {
      await this.adapter.reply(reply, seeOther(signInPath(error.returnPath)));
      return;
    }
    const request = http.getRequest<FastifyRequest>();
    this.tell(error, request.id);
    await this.show(error, reply, request.id, unanswered(request));
  }

  /**
   * Answers what the router refuses before any hook runs or filter is asked: an address that cannot be decoded, or a
   * part of one that is too long.
   */
  async refuse(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    this.adapter.setSecurityHeaders(request, reply);
    await this.show(new HttpException(error.code, error.statusCode ?? 400), reply, request.id);
    logRequest(this.log, request, reply);
  }

  /** What mends itself is a warning, once for each request that it met. */
  private tell(error: unknown, reference: string): void {
    const status = statusOf(error);
    if (status < 500) return;
    const described = { reference, error: describeError(error) };
    if (status === 503) this.log.warn(described, 'database away');
    else this.log.error(described, status === 507 ? 'disk full' : 'unexpected error');
  }

  private async show(
    error: unknown,
    reply: FastifyReply,
    reference: string,
    asked?: UnansweredRequest,
  ): Promise<void> {
    if (statusOf(error) === 503) void reply.header('Retry-After', RETRY_AFTER_S);
    try {
      await this.adapter.reply(reply, errorPage(error, reference, asked));
    } catch (cause) {
      // The page for the error failed itself: an answer that needs nothing is better than none.
      this.log.error({ reference, error: describeError(cause) }, 'error page failed');
      await reply.status(500).type('text/plain; charset=utf-8').send(`Leerpad: 500 (${reference})`);
    }
  }
}

function unanswered(request: FastifyRequest): UnansweredRequest {
  const sent = request.method !== 'GET' && request.method !== 'HEAD';
  const fields = sent ? formToSendAgain(request) : null;
  const fits = fields !== null && JSON.stringify(fields).length <= LONGEST_KEPT;
  return { path: ownPath(request.url), sent, fields: fits ? fields : null };
}
