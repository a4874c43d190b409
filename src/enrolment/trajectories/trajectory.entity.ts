import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import { ProgrammeVersion } from '../../curriculum/programme-version.entity.js';
import { Person } from '../../people/person.entity.js';
import type { TrajectoryState } from './trajectory-state.rules.js';

/** One trainee's way through a programme, on the version it started on (P1). Its row is the lock of its ledger. */
@Entity('trajectory')
@Unique('trajectory_person_programme_unique', ['personId', 'programme'])
@Index('trajectory_programme_version', ['programmeVersionId'])
@Check('trajectory_programme', `programme IN ('leader', 'co-leader')`)
@Check('trajectory_state_known', `state IN ('running', 'paused', 'stopped', 'cancelled')`)
export class Trajectory {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'trajectory_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'trajectory_person_fk' })
  personId: string;

  @Column('uuid', { name: 'programme_version_id' })
  @ForeignKey(() => ProgrammeVersion, { name: 'trajectory_programme_version_fk' })
  programmeVersionId: string;

  @Column('text')
  programme: ProgrammeKey;

  @Column('date', { name: 'started_on' })
  startedOn: string;

  /** the board replaced the programme by its own set of requirements (P6) */
  @Column('boolean', { default: false })
  imposed: boolean;

  /** how it stands now; each step before it is a `trajectory_state` */
  @Column('text', { default: 'running' })
  state: TrajectoryState;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  /** over who follows which version from when: see `trajectoryLine` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
