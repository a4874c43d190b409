import pg from 'pg';

type AnyQuery = (this: unknown, ...args: unknown[]) => unknown;

/** How many statements a connection keeps prepared: each is a plan in the server's memory, some tens of kilobytes. */
export const MOST_PREPARED = 100;
/** Of how many statements a connection knows that it has sent them before. */
const MOST_REMEMBERED = 500;
/** PostgreSQL takes a list of which it does not know the length for one of ten when it makes a plan for all of them. */
const LONGEST_LIST = 10;
/**
 * By what PostgreSQL says that a statement was prepared for tables that are others since, or is not there any more: other
 * columns, no such statement, values of another type, no such operator, no such type.
 */
const OUT_OF_DATE = ['0A000', '26000', '42804', '42883', 'XX000'];

/**
 * A connection that has a statement prepared the second time it sends it. Those that come with every page join a dozen
 * tables, and to plan them took the server four times as long as to run them. With a long list among its values a statement
 * is planned for that list each time (decision 35).
 */
export class PreparingClient extends pg.Client {
  /** By its text the name under which a statement is prepared; null after it was sent once. */
  private readonly names = new Map<string, string | null>();
  private prepared = 0;

  override query = ((...args: unknown[]) => {
    const query = pg.Client.prototype.query as AnyQuery;
    const [text, values] = args;
    if (typeof text !== 'string' || !isPreparable(values)) return query.apply(this, args);
    const name = this.nameOf(text);
    if (name === null) return query.apply(this, args);
    const inTransaction = this.getTransactionStatus() !== 'I';
    const answer = query.call(this, { text, name }, ...args.slice(1));
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error) => {
      if (!OUT_OF_DATE.includes((error as { code: string }).code)) throw error;
      // Somebody migrated the database meanwhile: it is prepared anew, in a transaction from its next attempt on.
      this.names.set(text, null);
      if (inTransaction) throw error;
      return query.apply(this, args);
    });
  }) as pg.Client['query'];

  private nameOf(text: string): string | null {
    const known = this.names.get(text);
    if (known) return known;
    if (known === undefined) {
      if (this.names.size >= MOST_REMEMBERED) this.forgetOldest();
      this.names.set(text, null);
      return null;
    }
    if (this.prepared >= MOST_PREPARED) return null;
    this.prepared += 1;
    const name = `s${this.prepared}`;
    this.names.set(text, name);
    return name;
  }

  /** What is prepared is never forgotten: it goes on standing in the server. */
  private forgetOldest(): void {
    for (const [text, name] of this.names) {
      if (name !== null) continue;
      this.names.delete(text);
      return;
    }
  }
}

/** Without values pg sends a text as it is, and that may be several commands. */
function isPreparable(values: unknown): boolean {
  if (!Array.isArray(values) || values.length === 0) return false;
  return !values.some((value) => Array.isArray(value) && value.length > LONGEST_LIST);
}
