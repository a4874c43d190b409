import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ComponentAround } from '../../hours/pages/handing-in/activity-pages.js';
import { ActivitySurroundings } from '../../hours/pages/handing-in/activity-surroundings.service.js';
import { LITERATURE } from './literature.kind.js';
import { logsOf, type OwnLog } from './literature.queries.js';

/** A trajectory with its reading logs, and which page of them is shown. */
export interface OwnReading extends ComponentAround {
  logs: OwnLog[];
  /** from 1 */
  sheet: number;
}

/** The reading list of a trainee, with what they read of it (L1). */
@Injectable()
export class LiteratureService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly surroundings: ActivitySurroundings,
  ) {}

  /** @param traject which trajectory, and `sheet` which page of the logs, as the address says it */
  async list(personId: string, traject: unknown, sheet: unknown): Promise<OwnReading> {
    const around = await this.surroundings.of(LITERATURE.key, personId, traject);
    const logs = await logsOf(this.dataSource.manager, around.trajectory.id, LITERATURE.key);
    return { ...around, logs, sheet: /^[1-9]\d{0,3}$/.test(String(sheet)) ? Number(sheet) : 1 };
  }
}
