import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { personsBehind } from '../../enrolment/trajectories/own-trajectories.queries.js';
import { type SelectionQuery, TraineeSelection } from '../../people/trainee-selection.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { readSelectedIds } from '../../platform/web/id-list.form.js';
import { traineeIdsOf } from './trainees-selection.queries.js';

/** Reads a selection of trainees: one by one, in one text, or everybody whom a list shows (`lijst=`, its query). */
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
    return readSelectedIds([...[traject ?? []].flat(), ...listed], wie);
  }

  override async personIds(manager: EntityManager, query: SelectionQuery): Promise<string[]> {
    return personsBehind(manager, await this.trajectoryIds(manager, query));
  }
}
