import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/audit/actor.rules.js';
import type { Text } from '../platform/web/page-answer.rules.js';

/** A place in a block or on an intervision day to come, or in its waiting list. */
export interface ComingPlace {
  meetingId: string;
  personId: string;
  /** null for a person without a trajectory, on an intervision day */
  trajectoryId: string | null;
  /** whose place it is */
  holder: string;
  /** which one: `Voorjaar 2026, cursus dagdeel 2` */
  name: Text;
  heldOn: string;
  /** `HH:MM` by the wall clock */
  startsAt: string;
  enrolment: 'placed' | 'waiting';
}

/** Whose places: all of a person, also where they are no trainee, or those for some trajectories. */
export type PlacesOf = { personId: string } | { trajectoryIds: readonly string[] };

/**
 * What a higher room knows of places in blocks to come, which only people who follow something now hold (C1). Code that
 * pauses, stops or cancels a trajectory, or closes an account, shows the places, locks, acts and releases.
 */
export abstract class ComingPlaces {
  /** The places, the nearest first. */
  abstract of(manager: EntityManager, whose: PlacesOf): Promise<ComingPlace[]>;

  /**
   * Locks the meetings, then the trajectories, then the person: in this order everywhere, and so that nobody enrols any of
   * them before the transaction ends.
   *
   * @param lockTrajectories locks these trajectories, and perhaps others with them; these alone, unless told
   */
  abstract lock(
    manager: EntityManager,
    whose: PlacesOf,
    lockTrajectories?: () => Promise<void>,
  ): Promise<void>;

  /**
   * Gives the places up, once `lock` was called and the trajectory or account is no longer what it was. People on the
   * waiting list move up, and everybody concerned is told.
   *
   * @returns what was given up
   */
  abstract release(manager: EntityManager, whose: PlacesOf, actor: Actor): Promise<ComingPlace[]>;
}

/** Says which places a page showed, so that a form gives up no others; empty when there are none. */
export function placesCode(places: readonly ComingPlace[]): string {
  if (places.length === 0) return '';
  const held = places.map(({ personId, meetingId, enrolment }) => [personId, meetingId, enrolment]);
  return createHash('sha256').update(JSON.stringify(held.sort())).digest('base64url').slice(0, 22);
}
