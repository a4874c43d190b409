import type { KnownAccount } from '../accounts.service.js';
import {
  type FieldView,
  type FilledForm,
  blankForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';

/** Choosing a password by a mailed link. */
interface NewPasswordPage {
  heading: Text;
  lead: Text;
  submit: Text;
  /** where the form goes: the link's own address */
  action: string;
  /** so that a password manager keeps the password with it */
  email: string;
  fields: Record<'password', FieldView>;
  /** an invitation can be accepted without a password too */
  optional: boolean;
}

/** Where one asks for a link. */
interface ForgottenPage {
  fields: Record<'email', FieldView>;
  wrong: Text | null;
}

const NEW_PASSWORD = view<NewPasswordPage>('people/accounts/pages/new-password');
const FORGOTTEN = view<ForgottenPage>('people/accounts/pages/forgotten');
const SENT = view<Record<string, never>>('people/accounts/pages/forgotten-sent');

const PATHS = { invitation: '/uitnodiging', reset: '/wachtwoord' } as const;

/** Choosing a password, on an invitation or a reset. */
export function newPasswordPage(
  purpose: keyof typeof PATHS,
  token: string,
  { name, email }: Pick<KnownAccount, 'name' | 'email'>,
  filled: FilledForm = blankForm(),
): Page {
  const heading: Text = { key: `account.${purpose}.heading`, params: { name } };
  const model: NewPasswordPage = {
    heading,
    lead: { key: `account.${purpose}.lead`, params: { email } },
    submit: { key: `account.${purpose}.submit` },
    action: `${PATHS[purpose]}/${token}`,
    email,
    fields: fieldViews(filled, ['password'], ['password']),
    optional: purpose === 'invitation',
  };
  return page(NEW_PASSWORD, model, { title: heading, status: statusOfForm(filled), unlisted: true });
}

/** Asking for a link to choose another password with. */
export function forgottenPage(filled: FilledForm = blankForm()): Page {
  const model = { fields: fieldViews(filled, ['email']), wrong: filled.wrong[''] ?? null };
  const title: Text = { key: 'account.forgotten.heading' };
  return page(FORGOTTEN, model, { title, status: statusOfForm(filled), unlisted: true });
}

/** It was asked for; whether anybody has the address is not said. */
export function forgottenSentPage(): Page {
  return page(SENT, {}, { title: { key: 'account.forgotten.sent.heading' }, unlisted: true });
}
