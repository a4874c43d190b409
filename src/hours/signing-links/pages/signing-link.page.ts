import { paragraphsOf } from '../../../platform/text/paragraphs.rules.js';
import { signInPath } from '../../../platform/auth/sign-in-needed.rules.js';
import { dayOf } from '../../../platform/clock/moments.rules.js';
import {
  blankForm,
  type FieldView,
  type FilledForm,
  fieldViews,
  statusOfForm,
} from '../../../platform/web/form-answer.form.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import type { ProgrammeKey } from '../../../curriculum/curriculum.rules.js';
import type { ClaimForSigner, EarlierReturn } from '../../inbox.queries.js';
import type { ActivityDetail } from '../../kinds/activity.kind.js';
import { type ClaimWords, claimWords } from '../../view/claim-summary.page.js';
import { LINK_DAYS, type LinkStanding } from '../signing-link.rules.js';
import type { KnownLink } from '../signing-links.service.js';

/** Before the code: nothing of what it is about. */
interface DoorPage {
  path: string;
  /** a code was mailed and may be typed */
  awaited: boolean;
  code: FieldView;
  /** what is wrong as a whole: it took too long, or one must wait */
  wrong: Text | null;
}

/** After it: exactly what is to be signed. */
interface ClaimPage extends ClaimWords {
  path: string;
  version: number;
  trainee: string;
  programme: ProgrammeKey;
  happenedOn: string;
  minutes: number;
  role: Text | null;
  /** what the trainee wrote, by paragraph */
  reflection: string[];
  corrects: ClaimForSigner['corrects'];
  hasEqual: boolean;
  returns: { on: string; reason: string; own: boolean }[];
  reason: FieldView;
  wrong: Text | null;
}

/** A link that leads to nothing (any more), and what to do. */
interface OverPage {
  heading: Text;
  text: Text;
  /** where to go on, for a signer with an account by now */
  button: { label: Text; path: string } | null;
}

const DOOR = view<DoorPage>('hours/signing-links/pages/door');
const CLAIM = view<ClaimPage>('hours/signing-links/pages/claim');
const OVER = view<OverPage>('hours/signing-links/pages/over');

/** What is no news to somebody who just did it, or tells where to go on, is a page like any other. */
const FOUND: readonly (LinkStanding | 'unknown')[] = ['signed-off', 'returned', 'account'];

/** The path of a link's page. */
export function linkPath(token: string): string {
  return `/bevestigen/${token}`;
}

/** The page on which a code is asked for and typed. */
export function doorPage(
  token: string,
  awaited: boolean,
  filled: FilledForm = blankForm(),
  status = statusOfForm(filled),
): Page {
  const path = linkPath(token);
  const { code } = fieldViews(filled, ['code'], ['code']);
  const model: DoorPage = { path, awaited, code, wrong: filled.wrong[''] ?? null };
  return page(DOOR, model, { title: { key: 'signing-link.door.heading' }, status, at: path, unlisted: true });
}

/** What a claim's page is made from. */
export interface ClaimModel {
  token: string;
  claim: ClaimForSigner;
  detail: ActivityDetail | undefined;
  returns: readonly EarlierReturn[];
  filled: FilledForm;
  status: number;
}

/** The page on which it is read, confirmed or sent back. */
export function claimPage({ token, claim, detail, returns, filled, status }: ClaimModel): Page {
  const { version, trainee, programme, happenedOn, minutes, corrects, hasEqual, role } = claim;
  const path = linkPath(token);
  const model: ClaimPage = {
    ...claimWords(claim, detail),
    path,
    version,
    trainee,
    programme,
    happenedOn,
    minutes,
    role: role && { key: `signing-link.role.${role}` },
    reflection: paragraphsOf(detail?.reflection),
    corrects,
    hasEqual,
    returns: returns.map(({ at, reason, own }) => ({ on: dayOf(at), reason, own })),
    reason: fieldViews(filled, ['reason']).reason,
    wrong: filled.wrong[''] ?? null,
  };
  const title: Text = { key: 'signing-link.claim.title', params: { name: trainee } };
  return page(CLAIM, model, { title, status, at: path, unlisted: true });
}

/** A link of which nothing is known: cut off, guessed, or removed long ago. */
export function unknownLinkPage(): Page {
  return over('unknown', null, 404);
}

/** The outcome of what a link led to, and what to do. */
export function overPage({
  standing,
  claimId,
}: KnownLink & { standing: Exclude<LinkStanding, 'open'> }): Page {
  const path = standing === 'account' ? signInPath(`/aftekenen/${claimId}`) : null;
  return over(standing, path, FOUND.includes(standing) ? 200 : 410);
}

function over(what: Exclude<LinkStanding, 'open'> | 'unknown', path: string | null, status: number): Page {
  const heading: Text = { key: `signing-link.over.${what}.heading` };
  const text: Text = { key: `signing-link.over.${what}`, params: { days: LINK_DAYS } };
  const button = path === null ? null : { label: { key: 'signing-link.over.account.button' as const }, path };
  return page(OVER, { heading, text, button }, { title: heading, status, unlisted: true });
}
