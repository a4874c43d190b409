import compress from '@fastify/compress';
import etag from '@fastify/etag';
import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Logger, pino } from 'pino';
import { BrowserCookie, recogniseBrowsers } from '../auth/browser-cookie.service.js';
import { SessionCookie } from '../auth/session-cookie.service.js';
import { SignInPrompt } from '../auth/sign-in-needed.rules.js';
import { Viewers, recogniseViewers } from '../auth/viewers.service.js';
import { Assets } from './assets.service.js';
import { boundBodies, ORDINARY_FORM } from './body-limits.form.js';
import { ErrorFilter } from './error-filter.service.js';
import { FrameMaker, Navigation } from './frame.service.js';
import { type ReadinessProbe, serveHealth } from './health.service.js';
import { KeptForms } from './kept/kept-forms.service.js';
import { ReturningForms } from './kept/returning-forms.service.js';
import { setLanguageHeaders } from './language.form.js';
import { nestLog } from './nest-log.service.js';
import type { Page } from './page-answer.rules.js';
import { logRequest, newRequestId } from './request-log.service.js';
import { type RegisteredRoute, RouteRegister } from './route-register.service.js';
import { addPermissionsPolicy, securityHeaders } from './security-headers.service.js';
import { cutSlowForms, PATIENCE, type Patience } from './slow-bodies.service.js';
import { dropNulls } from './query-values.form.js';
import { acceptUploads } from './uploads.form.js';
import { ViewRenderer } from './views/view-renderer.service.js';
import { warnOfUnnamedProxy } from './unnamed-proxy.service.js';
import { WebAdapter } from './web-adapter.service.js';

const STOP_WITHIN_MS = 10_000;
/** How often connections are looked at for what takes too long. */
const CHECKED_EVERY_MS = 5_000;
/** Longer than any address of ours; a longer part of a path is nobody's. */
const LONGEST_PATH_PART = 200;

/** What the web needs to know of the configuration. */
export interface WebConfig {
  /** where people reach the portal: `https://leerpad.association.example` */
  baseUrl: string;
  /**
   * addresses of the proxies whose `X-Forwarded-*` is believed, as Fastify takes them; without them none is, since
   * anybody can send these headers
   */
  trustedProxies?: string[];
}

export interface WebAppOptions {
  config: WebConfig;
  /** silent without one */
  logger?: Logger;
  /** whether the database answers; made once the application's providers exist */
  readiness?: (app: INestApplication) => ReadinessProbe;
  /** how long requests under way may take when the portal stops */
  stopWithinMs?: number;
  /** how long a request may take to arrive */
  patience?: Patience;
}

const registers = new WeakMap<INestApplication, RouteRegister>();

/**
 * The web application around a root module, ready to listen.
 *
 * @throws Error when a route does not declare who may enter, or a template cannot be compiled
 */
export async function createWebApp(
  appModule: Type | DynamicModule,
  options: WebAppOptions,
): Promise<NestFastifyApplication> {
  const log = options.logger ?? pino({ enabled: false });
  const baseUrl = new URL(options.config.baseUrl);
  const https = baseUrl.protocol === 'https:';
  const patience = options.patience ?? PATIENCE;
  const adapter = newAdapter(options.config, patience, log);
  const instance = adapter.getInstance<FastifyInstance>();
  const register = new RouteRegister();
  register.watch(instance);
  boundBodies(instance);
  dropNulls(instance);
  const app = await NestFactory.create<NestFastifyApplication>(appModule, adapter, {
    logger: nestLog(log),
    abortOnError: false,
    return503OnClosing: true,
  });
  registers.set(app, register);
  app.useSecurityHeaders(securityHeaders(https));
  // By what the browser says of where a form comes from. Where a browser is too old to say so, the session's cookie
  // does not travel with forms of other sites (SameSite).
  app.enableCsrfProtection({ trustedOrigins: [baseUrl.origin] });
  app.useGlobalFilters(new ErrorFilter(adapter, log));
  const assets = new Assets();
  adapter.sessionCookie = new SessionCookie(https);
  adapter.browserCookie = new BrowserCookie(https);
  warnOfUnnamedProxy(instance, options.config, log);
  await addHooks(instance, patience, log);
  recogniseBrowsers(instance, adapter.browserCookie);
  recogniseViewers(instance, adapter.sessionCookie, optional(app, Viewers));
  const forms = letFormsReturn(instance, app, register);
  assets.serve(instance);
  serveHealth(instance, (options.readiness ?? alwaysReady)(app), log);
  stopInTime(instance, options.stopWithinMs ?? STOP_WITHIN_MS);
  await app.init();
  register.enforce(app);
  adapter.sendPage = pageSender(new FrameMaker(baseUrl, assets, optional(app, Navigation)), forms, https);
  await instance.ready();
  return app;
}

/** All routes of an application with who may enter them, for the snapshot test. */
export function listRoutes(app: INestApplication): RegisteredRoute[] {
  return registers.get(app)?.list() ?? [];
}

function newAdapter(config: WebConfig, { headMs, requestMs }: Patience, log: Logger): WebAdapter {
  const adapter: WebAdapter = new WebAdapter({
    bodyLimit: ORDINARY_FORM.bytes,
    requestTimeout: requestMs,
    http: { headersTimeout: headMs, connectionsCheckingInterval: Math.min(headMs, CHECKED_EVERY_MS) },
    trustProxy: config.trustedProxies ?? false,
    genReqId: newRequestId,
    requestIdHeader: false,
    // Our own line per request instead: Fastify's holds the whole address. Errors are logged by the filter.
    logger: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_PATH_PART },
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      void new ErrorFilter(adapter, log).refuse(error, request, reply);
    },
  });
  return adapter;
}

async function addHooks(instance: FastifyInstance, patience: Patience, log: Logger): Promise<void> {
  cutSlowForms(instance, patience);
  addPermissionsPolicy(instance);
  instance.addHook('onResponse', async (request, reply) => logRequest(log, request, reply));
  // The tag is made before compression and says so by being weak: the same page, whatever its encoding.
  await instance.register(etag, { weak: true });
  await instance.register(compress);
  await acceptUploads(instance);
}

/** Where there are accounts, what was typed waits for them; without, nobody is ever signed in. */
function letFormsReturn(
  instance: FastifyInstance,
  app: INestApplication,
  register: RouteRegister,
): ReturningForms | undefined {
  const kept = optional(app, KeptForms);
  if (!kept) {
    instance.addHook('onRequest', (request) => register.admit(request));
    return undefined;
  }
  const forms = new ReturningForms(kept, optional(app, SignInPrompt));
  forms.serve(instance, (request) => register.admit(request));
  return forms;
}

function pageSender(
  frames: FrameMaker,
  forms: ReturningForms | undefined,
  https: boolean,
): (page: Page, reply: FastifyReply) => Promise<string> {
  const renderer = new ViewRenderer();
  return async ({ viewName, model, options }, reply) => {
    const frame = await frames.make(reply.request, options);
    const html = renderer.render(viewName, model, frame, (body) => {
      if (!forms || options.bare) return body;
      const { html: prepared, ...shown } = forms.prepare(body, reply.request);
      frame.forms = shown;
      return prepared;
    });
    setLanguageHeaders(reply.request, reply, https);
    reply.type('text/html; charset=utf-8');
    // With somebody's name on it, no page outlives their session.
    const personal = options.unlisted || reply.request.viewer;
    reply.header('Cache-Control', personal ? 'no-store' : 'private, no-cache');
    if (options.unlisted) reply.header('X-Robots-Tag', 'noindex, nofollow, noarchive');
    return html;
  };
}

/** Requests under way may finish; what takes longer than this is cut off, so that the process does end. */
function stopInTime(instance: FastifyInstance, limitMs: number): void {
  let timer: NodeJS.Timeout | undefined;
  instance.addHook('preClose', async () => {
    timer = setTimeout(() => instance.server.closeAllConnections(), limitMs);
  });
  // A browser keeps its connection for its next request, which is not to come here: one whose answer had not begun would
  // hold the stop up to the limit.
  instance.addHook('onSend', async (_request, reply) => {
    if (timer) reply.header('connection', 'close');
  });
  instance.addHook('onClose', async () => clearTimeout(timer));
}

function optional<T>(app: INestApplication, token: abstract new (...args: never[]) => T): T | undefined {
  try {
    return app.get<T>(token, { strict: false });
  } catch {
    return undefined;
  }
}

function alwaysReady(): ReadinessProbe {
  return () => Promise.resolve();
}
