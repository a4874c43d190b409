import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import {
  DEPUTIES,
  DEPUTY_AS_VALUE,
  DEPUTY_LINES,
  type JudgedDeputy,
} from '../enrolment/trajectories/deputy-lines.queries.js';
import { TRAJECTORIES } from '../enrolment/trajectories/trajectories.queries.js';
import { DeputyChanged, SupervisorChanged } from '../enrolment/trajectories/trajectory-events.rules.js';
import { bulkInsert } from '../platform/database/bulk-insert.service.js';
import { EventDispatcher } from '../platform/events/event-dispatcher.service.js';
import { codeOf, ownLines } from '../platform/database/line-codes.service.js';
import { LineMacs } from '../platform/documents/line-macs.service.js';
import { kindsLeftToSupervisors } from './kinds/activity-kinds.rules.js';
import type { SigningRight } from './signing-right.entity.js';
import {
  DEPUTY,
  JUDGED_RIGHT,
  type JudgedRight,
  RIGHT_AS_VALUE,
  SIGNING_RIGHT_LINES,
  type SigningRightLine,
} from './signing-right-lines.queries.js';

/**
 * Keeps who may sign claims that ask nobody by name: the supervisor of a trajectory and their deputy, by events. A claim with
 * `asked_of` is signed by that person alone.
 */
@Injectable()
export class SigningRightsService implements OnModuleInit {
  constructor(
    private readonly events: EventDispatcher,
    private readonly macs: LineMacs,
  ) {}

  /**
   * An assigned supervisor signs the kinds that are left to supervisors: reading logs (L1). Their deputy signs the same
   * meanwhile (S1).
   */
  onModuleInit(): void {
    this.events.subscribe(SupervisorChanged, async ({ changes }, manager) => {
      await this.handOn(manager, changes);
      await this.followDeputies(
        manager,
        changes.map(({ trajectoryId }) => trajectoryId),
      );
    });
    this.events.subscribe(DeputyChanged, ({ trajectoryIds }, manager) =>
      this.followDeputies(manager, trajectoryIds),
    );
  }

  /** Lets persons each sign one component of one trajectory from a day on. */
  async grant(
    manager: EntityManager,
    ...rights: Pick<SigningRight, 'trajectoryId' | 'component' | 'personId' | 'fromDate' | 'because'>[]
  ): Promise<void> {
    await this.grantAll(
      manager,
      rights.map((right) => ({ toDate: null, ...right })),
    );
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

  /** Ends what the former supervisors held, and grants it to the new ones: in as many statements for many as for one. */
  private async handOn(
    manager: EntityManager,
    changes: readonly { trajectoryId: string; supervisorId: string | null; from: string }[],
  ): Promise<void> {
    const begins = new Map(changes.map(({ trajectoryId, from }) => [trajectoryId, from]));
    const components = kindsLeftToSupervisors();
    const open = await manager.query<JudgedRight[]>(
      `SELECT ${JUDGED_RIGHT} FROM signing_right r
        WHERE trajectory_id = ANY($1) AND component = ANY($2) AND because = $3 AND to_date IS NULL FOR UPDATE`,
      [[...begins.keys()], components, SUPERVISOR],
    );
    const heldBefore = ({ trajectoryId, fromDate }: JudgedRight) => fromDate < begins.get(trajectoryId)!;
    // Replaced on the day it began: the right never held.
    await this.revoke(
      manager,
      open.filter((right) => !heldBefore(right)),
    );
    // Ending a right writes its code anew, which must not make good one that the product did not write.
    const ended = ownLines(manager, SIGNING_RIGHT_LINES, open).filter(heldBefore);
    await this.endAll(
      manager,
      ended.map((right) => ({ ...right, toDate: dayBefore(begins.get(right.trajectoryId)!) })),
    );
    const granted = changes.flatMap(({ trajectoryId, supervisorId: personId, from: fromDate }) =>
      personId === null
        ? []
        : components.map((component) => ({
            ...{ trajectoryId, component, personId, fromDate },
            toDate: null,
            because: SUPERVISOR,
          })),
    );
    await this.grantAll(manager, granted);
  }

  /** Gives each deputy the rights of their supervisor for the days on which they stand in, and takes away all others. */
  private async followDeputies(manager: EntityManager, trajectoryIds: readonly string[]): Promise<void> {
    const present = await manager.query<JudgedRight[]>(
      `SELECT ${JUDGED_RIGHT} FROM signing_right r WHERE trajectory_id = ANY($1) AND because = $2 FOR UPDATE`,
      [trajectoryIds, DEPUTY],
    );
    const due = new Map((await dueToDeputies(manager, trajectoryIds)).map((right) => [keyOf(right), right]));
    const own = ownLines(manager, SIGNING_RIGHT_LINES, present);
    await this.revoke(
      manager,
      own.filter((right) => !due.has(keyOf(right))),
    );
    for (const right of own) due.delete(keyOf(right));
    await this.grantAll(manager, [...due.values()]);
  }

  private async grantAll(manager: EntityManager, rights: readonly GrantedRight[]): Promise<void> {
    const rows = rights
      .map((right) => ({ id: randomUUID(), ...right }))
      .map((right) => ({
        ...{ id: right.id, trajectory_id: right.trajectoryId, component: right.component },
        ...{ person_id: right.personId, from_date: right.fromDate, to_date: right.toDate },
        ...{ because: right.because, mac: this.codeOf(right) },
      }));
    await bulkInsert(manager, 'signing_right', COLUMNS, rows);
  }

  private async endAll(manager: EntityManager, rights: readonly SigningRightLine[]): Promise<void> {
    if (rights.length === 0) return;
    const ends = rights.map((right) => ({
      ...{ id: right.id, to_date: right.toDate },
      mac: this.codeOf(right).toString('hex'),
    }));
    await manager.query(
      `UPDATE signing_right r SET to_date = x.to_date, mac = decode(x.mac, 'hex')
         FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, to_date date, mac text) WHERE r.id = x.id`,
      [JSON.stringify(ends)],
    );
  }

  private async revoke(manager: EntityManager, rights: readonly { id: string }[]): Promise<void> {
    if (rights.length === 0) return;
    await manager.query('DELETE FROM signing_right WHERE id = ANY($1)', [rights.map(({ id }) => id)]);
  }

  private codeOf(right: SigningRightLine): Buffer {
    return codeOf(this.macs, SIGNING_RIGHT_LINES, right);
  }
}

/** The `because` of a right that somebody has as the assigned supervisor. */
const SUPERVISOR = 'supervisor';

const COLUMNS = {
  ...{ id: 'uuid', trajectory_id: 'uuid', component: 'text', person_id: 'uuid' },
  ...{ from_date: 'date', to_date: 'date', because: 'text', mac: 'bytea' },
};

/** A right that is granted; it gets its id and code when it is stored. */
type GrantedRight = Omit<SigningRightLine, 'id'>;

/** The rights that deputies are to have: those of their supervisors, while they stand in, but none over themselves. */
async function dueToDeputies(
  manager: EntityManager,
  trajectoryIds: readonly string[],
): Promise<GrantedRight[]> {
  const found = await manager.query<{ right: JudgedRight; deputy: JudgedDeputy }[]>(
    `SELECT ${RIGHT_AS_VALUE} AS right, ${DEPUTY_AS_VALUE} AS deputy
       FROM signing_right r JOIN ${DEPUTIES} d ON d.supervisor_id = r.person_id
        AND d.to_date >= r.from_date AND d.from_date <= coalesce(r.to_date, 'infinity')
       JOIN ${TRAJECTORIES} t ON t.id = r.trajectory_id AND t.person_id <> d.deputy_id
      WHERE r.trajectory_id = ANY($1) AND r.because = $2`,
    [trajectoryIds, SUPERVISOR],
  );
  const rights = new Set(
    ownLines(
      manager,
      SIGNING_RIGHT_LINES,
      found.map(({ right }) => right),
    ),
  );
  const deputies = new Set(
    ownLines(
      manager,
      DEPUTY_LINES,
      found.map(({ deputy }) => deputy),
    ),
  );
  return found
    .filter(({ right, deputy }) => rights.has(right) && deputies.has(deputy))
    .map(({ right: { trajectoryId, component, fromDate, toDate }, deputy }) => ({
      ...{ trajectoryId, component, personId: deputy.deputyId, because: DEPUTY },
      fromDate: fromDate > deputy.fromDate ? fromDate : deputy.fromDate,
      toDate: toDate !== null && toDate < deputy.toDate ? toDate : deputy.toDate,
    }));
}

function keyOf({ trajectoryId, component, personId, fromDate, toDate }: GrantedRight): string {
  return [trajectoryId, component, personId, fromDate, toDate].join(' ');
}

function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

/** Somebody who may sign one component of one trajectory. */
export interface RightHolder {
  trajectoryId: string;
  component: ComponentKey;
  personId: string;
}
