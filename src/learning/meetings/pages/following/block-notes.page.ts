import type { Temporal } from '@js-temporal/polyfill';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import { hasBegun, isEnrolled } from '../../enrolment.rules.js';
import type { OwnBlock } from './own-blocks.queries.js';

/** What a trainee must know of a block besides: why it does not take place, until when they can enrol or cancel. */
export function notesOf(block: OwnBlock, { today, now }: { today: string; now: Temporal.Instant }): Text[] {
  const { state, cancelledBecause, enrolment, enrolUntil, heldOn, list, movedUp } = block;
  if (state === 'cancelled') {
    return [{ key: 'blocks.cancelled', params: { reason: cancelledBecause ?? '' } }];
  }
  if (heldOn < today || list === 'closed') return [];
  if (hasBegun(block, now) && enrolment !== 'placed') return [{ key: 'blocks.begun.note' }];
  const open = enrolUntil >= today;
  const params = { until: enrolUntil };
  if (!isEnrolled(block)) {
    const late: Text[] = open ? [] : [{ key: 'blocks.late', params }];
    return [...onlineNotes(block), ...late];
  }
  if (enrolment === 'waiting') return [...onlineNotes(block), { key: 'blocks.waits' }];
  if (movedUp) return [{ key: 'blocks.moved-up' }];
  return [{ key: open ? 'blocks.cancel-until' : 'blocks.cancel-late', params }];
}

/** The link itself is for trainees with a place. */
function onlineNotes({ videoLink, venue }: OwnBlock): Text[] {
  if (videoLink === null) return [];
  return [{ key: venue === null ? 'blocks.online' : 'blocks.online-too' }];
}
