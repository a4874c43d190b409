import { kindOf } from '../../kinds/activity-kinds.rules.js';
import type { ClaimState } from '../../claim.rules.js';
import type { Text } from '../../../platform/web/page-answer.rules.js';
import { actorWords } from '../../../people/actors.queries.js';
import { type ClaimWords, claimWords } from '../../view/claim-summary.page.js';
import type { CreditFact } from './credits.queries.js';

/** Hours as the office reads them: what, from where, and who signed. Never what the trainee wrote (V1). */
export interface CreditWords extends ClaimWords {
  id: string;
  happenedOn: string;
  minutes: number;
  badge: { tone: string; text: Text };
  /** through the portal, or which import brought it */
  source: Text;
  /** who signed and on which day; null while nobody has */
  signed: Text | null;
  /** it was taken over from the administration (D9), or null */
  takenOver: Text | null;
  /** who wrote that in, and when, where it was not the signer on that very day */
  recorded: { when: Text; by: Text } | null;
  reversed: { text: Text; by: Text; reason: string | null } | null;
  /** whom it waits for, if it is one person */
  asked: Text | null;
}

const TONES: Record<ClaimState, string> = {
  submitted: 'waiting',
  returned: 'stop',
  'signed-off': 'signed',
  withdrawn: 'quiet',
  corrected: 'quiet',
};

/** One claim with its credit, in words. */
export function creditWords(fact: CreditFact): CreditWords {
  const { id, happenedOn, minutes, state, signature, reversal, askedOf } = fact;
  return {
    ...claimWords(fact),
    id,
    happenedOn,
    minutes,
    badge: { tone: TONES[state], text: { key: 'dossier.claim.state', params: { state } } },
    source: sourceOf(fact),
    signed: signature && {
      key: signature.through ? 'dossier.signed-by-link' : 'dossier.signed',
      params: { by: signature.by, on: signature.on },
    },
    takenOver: signature?.takenOver ? { key: 'hours.taken-over' } : null,
    recorded: recordedOf(signature),
    reversed: reversal && {
      text: {
        key: reversal.takenBack ? 'dossier.taken-back' : 'dossier.reversed',
        params: { on: reversal.on },
      },
      by: actorWords(reversal.by),
      reason: reversal.reason,
    },
    asked: askedOf === null || state !== 'submitted' ? null : askedText(askedOf, fact.linkMailedOn),
  };
}

function askedText(name: string, mailedOn: string | null): Text {
  if (mailedOn === null) return { key: 'dossier.asked', params: { name } };
  return { key: 'dossier.asked-by-link', params: { name, on: mailedOn } };
}

function sourceOf({ component, attended, decided, importedOn, handedInOn }: CreditFact): Text {
  if (decided) return { key: 'dossier.source.decision', params: { on: handedInOn } };
  if (attended && !kindOf(component).blocks)
    return { key: 'dossier.source.recorded', params: { on: handedInOn } };
  if (attended) return { key: 'dossier.source.attendance', params: { on: handedInOn } };
  if (importedOn !== null) return { key: 'dossier.source.import', params: { on: importedOn } };
  return { key: 'dossier.source.portal', params: { on: handedInOn } };
}

function recordedOf(signature: CreditFact['signature']): CreditWords['recorded'] {
  if (!signature || signature.atOnce) return null;
  return {
    when: { key: 'dossier.recorded', params: { on: signature.recordedOn } },
    by: actorWords(signature.recorder),
  };
}
