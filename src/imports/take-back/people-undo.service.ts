import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget } from 'typeorm';
import { SupervisorAssignment } from '../../enrolment/trajectories/supervisor-assignment.entity.js';
import { TrajectoriesService } from '../../enrolment/trajectories/trajectories.service.js';
import { TrajectoryStatesService } from '../../enrolment/trajectories/trajectory-states.service.js';
import { trajectoryBy } from '../../enrolment/trajectories/trajectories.queries.js';
import type { Reversal } from '../../hours/imported-hours-reversal.service.js';
import { LeaderStandingRow } from '../../people/leader-standing.entity.js';
import { changeNames } from '../../people/name-lines.service.js';
import { Person } from '../../people/person.entity.js';
import { ReplacedAddresses } from '../../people/replaced-addresses.service.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { type EffectKind, ImportEffect } from '../import-effect.entity.js';
import { removeUnusedTrajectories } from './unused-rows.service.js';
import { removeStandings, removeUnreferencedPersons } from '../../people/removal.service.js';

/** Undoes what a run made of people and trajectories, after its hours were undone. */
@Injectable()
export class PeopleUndo {
  constructor(
    private readonly trajectories: TrajectoriesService,
    private readonly states: TrajectoryStatesService,
    private readonly clock: Clock,
    private readonly addresses: ReplacedAddresses,
  ) {}

  async undo(manager: EntityManager, runId: string, why: Reversal): Promise<void> {
    await this.giveSupervisorsBack(manager, runId, why);
    await this.cancelTrajectories(manager, runId, why);
    await restoreRows(manager, runId);
    await restoreValues(manager, runId, 'person-changed', Person, 'id', async (person, changes) => {
      if (changes.email === undefined) return;
      await this.addresses.tell(manager, person, why.actor);
    });
    await restoreValues(manager, runId, 'standing-changed', LeaderStandingRow, 'personId');
    const leaders = (await effects(manager, runId, 'standing-added')).map(({ subject }) => subject);
    await removeStandings(manager, leaders);
    const persons = (await effects(manager, runId, 'person-added')).map(({ subject }) => subject);
    await removeUnreferencedPersons(manager, persons);
  }

  /** From today on, unless somebody gave the trainee another supervisor since: the history stays (S1). */
  private async giveSupervisorsBack(
    manager: EntityManager,
    runId: string,
    { actor }: Reversal,
  ): Promise<void> {
    for (const { subject: trajectoryId, before, after } of await effects(manager, runId, 'supervisor')) {
      const now = await openAssignment(manager, trajectoryId);
      const given = (after!.supervisorId ?? null) as string | null;
      const stands = given === null ? now === null : now?.assignedBy === actorOf.importRun(runId);
      if (!stands || (now?.supervisorId ?? null) !== given) continue;
      const supervisorId = (before!.supervisorId ?? null) as string | null;
      const input = { trajectoryId, supervisorId, from: this.clock.today() };
      await this.trajectories.assignSupervisor(manager, input, actor);
    }
  }

  /** A trajectory of which nothing is left is removed; of the others it is kept that they were there. */
  private async cancelTrajectories(manager: EntityManager, runId: string, why: Reversal): Promise<void> {
    const started = (await effects(manager, runId, 'trajectory-started')).map(({ subject }) => subject);
    const restarted = (await effects(manager, runId, 'trajectory-restarted')).map(({ subject }) => subject);
    const removed = new Set(await removeUnusedTrajectories(manager, started));
    for (const trajectoryId of [...started, ...restarted].filter((id) => !removed.has(id)).sort()) {
      const ended = { trajectoryId, supervisorId: null, from: this.clock.today() };
      await this.trajectories.assignSupervisor(manager, ended, why.actor);
      const { state } = await trajectoryBy(manager, trajectoryId);
      if (state === 'cancelled') continue;
      await this.states.step(manager, trajectoryId, { to: 'cancelled', reason: why.reason }, why.actor);
    }
  }
}

function openAssignment(manager: EntityManager, trajectoryId: string): Promise<SupervisorAssignment | null> {
  return manager
    .createQueryBuilder(SupervisorAssignment, 'a')
    .where('a.trajectoryId = :trajectoryId AND a.toDate IS NULL', { trajectoryId })
    .getOne();
}

/** What a run did of one kind, the last first: an address that moved on from one to the next goes back the same way. */
function effects(manager: EntityManager, runId: string, kind: EffectKind): Promise<ImportEffect[]> {
  return manager.find(ImportEffect, { where: { runId, kind }, order: { place: 'DESC' } });
}

/** The rows that were last imported become those of before (D4). */
async function restoreRows(manager: EntityManager, runId: string): Promise<void> {
  const own = `e.run_id = $1 AND e.kind = 'row' AND r.kind = e.before ->> 'kind' AND r.key = e.before ->> 'key'`;
  const isNew = `jsonb_typeof(e.before -> 'cells') = 'null'`;
  await manager.query(`DELETE FROM imported_row r USING import_effect e WHERE ${own} AND ${isNew}`, [runId]);
  await manager.query(
    `UPDATE imported_row r SET cells = e.before -> 'cells' FROM import_effect e WHERE ${own} AND NOT ${isNew}`,
    [runId],
  );
}

/**
 * Each column goes back to what it was, unless somebody changed it since: then it stays.
 *
 * @param first is done before a row changes
 */
async function restoreValues<T extends Person | LeaderStandingRow>(
  manager: EntityManager,
  runId: string,
  kind: 'person-changed' | 'standing-changed',
  entity: EntityTarget<T>,
  key: 'id' | 'personId',
  first: (row: T, changes: Record<string, unknown>) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const { subject, before, after } of await effects(manager, runId, kind)) {
    const lock = { mode: 'pessimistic_write' as const };
    const row = await manager.findOne(entity, { where: { [key]: subject } as never, lock });
    if (!row) continue;
    const values = row as unknown as Record<string, unknown>;
    const stands = (name: string) => JSON.stringify(values[name] ?? null) === JSON.stringify(after![name]);
    const changes: [string, unknown][] = [];
    for (const [name, value] of Object.entries(before!)) {
      if (!stands(name) || isOwners(row, name) || (await isTaken(manager, subject, name, value))) continue;
      changes.push([name, value]);
    }
    if (changes.length === 0) continue;
    await first(row, Object.fromEntries(changes));
    const restore = () =>
      manager.update(entity, { [key]: subject } as never, Object.fromEntries(changes) as never);
    await (key === 'id' ? changeNames(manager, subject, restore) : restore());
  }
}

/** The address that somebody signs in with by now: only they change it (D4). */
function isOwners(row: object, name: string): boolean {
  return name === 'email' && 'accountSince' in row && row.accountSince !== null;
}

const UNIQUE_OF_A_PERSON = ['email', 'participantNumber'];

/** Whether somebody else has got an address or a number meanwhile: then this person keeps the one that they have. */
async function isTaken(
  manager: EntityManager,
  personId: string,
  name: string,
  value: unknown,
): Promise<boolean> {
  if (value === null || !UNIQUE_OF_A_PERSON.includes(name)) return false;
  const other = await manager.findOneBy(Person, { [name]: value });
  return other !== null && other.id !== personId;
}
