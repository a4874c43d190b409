import { OWN_FACTORS_PATH } from '../../../platform/auth/factor-missing.rules.js';
import type { KnownPasskey } from '../../../platform/auth/passkeys.service.js';
import { RECOVERY_CODES } from '../../../platform/auth/recovery-code.rules.js';
import type { Viewer } from '../../../platform/auth/viewer.form.js';
import { dayOf } from '../../../platform/clock/moments.rules.js';
import { darkStretches, qrMatrix, QUIET_ZONE } from '../../../platform/documents/qr-code.rules.js';
import { doneText } from '../../../platform/web/done.page.js';
import {
  type FieldView,
  type FilledForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { KnownAccount } from '../accounts.service.js';
import { FIRST_PASSWORD } from './proof-path.rules.js';
import type { OfferedApp, OwnFactors } from '../own-factors.service.js';

/** Somebody's own second factors. */
interface OwnFactorsPage {
  needed: Text | null;
  done: Text | null;
  passkeys: { name: string; when: Text; remove: { href: string; label: Text } }[];
  app: { when: Text; readable: boolean } | null;
  recovery: { left: Text; few: boolean } | null;
}

/** One more proof that it is the owner. */
interface ProofPage {
  /** to the page that the change is reached from */
  back: { href: string; text: Text };
  email: string;
  hasPassword: boolean;
  coded: boolean;
  fields: Record<'current' | 'code' | 'aanvraag' | 'naar', FieldView>;
  wrong: Text | null;
}

interface NewPasskeyPage {
  fields: Record<'naam', FieldView>;
  wrong: Text | null;
}

interface NewAppPage {
  /** the secret in groups of four, to type over */
  secret: string;
  address: string;
  qr: QrView;
  fields: Record<'code', FieldView>;
  wrong: Text | null;
}

/** A QR code as one path of SVG. */
interface QrView {
  viewBox: string;
  path: string;
}

/** Something that is taken away, or made anew, one button away. */
interface FactorStepPage {
  heading: Text;
  means: Text[];
  action: string;
  submit: Text;
}

/** Recovery codes, once. */
interface CodesPage {
  lead: Text;
  codes: string[];
  /** the same as a file to keep */
  file: string;
}

const OWN_FACTORS = view<OwnFactorsPage>('people/accounts/pages/own-factors');
const PROOF = view<ProofPage>('people/accounts/pages/factor-proof');
const NEW_PASSKEY = view<NewPasskeyPage>('people/accounts/pages/new-passkey');
const NEW_APP = view<NewAppPage>('people/accounts/pages/new-app');
const STEP = view<FactorStepPage>('people/accounts/pages/factor-step');
const CODES = view<CodesPage>('people/accounts/pages/recovery-codes');

/** Fewer recovery codes than this are few. */
const FEW = 4;

const DONE: Record<string, Text> = {
  passkey: { key: 'account.passkey.added' },
  app: { key: 'account.app.added' },
  weg: { key: 'account.factors.removed' },
};

/** The factors of the viewer, and what can be done about them. */
export function ownFactorsPage(
  { factorNeeded }: Pick<Viewer, 'factorNeeded'>,
  { passkeys, app, recoveryLeft }: OwnFactors,
  done: unknown,
): Page {
  const any = passkeys.length > 0 || app !== null;
  const model: OwnFactorsPage = {
    needed: factorNeeded ? neededText(factorNeeded) : null,
    done: doneText(done, DONE),
    passkeys: passkeys.map((one) => ({
      name: one.name,
      when: whenText(one),
      remove: {
        href: `/account/tweede-stap/passkeys/${one.id}/verwijderen`,
        label: { key: 'account.passkey.remove.which', params: { name: one.name } },
      },
    })),
    app: app && { when: whenText(app), readable: app.readable },
    recovery: any
      ? { left: { key: 'account.recovery.left', params: { left: recoveryLeft } }, few: recoveryLeft < FEW }
      : null,
  };
  return page(OWN_FACTORS, model, { title: { key: 'account.factors.heading' }, unlisted: true });
}

/** @param filled holds `naar`, the page of the change, and may hold `aanvraag`, the request for a code */
export function proofPage({ email, passwordHash }: KnownAccount, filled: FilledForm): Page {
  const fields = fieldViews(filled, ['current', 'code', 'aanvraag', 'naar'], ['current', 'code']);
  const model: ProofPage = {
    back: backTo(fields.naar.value),
    email,
    hasPassword: passwordHash !== null,
    coded: fields.aanvraag.value !== '',
    fields,
    wrong: filled.wrong[''] ?? null,
  };
  return page(PROOF, model, {
    title: { key: 'account.proof.heading' },
    status: statusOfForm(filled),
    at: `/account/tweede-stap/bewijs?${new URLSearchParams({ naar: fields.naar.value })}`,
    unlisted: true,
  });
}

function backTo(page: string): ProofPage['back'] {
  return page === FIRST_PASSWORD
    ? { href: FIRST_PASSWORD, text: { key: 'account.own.heading' } }
    : { href: OWN_FACTORS_PATH, text: { key: 'account.factors.heading' } };
}

export function newPasskeyPage(filled: FilledForm): Page {
  const model: NewPasskeyPage = {
    fields: fieldViews(filled, ['naam']),
    wrong: filled.wrong[''] ?? filled.wrong['antwoord'] ?? null,
  };
  return page(NEW_PASSKEY, model, {
    title: { key: 'account.passkey.new.heading' },
    status: statusOfForm(filled),
    at: '/account/tweede-stap/passkey',
    unlisted: true,
    script: 'passkeys.js',
  });
}

export function newAppPage({ secret, address }: OfferedApp, filled: FilledForm): Page {
  const model: NewAppPage = {
    secret: secret.replace(/(.{4})(?=.)/g, '$1 '),
    address,
    qr: qrView(address),
    fields: fieldViews(filled, ['code'], ['code']),
    wrong: filled.wrong[''] ?? null,
  };
  return page(NEW_APP, model, {
    title: { key: 'account.app.new.heading' },
    status: statusOfForm(filled),
    at: '/account/tweede-stap/app',
    unlisted: true,
  });
}

export function removePasskeyPage({ id, name }: KnownPasskey): Page {
  return stepPage({
    heading: { key: 'account.passkey.remove.heading', params: { name } },
    means: [{ key: 'account.passkey.remove.means' }, { key: 'account.factors.remove.last' }],
    action: `/account/tweede-stap/passkeys/${id}/verwijderen`,
    submit: { key: 'account.passkey.remove' },
  });
}

export function removeAppPage(): Page {
  return stepPage({
    heading: { key: 'account.app.remove.heading' },
    means: [{ key: 'account.app.remove.means' }, { key: 'account.factors.remove.last' }],
    action: '/account/tweede-stap/app/verwijderen',
    submit: { key: 'account.app.remove' },
  });
}

export function renewCodesPage(): Page {
  return stepPage({
    heading: { key: 'account.recovery.renew.heading' },
    means: [{ key: 'account.recovery.renew.means', params: { count: RECOVERY_CODES } }],
    action: '/account/tweede-stap/codes',
    submit: { key: 'account.recovery.renew' },
  });
}

/** @param session the token under which the session goes on: these codes cannot wait for another page */
export function codesPage(codes: string[], lead: Text, session: string): Page {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`Leerpad\r\n\r\n${codes.join('\r\n')}\r\n`)}`;
  const title: Text = { key: 'account.recovery.heading' };
  return page(CODES, { lead, codes, file }, { title, unlisted: true, session, at: '/account/tweede-stap' });
}

function stepPage(model: FactorStepPage): Page {
  return page(STEP, model, { title: model.heading, unlisted: true });
}

function neededText({ from, shut }: NonNullable<Viewer['factorNeeded']>): Text {
  if (shut.length > 0) return { key: 'account.factors.needed.shut' };
  return { key: 'account.factors.needed', params: { from } };
}

function whenText({ createdAt, lastUsedAt }: { createdAt: Date; lastUsedAt: Date | null }): Text {
  const since = dayOf(createdAt);
  if (!lastUsedAt) return { key: 'account.factors.unused', params: { since } };
  return { key: 'account.factors.used', params: { since, used: dayOf(lastUsedAt) } };
}

function qrView(text: string): QrView {
  const matrix = qrMatrix(text);
  const side = matrix.size + 2 * QUIET_ZONE;
  const path = darkStretches(matrix)
    .map(({ row, column, length }) => `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`)
    .join('');
  return { viewBox: `0 0 ${side} ${side}`, path };
}
