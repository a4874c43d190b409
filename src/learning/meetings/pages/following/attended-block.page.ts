import type { Language } from '../../../../messages/catalogue.js';
import { formatMinutes } from '../../../../platform/i18n/format.rules.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { nameOf } from './block-summary.page.js';
import type { AttendedBlock } from './own-blocks.queries.js';

/** One block that somebody attended, or was to attend, and how its hours stand (C2). */
export interface AttendedView {
  heldOn: string;
  name: Text;
  title: string;
  /** `4 uur`; empty while it is not known */
  amount: string;
  badge: { tone: 'signed' | 'waiting' | 'stop' | 'quiet'; text: Text };
  /** what the trainee can do about it, or has to wait for */
  note: Text | null;
}

const TONES: Record<AttendedBlock['state'], AttendedView['badge']['tone']> = {
  credited: 'signed',
  waits: 'waiting',
  'list-open': 'waiting',
  absent: 'quiet',
  'not-credited': 'stop',
};

export function attendedView(attended: AttendedBlock, language: Language): AttendedView {
  const { heldOn, title, minutes, state } = attended;
  return {
    heldOn,
    title,
    name: nameOf(attended),
    amount: minutes ? formatMinutes(language, minutes) : '',
    badge: { tone: TONES[state], text: { key: `blocks.attended.${state}` } },
    note: noteOf(attended),
  };
}

function noteOf({ state, askedOf }: AttendedBlock): Text | null {
  if (state === 'waits') {
    return askedOf === null ? null : { key: 'blocks.attended.waits.for', params: { name: askedOf } };
  }
  return state === 'credited' ? null : { key: `blocks.attended.${state}.note` };
}
