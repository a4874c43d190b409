import { UnsupportedMediaTypeException } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserCookie } from '../auth/browser-cookie.service.js';
import { SessionCookie } from '../auth/session-cookie.service.js';
import { FORM_TYPE, fieldsOf, MAIL_TYPE, readFields } from './body-limits.form.js';
import { Page, SeeOther } from './page-answer.rules.js';

type SecurityHook = Parameters<FastifyAdapter['registerSecurityHook']>[0];

/** Turns a page into what is sent. */
export type PageSender = (page: Page, reply: FastifyReply) => Promise<string>;

/**
 * Fastify under Nest, with two answers more: a `Page` is rendered, a `SeeOther` redirects. Done here and not in an
 * interceptor, because Nest sets the status after interceptors have run.
 */
export class WebAdapter extends FastifyAdapter {
  /** set once the application exists, since the frame around a page needs it */
  sendPage: PageSender = () => Promise.reject(new Error('Pages cannot be shown yet'));

  /** set with the rest of the application, since it depends on how the portal is reached */
  sessionCookie = new SessionCookie(true);

  /** the same */
  browserCookie = new BrowserCookie(true);

  /** reads the fields of a form, once there are not too many */
  readFields = readFields;

  private ownSecurityHook?: SecurityHook;

  override reply(
    response: FastifyReply,
    body: unknown,
    statusCode?: number,
  ): ReturnType<FastifyAdapter['reply']> {
    if (body instanceof SeeOther) {
      if (body.session !== undefined) this.sessionCookie.write(response, body.session);
      if (body.browser !== undefined) this.browserCookie.write(response, body.browser);
      return response.redirect(body.path, 303);
    }
    if (!(body instanceof Page)) return super.reply(response, body, statusCode);
    // Nest awaits what comes back, so that an error while rendering reaches the error filter.
    return this.replyWithPage(response, body) as unknown as ReturnType<FastifyAdapter['reply']>;
  }

  /** Nest's parsers, but forms are counted before they are read, and nothing else is large. */
  override registerParserMiddleware(prefix?: string, rawBody?: boolean): void {
    this.useBodyParser(FORM_TYPE, false, {}, (request, body, done) => {
      try {
        done(
          null,
          fieldsOf(body as Buffer, request as FastifyRequest, (text) => this.readFields(text)),
        );
      } catch (error) {
        done(error as Error, undefined);
      }
    });
    this.useBodyParser(MAIL_TYPE, false, {}, (request, body, done) => {
      const { takesMail = false } = (request as FastifyRequest).routeOptions.config;
      if (takesMail) done(null, body);
      else done(new UnsupportedMediaTypeException(), undefined);
    });
    // No page of ours sends any, and a body that nests deep enough takes a parser down.
    this.useBodyParser('application/json', false, {}, (_request, _body, done) => {
      done(new UnsupportedMediaTypeException(), undefined);
    });
    super.registerParserMiddleware(prefix, rawBody);
  }

  /** Nest hands over here what sets the security headers; kept for the answers that no hook of Fastify reaches. */
  override registerSecurityHook(hook: SecurityHook): void {
    this.ownSecurityHook = hook;
    super.registerSecurityHook(hook);
  }

  /** Sets the security headers where no hook runs: Nest does so itself only if it sends the answer too. */
  setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
    this.ownSecurityHook?.(request, reply.raw);
  }

  private async replyWithPage(response: FastifyReply, page: Page): Promise<void> {
    const html = await this.sendPage(page, response);
    if (page.options.session !== undefined) this.sessionCookie.write(response, page.options.session);
    await super.reply(response, html, page.options.status ?? 200);
  }
}
