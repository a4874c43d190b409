import type { Language } from '../../../messages/catalogue.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { type EqualView, equalViews } from '../../view/equal-claims.page.js';
import { type ClaimBadge, claimBadge, oneOf } from '../../view/claim-badge.page.js';
import { mayAmend } from '../../claim.rules.js';
import { kindOf } from '../../kinds/activity-kinds.rules.js';
import { amendPath, claimPath, mailAgainPath, newPath, withdrawPath } from '../../kinds/addresses.rules.js';
import type { ActivityDetail } from '../../kinds/activity.kind.js';
import type { ClaimStep, OwnClaim } from '../../own-claim.queries.js';
import type { Fact, ShowSource } from './activity-pages.page.js';
import type { ActivityWords } from './activity-line.page.js';

/** One activity of the reader's own: how it stands, what it says and what happened to it. */
export interface ActivityPage {
  today: string;
  words: ActivityWords;
  back: string;
  name: string;
  /** the name is the title of a work */
  cited: boolean;
  version: number;
  happenedOn: string;
  minutes: number;
  where: string;
  facts: Fact[];
  paragraphs: string[];
  badge: ClaimBadge;
  /** what the state means for the reader */
  standing: Text;
  /** why it came back, or was corrected; by whom */
  reason: { text: string; by: string | null } | null;
  /** those that say the same, while it counts or may come to (L1) */
  equal: EqualView[];
  /** somebody was faster: said above everything */
  overtaken: boolean;
  mayAmend: boolean;
  /** the amending is what this person should do now: the one filled button */
  urgent: boolean;
  amendHref: string;
  withdrawAction: string;
  againHref: string | null;
  /** the signer has no account: what was mailed to them, and where it is mailed again */
  byLink: { text: Text; action: string | null } | null;
  history: { on: string; text: Text; reason: string | null }[];
}

/** What a kind says of one activity, besides what every claim says. */
export interface ActivityContents extends ActivityDetail {
  component: string;
  words: ActivityWords;
  facts?: Fact[];
}

const VIEW = view<ActivityPage>('hours/pages/handing-in/activity');

/** The page of one activity. */
export function activityPage(
  { own, around, equal, overtaken }: ShowSource<object>,
  { component, words, where, reflection, facts = [] }: ActivityContents,
  language: Language,
): Page {
  const { handingIn, readsTitles } = kindOf(component);
  const { path } = handingIn!;
  const asked = own.askedOf === null ? around.signers : [own.askedOf];
  const last = own.steps.at(-1);
  const model: ActivityPage = {
    today: around.today,
    words,
    back: path,
    name: own.description,
    cited: readsTitles,
    version: own.version,
    happenedOn: own.happenedOn,
    minutes: own.minutes,
    where: where ?? '',
    facts,
    paragraphs: reflection?.split(/\n{2,}/) ?? [],
    badge: claimBadge(own.state, asked, language, signedByImport(own)),
    standing: standingOf(own, words, asked, language),
    reason: last?.reason ? { text: last.reason, by: last.by } : null,
    equal: mayCount(own.state) ? equalViews(equal, (one) => claimPath(one.component, one.id)) : [],
    overtaken,
    mayAmend: mayAmend(own.state),
    urgent: own.state === 'returned',
    amendHref: amendPath(path, own.id),
    withdrawAction: withdrawPath(path, own.id),
    againHref: own.state === 'withdrawn' ? `${newPath(path)}?van=${own.id}` : null,
    byLink: byLinkOf(own),
    history: [...own.steps].reverse().map((step) => ({
      on: step.on,
      text: stepText(step),
      reason: step.reason,
    })),
  };
  const title: Text = { key: words.title, params: { title: own.description } };
  return page(VIEW, model, { title, unlisted: true, status: overtaken ? 409 : 200 });
}

function mayCount(state: OwnClaim['state']): boolean {
  return state === 'signed-off' || mayAmend(state);
}

function standingOf(
  { state, steps }: OwnClaim,
  { standing }: ActivityWords,
  asked: readonly string[],
  language: Language,
): Text {
  if (state === 'submitted' && asked.length === 0) return { key: standing['submitted-to-nobody'] };
  const last = steps.at(-1);
  const params = { names: oneOf(asked, language), by: last?.by ?? '', on: last?.on ?? '' };
  if (signedByImport({ state, steps })) return { key: standing['signed-before'], params };
  return { key: standing[state], params };
}

/** Taken over from the administration (D9): no person took the step. */
function signedByImport({ state, steps }: Pick<OwnClaim, 'state' | 'steps'>): boolean {
  return state === 'signed-off' && !steps.at(-1)?.by;
}

function byLinkOf({ id, askedOf, byLink }: OwnClaim): ActivityPage['byLink'] {
  if (!byLink) return null;
  const { hasAddress, mailedOn } = byLink;
  const how = !hasAddress ? 'no-address' : mailedOn === null ? 'coming' : 'mailed';
  const text: Text = {
    key: `signing-link.asked.${how}`,
    params: { name: askedOf ?? '', on: mailedOn ?? '' },
  };
  return { text, action: hasAddress ? mailAgainPath(id) : null };
}

function stepText({ state, version, by, signedThrough }: ClaimStep): Text {
  if (state === 'submitted') return { key: version === 1 ? 'activity.step.first' : 'activity.step.again' };
  if (!by) return { key: `activity.step.${state}-unnamed` };
  if (signedThrough) return { key: 'activity.step.signed-by-link', params: { by } };
  return { key: `activity.step.${state}`, params: { by } };
}
