import { type Page, page, view } from '../../../../platform/web/page-answer.rules.js';

/** Where a reader finds out how to check a record, and types its code. */
export interface CheckPage {
  form: CheckForm;
}

/** What was typed and what is wrong with it; shared with the page for an unknown address. */
export interface CheckForm {
  typed: string;
  wrong: boolean;
}

const CHECK = view<CheckPage>('recognition/completion/pages/verification/check');
const UNKNOWN = view<CheckPage>('recognition/completion/pages/verification/unknown');

/** How to check a record. */
export function checkPage(): Page {
  return page(
    CHECK,
    { form: { typed: '', wrong: false } },
    { title: { key: 'check.title' }, description: { key: 'check.lead' }, canonicalPath: '/bewijs' },
  );
}

/** The same page, with what was typed, because it cannot be a code. */
export function wrongCodePage(typed: string): Page {
  return page(
    CHECK,
    { form: { typed, wrong: true } },
    { title: { key: 'check.title' }, status: 422, unlisted: true },
  );
}

/** No record has this address: what may have gone wrong. */
export function unknownRecordPage(): Page {
  const form = { typed: '', wrong: false };
  return page(UNKNOWN, { form }, { title: { key: 'unknown.heading' }, status: 404, unlisted: true });
}
