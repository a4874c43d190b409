import type { Language } from '../../messages/catalogue.js';
import { formatList } from '../../platform/i18n/format.rules.js';
import type { Text } from '../../platform/web/page-answer.rules.js';
import type { ClaimState } from '../claim.rules.js';

/** The state of a claim as a trainee reads it, in a few words and a colour. */
export interface ClaimBadge {
  tone: 'signed' | 'waiting' | 'stop' | 'quiet';
  text: Text;
}

const TONES: Record<ClaimState, ClaimBadge['tone']> = {
  submitted: 'waiting',
  'signed-off': 'signed',
  returned: 'stop',
  withdrawn: 'quiet',
  corrected: 'quiet',
};

/**
 * @param asked names of those whose signature it waits for; empty when nobody can sign it yet
 * @param takenOver whether an import brought the signature: then it says so (D9)
 */
export function claimBadge(
  state: ClaimState,
  asked: readonly string[],
  language: Language,
  takenOver = false,
): ClaimBadge {
  if (takenOver && state === 'signed-off')
    return { tone: TONES[state], text: { key: 'claim.badge.taken-over' } };
  if (state !== 'submitted') return { tone: TONES[state], text: { key: `claim.badge.${state}` } };
  const key = asked.length > 0 ? 'claim.badge.submitted' : 'claim.badge.submitted-to-nobody';
  return { tone: TONES[state], text: { key, params: { names: oneOf(asked, language) } } };
}

/** `Hanneke Broek of Piet Veen`: any of them may sign. */
export function oneOf(names: readonly string[], language: Language): string {
  return formatList(language, [...names], 'disjunction');
}
