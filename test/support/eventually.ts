import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something holds, asking again and again. @throws the last failure when it does not come in time */
export async function eventually<T>(check: () => T | Promise<T>, withinMs = 20_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
