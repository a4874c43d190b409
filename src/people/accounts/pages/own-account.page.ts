import type { KnownAccount } from '../accounts.service.js';
import type { OpenSession } from '../../../platform/auth/sessions.service.js';
import { dayOf } from '../../../platform/clock/moments.rules.js';
import {
  type FieldView,
  type FilledForm,
  blankForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { browserName } from './browser-name.rules.js';

/** A browser in which one is signed in. */
interface SessionView {
  /** the address that ends it */
  end: string;
  browser: Text;
  when: Text;
  here: boolean;
}

/** One's own account. */
interface OwnAccountPage {
  email: string;
  hasPassword: boolean;
  fields: Record<'current' | 'password', FieldView>;
  wrong: Text | null;
  sessions: SessionView[];
  /** the address to subscribe to; null as long as there is none */
  calendar: { address: string; webcal: string } | null;
  done: Text | null;
}

/** What was just done, as the address says it after the form. */
const DONE: Record<string, Text> = {
  wachtwoord: { key: 'account.own.password.done' },
  adres: { key: 'account.address.done' },
  agenda: { key: 'calendar.own.done' },
  afgemeld: { key: 'account.own.ended.done' },
};

const OWN_ACCOUNT = view<OwnAccountPage>('people/accounts/pages/own-account');

/** What the page shows of somebody. */
export interface OwnAccount {
  account: KnownAccount;
  sessions: OpenSession[];
  /** the address of their own calendar, if they asked for one */
  calendar: string | null;
}

/** One's own account: password, browsers, calendar, language. */
export function ownAccountPage(
  { account, sessions, calendar }: OwnAccount,
  sessionId: string,
  { done, filled = blankForm() }: { done?: unknown; filled?: FilledForm } = {},
): Page {
  const model: OwnAccountPage = {
    email: account.email,
    hasPassword: account.passwordHash !== null,
    fields: fieldViews(filled, ['current', 'password'], ['current', 'password']),
    wrong: filled.wrong[''] ?? null,
    // This browser first: the others are compared with it.
    sessions: sessions
      .map((session) => sessionView(session, session.id === sessionId))
      .sort((a, b) => Number(b.here) - Number(a.here)),
    calendar:
      calendar === null ? null : { address: calendar, webcal: calendar.replace(/^https?:/, 'webcal:') },
    done: (typeof done === 'string' && Object.hasOwn(DONE, done) && DONE[done]) || null,
  };
  return page(OWN_ACCOUNT, model, {
    title: { key: 'account.own.heading' },
    status: statusOfForm(filled),
    unlisted: true,
  });
}

function sessionView({ id, userAgent, createdAt, lastSeenAt }: OpenSession, here: boolean): SessionView {
  const name = browserName(userAgent);
  const [since, seen] = [dayOf(createdAt), dayOf(lastSeenAt)];
  return {
    end: `/account/aanmeldingen/${id}/afmelden`,
    browser: name
      ? { key: 'account.own.session.browser', params: name }
      : { key: 'account.own.session.unknown' },
    when:
      since === seen || here
        ? { key: 'account.own.session.since', params: { since } }
        : { key: 'account.own.session.when', params: { since, seen } },
    here,
  };
}
