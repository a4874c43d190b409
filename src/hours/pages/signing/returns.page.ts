import type { ActivityDetail } from '../../kinds/activity.kind.js';
import type { ClaimForSigner } from '../../inbox.queries.js';
import { Fault, readReason } from '../../../platform/web/fields.rules.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { type ClaimWords, claimWords, excerptOf } from '../../view/claim-summary.page.js';

/** Sends one or more claims back, each with a reason of its own. */
export interface ReturnsPage {
  count: number;
  several: boolean;
  rows: ReturnRow[];
  /** how many have no reason that can be sent */
  missing: number;
  /** these were changed meanwhile, while so many others went back */
  changed: { returned: number } | null;
  today: string;
}

interface ReturnRow extends ClaimWords {
  id: string;
  version: number;
  trainee: string;
  excerpt: string | null;
  happenedOn: string;
  minutes: number;
  reason: string;
  wrong: Text | null;
  focus: boolean;
}

export interface ReturnsModel {
  claims: readonly ClaimForSigner[];
  details: ReadonlyMap<string, ActivityDetail>;
  /** the reasons as they were typed, by claim; absent before anything was sent */
  typed?: ReadonlyMap<string, string>;
  /** how many went back, when these did not since they were changed meanwhile */
  returned?: number;
  today: string;
}

const RETURNS = view<ReturnsPage>('hours/pages/signing/returns');

/** What is wrong with a reason: there is none, or it is too long. */
export function reasonFault(reason: string): Text | null {
  const read = readReason(reason, { missing: 'claim.reason-missing' });
  return read instanceof Fault ? read.text : null;
}

/** The page with a reason field for each claim; 422 when a reason is missing, 409 when they were changed meanwhile. */
export function returnsPage({ claims, details, typed, returned, today }: ReturnsModel): Page {
  const faultOf = ({ id }: ClaimForSigner): Text | null => {
    if (returned !== undefined) return { key: 'supervisor.reading.changed' };
    return typed ? reasonFault(typed.get(id) ?? '') : null;
  };
  const rows = claims.map((claim): ReturnRow => {
    const { id, version, trainee, happenedOn, minutes } = claim;
    const detail = details.get(id);
    return {
      ...claimWords(claim, detail),
      id,
      version,
      trainee,
      happenedOn,
      minutes,
      excerpt: excerptOf(detail),
      reason: typed?.get(id) ?? '',
      wrong: faultOf(claim),
      focus: !typed && claim === claims[0],
    };
  });
  const changed = returned === undefined ? null : { returned };
  const missing = changed ? 0 : rows.filter(({ wrong }) => wrong !== null).length;
  const title: Text = { key: 'supervisor.returns.title', params: { count: claims.length } };
  return page(
    RETURNS,
    { count: claims.length, several: claims.length > 1, rows, missing, changed, today },
    { title, unlisted: true, status: changed ? 409 : missing > 0 ? 422 : 200 },
  );
}
