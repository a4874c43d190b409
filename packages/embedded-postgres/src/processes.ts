import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process with this id exists and still runs. A zombie that nobody has reaped yet counts as gone. */
export function isAlive(pid: number): boolean {
  // 0 would mean our own process group.
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists, but it is not ours to signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return statFields(pid)?.[0] !== 'Z';
}

/**
 * What tells a process from a later one with the same id: its start in clock ticks since boot. Undefined where the
 * system has no /proc; the id alone must do there.
 */
export function startTicks(pid: number): string | undefined {
  return statFields(pid)?.[19];
}

/** The name of the program that the process runs, where /proc tells. */
export function programOf(pid: number): string | undefined {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '';
    // A server's children call themselves "postgres: checkpointer".
    return command.split(':')[0]?.split('/').pop();
  } catch {
    return undefined;
  }
}

/** Polls until the condition holds. @returns false when `timeout` (milliseconds) passed first */
export async function waitUntil(condition: () => boolean, timeout: number): Promise<boolean> {
  const deadline = Date.now() + timeout;
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

/** The fields of /proc/PID/stat from the state on: the program's name before it may hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
