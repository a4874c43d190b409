import { Injectable } from '@nestjs/common';
import { ownPath } from '../../../platform/auth/own-path.rules.js';
import { SignInPrompt, signInPath } from '../../../platform/auth/sign-in-needed.rules.js';
import type { LinkPurpose } from '../account-links.rules.js';
import {
  type FieldView,
  type FilledForm,
  blankForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { waitsForForm } from '../../../platform/web/kept/returning-forms.service.js';
import { Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';

/** Where one signs in. */
interface SignInPage {
  fields: Record<'email' | 'password' | 'naar', FieldView>;
  /** what is wrong with the form as a whole */
  wrong: Text | null;
  /** a passkey did not sign in */
  passkeyWrong: Text | null;
  /** why somebody must sign in: they wanted to see a page, or a form of theirs waits */
  lead: Text | null;
}

/** Where the code of a mail is typed, after asking for it. */
interface CodePage {
  fields: Record<'code' | 'aanvraag', FieldView>;
  wrong: Text | null;
}

/** The page of a mailed link: one button, so that whatever opens links in mail does not use it up. */
interface LinkPage {
  name: string;
  token: string;
}

/** A link that does not work (any more), and where to go instead. */
interface OverPage {
  heading: Text;
  text: Text;
  button: Text;
  path: string;
}

const SIGN_IN = view<SignInPage>('people/accounts/pages/sign-in');
const CODE = view<CodePage>('people/accounts/pages/code');
const LINK = view<LinkPage>('people/accounts/pages/link');
const OVER = view<OverPage>('people/accounts/pages/over');

/** Where a new link can be had. */
const INSTEAD: Record<LinkPurpose, string> = {
  'sign-in': '/aanmelden',
  invitation: '/aanmelden',
  reset: '/wachtwoord-vergeten',
  address: '/account/adres',
  'address-stop': '/wachtwoord-vergeten',
};

/** The page to sign in on, in answer to a form of somebody whose session has ended. */
@Injectable()
export class FormSignInPrompt extends SignInPrompt {
  override page(returnPath: string): Page {
    const { viewName, model, options } = signInPage(blankForm({ naar: returnPath }));
    return new Page(viewName, model, { ...options, title: { key: 'account.lost.heading' }, status: 401 });
  }
}

function leadOf(returnPath: string): Text | null {
  if (['', '/'].includes(returnPath)) return null;
  return { key: waitsForForm(returnPath) ? 'account.lost.kept' : 'account.sign-in.back' };
}

/** @param filled may hold `naar`, the path to go to afterwards */
export function signInPage(filled: FilledForm): Page {
  const fields = fieldViews(filled, ['email', 'password', 'naar'], ['password']);
  const model = {
    fields,
    wrong: filled.wrong[''] ?? null,
    passkeyWrong: filled.wrong['antwoord'] ?? null,
    lead: leadOf(fields.naar.value),
  };
  return page(SIGN_IN, model, {
    title: { key: 'account.sign-in' },
    status: statusOfForm(filled),
    at: signInPath(ownPath(fields.naar.value)),
    unlisted: true,
    script: 'passkeys.js',
  });
}

/** @param filled holds `aanvraag`, the id of the request */
export function codePage(filled: FilledForm): Page {
  const model = {
    fields: fieldViews(filled, ['code', 'aanvraag'], ['code']),
    wrong: filled.wrong[''] ?? null,
  };
  const title: Text = { key: 'account.code.heading' };
  return page(CODE, model, { title, status: statusOfForm(filled), unlisted: true });
}

/** The page of a request whose code was not typed yet. */
export function blankCodePage(requestId: string): Page {
  return codePage(blankForm({ aanvraag: requestId }));
}

/** Signing in by a link, one button away. */
export function linkPage(name: string, token: string): Page {
  const title: Text = { key: 'account.link.heading', params: { name } };
  return page(LINK, { name, token }, { title, unlisted: true });
}

/** A link that was used, has expired, or never was: one answer for all three. */
export function overPage(purpose: LinkPurpose): Page {
  return onlyOverPage(purpose, INSTEAD[purpose]);
}

/** Something that works no more. @param path where it can be begun anew */
export function onlyOverPage(what: LinkPurpose | 'second', path: string): Page {
  const heading: Text = { key: what === 'second' ? 'account.over.second.heading' : 'account.over.heading' };
  const model: OverPage = {
    heading,
    text: { key: `account.over.${what}` },
    button: { key: `account.over.${what}.button` },
    path,
  };
  return page(OVER, model, { title: heading, status: 410, unlisted: true });
}
