import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Text } from '../../platform/web/page-answer.rules.js';
import type { Attendee } from './attendees.queries.js';
import type { Meeting } from './meeting.entity.js';

/** An attendance list that its keeper is closing. */
export interface ClosedList {
  meeting: Meeting;
  list: readonly Attendee[];
  /** why it was opened again; empty the first time */
  reason: string;
  keeperId: string;
}

/** What a closed list gives somebody besides the hours of a block, takes from them again, or could not give. */
export interface Consequence {
  personId: string;
  /** their name; null when the list has it */
  name: string | null;
  effect: 'given' | 'taken' | 'refused';
  text: Text;
  /** of hours, how many; null: it is no hours */
  minutes: number | null;
  /** why not, or what it waits for */
  why: Text | null;
}

/** Does what follows, in the transaction that closes the list; after another closing it changes only what differs. */
export type ListFollower = (manager: EntityManager, closed: ClosedList) => Promise<Consequence[]>;

/**
 * What follows from a closed list besides the hours of its block, as learning modules say: an intervision day gives leaders
 * the fact of their standing, and trainees what a part is marked for (I4).
 */
@Injectable()
export class ListFollows {
  private readonly followers: ListFollower[] = [];

  /** A learning module says what follows from lists of its meetings. */
  register(follower: ListFollower): void {
    this.followers.push(follower);
  }

  /** All of it, in the order in which it was registered. */
  async settle(manager: EntityManager, closed: ClosedList): Promise<Consequence[]> {
    const all: Consequence[] = [];
    for (const follower of this.followers) all.push(...(await follower(manager, closed)));
    return all;
  }
}
