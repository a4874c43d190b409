import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, type EntityManager, Repository } from 'typeorm';
import { Clock } from '../../clock/clock.service.js';
import { type FormMark, madeAt, numberOf } from './form-mark.rules.js';
import { KeptForm } from './kept-form.entity.js';
import { SentForm } from './sent-form.entity.js';

const DAY_MS = 86_400_000;
/** Forms that wait for one account; an older one makes room. */
const MOST_KEPT = 5;
/** Characters of a form that is kept: more than any text of ours is, and no way to fill the database. */
export const LONGEST_KEPT = 300_000;

/** The fields of a form, in their order. */
export type FormFields = readonly [string, string][];

/** A form that was done before. */
export interface SentBefore {
  ledTo: string;
  sentAt: Date;
}

/** Keeps what was typed until its account can go on, and knows which forms were done. */
@Injectable()
export class KeptForms {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(KeptForm) private readonly kept: Repository<KeptForm>,
    @InjectRepository(SentForm) private readonly sent: Repository<SentForm>,
    private readonly clock: Clock,
  ) {}

  /** Keeps a form for the account that it belongs to. @returns its id; null when it is too long, or nobody's */
  async keep({ accountId, action }: FormMark, fields: FormFields): Promise<string | null> {
    if (JSON.stringify(fields).length > LONGEST_KEPT) return null;
    const id = randomUUID();
    return this.dataSource.transaction(async (manager) => {
      const known = await manager.query<unknown[]>(
        'SELECT FROM account WHERE id = $1 AND disabled_at IS NULL FOR UPDATE',
        [accountId],
      );
      if (known.length === 0) return null;
      await makeRoom(manager, accountId);
      await manager
        .withRepository(this.kept)
        .insert({ id, accountId, action, fields: [...fields], keptAt: this.now() });
      return id;
    });
  }

  /** The number of a page that is made now. */
  newNumber(): string {
    return numberOf(this.now(), randomUUID());
  }

  /** A form that waits, of any account. */
  async find(id: string): Promise<KeptForm | null> {
    const form = await this.kept.findOneBy({ id });
    return form && form.keptAt > this.dayAgo() ? form : null;
  }

  /** It was sent after all, or is not wanted any more. */
  async forget(accountId: string, id: string): Promise<void> {
    await this.kept.delete({ accountId, id });
  }

  /** Keeps that a form was done. */
  async wasDone(mark: FormMark, fields: FormFields, ledTo: string): Promise<void> {
    const { accountId, number } = mark;
    const contents = hashOfContents(mark, fields);
    const row = { id: hashOf([number, contents]), accountId, contents, ledTo, sentAt: this.now() };
    await this.sent.createQueryBuilder().insert().values(row).orIgnore().execute();
  }

  /**
   * Whether this form was done before: the very same, or one that makes something and says the same as what this account
   * sent last. Its key is new whenever its page is, and after "back" a browser may ask for the page anew. A page from
   * before the other form was sent stands in another tab: to send the same from there is meant.
   */
  async doneBefore(mark: FormMark, fields: FormFields): Promise<SentBefore | null> {
    const contents = hashOfContents(mark, fields);
    const makes = fields.some(([name, value]) => name === 'formKey' && value !== '');
    const [sent] = await this.dataSource.query<SentBefore[]>(
      `SELECT led_to AS "ledTo", sent_at AS "sentAt" FROM sent_form
       WHERE sent_at > $1 AND (id = $2 OR $3 AND contents = $4 AND sent_at <= $6 AND id =
         (SELECT id FROM sent_form WHERE account_id = $5 ORDER BY sent_at DESC, id LIMIT 1))
       ORDER BY sent_at DESC LIMIT 1`,
      [this.dayAgo(), hashOf([mark.number, contents]), makes, contents, mark.accountId, madeAt(mark.number)],
    );
    return sent ?? null;
  }

  /** Removes what nobody waits for any more. */
  async sweep(): Promise<void> {
    await this.dataSource.query('DELETE FROM kept_form WHERE kept_at <= $1', [this.dayAgo()]);
    await this.dataSource.query('DELETE FROM sent_form WHERE sent_at <= $1', [this.dayAgo()]);
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }

  private dayAgo(): Date {
    return new Date(this.now().getTime() - DAY_MS);
  }
}

/** Removes the oldest forms of an account, so that one more is not too many. */
async function makeRoom(manager: EntityManager, accountId: string): Promise<void> {
  await manager.query(
    `DELETE FROM kept_form WHERE account_id = $1 AND id NOT IN
       (SELECT id FROM kept_form WHERE account_id = $1 ORDER BY kept_at DESC, id LIMIT $2)`,
    [accountId, MOST_KEPT - 1],
  );
}

/** What a form says, but for the key that is new whenever its page is. */
function hashOfContents({ accountId, action }: FormMark, fields: FormFields): string {
  return hashOf([accountId, action, ...fields.filter(([name]) => name !== 'formKey').flat()]);
}

function hashOf(said: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
