import { randomUUID } from 'node:crypto';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource } from 'typeorm';
import type { ProgrammeKey } from '../../src/curriculum/curriculum.rules.js';
import { ClaimsService } from '../../src/hours/claims.service.js';
import { AttendanceService } from '../../src/learning/meetings/attendance.service.js';
import { EnrolmentsService } from '../../src/learning/meetings/enrolments.service.js';
import { actorOf } from '../../src/platform/audit/actor.rules.js';
import { giveRole } from './roles.js';
import { Person } from '../../src/people/person.entity.js';
import { newCredits, hours96, sign } from '../builders/hours.js';
import { newDay } from '../builders/days.js';
import { coming, daysPass, newEdition } from '../builders/meetings.js';
import { newLog } from '../builders/inbox.js';
import { newLeader, newTrainee, type TestLeader, type TestTrainee } from '../builders/people.js';
import { type RecordFact, recordsOf } from './facts.js';
import type { TestServices } from './services.js';

/** Somebody who tries the routes, with what is theirs. */
export interface Party {
  personId: string;
  /** the way that they follow themselves, with somebody else to sign for it */
  trainee?: TestTrainee;
  /** a trainee of whom they are the supervisor */
  supervisee?: TestTrainee;
  /** who they are as a teacher of blocks */
  teaches?: TestLeader;
  /** who they are as an organiser of intervision days */
  organises?: TestLeader;
}

/** Everybody who can stand before a route. */
export const ROLES = [
  'visitor',
  'trainee',
  'supervisor',
  'trainee and supervisor',
  'teacher',
  'organiser',
  'secretariat',
  'board',
  'an account with nothing',
] as const;
export type RoleName = (typeof ROLES)[number];

/** Makes people by their role, and records of every state. */
export class RoleParties {
  private readonly logs = new Map<string, number>();
  private readonly records = new Map<string, Promise<RecordFact>>();

  constructor(private readonly services: TestServices) {}

  /** Somebody with this role; a visitor is nobody. */
  async party(role: RoleName): Promise<Party | null> {
    if (role === 'visitor') return null;
    if (role === 'trainee') return this.withTrajectory();
    if (role === 'supervisor') return this.withSupervisee((await newLeader(this.services)).id);
    if (role === 'trainee and supervisor') return this.both();
    if (role === 'teacher') return this.withBlocks();
    if (role === 'organiser') return this.withDays();
    const personId = await this.person();
    const { manager } = this.services.get(DataSource);
    if (role !== 'an account with nothing') await giveRole(manager, { personId, role });
    return { personId };
  }

  /** A trainee who is also the supervisor of a trainee on the other programme: what is offered to one is not to the other. */
  async both(programme: ProgrammeKey = 'leader'): Promise<Required<Omit<Party, 'teaches' | 'organises'>>> {
    const { personId, trainee } = await this.withTrajectory(programme);
    const other = programme === 'leader' ? 'co-leader' : 'leader';
    return { trainee, ...(await this.withSupervisee(personId, other)) };
  }

  /** A reading log that waits, on a day of its own. @returns its id; its version is 1 */
  waiting(trainee: TestTrainee): Promise<string> {
    const number = (this.logs.get(trainee.id) ?? 0) + 1;
    this.logs.set(trainee.id, number);
    return newLog(this.services, trainee, number);
  }

  /** One that came back; its version is 2. */
  async returned(trainee: TestTrainee): Promise<string> {
    const claimId = await this.waiting(trainee);
    const claims = this.services.get(ClaimsService);
    await claims.returnToTrainee({ claimId, version: 1 }, trainee.signer.id, 'Welke hoofdstukken?');
    return claimId;
  }

  /** One that was signed off. */
  async signed(trainee: TestTrainee): Promise<string> {
    const claimId = await this.waiting(trainee);
    const [outcome] = await sign(this.services, trainee, [claimId]);
    if (outcome?.outcome !== 'signed') throw new Error(`Not signed: ${JSON.stringify(outcome)}`);
    return claimId;
  }

  /** The record of the 96 hours, which are credited for it the first time that it is asked for. */
  record(trainee: TestTrainee): Promise<RecordFact> {
    const known = this.records.get(trainee.id) ?? this.newRecord(trainee);
    this.records.set(trainee.id, known);
    return known;
  }

  private async newRecord(trainee: TestTrainee): Promise<RecordFact> {
    await newCredits(this.services, trainee, hours96());
    const [record] = await recordsOf(this.services, trainee.trajectoryId);
    if (!record) throw new Error('The 96 hours brought no record');
    return record;
  }

  /**
   * A block of a teacher with one trainee in it, whose list is open on the day of the test or closed; `coming`: a week
   * later.
   */
  async block(
    teacher: TestLeader,
    trainee: TestTrainee,
    state: 'open' | 'closed' | 'fishbowl' | 'coming',
  ): Promise<string> {
    const today = this.services.clock.today();
    const heldOn = Temporal.PlainDate.from(today).add({ weeks: 1 }).toString();
    const component = state === 'fishbowl' ? 'fishbowl' : 'course';
    const edition = { component, teacher, blocks: [{ heldOn, enrolUntil: today }] } as const;
    const { blocks } = await newEdition(this.services, { ...edition, blocks: [...edition.blocks] });
    const id = blocks[1]!;
    const right = { afterDeadline: true };
    await this.services.get(EnrolmentsService).enrol(id, [coming(trainee)], actorOf.command, right);
    if (state !== 'coming') await daysPass(this.services, id, today);
    if (state !== 'closed') return id;
    const attendance = this.services.get(AttendanceService);
    await attendance.mark(id, new Map([[trainee.id, 'absent']]), teacher.id);
    await attendance.close(id, teacher.id);
    return id;
  }

  /** A block that is open to one programme alone: that of this trainee, who may be enrolled in it, also long ago. */
  async offered(trainee: TestTrainee, state: 'open' | 'enrolled' | 'past'): Promise<string> {
    const today = Temporal.PlainDate.from(this.services.clock.today());
    const [heldOn, enrolUntil] = [today.add({ weeks: 1 }).toString(), today.toString()];
    const { blocks } = await newEdition(this.services, {
      programmes: [trainee.programme],
      blocks: [{ heldOn, enrolUntil }],
    });
    const id = blocks[1]!;
    if (state === 'open') return id;
    const right = { afterDeadline: true };
    await this.services.get(EnrolmentsService).enrol(id, [coming(trainee)], actorOf.command, right);
    if (state === 'past') await daysPass(this.services, id, today.subtract({ weeks: 1 }).toString());
    return id;
  }

  /** Somebody who teaches. */
  async withBlocks(): Promise<{ personId: string; teaches: TestLeader }> {
    const teaches = await newLeader(this.services);
    await newEdition(this.services, { teacher: teaches });
    return { personId: teaches.id, teaches };
  }

  /** Somebody who organises. */
  async withDays(): Promise<{ personId: string; organises: TestLeader }> {
    const organises = await newLeader(this.services);
    await newDay(this.services, { organiserIds: [organises.id] });
    return { personId: organises.id, organises };
  }

  /** On the programme for leaders, which asks for everything, unless told otherwise. */
  private async withTrajectory(
    programme: ProgrammeKey = 'leader',
  ): Promise<{ personId: string; trainee: TestTrainee }> {
    const trainee = await newTrainee(this.services, { programme });
    return { personId: trainee.id, trainee };
  }

  private async withSupervisee(
    personId: string,
    programme: ProgrammeKey = 'leader',
  ): Promise<{ personId: string; supervisee: TestTrainee }> {
    const signer = { id: personId, name: 'Wie aftekent' };
    return { personId, supervisee: await newTrainee(this.services, { signer, programme }) };
  }

  private async person(): Promise<string> {
    const id = randomUUID();
    const name = { callName: 'Imke', surname: 'Proef' };
    const email = `${id}@voorbeeld.example`;
    await this.services.get(DataSource).manager.insert(Person, { id, ...name, email });
    return id;
  }
}
