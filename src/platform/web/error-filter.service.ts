import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { SignInNeeded, signInPath } from '../auth/sign-in-needed.rules.js';
import { errorPage, statusOf } from './error.page.js';
import { seeOther } from './page-answer.rules.js';
import { describeError, logRequest } from './request-log.service.js';
import type { WebAdapter } from './web-adapter.service.js';

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
    const { id } = http.getRequest<FastifyRequest>();
    if (statusOf(error) >= 500)
      this.log.error({ reference: id, error: describeError(error) }, 'unexpected error');
    await this.show(error, reply, id);
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

  private async show(error: unknown, reply: FastifyReply, reference: string): Promise<void> {
    try {
      await this.adapter.reply(reply, errorPage(error, reference));
    } catch (cause) {
      // The page for the error failed itself: an answer that needs nothing is better than none.
      this.log.error({ reference, error: describeError(cause) }, 'error page failed');
      await reply.status(500).type('text/plain; charset=utf-8').send(`Leerpad: 500 (${reference})`);
    }
  }
}
