import pg from 'pg';

type AnyQuery = (this: unknown, ...args: unknown[]) => unknown;

/** How many statements a connection keeps prepared: each is a plan in the server's memory, some tens of kilobytes. */
export const MOST_PREPARED = 100;
/** Of how many statements a connection knows that it has sent them before. */
const MOST_REMEMBERED = 500;
/** PostgreSQL's code for a prepared statement whose columns are others since (`feature_not_supported`). */
const COLUMNS_CHANGED = '0A000';

/**
 * A connection that has a statement prepared the second time it sends it. Those that come with every page join a dozen
 * tables, and to plan them took the server four times as long as to run them. What is sent once, such as an insert with
 * as many parameters as there are rows, is planned once and forgotten (decision 35).
 */
export class PreparingClient extends pg.Client {
  /** By its text the name under which a statement is prepared; null after it was sent once. */
  private readonly names = new Map<string, string | null>();
  private prepared = 0;

  override query = ((...args: unknown[]) => {
    const query = pg.Client.prototype.query as AnyQuery;
    const [text, values] = args;
    // Without values pg sends the text as it is, and that may be several commands.
    const hasValues = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const name = hasValues ? this.nameOf(text) : null;
    if (!hasValues || name === null) return query.apply(this, args);
    const answer = query.call(this, { text, name }, ...args.slice(1));
    return answer instanceof Promise ? answer.catch((error) => this.fail(text, error)) : answer;
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

  /** Somebody migrated the database meanwhile: asked again, the statement is prepared anew. */
  private fail(text: string, error: unknown): never {
    if ((error as { code?: unknown }).code === COLUMNS_CHANGED) this.names.set(text, null);
    throw error;
  }
}
