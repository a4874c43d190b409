import type { EntityManager } from 'typeorm';

/** Which of some mails that go out once were promised already, by what makes each of them once. */
export async function promisedOnce(
  manager: EntityManager,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ once: string }[]>(
    'SELECT once FROM mail_delivery WHERE once = ANY($1)',
    [keys],
  );
  return new Set(rows.map(({ once }) => once));
}
