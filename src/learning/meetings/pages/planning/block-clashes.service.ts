import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Clash, clashesOf, type SameHours, roomTwice, type Slot } from '../../clashes.queries.js';
import type { MeetingPlan } from '../../edition.rules.js';
import { enrolledIn } from '../../mails/meeting-people.queries.js';

/** What takes place in the hours of a block: the form warns of it before the block is planned (C1). */
export interface BlockClashes {
  /** a teacher who teaches or follows something else then */
  teachers: Clash[];
  /** the same place */
  rooms: SameHours[];
  /** those enrolled who follow or teach something else then */
  enrolled: Clash[];
}

/** Finds what a plan clashes with; nothing of it is refused. */
@Injectable()
export class BlockClashesService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * What a plan clashes with that it did not before.
   *
   * @param id the block, when there is one already @param before its plan until now
   */
  async newIn(plan: MeetingPlan, id: string | null, before: MeetingPlan | null): Promise<BlockClashes> {
    const { manager } = this.dataSource;
    const enrolled = id === null ? [] : await enrolledIn(manager, id);
    const now = await clashes(manager, plan, id, enrolled);
    if (!before) return now;
    const then = await clashes(manager, before, id, enrolled);
    return {
      teachers: now.teachers.filter((one) => !then.teachers.some((other) => isSame(one, other))),
      rooms: now.rooms.filter((one) => !then.rooms.some((other) => isSame(one, other))),
      enrolled: now.enrolled.filter((one) => !then.enrolled.some((other) => isSame(one, other))),
    };
  }
}

async function clashes(
  manager: EntityManager,
  { heldOn, startsAt, endsAt, teacherIds, venue }: MeetingPlan,
  id: string | null,
  enrolled: readonly string[],
): Promise<BlockClashes> {
  const slot: Slot = { id, heldOn, startsAt, endsAt };
  return {
    teachers: await clashesOf(manager, [slot], teacherIds, { drafts: true }),
    rooms: await roomTwice(manager, slot, venue),
    enrolled: await clashesOf(manager, [slot], enrolled),
  };
}

function isSame(one: SameHours & { personId?: string }, other: SameHours & { personId?: string }): boolean {
  return one.meetingId === other.meetingId && one.personId === other.personId;
}
