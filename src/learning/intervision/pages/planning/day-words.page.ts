import { blocksOfKind } from '../../../../hours/kinds/activity-kinds.rules.js';
import type { Viewer } from '../../../../platform/auth/viewer.form.js';
import type { Text } from '../../../../platform/web/page-answer.rules.js';
import type { DayPlan } from '../../day.rules.js';
import type { KnownDay } from '../../days.queries.js';
import type { Keeper } from '../../days.service.js';
import { minutesOfPart, type PlannedPart } from '../../parts.rules.js';
import { countedMinutes } from '../../presence.rules.js';

/** How something stands: in words, with a tone that says the same. */
export interface Standing {
  tone: '' | 'signed' | 'waiting' | 'stop';
  text: Text;
}

/** A part as a page shows it. */
export interface PartView {
  kind: Text;
  title: string;
  startsAt: string;
  endsAt: string;
  /** what trainees are credited for it (I4) */
  mark: { name: Text; minutes: number } | null;
}

/** The viewer as the keeper of days: an organiser of their own, the secretariat of all. */
export function keeperOf({ personId, roles }: Pick<Viewer, 'personId' | 'roles'>): Keeper {
  return { personId, secretariat: roles.includes('secretariat') };
}

/** Where organisers find a day. */
export function dayPath({ id }: { id: string }): string {
  return `/dagen/${id}`;
}

/** `Landelijk`, or `Regio Utrecht`. */
export function scopeText({ scope, region }: Pick<DayPlan, 'scope' | 'region'>): Text {
  return scope === 'national'
    ? { key: 'day.scope.national' }
    : { key: 'day.scope.of-region', params: { region: region ?? '' } };
}

/** How a day stands today. */
export function dayStanding(day: KnownDay, today: string): Standing {
  if (day.state === 'cancelled') return { tone: 'stop', text: { key: 'planning.state.cancelled' } };
  if (day.state === 'draft') return { tone: 'waiting', text: { key: 'planning.state.draft' } };
  if (day.heldOn < today) return { tone: '', text: { key: 'day.state.over' } };
  if (day.heldOn === today) return { tone: 'waiting', text: { key: 'day.state.today' } };
  if (day.enrolUntil < today) return { tone: '', text: { key: 'planning.state.enrolment-over' } };
  if (day.enrolFrom > today)
    return { tone: '', text: { key: 'day.state.opens', params: { from: day.enrolFrom } } };
  return { tone: 'signed', text: { key: 'planning.state.published' } };
}

/** The programme of a day. */
export function partViews(parts: readonly PlannedPart[]): PartView[] {
  return parts.map(({ kind, title, startsAt, endsAt, mark }) => ({
    kind: { key: `day.part.${kind}` },
    title,
    startsAt,
    endsAt,
    mark: mark === null ? null : { name: markName(mark.component, mark.block), minutes: mark.minutes },
  }));
}

/** What a mark is of: `Cursus, dagdeel 2`. */
export function markName(component: string, block: number): Text {
  return { key: blocksOfKind(component).words.short, params: { block } };
}

/** The minutes that count, and those of breaks and meals (I9). */
export function countedText(parts: readonly PlannedPart[]): Text {
  const all = parts.reduce((sum, part) => sum + minutesOfPart(part), 0);
  const minutes = countedMinutes(parts);
  return { key: 'day.counted', params: { minutes, apart: all - minutes } };
}
