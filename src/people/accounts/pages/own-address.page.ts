import type { KnownAccount } from '../accounts.service.js';
import type { AddressLink } from '../own-address.service.js';
import { doneText } from '../../../platform/web/done.page.js';
import {
  type FieldView,
  type FilledForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';

/** Changing the address that one signs in with. */
interface OwnAddressPage {
  email: string;
  /** the address that has yet to be confirmed */
  waiting: string | null;
  hasPassword: boolean;
  /** a code was mailed: it can be typed */
  coded: boolean;
  fields: Record<'email' | 'current' | 'code' | 'aanvraag', FieldView>;
  wrong: Text | null;
  done: Text | null;
}

/** The page of a mailed link about an address: one button, so that whatever opens links in mail changes nothing. */
interface AddressLinkPage {
  heading: Text;
  lead: Text;
  note: Text;
  action: string;
  submit: Text;
}

/** What a link about an address came to. */
interface AddressDonePage {
  heading: Text;
  lead: Text;
  path: string;
  button: Text;
}

const OWN_ADDRESS = view<OwnAddressPage>('people/accounts/pages/own-address');
const LINK = view<AddressLinkPage>('people/accounts/pages/address-link');
const DONE = view<AddressDonePage>('people/accounts/pages/address-done');

const SAID: Record<string, Text> = {
  gevraagd: { key: 'account.address.asked' },
  ingetrokken: { key: 'account.address.withdrawn' },
};

/** @param filled may hold `aanvraag`, the id of the request for a code */
export function ownAddressPage(
  { account, waiting }: { account: KnownAccount; waiting: string | null },
  filled: FilledForm,
  done?: unknown,
): Page {
  const fields = fieldViews(filled, ['email', 'current', 'code', 'aanvraag'], ['current', 'code']);
  const model: OwnAddressPage = {
    email: account.email,
    waiting,
    hasPassword: account.passwordHash !== null,
    coded: fields.aanvraag.value !== '',
    fields,
    wrong: filled.wrong[''] ?? null,
    done: doneText(done, SAID),
  };
  const title: Text = { key: 'account.address.heading' };
  return page(OWN_ADDRESS, model, { title, status: statusOfForm(filled), unlisted: true });
}

/** Confirming a new address, one button away. */
export function confirmAddressPage(token: string, { account, next }: AddressLink): Page {
  return linkPage({
    heading: { key: 'account.address.confirm.heading', params: { name: account.name } },
    lead: { key: 'account.address.confirm.lead', params: { email: next } },
    note: { key: 'account.address.confirm.note' },
    action: `/adres/${token}`,
    submit: { key: 'account.address.confirm.submit' },
  });
}

/** Keeping the old address, one button away. */
export function stopAddressPage(token: string, { account }: AddressLink): Page {
  return linkPage({
    heading: { key: 'account.address.stop.heading' },
    lead: { key: 'account.address.stop.lead', params: { email: account.email } },
    note: { key: 'account.address.stop.note' },
    action: `/adres-tegenhouden/${token}`,
    submit: { key: 'account.address.stop.submit' },
  });
}

/** The address was changed, or kept. */
export function addressDonePage(what: 'confirmed' | 'stopped'): Page {
  const model: AddressDonePage = {
    heading: { key: `account.address.${what}.heading` },
    lead: { key: `account.address.${what}.lead` },
    path: what === 'confirmed' ? '/aanmelden' : '/wachtwoord-vergeten',
    button: { key: `account.address.${what}.button` },
  };
  return page(DONE, model, { title: model.heading, unlisted: true });
}

/** Somebody else got the address meanwhile. */
export function addressTakenPage(): Page {
  const model: AddressDonePage = {
    heading: { key: 'account.address.taken.heading' },
    lead: { key: 'account.address.taken' },
    path: '/account/adres',
    button: { key: 'account.over.address.button' },
  };
  return page(DONE, model, { title: model.heading, status: 409, unlisted: true });
}

function linkPage(model: AddressLinkPage): Page {
  return page(LINK, model, { title: model.heading, unlisted: true });
}
