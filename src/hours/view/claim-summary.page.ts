import { kindOf } from '../kinds/activity-kinds.rules.js';
import type { ActivityDetail } from '../kinds/activity.kind.js';
import type { ClaimForSigner } from '../inbox.queries.js';
import type { SessionRole } from '../claim.rules.js';
import type { Signature } from '../signatures.queries.js';
import type { Text } from '../../platform/web/page-answer.rules.js';

/** What a claim is about, in a line: `De dokter als medicijn, h. 3–5`. */
export interface ClaimWords {
  /** a title that somebody read, in italics; else null */
  title: string | null;
  /** what was done, where it is no title: `Vissenkomtraining, dagdeel 2` */
  what: Text | null;
  /** pages, chapters, a group; else null */
  where: string | null;
  /** what else its reader must know, in a few words each */
  said: readonly Text[];
}

const EXCERPT_LENGTH = 90;

/** What of a claim, or of a signature, is worded. */
type WordedClaim = Pick<ClaimForSigner | Signature, 'component' | 'block' | 'description'> &
  Partial<Pick<ClaimForSigner, 'role'>>;

/** Words what a claim or a signature is about. */
export function claimWords(
  { component, block, description, role = null }: WordedClaim,
  { where = null, said: more = [] }: Partial<Pick<ActivityDetail, 'where' | 'said'>> = {},
): ClaimWords {
  const said = role === null ? more : [roleText(role), ...more];
  const { readsTitles, blocks, words } = kindOf(component);
  if (readsTitles) return { title: description, what: null, where, said };
  if (blocks && block !== null)
    return { title: null, what: { key: blocks.words.one, params: { block } }, where, said };
  return { title: null, what: { key: words.name }, where: where ?? (description || null), said };
}

/** What a trainee did in a session, in words (T2). */
export function roleText(role: SessionRole): Text {
  return { key: `session.role.${role}` };
}

/** The first words of a reflection, cut between two words; null where there is none. */
export function excerptOf(detail: ActivityDetail | undefined): string | null {
  const text = detail?.reflection?.replaceAll(/\s+/g, ' ').trim();
  if (!text) return null;
  if (text.length <= EXCERPT_LENGTH) return text;
  const cut = text.slice(0, EXCERPT_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${(end > EXCERPT_LENGTH / 2 ? cut.slice(0, end) : cut).replace(/[\s,.;:]+$/, '')}…`;
}
