import type { FastifyInstance } from 'fastify';

/** Takes the character that no text in the database can hold out of the query of an address, before a page reads it. */
export function dropNulls(instance: FastifyInstance): void {
  instance.addHook('onRequest', async ({ query }) => {
    const asked = query as Record<string, string | string[]>;
    for (const [name, value] of Object.entries(asked))
      asked[name] = Array.isArray(value) ? value.map(withoutNull) : withoutNull(value);
  });
}

function withoutNull(value: string): string {
  return value.replaceAll('\0', '');
}
