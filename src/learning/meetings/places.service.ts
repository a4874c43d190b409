import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { lockTrajectoriesIn } from '../../enrolment/trajectories/trajectories.queries.js';
import { type ComingPlace, ComingPlaces, type PlacesOf } from '../../people/coming-places.service.js';
import { displayName } from '../../people/names.rules.js';
import { lockPersonsIn } from '../../people/people.queries.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentSteps } from './enrolment-steps.service.js';
import { isToCome } from './enrolment.rules.js';
import { mayHoldPlace } from './place-holder.rules.js';
import { lockMeeting } from './meeting-lock.service.js';
import { meetingName } from './meeting-name.page.js';
import {
  heldBy,
  heldByNobody,
  type HeldPlace,
  meetingsAwaited,
  trajectoriesOfPerson,
} from './place-holders.queries.js';

const SAVEPOINT = 'before_places';

/** Places in meetings to come, and giving up those of people who no longer follow anything (C1). */
@Injectable()
export class PlacesService extends ComingPlaces {
  constructor(
    private readonly steps: EnrolmentSteps,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async of(manager: EntityManager, whose: PlacesOf): Promise<ComingPlace[]> {
    const held = await heldBy(manager, whose, this.clock.today());
    return held.filter((place) => this.isToCome(place)).map(comingPlace);
  }

  override async lock(
    manager: EntityManager,
    whose: PlacesOf,
    lockTrajectories?: () => Promise<void>,
  ): Promise<void> {
    const lockThem = lockTrajectories ?? (() => lockThese(manager, whose));
    const meetingsNow = async () => (await this.of(manager, whose)).map(meetingOf);
    for (;;) {
      await manager.query(`SAVEPOINT ${SAVEPOINT}`);
      const locked = new Set(await meetingsNow());
      for (const id of [...locked].sort()) await lockMeeting(manager, id);
      await lockThem();
      if ('personId' in whose) await lockPersonsIn(manager, 'SELECT $1::uuid', [whose.personId]);
      // Somebody may have enrolled one of these people before they were locked: then once more, with that meeting too.
      const all = (await meetingsNow()).every((id) => locked.has(id));
      await manager.query(`${all ? 'RELEASE' : 'ROLLBACK TO'} SAVEPOINT ${SAVEPOINT}`);
      if (all) return;
    }
  }

  override async release(manager: EntityManager, whose: PlacesOf, actor: Actor): Promise<ComingPlace[]> {
    const places = await this.of(manager, whose);
    await this.giveUp(manager, places, actor);
    return places;
  }

  /** Places of people who can have none: left by an earlier version, or written into the database by hand. */
  async ofNobody(manager: EntityManager): Promise<HeldPlace[]> {
    const held = await heldByNobody(manager, this.clock.today());
    return held.filter((place) => this.isToCome(place) && !mayHoldPlace(place.holder));
  }

  /** Lets people who wait move up wherever a place to come is free. */
  async moveUpEverywhere(manager: EntityManager, actor: Actor): Promise<void> {
    for (const id of await meetingsAwaited(manager, this.clock.today()))
      await this.steps.moveUp(manager, await lockMeeting(manager, id), actor);
  }

  /** Gives up some places, block by block; people move up once all those places of their block are given up. */
  private async giveUp(
    manager: EntityManager,
    places: readonly Pick<ComingPlace, 'meetingId' | 'personId'>[],
    actor: Actor,
  ): Promise<void> {
    for (const meetingId of [...new Set(places.map(meetingOf))].sort()) {
      const meeting = await lockMeeting(manager, meetingId);
      const own = places.filter((place) => place.meetingId === meetingId);
      const personId = In(own.map((place) => place.personId));
      const state = In(['placed', 'waiting']);
      for (const enrolment of await manager.findBy(Enrolment, { meetingId, personId, state }))
        await this.steps.take(manager, enrolment, 'cancelled', actor, 'released');
      await this.steps.moveUp(manager, meeting, actor);
    }
  }

  private isToCome(place: HeldPlace): boolean {
    return isToCome(place, this.clock.now());
  }
}

async function lockThese(manager: EntityManager, whose: PlacesOf): Promise<void> {
  const ids = 'personId' in whose ? await trajectoriesOfPerson(manager, whose.personId) : whose.trajectoryIds;
  await lockTrajectoriesIn(manager, 'SELECT unnest($1::uuid[])', [ids]);
}

function meetingOf({ meetingId }: { meetingId: string }): string {
  return meetingId;
}

function comingPlace(place: HeldPlace): ComingPlace {
  const { meetingId, personId, trajectoryId, heldOn, startsAt, enrolment, name } = place;
  const whose = { personId, trajectoryId, holder: displayName(name) };
  return { meetingId, ...whose, name: meetingName(place), heldOn, startsAt, enrolment };
}
