import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../person.entity.js';

/**
 * The number that somebody has in a register (Q4): one in each. Two people may have given the same one, by a slip that the
 * secretariat is told of; a hand-off then shows whose it is.
 */
@Entity('person_register_number')
@Index('person_register_number_of_whom', ['register', 'number'])
@Check('person_register_number_given', `number <> ''`)
export class RegisterNumber {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'person_register_number_pk' })
  @ForeignKey(() => Person, { name: 'person_register_number_person_fk' })
  personId: string;

  /** the register's key, of a body's data file */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_register_number_pk' })
  register: string;

  /** text, since zeros at its front belong to it (Q7) */
  @Column('text')
  number: string;
}
