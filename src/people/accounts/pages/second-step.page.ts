import type { SecondStepChoices } from '../second-step.service.js';
import {
  type FieldView,
  type FilledForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { onlyOverPage } from './sign-in.page.js';

/** Where a person proves the second step, after the first. */
interface SecondStepPage {
  passkey: boolean;
  app: boolean;
  unreadable: boolean;
  recovery: boolean;
  fields: Record<'code' | 'herstelcode', FieldView>;
  wrong: Text | null;
}

const SECOND_STEP = view<SecondStepPage>('people/accounts/pages/second-step');

/** The page of the second step, with what its owner can choose from. */
export function secondStepPage({ passkey, app, recovery }: SecondStepChoices, filled: FilledForm): Page {
  const model: SecondStepPage = {
    passkey,
    app: app === 'there',
    unreadable: app === 'unreadable',
    recovery,
    fields: fieldViews(filled, ['code', 'herstelcode'], ['code', 'herstelcode']),
    wrong: filled.wrong[''] ?? filled.wrong['antwoord'] ?? null,
  };
  return page(SECOND_STEP, model, {
    title: { key: 'account.second.heading' },
    status: statusOfForm(filled),
    at: '/aanmelden/tweede-stap',
    unlisted: true,
    ...(passkey && { script: 'passkeys.js' as const }),
  });
}

/** It took too long, or was tried too often: back to the first step. */
export function secondStepOverPage(): Page {
  return onlyOverPage('second', '/aanmelden');
}
