import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** From when to when a round is, `HH:MM` by the wall clock. */
export interface RoundTimes {
  startsAt: string;
  endsAt: string;
}

/** The times of a meeting's rounds in their order; empty where a module has none of this meeting. */
export type TimesOfRounds = (manager: EntityManager, meetingId: string) => Promise<RoundTimes[]>;

/** When the rounds of a meeting are, as a learning module says of meetings of its own: the parts of an intervision day (I1). */
@Injectable()
export class MeetingRoundTimes {
  private readonly sources: TimesOfRounds[] = [];

  /** A learning module says when rounds of its meetings are. */
  register(source: TimesOfRounds): void {
    this.sources.push(source);
  }

  /** Those of one meeting; the first is of the first round. */
  async of(manager: EntityManager, meetingId: string): Promise<RoundTimes[]> {
    const all: RoundTimes[] = [];
    for (const source of this.sources) all.push(...(await source(manager, meetingId)));
    return all;
  }
}
