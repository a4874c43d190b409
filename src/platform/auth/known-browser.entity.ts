import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** A browser in which the owner of an account signed in before: others' wrong passwords make nobody wait there. */
@Entity('known_browser')
@Index('known_browser_account', ['accountId', 'lastUsedAt'])
export class KnownBrowser {
  /** SHA-256 of the cookie's token, in hex; several people may share a browser */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'known_browser_pk' })
  id: string;

  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'known_browser_pk' })
  @ForeignKey(() => Account, { name: 'known_browser_account_fk' })
  accountId: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  /** when somebody last signed in with it */
  @Column('timestamptz', { name: 'last_used_at' })
  lastUsedAt: Date;
}
