import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { deputisedBy } from '../../../enrolment/trajectories/deputies.queries.js';
import { ActivityDetails } from '../../activity-details.service.js';
import { ClaimsService } from '../../claims.service.js';
import { askedAmong, type ClaimForSigner, earlierReturns, waitingFor } from '../../inbox.queries.js';
import { recordReading } from '../../claim-reads.service.js';
import { HoursService } from '../../hours.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { unlessOvertaken } from '../../../platform/errors/overtaken.service.js';
import { blankForm, type FilledForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { isId } from '../../../platform/text/id.rules.js';
import { type NoticeQuery, readNotice } from './signing-notice.page.js';
import { encodeIds, decodeIds } from '../../../platform/web/id-list.form.js';
import { readingPage } from './reading.page.js';
import { nextAfter, type ReadingPlace, readingPlace } from './reading-place.page.js';
import { figuresOf } from '../../view/figures.queries.js';
import { equalClaims } from '../../handing-in-findings.queries.js';
import { isSupervisorOf } from '../../../enrolment/trajectories/assignments.queries.js';
import { RecordsOnHours } from '../../records-on-hours.service.js';

/** What the address of a claim says: which are read through with it, and what was just done. */
export interface ReadingQuery extends NoticeQuery {
  /** the ids, in one text, of those that are read through; without it, all that wait */
  reeks?: unknown;
}

/** What a signer sends a claim back with: the version that they saw, why, and where they go on. */
interface Returned {
  version: number;
  reason: string;
  then?: string;
  row?: string;
}

/** Shows one claim in full to the signer (V1), and sends it back. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly details: ActivityDetails,
    private readonly claims: ClaimsService,
    private readonly records: RecordsOnHours,
    private readonly hours: HoursService,
  ) {}

  /**
   * The page of a claim; one that no longer waits leads to the inbox, which tells why.
   *
   * @throws DomainError `claim.not-found` (404) when this person is not asked to sign it
   */
  async show(
    personId: string,
    id: string,
    query: ReadingQuery,
    form: FilledForm = blankForm(),
    status?: number,
  ): Promise<Page | SeeOther> {
    const claim = await this.askedFor(personId, id);
    if (claim.state !== 'submitted') return this.inInbox({ ...query, niet: encodeIds([id]) });
    const { manager } = this.dataSource;
    const today = this.clock.today();
    await recordReading(manager, personId, [id]);
    return readingPage({
      // After a fault in the form the version stays the one that the signer first read.
      claim: { ...claim, version: status === 422 ? Number(form.typed['version']) : claim.version },
      deputy: claim.asDeputy
        ? (await deputisedBy(manager, personId, today)).get(claim.trajectoryId)
        : undefined,
      detail: (await this.details.of(manager, [claim])).get(id),
      returns: await earlierReturns(manager, id, personId),
      equal: claim.hasEqual ? await equalClaims(manager, id) : [],
      signerId: personId,
      figures: (await isSupervisorOf(manager, personId, claim.trajectoryId, today))
        ? await figuresOf(manager, claim.trajectoryId)
        : null,
      place: await this.placeOf(personId, id, decodeIds(query.reeks)),
      notice: await readNotice(manager, query, this.noticeReader(personId), this.records),
      form,
      ...(status ? { status } : {}),
    });
  }

  /**
   * Sends one claim back. The person who clicked twice, or read it in another tab, is told how it stands.
   *
   * @returns what follows: where to go, or the page again because the claim was changed meanwhile
   */
  async giveBack(personId: string, id: string, returned: Returned): Promise<Page | SeeOther> {
    const { version, reason, then = '', row = '' } = returned;
    await this.askedFor(personId, id);
    return unlessOvertaken<Page | SeeOther>(
      async () => {
        await this.claims.returnToTrainee({ claimId: id, version }, personId, reason);
        return nextAfter({ then, row }, { terug: encodeIds([id]) });
      },
      (error) => this.afterConflict(personId, id, { reason, row }, error),
    );
  }

  private async afterConflict(
    personId: string,
    id: string,
    { reason, row }: { reason: string; row: string },
    { code }: DomainError,
  ): Promise<Page | SeeOther> {
    const { state } = await this.askedFor(personId, id);
    if (state === 'returned') return this.inInbox({ terug: encodeIds([id]) });
    const form = { typed: { reason }, wrong: { '': { key: code } } };
    return this.show(personId, id, { reeks: row }, form, 409);
  }

  private inInbox({ reeks: _, ...query }: ReadingQuery): SeeOther {
    return seeOther(`/aftekenen?${new URLSearchParams(query as Record<string, string>)}`);
  }

  private async askedFor(personId: string, id: string): Promise<ClaimForSigner> {
    const { manager } = this.dataSource;
    const [claim] = isId(id) ? await askedAmong(manager, [id], personId, this.clock.today()) : [];
    if (!claim) throw new DomainError('claim.not-found', {}, 'not-found');
    return claim;
  }

  private async placeOf(personId: string, id: string, row: string[]): Promise<ReadingPlace> {
    const waiting = await waitingFor(this.dataSource.manager, personId, this.clock.today());
    const ids = waiting.map((claim) => claim.id);
    return readingPlace(ids, id, row);
  }

  private noticeReader(personId: string) {
    const obstacles = (ids: readonly string[]) => this.hours.obstacles(ids, personId);
    return { personId, obstacles, today: this.clock.today(), now: this.clock.now() };
  }
}
