import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../person.entity.js';

/** What the association makes somebody; everything else follows from what they are to a record. */
export const ROLES = ['secretariat', 'board'] as const;
export type Role = (typeof ROLES)[number];

/** That a person has a role. */
@Entity('person_role')
@Check('person_role_role', `role IN ('secretariat', 'board')`)
export class PersonRole {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'person_role_pk' })
  @ForeignKey(() => Person, { name: 'person_role_person_fk' })
  personId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_role_pk' })
  role: Role;

  /** over person and role: see `ROLE_LINES` (K6) */
  @Column('bytea', { select: false })
  mac: Buffer;
}
