import type { NamedDeputy } from '../../../enrolment/trajectories/deputies.queries.js';
import type { ActivityDetail } from '../../kinds/activity.kind.js';
import type { ClaimForSigner } from '../../inbox.queries.js';
import type { ProgrammeKey } from '../../../curriculum/curriculum.rules.js';
import { type Page, type Text, page, view } from '../../../platform/web/page-answer.rules.js';
import { type ClaimWords, claimWords, excerptOf } from '../../view/claim-summary.page.js';
import type { Notice } from './signing-notice.page.js';
import { encodeIds } from '../../../platform/web/id-list.form.js';

/** What waits for the reader's signature, by trainee. */
export interface InboxPage {
  count: number;
  minutes: number;
  people: number;
  /** until when the reader may supervise, or why not; null for a reader without standing as a leader */
  standing: Text | null;
  notice: Notice | null;
  /** nothing was chosen before signing */
  wrong: Text | null;
  groups: InboxGroup[];
  /** how many are shown */
  shown: number;
  chosen: number;
  chosenMinutes: number;
  /** how many more wait than are shown */
  more: number;
  today: string;
  /** what the script fills in itself */
  blanks: { hours: string; minutes: string; count: string; time: string };
}

/** The claims of one trainee; the first row names them. */
interface InboxGroup {
  /** ties the boxes to the link that chooses them all */
  id: string;
  trainee: string;
  /** for whom the reader stands in with this trainee (S1), else null */
  asDeputy: Text | null;
  programme: ProgrammeKey;
  size: number;
  several: boolean;
  /** an address at which all of them are chosen, besides what was chosen already */
  chooseAll: string;
  rows: InboxRow[];
}

/** A claim in the row of its trainee's group. */
type InboxRow = ClaimRow & { group: string };

interface ClaimRow extends ClaimWords {
  id: string;
  version: number;
  trainee: string;
  chosen: boolean;
  excerpt: string | null;
  happenedOn: string;
  minutes: number;
  /** the trainee has another one that says the same (L1) */
  hasEqual: boolean;
  /** what the reader signed before, when this is a correction (H2) */
  corrects: { minutes: number } | null;
}

export interface InboxModel {
  claims: readonly ClaimForSigner[];
  details: ReadonlyMap<string, ActivityDetail>;
  /** for whom the reader stands in, by trajectory (S1) */
  deputised: ReadonlyMap<string, NamedDeputy>;
  /** ids of claims and trajectories that are chosen to begin with; `alles` for everything */
  chosen: readonly string[] | 'alles';
  standing: Text | null;
  notice: Notice | null;
  wrong?: Text;
  today: string;
}

const INBOX = view<InboxPage>('hours/pages/signing/inbox');

/** As many as are signed off in one go, and as fit in an address. */
export const ROWS_AT_MOST = 100;

/** The inbox. 422 when something is wrong with what was chosen. */
export function inboxPage({
  claims,
  details,
  deputised,
  chosen,
  standing,
  notice,
  wrong,
  today,
}: InboxModel): Page {
  const shown = claims.slice(0, ROWS_AT_MOST);
  const isChosen = ({ id, trajectoryId }: ClaimForSigner) =>
    chosen === 'alles' || chosen.includes(id) || chosen.includes(trajectoryId);
  const picked = shown.filter(isChosen);
  const model: InboxPage = {
    count: claims.length,
    minutes: sumOf(claims),
    people: new Set(claims.map(({ trajectoryId }) => trajectoryId)).size,
    standing,
    notice,
    wrong: wrong ?? null,
    groups: groupsOf(shown, { details, deputised }, isChosen, picked),
    shown: shown.length,
    chosen: picked.length,
    chosenMinutes: sumOf(picked),
    more: claims.length - shown.length,
    today,
    blanks: { hours: '{hours}', minutes: '{minutes}', count: '{count}', time: '{time}' },
  };
  const title: Text = { key: 'supervisor.inbox.title', params: { count: claims.length } };
  return page(INBOX, model, {
    title,
    status: wrong ? 422 : 200,
    unlisted: true,
    script: 'choosing.js',
  });
}

function groupsOf(
  claims: readonly ClaimForSigner[],
  { details, deputised }: Pick<InboxModel, 'details' | 'deputised'>,
  isChosen: (claim: ClaimForSigner) => boolean,
  picked: readonly ClaimForSigner[],
): InboxGroup[] {
  const groups = new Map<string, ClaimForSigner[]>();
  for (const claim of claims)
    groups.set(claim.trajectoryId, [...(groups.get(claim.trajectoryId) ?? []), claim]);
  return [...groups].map(([id, own], index) => {
    const { trainee, programme } = own[0]!;
    const also = picked.filter(({ trajectoryId }) => trajectoryId !== id).map((claim) => claim.id);
    const group = `wie-${index + 1}`;
    return {
      id: group,
      trainee,
      asDeputy: own.some(({ asDeputy }) => asDeputy) ? asDeputyText(deputised.get(id)) : null,
      programme,
      size: own.length,
      several: own.length > 1,
      chooseAll: `/aftekenen?kies=${encodeIds([id, ...also])}#${group}`,
      rows: own.map((claim) => ({ ...rowOf(claim, details.get(claim.id), isChosen(claim)), group })),
    };
  });
}

/** `als waarnemer van Hanneke Broek, tot en met 12 januari`. */
export function asDeputyText(deputy: NamedDeputy | undefined): Text | null {
  if (!deputy) return null;
  return { key: 'supervisor.as-deputy', params: { name: deputy.supervisor, until: deputy.toDate } };
}

function rowOf(claim: ClaimForSigner, detail: ActivityDetail | undefined, chosen: boolean): ClaimRow {
  const { id, version, trainee, happenedOn, minutes } = claim;
  return {
    ...claimWords(claim, detail),
    id,
    version,
    trainee,
    chosen,
    excerpt: excerptOf(detail),
    happenedOn,
    minutes,
    hasEqual: claim.hasEqual,
    corrects: claim.corrects,
  };
}

function sumOf(claims: readonly ClaimForSigner[]): number {
  return claims.reduce((sum, { minutes }) => sum + minutes, 0);
}
