import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { personsBehind } from '../../enrolment/trajectories/own-trajectories.js';
import { type SelectionQuery, TraineeSelection } from '../../people/trainee-selection.js';
import { Clock } from '../../platform/clock/clock.js';
import { readChosenIds } from '../../platform/web/packed-ids.js';
import { traineeIdsOf } from './trainees.selection.js';

/** Reads a selection of trainees: one by one, packed, or everybody whom a list shows (`lijst=`, its query). */
@Injectable()
export class ListedTrainees extends TraineeSelection {
  constructor(private readonly clock: Clock) {
    super();
  }

  override async trajectoryIds(
    manager: EntityManager,
    { traject, wie, lijst }: SelectionQuery,
  ): Promise<string[]> {
    const listed = typeof lijst === 'string' ? await traineeIdsOf(manager, lijst, this.clock.today()) : [];
    return readChosenIds([...[traject ?? []].flat(), ...listed], wie);
  }

  override async personIds(manager: EntityManager, query: SelectionQuery): Promise<string[]> {
    return personsBehind(manager, await this.trajectoryIds(manager, query));
  }
}
