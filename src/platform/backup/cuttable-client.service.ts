import type pg from 'pg';
import { TrackedClients } from '../database/tracked-clients.service.js';

/** How a connection is made, and given up. */
export interface CuttableSettings {
  url: string;
  /** names the connection in the list of the server */
  name: string;
  /** cuts the connection off, also in the midst of a query */
  signal?: AbortSignal;
}

/** A connection for one piece of work, whose transaction is rolled back when the work fails or is given up. */
export async function withCuttableClient<T>(
  { url, name, signal }: CuttableSettings,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const clients = new TrackedClients();
  const stop = () => void clients.cut(url).catch(() => {});
  signal?.addEventListener('abort', stop);
  const client = new clients.Client({ connectionString: url, application_name: name });
  client.on('error', () => {}); // told by the query
  try {
    await client.connect();
    return await work(client);
  } finally {
    signal?.removeEventListener('abort', stop);
    await client.end().catch(() => {});
  }
}
