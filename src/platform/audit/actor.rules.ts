/**
 * Who does something, as all that is kept for good names them: by an id, never by a name. Every service method that changes
 * anything takes it as an argument.
 */
export type Actor = `person:${string}` | `import:${string}` | 'command';

export const actorOf = {
  /** a signed-in person */
  person: (personId: string): Actor => `person:${personId}`,
  /** one run of an import */
  importRun: (runId: string): Actor => `import:${runId}`,
  /** somebody at the command line */
  command: 'command' as Actor,
};

/** The id of the person who did it, or null when it was none. */
export function personOf(actor: Actor): string | null {
  return actor.startsWith('person:') ? actor.slice('person:'.length) : null;
}

/** Whether a run of an import did it, and no person now. */
export function isImport(actor: Actor): boolean {
  return actor.startsWith('import:');
}
