import { kindOf } from '../../../hours/kinds/activity-kinds.rules.js';
import { claimPath } from '../../../hours/kinds/addresses.rules.js';
import { activityWords, type Signers } from '../../../hours/view/activity-words.page.js';
import { recordBadge } from '../../../recognition/completion/pages/record-badge.page.js';
import { type ClaimBadge, claimBadge } from '../../../hours/view/claim-badge.page.js';
import type { Language } from '../../../messages/catalogue.js';
import { formatMinutes } from '../../../platform/i18n/format.rules.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
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

function claimLine(
  claim: Extract<Happening, { kind: 'claim' }>,
  signers: Signers,
  language: Language,
): HappeningLine {
  const { id, component, minutes, description, state, askedOf, takenOver, on, reason, by } = claim;
  const reading = kindOf(component).readsTitles;
  const asked = askedOf === null ? (signers.get(component) ?? []) : [askedOf];
  return {
    on,
    lead: reading ? formatMinutes(language, minutes) : activityWords(claim, language),
    title: reading ? description : null,
    href: claimPath(component, id),
    badge: claimBadge(state, asked, language, takenOver),
    quote: reason,
    by: state === 'submitted' || state === 'withdrawn' ? null : by,
  };
}

function recordLine(
  { on, number, state, recordKind, reason }: Extract<Happening, { kind: 'record' }>,
  language: Language,
): HappeningLine {
  const issued: Text['key'] = `trainee.record.kind.${recordKind}`;
  const lead = translate(language, 'trainee.happened.record', { kind: translate(language, issued), number });
  return { on, lead, title: null, href: null, badge: recordBadge(state), quote: reason, by: null };
}
