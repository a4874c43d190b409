import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { signedIn } from '../../auth/signed-in-access.service.js';
import { ownPath } from '../../auth/own-path.rules.js';
import { SignInNeeded, type SignInPrompt } from '../../auth/sign-in-needed.rules.js';
import { zonedTime } from '../../clock/moments.rules.js';
import { databaseTrouble } from '../../database/database-trouble.rules.js';
import { DomainError } from '../../errors/domain-error.rules.js';
import { isId } from '../../text/id.rules.js';
import { ANY_FORM } from '../body-limits.form.js';
import type { Text } from '../page-answer.rules.js';
import { fillForm, markForms } from './form-html.rules.js';
import { DRAFT_FIELD, type FormMark, MARK_FIELD, readMark, writeMark } from './form-mark.rules.js';
import type { KeptForm } from './kept-form.entity.js';
import type { FormFields, KeptForms, SentBefore } from './kept-forms.service.js';

/** In the address of a page: which kept form comes back into it. */
const KEPT = 'formulier';
/** In the address of a page: when the form that led to it had been sent before. */
const SENT = 'al-verstuurd';
/** In the address of a page: the language that was asked for. */
const LANGUAGE = 'taal';
/** Where a half-filled form changes its language: it is kept, and comes back in the other one. */
export const LANGUAGE_PATH = '/formulier/taal';
/** Tells the browser's script which draft was sent and can go. */
const DRAFT_COOKIE = 'concept';
const DRAFT_COOKIE_SECONDS = 86_400;

/** What a request has to do with forms that were kept, or sent before. */
interface FormsOfRequest {
  /** of the form that came in, when it is one of a page for somebody signed in */
  mark: FormMark | null;
  fields: FormFields;
  /** which draft of the browser's was sent with it */
  draft: string | null;
  /** the form that comes back into the page */
  kept: KeptForm | null;
  /** when the form that led here had been sent before */
  sentBefore: Text | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    forms: FormsOfRequest | null;
    /** nobody is signed in: said once the form has been read, so that what was typed can wait */
    signInNeeded: SignInNeeded | null;
    /** the database is away: said once the form has been read, so that what was typed can be sent again */
    databaseAway: unknown;
  }
}

/** What the layout shows of it. */
export interface FormsInFrame {
  /** the id of the form in which something is typed; the button for the other language belongs to it */
  typing: string | null;
  cameBack: boolean;
  /** what was typed where the page has no field any more */
  left: string[];
  sentBefore: Text | null;
}

/** No forms that come back: for pages without a database. */
export const NO_FORMS: FormsInFrame = { typing: null, cameBack: false, left: [], sentBefore: null };

/**
 * Lets forms come back: after signing in again, in another language, and not twice after they were sent. Handlers know
 * nothing of it. Each form of a page for somebody signed in carries a mark, which is taken out before a handler reads it.
 */
export class ReturningForms {
  constructor(
    private readonly kept: KeptForms,
    private readonly prompt: SignInPrompt | undefined,
  ) {}

  /** @param admit lets a request in, or throws what it is answered with */
  serve(instance: FastifyInstance, admit: (request: FastifyRequest) => Promise<void>): void {
    instance.decorateRequest('forms', null);
    instance.decorateRequest('signInNeeded', null);
    instance.decorateRequest('databaseAway', null);
    instance.addHook('onRequest', (request, reply) => this.comeBack(request, reply));
    instance.addHook('onRequest', (request) => admitOrDefer(request, admit));
    instance.addHook('preHandler', (request, reply) => this.receive(request, reply));
    instance.addHook('onSend', async (request, reply) => this.sent(request, reply));
    const config = { access: signedIn, form: ANY_FORM };
    instance.post(LANGUAGE_PATH, { config }, (request, reply) => this.changeLanguage(request, reply));
  }

  /** Marks the forms of a page's body, and puts what was typed back into the one that comes back. */
  prepare(body: string, request: FastifyRequest): FormsInFrame & { html: string } {
    const { viewer, forms } = request;
    const kept = forms?.kept ?? null;
    const { html: filled, left } = kept ? fillForm(body, kept) : { html: body, left: [] };
    const shown = { cameBack: kept !== null, left, sentBefore: forms?.sentBefore ?? null };
    if (!viewer) return { ...shown, html: filled, typing: null };
    const { accountId } = viewer;
    const mark = { accountId, number: this.kept.newNumber(), page: pageOf(request) };
    const marked = markForms(filled, mark, forms?.draft ?? null, request.method === 'POST');
    return { ...shown, ...marked };
  }

  /** A page into which a form comes back: its own account's only. Anybody else begins on the front page. */
  private async comeBack(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const query = (request.query ?? {}) as Record<string, unknown>;
    const { [KEPT]: id, [SENT]: sent } = query;
    if (request.method !== 'GET' || (id === undefined && sent === undefined)) return undefined;
    delete query[KEPT];
    delete query[SENT];
    const kept = isId(id) && request.viewer ? await this.kept.find(id) : null;
    if (kept && kept.accountId !== request.viewer?.accountId) return reply.redirect('/', 303);
    request.forms = { ...NOTHING_SENT, kept, sentBefore: sentBeforeText(sent) };
    return undefined;
  }

  /** A form that came in: whose it is, whether somebody must sign in first, and whether it was done before. */
  private async receive(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { viewer, signInNeeded } = request;
    if (request.method !== 'POST') return undefined;
    const { mark, fields, draft } = readForm(request.body);
    request.forms = { ...NOTHING_SENT, mark, fields, draft };
    if (request.databaseAway) throw request.databaseAway;
    if (signInNeeded) throw await this.waiting(signInNeeded, mark, fields);
    if (!mark || !viewer) return undefined;
    if (mark.accountId !== viewer.accountId) throw new DomainError('form.of-another', {}, 'conflict');
    // A script that sends by itself does not go back and send again.
    if (request.headers['sec-fetch-mode'] === 'cors') return undefined;
    const before = await this.kept.doneBefore(mark, fields);
    if (!before) return undefined;
    request.forms.mark = null;
    this.dropDraft(reply, draft);
    return reply.redirect(pathWith(before.ledTo, { [SENT]: sentMoment(before) }), 303);
  }

  /** The answer to a form for which somebody must sign in first: the form to do so, and what was typed waits. */
  private async waiting(
    needed: SignInNeeded,
    mark: FormMark | null,
    fields: FormFields,
  ): Promise<SignInNeeded> {
    const id = mark && this.prompt && (await this.kept.keep(mark, fields));
    if (id) needed.page = this.prompt!.page(pathWith(mark.page, { [KEPT]: id }));
    return needed;
  }

  private async sent(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { mark, fields, draft, kept } = request.forms ?? NOTHING_SENT;
    const location = reply.getHeader('location');
    // The page leads on to another: there the form comes back, or what was typed in it is shown.
    if (kept && reply.statusCode === 303 && typeof location === 'string')
      void reply.header('location', pathWith(location, { [KEPT]: kept.id }));
    if (!mark || !request.viewer || reply.statusCode !== 303 || typeof location !== 'string') return;
    this.dropDraft(reply, draft);
    try {
      await this.kept.wasDone(mark, fields, ownPath(location));
      const id = new URL(mark.page, 'http://eigen.invalid').searchParams.get(KEPT);
      if (isId(id)) await this.kept.forget(mark.accountId, id);
    } catch (error) {
      // It was done, and that is the answer; only whether it is sent twice is not noticed here.
      if (!databaseTrouble(error)) throw error;
    }
  }

  private async changeLanguage(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { mark, fields } = request.forms!;
    const language = (request.query as Record<string, unknown>)['naar'] === 'en' ? 'en' : 'nl';
    request.forms!.mark = null;
    const id = mark && (await this.kept.keep(mark, fields));
    return reply.redirect(pathWith(mark?.page ?? '/', { [LANGUAGE]: language, [KEPT]: id }), 303);
  }

  private dropDraft(reply: FastifyReply, draft: string | null): void {
    if (draft === null) return;
    const flags = `Path=/; Max-Age=${DRAFT_COOKIE_SECONDS}; SameSite=Lax`;
    void reply.header('Set-Cookie', `${DRAFT_COOKIE}=${draft}; ${flags}`);
  }
}

const NOTHING_SENT: FormsOfRequest = { mark: null, fields: [], draft: null, kept: null, sentBefore: null };

/** Only a form that will be read in a moment is let past: nothing of it reaches a handler. */
async function admitOrDefer(
  request: FastifyRequest,
  admit: (request: FastifyRequest) => Promise<void>,
): Promise<void> {
  if (request.databaseAway) return;
  try {
    await admit(request);
  } catch (error) {
    if (error instanceof SignInNeeded && carriesForm(request)) request.signInNeeded = error;
    else deferAway(error, request);
  }
}

/** Lets a form be read first when the database is away, so that it can be sent again. @throws any other error */
export function deferAway(error: unknown, request: FastifyRequest): void {
  if (!databaseTrouble(error) || !carriesForm(request)) throw error;
  request.databaseAway = error;
}

/**
 * The fields of a form that came in, to stand in a page from which it can be sent again; null for one without a mark, unless it is of
 * a page that is the same for everybody: such a form bears none, and lets nobody in.
 */
export function formToSendAgain({ forms, routeOptions }: FastifyRequest): FormFields | null {
  if (forms && routeOptions.config?.impersonal) return forms.fields;
  if (!forms?.mark) return null;
  const { mark, fields, draft } = forms;
  // Our forms with a password bear no mark; one that came with a mark all the same is not written into a page.
  if (fields.some(([name]) => SECRET_FIELDS.has(name))) return null;
  return [
    ...fields,
    [MARK_FIELD, writeMark(mark)],
    ...(draft ? [[DRAFT_FIELD, draft] as [string, string]] : []),
  ];
}

/** Fields that hold what lets somebody in. */
const SECRET_FIELDS: ReadonlySet<string> = new Set(['password', 'current', 'code']);

function carriesForm({ method, headers }: FastifyRequest): boolean {
  return method === 'POST' && /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');
}

/** Takes what is not the handler's out of a body. */
function readForm(body: unknown): Pick<FormsOfRequest, 'mark' | 'fields' | 'draft'> {
  if (typeof body !== 'object' || body === null) return NOTHING_SENT;
  const mark = readMark(body);
  const named = body as Record<string, unknown>;
  const draft = isId(named[DRAFT_FIELD]) ? named[DRAFT_FIELD] : null;
  delete named[MARK_FIELD];
  delete named[DRAFT_FIELD];
  const fields = Object.entries(named).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
  return { mark, fields, draft };
}

/** The page on which a form stands, as a browser asks for it: after a form with faults it is still the one before. */
function pageOf({ method, url, forms }: FastifyRequest): string {
  if (method !== 'GET') return forms?.mark?.page ?? '/';
  return pathWith(url, { [KEPT]: forms?.kept?.id ?? null });
}

/** Whether a form comes back into the page at this path. */
export function waitsForForm(path: string): boolean {
  return new URL(ownPath(path), 'http://eigen.invalid').searchParams.has(KEPT);
}

/** A path of ours with other values in its query; null takes one out. */
function pathWith(path: string, values: Record<string, string | null>): string {
  const url = new URL(ownPath(path), 'http://eigen.invalid');
  for (const name of [KEPT, SENT, LANGUAGE]) url.searchParams.delete(name);
  for (const [name, value] of Object.entries(values)) if (value !== null) url.searchParams.set(name, value);
  return url.pathname + url.search;
}

function sentMoment({ sentAt }: SentBefore): string {
  return zonedTime(sentAt).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function sentBeforeText(moment: unknown): Text | null {
  const [, date, time] = (typeof moment === 'string' && /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(moment)) || [];
  return date && time ? { key: 'form.sent-before', params: { date, time } } : null;
}
