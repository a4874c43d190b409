import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActivityDetails } from '../../activity-details.service.js';
import type { ActivityDetail } from '../../kinds/activity.kind.js';
import { type ClaimVersion, ClaimsService } from '../../claims.service.js';
import { recordReading } from '../../claim-reads.service.js';
import { askedAmong, type ClaimForSigner } from '../../inbox.queries.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { encodeIds } from '../../../platform/web/id-list.form.js';
import { reasonFault, returnsPage } from './returns.page.js';

/** Sends several claims back in one go, each by itself and with a reason of its own. */
@Injectable()
export class ReturnsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly details: ActivityDetails,
    private readonly claims: ClaimsService,
  ) {}

  /**
   * The page with a reason for each claim; without those that no longer wait.
   *
   * @param typed the reasons as they were sent, when one is missing
   * @throws DomainError `claim.not-found` (404) when none of them is this person's to see
   */
  async show(
    personId: string,
    chosen: readonly ClaimVersion[],
    typed?: ReadonlyMap<string, string>,
  ): Promise<Page | SeeOther> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const ids = chosen.map(({ claimId }) => claimId);
    const asked = await askedAmong(manager, ids, personId, today);
    if (asked.length === 0) throw new DomainError('claim.not-found', {}, 'not-found');
    const waiting = asked.filter(({ state }) => state === 'submitted');
    if (waiting.length === 0) return seeOther(`/aftekenen?${new URLSearchParams({ niet: encodeIds(ids) })}`);
    const details = await this.readDetails(personId, waiting);
    return returnsPage({ claims: asFirstSeen(waiting, chosen), details, today, ...(typed ? { typed } : {}) });
  }

  /** Sends them back; nothing goes while a reason is missing. One that cannot go back leaves the others alone. */
  async giveBack(
    personId: string,
    chosen: readonly ClaimVersion[],
    reasons: ReadonlyMap<string, string>,
  ): Promise<Page | SeeOther> {
    const typed = new Map(chosen.map(({ claimId }) => [claimId, reasons.get(claimId) ?? '']));
    if ([...typed.values()].some(reasonFault)) return this.show(personId, chosen, typed);
    const returned: string[] = [];
    const refused: string[] = [];
    for (const seen of chosen) {
      const done = await this.giveOneBack(personId, seen, typed.get(seen.claimId)!);
      (done ? returned : refused).push(seen.claimId);
    }
    return this.after(personId, { returned, refused, typed });
  }

  /** The page quotes what was handed in (V3). */
  private async readDetails(
    personId: string,
    claims: readonly ClaimForSigner[],
  ): Promise<ReadonlyMap<string, ActivityDetail>> {
    const { manager } = this.dataSource;
    const read = claims.map(({ id }) => id);
    await recordReading(manager, personId, read);
    return this.details.of(manager, claims);
  }

  private async giveOneBack(personId: string, seen: ClaimVersion, reason: string): Promise<boolean> {
    try {
      await this.claims.returnToTrainee(seen, personId, reason);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'invalid') return false;
      throw error;
    }
  }

  /**
   * Leads to the inbox, which tells what was sent back; claims that an earlier click sent back are among these. What was changed
   * meanwhile and waits is shown as it is now, with the reason that was typed.
   */
  private async after(personId: string, { returned, refused, typed }: GivenBack): Promise<Page | SeeOther> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const left = await askedAmong(manager, refused, personId, today);
    const claims = left.filter(({ state }) => state === 'submitted');
    if (claims.length > 0) {
      const details = await this.readDetails(personId, claims);
      return returnsPage({ claims, details, today, typed, returned: returned.length });
    }
    if (returned.length + left.length === 0) throw new DomainError('claim.not-found', {}, 'not-found');
    const already = left.filter(({ state }) => state === 'returned').map(({ id }) => id);
    const terug = encodeIds([...returned, ...already]);
    const niet = encodeIds(refused.filter((id) => !already.includes(id)));
    const query = new URLSearchParams({ ...(terug && { terug }), ...(niet && { niet }) });
    return seeOther(`/aftekenen?${query}`);
  }
}

/** What came of sending several back. */
interface GivenBack {
  returned: string[];
  refused: string[];
  /** the reasons as they were typed, by claim */
  typed: ReadonlyMap<string, string>;
}

/** The version stays the one that the signer saw first, so that what changed since is told and not passed over. */
function asFirstSeen(waiting: readonly ClaimForSigner[], chosen: readonly ClaimVersion[]): ClaimForSigner[] {
  const versions = new Map(chosen.map(({ claimId, version }) => [claimId, version]));
  return waiting.map((claim) => ({ ...claim, version: versions.get(claim.id)! }));
}
