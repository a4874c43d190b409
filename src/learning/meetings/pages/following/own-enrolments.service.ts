import { Injectable } from '@nestjs/common';
import { EnrolmentsService, type Participant } from '../../enrolments.service.js';
import type { Language } from '../../../../messages/catalogue.js';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { unlessOvertaken } from '../../../../platform/errors/overtaken.service.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { blockPage } from './block.page.js';
import { OwnBlocksService } from './own-blocks.service.js';
import { doneNotice, refusedNotice } from './notice.page.js';
import { ownBlocksPage } from './own-blocks.page.js';

/** The trainee who asks, and for which of their trajectories. */
interface Asking {
  personId: string;
  /** the value of `?traject=`, whatever it is */
  traject: unknown;
  language: Language;
}

/** What the address of the page says of what was just done. */
export interface DoneQuery {
  ingeschreven?: unknown;
  uitgeschreven?: unknown;
  net?: unknown;
}

/** What a trainee does about blocks: looks, enrols, cancels; always for a trajectory of their own (C1). */
@Injectable()
export class OwnEnrolmentsService {
  constructor(
    private readonly ownBlocks: OwnBlocksService,
    private readonly enrolments: EnrolmentsService,
  ) {}

  async show({ personId, traject, language }: Asking, query: DoneQuery): Promise<Page> {
    const following = await this.ownBlocks.following(personId, traject);
    const did = query.ingeschreven === undefined ? 'cancelled' : 'enrolled';
    const asked = query.ingeschreven ?? query.uitgeschreven;
    const block = following.blocks.find(({ id }) => id === asked);
    const notice = block && doneNotice(block, { did, justFull: query.net === 'vol' }, following);
    return ownBlocksPage(following, notice ?? null, language);
  }

  async block({ personId, traject, language }: Asking, meetingId: string): Promise<Page> {
    const following = await this.ownBlocks.following(personId, traject);
    const block = await this.ownBlocks.block(following, meetingId);
    const sameTime = await this.ownBlocks.sameTime(personId, [block]);
    return blockPage({ ...following, sameTime }, block, language);
  }

  /** @param promised whether the button offered a place. @throws DomainError `meeting.not-found` (404) */
  enrol(asking: Asking, meetingId: string, promised: boolean): Promise<Page | SeeOther> {
    return this.doing(asking, meetingId, async (who, actor) => {
      const [enrolment] = await this.enrolments.enrol(meetingId, [who], actor, BOUND);
      const justFull = promised && enrolment!.state === 'waiting';
      return { ingeschreven: meetingId, ...(justFull && { net: 'vol' }) };
    });
  }

  /** Gives a place, or one in the waiting list, up. @throws DomainError `meeting.not-found` (404) */
  cancel(asking: Asking, meetingId: string): Promise<Page | SeeOther> {
    return this.doing(asking, meetingId, async (who, actor) => {
      await this.enrolments.cancel(meetingId, who.personId, actor, BOUND);
      return { uitgeschreven: meetingId };
    });
  }

  /** When somebody else was first, the page itself says so, and shows how it stands now. */
  private async doing(
    { personId, traject, language }: Asking,
    meetingId: string,
    act: (who: Participant, actor: ReturnType<typeof actorOf.person>) => Promise<Record<string, string>>,
  ): Promise<Page | SeeOther> {
    const follower = await this.ownBlocks.follower(personId, traject);
    const { trajectory, suffix } = follower;
    await this.ownBlocks.block(follower, meetingId);
    const who = { personId, trajectoryId: trajectory.id };
    return unlessOvertaken<Page | SeeOther>(
      async () => {
        const done = new URLSearchParams(await act(who, actorOf.person(personId)));
        return seeOther(`/dagdelen${suffix}${suffix ? '&' : '?'}${done}`);
      },
      async (error) => {
        const following = await this.ownBlocks.following(personId, traject);
        return ownBlocksPage(following, refusedNotice(error), language);
      },
    );
  }
}

/** A trainee is bound to the deadline. */
const BOUND = { afterDeadline: false };
