import type { KnownAccount } from '../accounts.service.js';
import type { OpenSession } from '../../../platform/auth/sessions.service.js';
import { dayOf, momentOf } from '../../../platform/clock/moments.rules.js';
import {
  type FieldView,
  type FilledForm,
  blankForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { FIRST_PASSWORD, proofPath } from './proof-path.rules.js';
import { browserText } from './security-event.page.js';

/** A browser in which one is signed in. */
interface SessionView {
  /** the address that ends it */
  end: string;
  browser: Text;
  begun: Text;
  /** null for this one: it is used now */
  seen: Text | null;
  here: boolean;
}

/** One's own calendar, to which one may subscribe. */
interface CalendarView {
  /** the day on which its address was made; null as long as there is none */
  since: string | null;
  /** the address, on the page that follows its making */
  address: { plain: string; webcal: string } | null;
}

/** One's own account. */
interface OwnAccountPage {
  email: string;
  hasPassword: boolean;
  /** where the owner shows that it is them before a first password; null when they have, or need not */
  prove: string | null;
  fields: Record<'current' | 'password', FieldView>;
  wrong: Text | null;
  sessions: SessionView[];
  /** whether somebody is signed in elsewhere too */
  elsewhere: boolean;
  calendar: CalendarView;
  done: Text | null;
}

/** What was just done, as the address says it after the form. */
const DONE: Record<string, Text> = {
  wachtwoord: { key: 'account.own.password.done' },
  adres: { key: 'account.address.done' },
  agenda: { key: 'calendar.own.done' },
  elders: { key: 'account.own.elsewhere.done' },
  afgemeld: { key: 'account.own.ended.done' },
};

const OWN_ACCOUNT = view<OwnAccountPage>('people/accounts/pages/own-account');

/** What the page shows of somebody. */
export interface OwnAccount {
  account: KnownAccount;
  sessions: OpenSession[];
  /** the owner has just shown, in this session, that it is them */
  proven: boolean;
  /** when the address of their own calendar was made, if they asked for one */
  calendarSince: Date | null;
}

/** One's own account: password, browsers, calendar, language. */
export function ownAccountPage(
  { account, sessions, proven, calendarSince }: OwnAccount,
  sessionId: string,
  { done, filled = blankForm(), address }: { done?: unknown; filled?: FilledForm; address?: string } = {},
): Page {
  const model: OwnAccountPage = {
    email: account.email,
    hasPassword: account.passwordHash !== null,
    prove: account.passwordHash === null && !proven ? proofPath(FIRST_PASSWORD) : null,
    fields: fieldViews(filled, ['current', 'password'], ['current', 'password']),
    wrong: filled.wrong[''] ?? null,
    // This browser first: the others are compared with it.
    sessions: sessions
      .map((session) => sessionView(session, session.id === sessionId))
      .sort((a, b) => Number(b.here) - Number(a.here)),
    elsewhere: sessions.length > 1,
    calendar: {
      since: calendarSince && dayOf(calendarSince),
      address: address ? { plain: address, webcal: address.replace(/^https?:/, 'webcal:') } : null,
    },
    done: (typeof done === 'string' && Object.hasOwn(DONE, done) && DONE[done]) || null,
  };
  return page(OWN_ACCOUNT, model, {
    title: { key: 'account.own.heading' },
    status: statusOfForm(filled),
    unlisted: true,
  });
}

function sessionView(session: OpenSession, here: boolean): SessionView {
  const { id, userAgent, network, createdAt, lastSeenAt, begunBy } = session;
  const begun = { ...momentOf(createdAt), how: begunBy, network: network || 'none' };
  return {
    end: `/account/aanmeldingen/${id}/afmelden`,
    browser: browserText(userAgent),
    begun: { key: 'account.own.session.begun', params: begun },
    seen: here ? null : { key: 'account.own.session.seen', params: { ...momentOf(lastSeenAt) } },
    here,
  };
}
