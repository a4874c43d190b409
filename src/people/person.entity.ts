import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NameParts } from './names.rules.js';

/** Somebody whom the association knows. Personal data live here, never in the ledger or the audit log (V2). */
@Entity('person')
@Unique('person_participant_number_unique', ['participantNumber'])
@Index('person_email_unique', ['email'], { unique: true, where: `(email <> ''::text)` })
@Index('person_email', ['email'])
@Index('person_sort_name', ['sortName'])
@Check('person_email_lower', `email = lower(email)`)
@Check('person_named', `surname IS NOT NULL OR full_name IS NOT NULL`)
@Index('person_region_known', ['region'], { where: '(region IS NOT NULL)' })
@Check('person_region', `region <> ''`)
@Check('person_profession', `profession <> ''`)
export class Person implements NameParts {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' })
  id: string;

  /** the association's number for a trainee: D20240001 */
  @Column('text', { name: 'participant_number', nullable: true })
  participantNumber: string | null;

  /** in lower case: addresses are compared without regard to case (D3); empty for a person without one, as a guest may be */
  @Column('text')
  email: string;

  @Column('text', { nullable: true })
  surname: string | null;

  @Column('text', { nullable: true })
  tussenvoegsel: string | null;

  @Column('text', { nullable: true })
  initials: string | null;

  @Column('text', { name: 'call_name', nullable: true })
  callName: string | null;

  @Column('text', { name: 'full_name', nullable: true })
  fullName: string | null;

  @Column('text', { name: 'print_name', nullable: true })
  printName: string | null;

  /** whether the secretariat approved the name for print (K7) */
  @Column('boolean', { name: 'print_name_approved', default: false })
  printNameApproved: boolean;

  /** where they live or work, in the association's words: a supervisor is looked for near a trainee (S1) */
  @Column('text', { nullable: true })
  region: string | null;

  /** what a guest of an intervision day does, as their organiser wrote it (I2) */
  @Column('text', { nullable: true })
  profession: string | null;

  /** since when this person can sign in; an import then leaves their address alone (D4) */
  @Column('timestamptz', { name: 'account_since', nullable: true })
  accountSince: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  /** over the names that a record takes: see `NAME_LINES` (K6); empty where the product did not write them */
  @Column('bytea', { select: false, default: () => `'\\x'` })
  mac: Buffer;

  /** over the address: see `ADDRESS_LINES` (K6); empty where the product did not write it */
  @Column('bytea', { name: 'address_mac', select: false, default: () => `'\\x'` })
  addressMac: Buffer;

  /** names, number and address as they are searched: written by the database, without case and accents */
  @Column({ type: 'text', name: 'search_text', default: '', select: false, insert: false, update: false })
  searchText?: string;

  /** what people are sorted by: surname first, written by the database */
  @Column({
    type: 'text',
    name: 'sort_name',
    collation: 'C',
    default: '',
    select: false,
    insert: false,
    update: false,
  })
  sortName?: string;
}
