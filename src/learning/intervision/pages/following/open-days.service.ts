import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ownTrajectories } from '../../../../enrolment/trajectories/own-trajectories.queries.js';
import { isLeader } from '../../../../people/people.queries.js';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { unlessOvertaken } from '../../../../platform/errors/overtaken.service.js';
import { isId } from '../../../../platform/text/id.rules.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { clashesOf } from '../../../meetings/clashes.queries.js';
import { ownPlaces, type PlaceInLine } from '../../../meetings/own-places.queries.js';
import { mayFollow } from '../../../meetings/enrolment.rules.js';
import { EnrolmentsService } from '../../../meetings/enrolments.service.js';
import { reportsToRead } from '../../after/after.queries.js';
import { type DayVisitor, isOpenTo } from '../../day.rules.js';
import { dayBy, type KnownDay, publishedDays } from '../../days.queries.js';
import { wishOf } from '../../wishes.queries.js';
import { areWishesDeleted } from '../../wishes.rules.js';
import { WishesService } from '../../wishes.service.js';
import { isDone, type Notice, notEnrolled, openDaysPage } from './open-days.page.js';
import { ownDayPage } from './own-day.page.js';

/** The deadline binds members, who enrol themselves. */
const BOUND = { afterDeadline: false };

/** What a visitor has of every day. */
const NO_PLACES: ReadonlyMap<string, PlaceInLine> = new Map();

/** A member, as far as it decides to which days they come by themselves. */
interface Member extends DayVisitor {
  personId: string;
  /** the trajectory that they follow now; null when they are no trainee */
  trajectoryId: string | null;
}

/** The days that are open, and a member's own place in each (I2). */
@Injectable()
export class OpenDaysService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly enrolments: EnrolmentsService,
    private readonly wishes: WishesService,
    private readonly clock: Clock,
  ) {}

  /** The days to come; visitors see only the public ones. @param personId null for a visitor */
  async list(personId: string | null): Promise<Page> {
    const { manager } = this.dataSource;
    const all = await publishedDays(manager, this.clock.today());
    const seen = personId === null ? all.filter((day) => day.public) : all;
    const ids = seen.map(({ id }) => id);
    const own = personId === null ? NO_PLACES : await ownPlaces(manager, personId, ids);
    return openDaysPage(seen, own, { signedIn: personId !== null, now: this.clock.now() });
  }

  /** A published day. @throws DomainError `day.not-found` (404) */
  async show(personId: string, id: string, done: unknown): Promise<Page> {
    const notice: Notice | null = isDone(done) ? { did: done } : null;
    return this.page(personId, await this.day(id), notice);
  }

  /** @param promised whether the button offered a place @param wish what they wish for there; empty for nothing (I10) */
  async enrol(
    personId: string,
    id: string,
    { promised, wish }: { promised: boolean; wish: string },
  ): Promise<Page | SeeOther> {
    const day = await this.day(id);
    const member = await this.member(personId);
    return this.doing(member, day, async () => {
      this.assertOpen(day, member);
      const actor = actorOf.person(personId);
      const enrolment = await this.dataSource.transaction(async (manager) => {
        const [made] = await this.enrolments.enrolWithin(manager, day.id, [member], actor, BOUND);
        if (wish.trim() !== '') await this.wishes.keepWithin(manager, day.id, personId, wish);
        return made;
      });
      return promised && enrolment!.state === 'waiting' ? 'vol' : 'in';
    });
  }

  /** Keeps what they wish for on a day that they come to, or have asked to. */
  async wish(personId: string, id: string, wish: string): Promise<Page | SeeOther> {
    const day = await this.day(id);
    return this.doing(await this.member(personId), day, async () => {
      await this.wishes.keep(day.id, personId, wish);
      return 'wens';
    });
  }

  /** Gives a place, or one in the waiting list, up. */
  async cancel(personId: string, id: string): Promise<Page | SeeOther> {
    const day = await this.day(id);
    return this.doing(await this.member(personId), day, async () => {
      await this.enrolments.cancel(day.id, personId, actorOf.person(personId), BOUND);
      return 'uit';
    });
  }

  /** When somebody else was first, the page itself says so, and shows how it stands now. */
  private doing(member: Member, { id }: KnownDay, act: () => Promise<string>): Promise<Page | SeeOther> {
    return unlessOvertaken<Page | SeeOther>(
      async () => seeOther(`/intervisiedagen/${id}?gedaan=${await act()}`),
      async (refused) => this.page(member.personId, await this.day(id), { refused }),
    );
  }

  /** @throws DomainError `day.not-open-yet`, `day.not-for-you` (409) */
  private assertOpen({ enrolFrom, openTo }: KnownDay, member: Member): void {
    if (enrolFrom > this.clock.today()) {
      throw new DomainError('day.not-open-yet', { from: enrolFrom }, 'conflict');
    }
    if (!isOpenTo(openTo, member)) throw new DomainError('day.not-for-you', { who: openTo }, 'conflict');
  }

  private async page(personId: string, day: KnownDay, notice: Notice | null): Promise<Page> {
    const { manager } = this.dataSource;
    const { id, heldOn, startsAt, endsAt } = day;
    const own = (await ownPlaces(manager, personId, [id])).get(id) ?? notEnrolled();
    const sameTime = await clashesOf(manager, [{ id, heldOn, startsAt, endsAt }], [personId]);
    const member = await this.member(personId);
    const mayCome = isOpenTo(day.openTo, member);
    const { trainee } = member;
    const takesWish = !areWishesDeleted(day.heldOn, this.clock.today());
    const wish = takesWish ? await wishOf(manager, id, personId) : null;
    const reports = await reportsToRead(manager, id, personId);
    return ownDayPage(day, own, { sameTime, mayCome, trainee, notice, wish, reports, now: this.clock.now() });
  }

  private async member(personId: string): Promise<Member> {
    const { manager } = this.dataSource;
    const running = (await ownTrajectories(manager, personId)).find(({ state }) => mayFollow(state));
    const leader = await isLeader(manager, personId);
    return { personId, leader, trainee: running !== undefined, trajectoryId: running?.id ?? null };
  }

  private async day(id: string): Promise<KnownDay> {
    const day = isId(id) ? await dayBy(this.dataSource.manager, id) : undefined;
    if (!day || day.state === 'draft') throw new DomainError('day.not-found', {}, 'not-found');
    return day;
  }
}
