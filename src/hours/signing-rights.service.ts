import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { SupervisorChanged } from '../enrolment/trajectories/trajectory-events.rules.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { activityKinds } from './kinds/activity-kinds.rules.js';
import { SigningRight } from './signing-right.entity.js';

/** Keeps who may sign what. Whoever knows of a right grants it here; signing reads nothing else. */
@Injectable()
export class SigningRightsService implements OnModuleInit {
  constructor(private readonly events: EventDispatcher) {}

  /** An assigned supervisor signs what its kind leaves to them: reading logs (L1). */
  onModuleInit(): void {
    this.events.subscribe(SupervisorChanged, async ({ trajectoryId, supervisorId, from }, manager) => {
      for (const component of leftToSupervisors()) {
        const right = { trajectoryId, component, because: 'supervisor' };
        await this.end(manager, { ...right, from });
        if (supervisorId === null) continue;
        await this.grant(manager, { ...right, personId: supervisorId, fromDate: from });
      }
    });
  }

  /** Lets a person sign one component of one trajectory from a day on. */
  async grant(
    manager: EntityManager,
    right: Pick<SigningRight, 'trajectoryId' | 'component' | 'personId' | 'fromDate' | 'because'>,
  ): Promise<void> {
    await manager.insert(SigningRight, { id: randomUUID(), ...right });
  }

  /** The persons who may sign a component of a trajectory on a day. */
  async holders(
    manager: EntityManager,
    trajectoryIds: readonly string[],
    day: string,
  ): Promise<RightHolder[]> {
    return manager.query<RightHolder[]>(
      `SELECT trajectory_id AS "trajectoryId", component, person_id AS "personId" FROM signing_right
        WHERE trajectory_id = ANY($1) AND from_date <= $2 AND (to_date IS NULL OR to_date >= $2)`,
      [trajectoryIds, day],
    );
  }

  private async end(
    manager: EntityManager,
    {
      trajectoryId,
      component,
      because,
      from,
    }: { trajectoryId: string; component: ComponentKey; because: string; from: string },
  ): Promise<void> {
    const open = `trajectory_id = $1 AND component = $2 AND because = $3 AND to_date IS NULL`;
    const scope = [trajectoryId, component, because];
    // Replaced on the day it began: the right never held.
    await manager.query(`DELETE FROM signing_right WHERE ${open} AND from_date >= $4`, [...scope, from]);
    const lastDay = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString();
    await manager.query(`UPDATE signing_right SET to_date = $4 WHERE ${open}`, [...scope, lastDay]);
  }
}

function leftToSupervisors(): ComponentKey[] {
  return activityKinds()
    .filter(({ signer }) => signer === 'assigned-supervisor')
    .map(({ key }) => key);
}

/** Somebody who may sign one component of one trajectory. */
export interface RightHolder {
  trajectoryId: string;
  component: ComponentKey;
  personId: string;
}
