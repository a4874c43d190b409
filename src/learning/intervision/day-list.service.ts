import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { addGuests } from '../../people/guests.service.js';
import { displayName } from '../../people/names.rules.js';
import { unlessTaken } from '../../people/people.service.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import type { Enrolment } from '../meetings/enrolment.entity.js';
import { EnrolmentsService } from '../meetings/enrolments.service.js';
import { lockMeeting } from '../meetings/meeting-lock.service.js';
import { type ListLine, queryOf } from './attendee-line.rules.js';
import { type Choices, enrols, type LineOutcome, obstacleTo, planList } from './attendee-list.rules.js';
import { candidateBy, candidatesOf } from './attendees.queries.js';
import { dayBy, type KnownDay } from './days.queries.js';
import { WishesService } from './wishes.service.js';

/** A list after enrolling: how many have a place now, how many wait, and what each line did. */
export interface ListEnrolled {
  placed: number;
  waiting: number;
  outcomes: LineOutcome[];
}

/** What an organiser tells of a guest besides name and address. */
export interface GuestDetails {
  /** null: not known */
  profession: string | null;
  /** empty for none (I10) */
  wish: string;
}

const UNKNOWN: GuestDetails = { profession: null, wish: '' };

/** Enrols the people of a list in a day (I2). Its statements do not grow with the lines. */
@Injectable()
export class DayListService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly enrolments: EnrolmentsService,
    private readonly wishes: WishesService,
  ) {}

  /** What each line will do; nothing is kept. */
  async preview(day: KnownDay, lines: readonly ListLine[], chosen: Choices): Promise<LineOutcome[]> {
    return (await this.plan(this.dataSource.manager, day, lines, chosen)).outcomes;
  }

  /**
   * Enrols everybody whom a line names beyond doubt, also after the last day to enrol; people with a place or in the line
   * keep it. Planned again under the day's lock, so that two organisers who paste a list at once enrol nobody twice.
   *
   * @param guest what the organiser tells of a guest whom they enrol alone
   * @throws DomainError `meeting.…` when nobody can enrol (cancelled, begun, over, draft)
   */
  enrol(
    dayId: string,
    lines: readonly ListLine[],
    chosen: Choices,
    actor: Actor,
    guest: GuestDetails = UNKNOWN,
  ): Promise<ListEnrolled> {
    return unlessTaken(() =>
      this.dataSource.transaction(async (manager) => {
        await lockMeeting(manager, dayId);
        const day = (await dayBy(manager, dayId))!;
        const { outcomes, trajectories } = await this.plan(manager, day, lines, chosen);
        const enrolling = outcomes.filter(enrols);
        const guests = await addGuests(
          manager,
          enrolling.flatMap((one) =>
            one.guest ? [{ ...one.guest, profession: guest.profession ?? one.guest.profession }] : [],
          ),
          actor,
        );
        const ids = enrolling.map(({ person }) => person?.personId ?? guests.shift()!);
        const who = ids.map((personId) => ({ personId, trajectoryId: trajectories.get(personId) ?? null }));
        const right = { afterDeadline: true };
        const enrolled = await this.enrolments.enrolWithin(manager, dayId, who, actor, right);
        if (guest.wish !== '' && ids[0]) await this.wishes.keepWithin(manager, dayId, ids[0], guest.wish);
        const placed = enrolled.filter(({ state }) => state === 'placed').length;
        return { placed, waiting: enrolled.length - placed, outcomes };
      }),
    );
  }

  /**
   * Enrols a person whom the organiser looked up, also after the last day to enrol; a place or a wait that they have stays.
   *
   * @returns what they have now
   * @throws DomainError `day.person-unknown` (404), `attendees.…` (409) when the day is not for them, and as
   *   `EnrolmentsService.enrol`
   */
  enrolOne(dayId: string, personId: string, actor: Actor): Promise<Enrolment> {
    return this.dataSource.transaction(async (manager) => {
      await lockMeeting(manager, dayId);
      const { openTo } = (await dayBy(manager, dayId))!;
      const person = await candidateBy(manager, dayId, personId);
      if (!person) throw new DomainError('day.person-unknown', {}, 'not-found');
      const obstacle = obstacleTo(person, { openTo });
      if (obstacle === 'leaders-only' || obstacle === 'trainees-only') {
        throw new DomainError(`attendees.${obstacle}`, { name: displayName(person.name) }, 'conflict');
      }
      if (obstacle === 'not-running') throw new DomainError('attendees.not-running', {}, 'conflict');
      const who = [{ personId, trajectoryId: person.trajectoryId }];
      const [enrolled] = await this.enrolments.enrolWithin(manager, dayId, who, actor, {
        afterDeadline: true,
      });
      return enrolled!;
    });
  }

  private async plan(
    manager: EntityManager,
    day: KnownDay,
    lines: readonly ListLine[],
    chosen: Choices,
  ): Promise<{ outcomes: LineOutcome[]; trajectories: Map<string, string | null> }> {
    const people = await candidatesOf(manager, day.id, queryOf(lines));
    const trajectories = new Map(people.map(({ personId, trajectoryId }) => [personId, trajectoryId]));
    return { outcomes: planList(lines, people, day, chosen), trajectories };
  }
}
