import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { QueryFailedError } from 'typeorm';
import { ClaimsService, type ClaimVersion } from '../../hours/claims.service.js';
import { ReadingLog } from './reading-log.entity.js';
import { claimIdOf, type ReadingLogInput } from './reading-log.rules.js';

/** Reading logs: what a trainee read, as a claim with pages and a reflection (L1). */
@Injectable()
export class LiteratureService {
  constructor(private readonly claims: ClaimsService) {}

  /**
   * Hands a reading log in. The same form with the same contents hands in once, however often it is sent.
   *
   * @returns the id of the claim
   * @throws DomainError `claim.…` (H9)
   */
  async submit(
    trajectoryId: string,
    log: ReadingLogInput,
    traineeId: string,
    formKey: string,
  ): Promise<string> {
    const id = claimIdOf(formKey, traineeId, log);
    try {
      return await this.claims.submit(trajectoryId, log.activity, traineeId, storing(log), id);
    } catch (error) {
      if (isDuplicate(error)) return id;
      throw error;
    }
  }

  /** Changes a log that waits or came back, and hands it in again. The caller knows that it is a reading log. */
  async amend(seen: ClaimVersion, log: ReadingLogInput, traineeId: string): Promise<void> {
    await this.claims.amend(seen, log.activity, traineeId, storing(log));
  }

  /** Takes a log back that nobody signed. */
  async withdraw(seen: ClaimVersion, traineeId: string): Promise<void> {
    await this.claims.withdraw(seen, traineeId);
  }
}

function storing({ pages, reflection }: ReadingLogInput) {
  return async (manager: EntityManager, claimId: string): Promise<void> => {
    await manager.upsert(ReadingLog, { claimId, pages, reflection }, ['claimId']);
  };
}

function isDuplicate(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : undefined;
  return (cause as { constraint?: string } | undefined)?.constraint === 'claim_pk';
}
