import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { unlessTaken } from '../../people/people.service.js';
import type { PersonDetails } from '../../people/person-details.rules.js';
import { recordCreated } from '../../people/created-people.service.js';
import { codedPerson } from '../../people/name-lines.service.js';
import { BIG_REGISTER } from '../../people/person-fields.rules.js';
import { keepNumber } from '../../people/registers/register-numbers.queries.js';
import { Person } from '../../people/person.entity.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { AssignmentsService } from './assignments.service.js';
import { TrajectoriesService } from './trajectories.service.js';
import { TrajectoryStatesService } from './trajectory-states.service.js';
import { Trajectory } from './trajectory.entity.js';
import { PEOPLE } from '../../people/people.queries.js';

/** What somebody begins with. */
export interface Beginning {
  programme: ProgrammeKey;
  startedOn: string;
  supervisorId: string | null;
}

/** Somebody new, as the secretariat adds them (D1). */
export interface Newcomer extends Beginning {
  /** of a new person; the same form sent twice names the same */
  id: string;
  details: Omit<PersonDetails, 'fullName'>;
  /** eleven digits, or null (D1) */
  bigNumber: string | null;
}

/** Starts people on a programme by the secretariat, one at a time. */
@Injectable()
export class NewcomersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trajectories: TrajectoriesService,
    private readonly states: TrajectoryStatesService,
    private readonly assignments: AssignmentsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds somebody new. The same form sent twice adds them once.
   *
   * @returns the trajectory's id
   * @throws DomainError `newcomer.known` on `email` when somebody has that address: it may be the same person
   */
  add({ id, details, bigNumber, ...beginning }: Newcomer, actor: Actor): Promise<string> {
    return unlessTaken(() =>
      this.dataSource.transaction(async (manager) => {
        const known = await manager.findOneBy(Person, { email: details.email });
        if (known && known.id !== id) throw new DomainError('newcomer.known', {}, 'invalid', 'email');
        if (!known) {
          await manager.insert(Person, codedPerson(manager, { id, ...details }));
          if (bigNumber !== null) await keepNumber(manager, id, { register: BIG_REGISTER, text: bigNumber });
          await recordCreated(manager, [id], actor);
        }
        return this.begin(manager, id, beginning, actor);
      }),
    );
  }

  /**
   * Starts a known person on a programme: a leader who becomes a trainee, or a trainee who begins on the other one.
   *
   * @param participantNumber theirs from now on, unless they have one
   */
  startFor(personId: string, participantNumber: string, beginning: Beginning, actor: Actor): Promise<string> {
    return unlessTaken(() =>
      this.dataSource.transaction(async (manager) => {
        const person = await manager.findOne(Person, {
          where: { id: personId },
          lock: { mode: 'for_no_key_update' },
        });
        if (!person) throw new DomainError('people.not-found', {}, 'not-found');
        if (person.participantNumber === null)
          await manager.update(Person, { id: personId }, { participantNumber });
        return this.begin(manager, personId, beginning, actor);
      }),
    );
  }

  /** A trajectory that an import brought in by mistake begins anew: a person follows a programme once. */
  private async begin(
    manager: EntityManager,
    personId: string,
    { programme, startedOn, supervisorId }: Beginning,
    actor: Actor,
  ): Promise<string> {
    const known = await manager.findOneBy(Trajectory, { personId, programme });
    if (known && known.state !== 'cancelled') {
      if (known.startedOn === startedOn) return known.id;
      throw new DomainError('newcomer.follows-already', { date: known.startedOn }, 'invalid', 'programme');
    }
    if (known && startedOn > this.clock.today())
      throw new DomainError('trajectory.state.future', {}, 'invalid', 'startedOn');
    if (known) await this.trajectories.lock(manager, [known.id]);
    const { id } = known
      ? await this.trajectories.restart(manager, known, startedOn, actor)
      : await this.trajectories.start(manager, { personId, programme, startedOn }, actor);
    if (known) await this.states.step(manager, id, { to: 'running' }, actor);
    if (supervisorId !== null) await this.assign(manager, id, supervisorId, startedOn, actor);
    return id;
  }

  private async assign(
    manager: EntityManager,
    trajectoryId: string,
    supervisorId: string,
    from: string,
    actor: Actor,
  ): Promise<void> {
    const request = { trajectoryIds: [trajectoryId], supervisorId, from };
    const { rows } = await this.assignments.assignWithin(manager, request, actor);
    const [row] = rows;
    if (row?.outcome === 'refused') throw new DomainError(row.code, row.params, 'invalid', 'supervisor');
  }
}

/** The next number that nobody has, as the association forms them: `D`, the year, four figures. */
export async function nextParticipantNumber(manager: EntityManager, year: number): Promise<string> {
  const [row] = await manager.query<[{ last: number | null }]>(
    `SELECT max(substr(participant_number, 6))::integer AS last FROM ${PEOPLE} p
      WHERE participant_number ~ ('^D' || $1::text || '[0-9]{4}$')`,
    [year],
  );
  return `D${year}${String((row.last ?? 0) + 1).padStart(4, '0')}`;
}
