import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.types.js';

/**
 * What a learning module keeps of a claim besides what every claim has. Seen by the trainee and by whoever is asked to
 * sign that claim, and by nobody else (V1).
 */
export interface ActivityDetail {
  /** pages or chapters, a group, a role: one short line, or null */
  where: string | null;
  /** what the trainee learned, in their own words; null when there is none (imported work) */
  reflection: string | null;
}

/** Reads the details of some claims; one per learning module. */
export type DetailReader = (
  manager: EntityManager,
  claimIds: readonly string[],
) => Promise<Map<string, ActivityDetail>>;

/** Lets the inbox and the trainee's pages show every kind of activity without knowing the modules. */
export class ActivityDetails {
  private readonly readers = new Map<ComponentKey, DetailReader>();

  /** A learning module says how its component's details are read. */
  register(component: ComponentKey, reader: DetailReader): void {
    this.readers.set(component, reader);
  }

  /** Details by claim id; claims without any are left out. */
  async of(
    manager: EntityManager,
    claims: readonly { id: string; component: ComponentKey }[],
  ): Promise<Map<string, ActivityDetail>> {
    const details = new Map<string, ActivityDetail>();
    for (const [component, read] of this.readers) {
      const ids = claims.filter((claim) => claim.component === component).map(({ id }) => id);
      if (ids.length === 0) continue;
      for (const [id, detail] of await read(manager, ids)) details.set(id, detail);
    }
    return details;
  }
}
