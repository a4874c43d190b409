import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { SigningLink } from './signing-link.entity.js';

/** The six digits that open what a signing link leads to. A link has one at a time: a new one takes the place of the old. */
@Entity('signing_code')
@Unique('signing_code_id_unique', ['id'])
export class SigningCode {
  @PrimaryColumn('text', { name: 'link_hash', primaryKeyConstraintName: 'signing_code_pk' })
  @ForeignKey(() => SigningLink, { name: 'signing_code_link_fk' })
  linkHash: string;

  /** of the request: what the mail is made from */
  @Column('uuid')
  id: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  /** what code and proof of a visit follow from, with the association's key; null until the mail is sent */
  @Column('bytea', { nullable: true })
  seed: Buffer | null;

  /** under the association's key, over the moment at which it ends too: without the key nobody can try six digits on it */
  @Column('bytea', { name: 'code_hash', nullable: true })
  codeHash: Buffer | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  /** how often it was tried */
  @Column('integer', { default: 0 })
  tries: number;

  /** when it was typed rightly: it opens once, one browser, for a while */
  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;
}
