import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../curriculum/curriculum.rules.js';
import { alongLine } from './claim-line.queries.js';
import type { ActivityDetail } from './kinds/activity.kind.js';
import { activityKinds } from './kinds/activity-kinds.rules.js';

/** Lets the inbox and the trainee's pages show every kind of activity without knowing the modules. */
@Injectable()
export class ActivityDetails {
  /** Details by claim id; claims without any are left out. */
  async of(
    manager: EntityManager,
    claims: readonly { id: string; component: ComponentKey }[],
  ): Promise<Map<string, ActivityDetail>> {
    const details = new Map<string, ActivityDetail>();
    for (const { key, details: read } of activityKinds()) {
      const ids = claims.filter(({ component }) => component === key).map(({ id }) => id);
      if (read === null || ids.length === 0) continue;
      for (const [id, detail] of await alongLine(manager, ids, read)) details.set(id, detail);
    }
    return details;
  }
}
