import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { DataSource, EntityManager } from 'typeorm';

/** What a rehearsal came to, and whether it was kept. */
export interface Rehearsed<Result> {
  result: Result;
  kept: boolean;
}

/** Thrown inside the transaction, so that nothing of it happens. */
class OnlyRehearsed<Result> extends Error {
  constructor(readonly result: Result) {
    super('work was rehearsed and not kept');
  }
}

/**
 * Does work, looks what it came to, and undoes it: what somebody is shown before they decide is no estimate. Mails, jobs
 * and numbers are rows of the same transaction, so nothing of them is ever heard.
 *
 * @param keeps whether it stands after all, judged by what it came to; never, unless said otherwise
 * @throws what the work throws
 */
export async function rehearse<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
  keeps: (result: Result) => boolean = () => false,
): Promise<Rehearsed<Result>> {
  try {
    const result = await dataSource.transaction(async (manager) => {
      const outcome = await work(manager);
      if (!keeps(outcome)) throw new OnlyRehearsed(outcome);
      return outcome;
    });
    return { result, kept: true };
  } catch (error) {
    if (error instanceof OnlyRehearsed) return { result: error.result as Result, kept: false };
    throw error;
  }
}

/**
 * What somebody was shown, in 22 letters. The form that confirms brings it back: another outcome has another seal, and is shown
 * first.
 */
export function sealOf(shown: object): string {
  return createHash('sha256').update(canonicalize(shown)).digest('base64url').slice(0, 22);
}
