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
 * Who hears of what changed in the slots of a day, as far as it was made known (I7): who has another place than before, who has
 * none any more, and the supervisor of a slot in which others are, or which is new to them.
 *
 * @param after of slots that were taken away, nothing
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
