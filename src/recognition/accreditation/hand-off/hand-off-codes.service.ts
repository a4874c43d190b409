import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import type { Reference } from '../pe-online/attendance-row.rules.js';
import type { Codes } from './attended-course.rules.js';
import { type CodedThing, HandOffCode } from './hand-off.entity.js';
import { lockHandOff } from './handed-numbers.service.js';
import { codesOf, type HandOffOf, type KnownCode } from './hand-offs.queries.js';

/** Of which meeting, and its edition, codes are at a body. */
export interface CodesOf extends HandOffOf {
  editionId: string;
}

/** The numbers that a course, its run and its meetings have in PE-online, or our own codes that were entered there. */
@Injectable()
export class HandOffCodes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Keeps them: null lets one go. Those of the course and the run are the edition's, for all its meetings. */
  async keep(
    of: CodesOf,
    codes: Readonly<Partial<Record<CodedThing, Reference | null>>>,
    by: string,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await lockHandOff(manager, { meetingId: of.editionId, body: of.body });
      for (const [thing, reference] of Object.entries(codes) as [CodedThing, Reference | null][])
        await this.keepOne(manager, of, thing, reference, by);
      await recordInAudit(manager, {
        actor: actorOf.person(by),
        action: 'hand-off.codes',
        subjectKind: 'meeting',
        subjectId: of.meetingId,
        details: { body: of.body },
      });
    });
  }

  private async keepOne(
    manager: EntityManager,
    { body, editionId, meetingId }: CodesOf,
    thing: CodedThing,
    reference: Reference | null,
    by: string,
  ): Promise<void> {
    const own = thing === 'meeting' ? meetingId : null;
    await manager.delete(HandOffCode, { body, editionId, thing, meetingId: own ?? IsNull() });
    if (!reference) return;
    const [whose, code] =
      'theirs' in reference ? (['theirs', reference.theirs] as const) : (['own', reference.own] as const);
    await manager.insert(HandOffCode, {
      ...{ id: randomUUID(), body, editionId, meetingId: own, thing, whose, code },
      ...{ enteredBy: by, enteredAt: new Date(this.clock.now().epochMilliseconds) },
    });
  }
}

/** Of the codes of editions those of one meeting at one body. */
export function codesFor(known: readonly KnownCode[], { body, editionId, meetingId }: CodesOf): Codes {
  return Object.fromEntries(
    known
      .filter(
        (code) =>
          code.body === body &&
          code.editionId === editionId &&
          (code.meetingId === null || code.meetingId === meetingId),
      )
      .map(({ thing, reference }) => [thing, reference]),
  );
}

/** The codes of one meeting at one body. */
export async function codesOfMeeting(manager: EntityManager, of: CodesOf): Promise<Codes> {
  return codesFor(await codesOf(manager, [of.editionId]), of);
}
