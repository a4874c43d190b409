import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SupervisorAssignment } from '../../enrolment/trajectories/supervisor-assignment.entity.js';
import { TrajectoriesService } from '../../enrolment/trajectories/trajectories.service.js';
import { TrajectoryStatesService } from '../../enrolment/trajectories/trajectory-states.service.js';
import { trajectoryBy } from '../../enrolment/trajectories/trajectories.queries.js';
import type { Reversal } from '../../hours/imported-hours-reversal.service.js';
import { changeNames } from '../../people/name-lines.service.js';
import { BIG_REGISTER } from '../../people/person-fields.rules.js';
import { bigNumbersOf, keepNumber } from '../../people/registers/register-numbers.queries.js';
import { Person } from '../../people/person.entity.js';
import { ReplacedAddresses } from '../../people/replaced-addresses.service.js';
import { type Actor, actorOf } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { type EffectKind, ImportEffect } from '../import-effect.entity.js';
import { removeUnusedTrajectories } from './unused-rows.service.js';
import { removeUnreferencedPersons } from '../../people/removal.service.js';
import { removeImported, replaceImported } from '../../people/standing/imported-standing.service.js';
import { importedStanding } from '../../people/standing/imported-facts.service.js';

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
    await restorePersons(manager, runId, async (person, changes) => {
      if (changes.email === undefined) return;
      await this.addresses.tell(manager, person, why.actor);
    });
    await restoreStandings(manager, runId, why.actor);
    const leaders = (await effects(manager, runId, 'standing-added')).map(({ subject }) => subject);
    await removeImported(manager, leaders);
    const persons = (await effects(manager, runId, 'person-added')).map(({ subject }) => subject);
    await removeUnreferencedPersons(manager, persons);
  }

  /**
   * Gives trainees back their former supervisor from today on, unless somebody gave them another since: the history stays
   * (S1).
   */
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

  /**
   * Removes the trajectories of which nothing is left and cancels the others, so that it stays known that they were there.
   */
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

/** Puts the rows from before back in the place of those that the run imported (D4). */
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
 * Each column of a person goes back to what it was, unless somebody changed it since: then it stays.
 *
 * @param first is done before a row changes
 */
async function restorePersons(
  manager: EntityManager,
  runId: string,
  first: (row: Person, changes: Record<string, unknown>) => Promise<void>,
): Promise<void> {
  for (const { subject, before, after } of await effects(manager, runId, 'person-changed')) {
    const lock = { mode: 'for_no_key_update' as const };
    const row = await manager.findOne(Person, { where: { id: subject }, lock });
    if (!row) continue;
    const bigNumber = (await bigNumbersOf(manager, [subject])).get(subject) ?? null;
    const values: Record<string, unknown> = { ...row, bigNumber };
    const changes: [string, unknown][] = [];
    for (const [name, value] of Object.entries(before!)) {
      if (!isEqual(values[name], after![name]) || isOwners(row, name)) continue;
      if (await isTaken(manager, subject, name, value)) continue;
      changes.push([name, value]);
    }
    if (changes.length === 0) continue;
    await first(row, Object.fromEntries(changes));
    const { bigNumber: number, ...columns } = Object.fromEntries(changes);
    if (number !== undefined)
      await keepNumber(manager, subject, { register: BIG_REGISTER, text: String(number ?? '') });
    if (Object.keys(columns).length === 0) continue;
    await changeNames(manager, subject, () => manager.update(Person, { id: subject }, columns));
  }
}

/** What an import brought of each column becomes what it was, unless a later import or the desk replaced it since (S5). */
async function restoreStandings(manager: EntityManager, runId: string, actor: Actor): Promise<void> {
  for (const { subject, before, after } of await effects(manager, runId, 'standing-changed')) {
    const now: Record<string, unknown> = await importedStanding(manager, subject);
    const changes = Object.entries(before!).filter(([name]) => isEqual(now[name], after![name]));
    await replaceImported(manager, subject, Object.fromEntries(changes), actor);
  }
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** The address that somebody signs in with by now: only they change it (D4). */
function isOwners(row: Person, name: string): boolean {
  return name === 'email' && row.accountSince !== null;
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
