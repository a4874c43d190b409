import { kindOf } from '../../kinds/activity-kinds.rules.js';
import type { Signature } from '../../signatures.queries.js';
import {
  type FieldView,
  type FilledForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, page, type Text, view } from '../../../platform/web/page-answer.rules.js';
import { type ClaimWords, claimWords } from '../../view/claim-summary.page.js';
import type { Notice } from './signing-notice.page.js';
import { dayOf } from '../../../platform/clock/moments.rules.js';

/** What the reader signed lately, and can take back. */
export interface SignedPage {
  notice: Notice | null;
  rows: SignedRow[];
  newer: string | null;
  older: string | null;
  days: number;
  today: string;
}

interface SignedRow extends ClaimWords {
  id: string;
  trainee: string;
  happenedOn: string;
  minutes: number;
  signedOn: string;
  /** a completion record rests on it, so that it can no longer be taken back (H2) */
  final: boolean;
}

/** One signature, to be taken back with a reason. */
export interface TakeBackPage {
  row: SignedRow;
  /** what it comes to */
  lead: Text;
  reason: FieldView;
  today: string;
}

export interface SignedModel {
  signatures: readonly Signature[];
  under: ReadonlySet<string>;
  notice: Notice | null;
  /** counted from 1 */
  pageNumber: number;
  hasOlder: boolean;
  days: number;
  today: string;
}

const SIGNED = view<SignedPage>('hours/pages/signing/signed');
const TAKE_BACK = view<TakeBackPage>('hours/pages/signing/take-back');

/** The list of what was signed lately. */
export function signedPage({ signatures, under, pageNumber, hasOlder, ...rest }: SignedModel): Page {
  const at = (number: number) =>
    number === 1 ? '/aftekenen/afgetekend' : `/aftekenen/afgetekend?bladzijde=${number}`;
  const model: SignedPage = {
    ...rest,
    rows: signatures.map((signature) => rowOf(signature, under)),
    newer: pageNumber > 1 ? at(pageNumber - 1) : null,
    older: hasOlder ? at(pageNumber + 1) : null,
  };
  return page(SIGNED, model, { title: { key: 'supervisor.signed.title' }, unlisted: true });
}

/** The page that asks why a signature is taken back. */
export function takeBackPage(
  signature: Signature,
  under: ReadonlySet<string>,
  form: FilledForm,
  today: string,
): Page {
  const row = rowOf(signature, under);
  const model = { row, lead: leadOf(signature, row), reason: fieldViews(form, ['reason']).reason, today };
  const title = { key: 'supervisor.take-back.title' } as const;
  return page(TAKE_BACK, model, { title, unlisted: true, status: statusOfForm(form) });
}

/** What nobody hands in comes from a list: its keeper signs it again there (C2). */
function leadOf({ component }: Signature, { signedOn, trainee: name }: SignedRow): Text {
  const listed = kindOf(component).handingIn === null;
  const key = listed ? 'supervisor.take-back.lead.listed' : 'supervisor.take-back.lead';
  return { key, params: { signedOn, name } };
}

function rowOf(signature: Signature, under: ReadonlySet<string>): SignedRow {
  const { claimId: id, trainee, happenedOn, minutes, recordedAt } = signature;
  return {
    ...claimWords(signature),
    id,
    trainee,
    happenedOn,
    minutes,
    signedOn: dayOf(recordedAt),
    final: under.has(id),
  };
}
