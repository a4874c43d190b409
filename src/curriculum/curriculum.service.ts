import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProgrammeKey } from './curriculum.rules.js';
import { ProgrammeVersion } from './programme-version.entity.js';

/**
 * The programmes as the database holds them. Versions never change, so they are read once; with the caller's manager,
 * since a transaction that waits for a second connection can wait for ever.
 */
@Injectable()
export class CurriculumService {
  private readonly versions: ProgrammeVersion[] = [];

  /** The version on which a trajectory that starts on this day runs (P1), or undefined before the first. */
  async versionOn(
    manager: EntityManager,
    programme: ProgrammeKey,
    date: string,
  ): Promise<ProgrammeVersion | undefined> {
    // Asked anew each time: a new version must hold at once.
    const [found] = await manager.query<{ id: string }[]>(
      `SELECT id FROM programme_version WHERE programme = $1 AND valid_from <= $2 ORDER BY valid_from DESC LIMIT 1`,
      [programme, date],
    );
    return found && this.version(manager, found.id);
  }

  /** All versions, by programme and the latest first. */
  async all(manager: EntityManager): Promise<ProgrammeVersion[]> {
    return manager.find(ProgrammeVersion, { order: { programme: 'DESC', validFrom: 'DESC' } });
  }

  /** @throws Error when there is no such version: a trajectory refers to it, so it cannot be gone */
  async version(manager: EntityManager, id: string): Promise<ProgrammeVersion> {
    const known = this.versions.find((version) => version.id === id);
    if (known) return known;
    const version = await manager.findOneByOrFail(ProgrammeVersion, { id });
    this.versions.push(version);
    return version;
  }
}
