import { kindOf } from '../../hours/kinds/activity-kinds.js';
import { claimPath } from '../../hours/kinds/addresses.js';
import { nameIn } from '../../hours/kinds/kind.words.js';
import { type ClaimBadge, claimBadge } from '../../hours/claim-badge.js';
import type { ComponentKey } from '../../curriculum/curriculum.types.js';
import type { Language } from '../../messages/catalogue.js';
import { formatMinutes } from '../../platform/i18n/format.js';
import { translate } from '../../platform/i18n/translate.js';
import type { Text } from '../../platform/web/page.js';
import type { RecordState } from '../../recognition/completion/completion-record-state.entity.js';
import type { Happening } from './trainee.queries.js';

/** One line of "what happened". */
export interface HappeningLine {
  on: string;
  /** `2 uur`, or what happened without a title */
  lead: string;
  /** the title of a work that was read, with its log; else null */
  title: string | null;
  href: string | null;
  badge: ClaimBadge;
  /** what somebody wrote about it, and who */
  quote: string | null;
  by: string | null;
}

/** Whom the claims of each component wait for. */
export type Signers = ReadonlyMap<ComponentKey, readonly string[]>;

/** The lines of "what happened". */
export function happeningLines(
  all: readonly Happening[],
  signers: Signers,
  language: Language,
): HappeningLine[] {
  return all.map((one) =>
    one.kind === 'claim' ? claimLine(one, signers, language) : recordLine(one, language),
  );
}

/** What was done, without a title: `Cursus, dagdeel 2: 4 uur`. */
export function activityWords(
  { component, block, minutes }: { component: ComponentKey; block: number | null; minutes: number },
  language: Language,
): string {
  return translate(language, block === null ? 'trainee.activity' : 'trainee.activity.block', {
    component: nameIn(language, component),
    amount: formatMinutes(language, minutes),
    block: block ?? 0,
  });
}

function claimLine(
  claim: Extract<Happening, { kind: 'claim' }>,
  signers: Signers,
  language: Language,
): HappeningLine {
  const { id, component, minutes, description, state, askedOf, on, reason, by } = claim;
  const reading = kindOf(component).readsTitles;
  const asked = askedOf === null ? (signers.get(component) ?? []) : [askedOf];
  return {
    on,
    lead: reading ? formatMinutes(language, minutes) : activityWords(claim, language),
    title: reading ? description : null,
    href: claimPath(component, id),
    badge: claimBadge(state, asked, language),
    quote: reason,
    by: state === 'submitted' || state === 'withdrawn' ? null : by,
  };
}

const RECORD_TONES: Record<RecordState, ClaimBadge['tone']> = {
  valid: 'signed',
  suspended: 'waiting',
  superseded: 'quiet',
  withdrawn: 'stop',
};

/** What a record is worth, in a word and a colour. */
export function recordBadge(state: RecordState): ClaimBadge {
  return { tone: RECORD_TONES[state], text: { key: `trainee.record.state.${state}` } };
}

function recordLine(
  { on, number, state, recordKind, reason }: Extract<Happening, { kind: 'record' }>,
  language: Language,
): HappeningLine {
  const issued: Text['key'] = `trainee.record.kind.${recordKind}`;
  const lead = translate(language, 'trainee.happened.record', { kind: translate(language, issued), number });
  return { on, lead, title: null, href: null, badge: recordBadge(state), quote: reason, by: null };
}
