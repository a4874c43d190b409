import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { SupervisorChanged } from '../enrolment/trajectories/trajectory-events.rules.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { codeOf, ownLines } from '../platform/database/line-codes.service.js';
import { LineMacs } from '../platform/documents/line-macs.service.js';
import { activityKinds } from './kinds/activity-kinds.rules.js';
import { SigningRight } from './signing-right.entity.js';
import {
  JUDGED_RIGHT,
  type JudgedRight,
  SIGNING_RIGHT_LINES,
  type SigningRightLine,
} from './signing-right-lines.queries.js';

/** Keeps who may sign what. Whoever knows of a right grants it here; signing reads nothing else. */
@Injectable()
export class SigningRightsService implements OnModuleInit {
  constructor(
    private readonly events: EventDispatcher,
    private readonly macs: LineMacs,
  ) {}

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
    const line = { id: randomUUID(), toDate: null, ...right };
    await manager.insert(SigningRight, { ...line, mac: this.codeOf(line) });
  }

  /** The persons who may sign a component of a trajectory on a day. */
  async holders(
    manager: EntityManager,
    trajectoryIds: readonly string[],
    day: string,
  ): Promise<RightHolder[]> {
    const rights = await manager.query<JudgedRight[]>(
      `SELECT ${JUDGED_RIGHT} FROM signing_right r
        WHERE trajectory_id = ANY($1) AND from_date <= $2 AND (to_date IS NULL OR to_date >= $2)`,
      [trajectoryIds, day],
    );
    return ownLines(manager, SIGNING_RIGHT_LINES, rights);
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
    const open = await manager.query<JudgedRight[]>(
      `SELECT ${JUDGED_RIGHT} FROM signing_right r
        WHERE trajectory_id = $1 AND component = $2 AND because = $3 AND to_date IS NULL FOR UPDATE`,
      [trajectoryId, component, because],
    );
    // Replaced on the day it began: the right never held.
    const neverHeld = open.filter(({ fromDate }) => fromDate >= from).map(({ id }) => id);
    if (neverHeld.length > 0)
      await manager.query('DELETE FROM signing_right WHERE id = ANY($1)', [neverHeld]);
    const toDate = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString();
    // One that the product did not write is not made good by ending it.
    const held = ownLines(manager, SIGNING_RIGHT_LINES, open).filter(({ fromDate }) => fromDate < from);
    for (const right of held) {
      const mac = this.codeOf({ ...right, toDate });
      await manager.update(SigningRight, { id: right.id }, { toDate, mac });
    }
  }

  private codeOf(right: SigningRightLine): Buffer {
    return codeOf(this.macs, SIGNING_RIGHT_LINES, right);
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
