import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { alongLine } from '../../hours/claim-line.queries.js';
import { claimsOf, type ListedClaim } from '../../hours/own-claim.queries.js';
import type { ComponentAround } from '../../hours/pages/handing-in/activity-pages.page.js';
import { ActivitySurroundings } from '../../hours/pages/handing-in/activity-surroundings.service.js';
import { LITERATURE } from './literature.kind.js';
import { logDetails } from './literature.queries.js';

/** One reading log, as its trainee sees it in a list. */
export interface OwnLog extends Omit<ListedClaim, 'description'> {
  title: string;
  /** null for imported work */
  pages: string | null;
}

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
    const logs = await this.logsOf(around.trajectory.id);
    return { ...around, logs, sheet: /^[1-9]\d{0,3}$/.test(String(sheet)) ? Number(sheet) : 1 };
  }
  private async logsOf(trajectoryId: string): Promise<OwnLog[]> {
    const { manager } = this.dataSource;
    const claims = await claimsOf(manager, trajectoryId, LITERATURE.key);
    const ids = claims.map(({ id }) => id);
    const details = await alongLine(manager, ids, logDetails);
    return claims.map(({ description: title, ...claim }) => ({
      ...claim,
      title,
      pages: details.get(claim.id)?.pages ?? null,
    }));
  }
}
