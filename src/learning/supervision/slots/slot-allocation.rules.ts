import { minuteOf } from '../../meetings/block-minutes.rules.js';

/** I6: places of a slot, unless its organiser says otherwise *(ours)*. */
export const SLOT_PLACES = 6;
/** S3: what one session of supervision takes, in minutes. */
export const SLOT_MINUTES = { least: 15, most: 480 } as const;

/** Supervision of one person, or of several together (S3, I6). */
export type SlotForm = 'individual' | 'group';

/** When something is on the day, by its wall clock. */
interface Span {
  /** `HH:MM` */
  startsAt: string;
  minutes: number;
}

/** A supervisor's time on an intervision day, in which they supervise (I6). */
export interface Slot extends Span {
  id: string;
  supervisorId: string;
  /** what people are sorted by, surname first: `person.sort_name` */
  sortName: string;
  places: number;
  form: SlotForm;
}

/** That somebody asks for supervision on that day (I7). */
export interface SlotRequest {
  personId: string;
  /**
   * minutes of supervision that are not signed yet; 0 when the requirement is met. Null: supervision is not asked of them, because
   * their programme has none or because the board exempted them
   */
  minutesLeft: number | null;
  /** day of their last supervision, `YYYY-MM-DD`; null: they never had any */
  lastOn: string | null;
  /** their place in the line of the day: the order of enrolment */
  placeInLine: number;
}

/** The allocation: persons by the id of the slot. */
export type Allocation = ReadonlyMap<string, readonly string[]>;

/** What is proposed, and who gets nothing. */
export interface ProposedAllocation {
  /** every slot in the order in which they are filled, with its people in I7's order */
  slots: Map<string, string[]>;
  /** people for whom there was no place, in the order of enrolment */
  full: string[];
  /** people whose trajectory asks for no supervision, in the order of enrolment */
  notAsked: string[];
}

/** Why a slot cannot be planned so; null when it can (I6). */
export type SlotFault = 'minutes' | 'places' | 'individual';

/** Why an allocation cannot be kept so (I6, I7, H4). */
export type AllocationFault = 'unknown-slot' | 'nobody-asked' | 'not-asked' | 'full' | 'twice' | 'own-slot';

/** What is in the way of a slot: another one of its supervisor, or a round that they lead (I6). */
export interface SlotClash {
  slotId: string;
  with: 'slot' | 'round';
  /** id of that slot or round */
  otherId: string;
}

/** A round of the day, and who leads it. */
export interface LedRound {
  id: string;
  startsAt: string;
  endsAt: string;
  leaderIds: readonly string[];
}

/** Judges the measures of a slot. */
export function slotFault({
  minutes,
  places,
  form,
}: Pick<Slot, 'minutes' | 'places' | 'form'>): SlotFault | null {
  if (!Number.isInteger(minutes) || minutes < SLOT_MINUTES.least || minutes > SLOT_MINUTES.most)
    return 'minutes';
  if (!Number.isInteger(places) || places < 1) return 'places';
  // S3: an individual session is one person's.
  return form === 'individual' && places > 1 ? 'individual' : null;
}

/**
 * I6: the slots that overlap another of the same supervisor, or a round that this supervisor leads. One may begin when another
 * ends. Of two slots only the one that begins later is named, once for each that is in its way.
 */
export function slotClashes(slots: readonly Slot[], rounds: readonly LedRound[]): SlotClash[] {
  const inOrder = slots.toSorted(byStart);
  return inOrder.flatMap((slot, index) => {
    const earlier = inOrder
      .slice(0, index)
      .filter((other) => other.supervisorId === slot.supervisorId && overlap(limits(slot), limits(other)))
      .map(({ id }): SlotClash => ({ slotId: slot.id, with: 'slot', otherId: id }));
    const led = rounds
      .filter(({ leaderIds }) => leaderIds.includes(slot.supervisorId))
      .filter((round) => overlap(limits(slot), [minuteOf(round.startsAt), minuteOf(round.endsAt)]))
      .map(({ id }): SlotClash => ({ slotId: slot.id, with: 'round', otherId: id }));
    return [...earlier, ...led];
  });
}

/**
 * I7: proposes people for slots. Slots are filled by start, then by their supervisor's surname. In each, people who complete
 * the requirement with it come first, then those with the fewest minutes left, longest without supervision, and enrolled
 * first; people who have met the requirement come last. Nobody has two a day, and nobody one of their own (H4).
 *
 * @param requests one a person, in any order
 */
export function proposeAllocation(
  slots: readonly Slot[],
  requests: readonly SlotRequest[],
): ProposedAllocation {
  const inLine = requests.toSorted((a, b) => a.placeInLine - b.placeInLine);
  let waiting = inLine.filter(({ minutesLeft }) => minutesLeft !== null);
  const filled = new Map<string, string[]>();
  for (const slot of slots.toSorted(byStart)) {
    const first = waiting
      .filter(({ personId }) => personId !== slot.supervisorId)
      .toSorted((a, b) => inOrderOfNeed(a, b, slot.minutes))
      .slice(0, slot.places)
      .map(({ personId }) => personId);
    filled.set(slot.id, first);
    waiting = waiting.filter(({ personId }) => !first.includes(personId));
  }
  return {
    slots: filled,
    full: waiting.map(({ personId }) => personId),
    notAsked: inLine.filter(({ minutesLeft }) => minutesLeft === null).map(({ personId }) => personId),
  };
}

/** Judges an organiser's allocation; null when it can be kept. They may depart from the order of need. */
export function allocationFault(
  slots: readonly Slot[],
  requests: readonly SlotRequest[],
  allocation: Allocation,
): AllocationFault | null {
  const askers = new Map(requests.map((request) => [request.personId, request]));
  const seen = new Set<string>();
  for (const [slotId, people] of allocation) {
    const slot = slots.find(({ id }) => id === slotId);
    if (!slot) return 'unknown-slot';
    if (people.length > slot.places) return 'full';
    for (const personId of people) {
      const asker = askers.get(personId);
      if (!asker) return 'nobody-asked';
      if (asker.minutesLeft === null) return 'not-asked';
      if (personId === slot.supervisorId) return 'own-slot';
      if (seen.has(personId)) return 'twice';
      seen.add(personId);
    }
  }
  return null;
}

/** I7: which of two comes first in a slot of so many minutes. */
function inOrderOfNeed(a: SlotRequest, b: SlotRequest, minutes: number): number {
  return (
    classOf(a.minutesLeft!, minutes) - classOf(b.minutesLeft!, minutes) ||
    a.minutesLeft! - b.minutesLeft! ||
    // Never supervised is longest: the empty text stands before every day.
    compare(a.lastOn ?? '', b.lastOn ?? '') ||
    a.placeInLine - b.placeInLine
  );
}

/** Ranks people who complete the requirement with a slot before those who come nearer, and those who have met it last. */
function classOf(minutesLeft: number, minutes: number): number {
  if (minutesLeft === 0) return 2;
  return minutesLeft <= minutes ? 0 : 1;
}

function byStart(a: Slot, b: Slot): number {
  const [one, other] = [a, b].map(({ startsAt }) => startsAt.slice(0, 'HH:MM'.length));
  return compare(one!, other!) || compare(a.sortName, b.sortName) || compare(a.id, b.id);
}

/** From which minute of the day to which. */
function limits({ startsAt, minutes }: Span): [number, number] {
  const from = minuteOf(startsAt);
  return [from, from + minutes];
}

function overlap([from, until]: [number, number], [begins, ends]: [number, number]): boolean {
  return from < ends && begins < until;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
