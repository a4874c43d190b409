/** A slot as far as mails about it depend on it. */
export interface ToldSlot {
  id: string;
  meetingId: string;
  supervisorId: string;
  startsAt: string;
  published: boolean;
  personIds: readonly string[];
}

/** A mail about a slot. */
export interface SlotMail {
  kind: 'slot-given' | 'slot-ended' | 'slot-to-hold' | 'slot-off';
  recipientPersonId: string;
  data: Record<string, string>;
}

/**
 * The mails about what changed in the published slots of a day (I7): to people with another place than before or with none
 * any more, and to the supervisor of a slot with other people in it, or of a new one.
 *
 * @param after without the slots that the organiser took away
 */
export function slotMails(before: readonly ToldSlot[], after: readonly ToldSlot[]): SlotMail[] {
  const [had, has] = [placesIn(before), placesIn(after)];
  const given = [...has].filter(([personId, slot]) => had.get(personId)?.id !== slot.id);
  const ended = [...had].filter(([personId]) => !has.has(personId));
  const known = new Map(before.filter(({ published }) => published).map((slot) => [slot.id, slot]));
  const toHold = after.filter((slot) => {
    if (!slot.published) return false;
    const was = known.get(slot.id);
    return !was || sorted(was) !== sorted(slot);
  });
  return [
    ...given.map(([personId, { meetingId }]) => mail('slot-given', personId, { meetingId })),
    ...ended.map(([personId, { meetingId }]) => mail('slot-ended', personId, { meetingId })),
    ...toHold.map(({ id, supervisorId }) => mail('slot-to-hold', supervisorId, { slotId: id })),
  ];
}

/** To the supervisor of a slot that was taken away. */
export function slotOffMail({ meetingId, supervisorId, startsAt }: ToldSlot): SlotMail {
  return mail('slot-off', supervisorId, { meetingId, startsAt });
}

function placesIn(slots: readonly ToldSlot[]): Map<string, ToldSlot> {
  return new Map(
    slots
      .filter(({ published }) => published)
      .flatMap((slot) => slot.personIds.map((personId): [string, ToldSlot] => [personId, slot])),
  );
}

function sorted({ personIds }: ToldSlot): string {
  return [...personIds].sort().join();
}

function mail(kind: SlotMail['kind'], recipientPersonId: string, data: SlotMail['data']): SlotMail {
  return { kind, recipientPersonId, data };
}
