import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CurriculumService } from '../../curriculum/curriculum.service.js';
import type { ReadingListTitle } from '../../curriculum/programme-definition.rules.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { codeOf } from '../../platform/database/line-codes.service.js';
import { momentNow } from '../../platform/database/microseconds.queries.js';
import { macsOf } from '../../platform/documents/bound-macs.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { normaliseTitle } from '../../platform/text/normalise-title.rules.js';
import type { ReadingListDecision } from './reading-list-decision.entity.js';
import {
  listDecisionsOf,
  READING_LIST_LINES,
  type StoredListDecision,
  readingListLock,
} from './reading-list-lines.queries.js';
import { decidedList, type DecidedTitle } from './reading-list.rules.js';
import { RequirementHistories } from './requirement-history.service.js';
import { standingDecisions } from './standing-decisions.rules.js';
import { AcceptedTitlesChanged } from './trajectory-events.rules.js';
import { lockTrajectoriesIn } from './trajectories.queries.js';

/** A decision on the reading list of one version. */
export type NewListDecision = Pick<ReadingListDecision, 'programmeVersionId' | 'kind' | 'item' | 'reason'> &
  Partial<Pick<ReadingListDecision, 'id' | 'title' | 'parts' | 'revokes'>>;

/** Trajectories that are brought up to date together. */
const BATCH = 200;

/** The board's decisions on the reading list of a version (P9): they hold for everybody on it, also who runs already. */
@Injectable()
export class ReadingListDecisions {
  constructor(
    private readonly curriculum: CurriculumService,
    private readonly histories: RequirementHistories,
    private readonly events: EventDispatcher,
    private readonly clock: Clock,
  ) {}

  /** The reading list of a trajectory: with the parts of titles, and what is accepted in their place. */
  async listOf(
    manager: EntityManager,
    { id, programmeVersionId }: { id: string; programmeVersionId: string },
  ): Promise<DecidedTitle[]> {
    const { definition } = await this.curriculum.version(manager, programmeVersionId);
    const rows = await manager.query<{ accepted: { item: string; title: string; on: string }[] }[]>(
      'SELECT accepted FROM trajectory_requirement WHERE trajectory_id = $1 AND accepted IS NOT NULL',
      [id],
    );
    const decisions = await listDecisionsOf(manager, [programmeVersionId]);
    return decidedList(
      definition.readingList,
      decisions,
      rows.flatMap(({ accepted }) => accepted),
    );
  }

  /**
   * Takes a decision within the caller's transaction. A substitute changes what H7 takes: all trajectories of the version
   * are locked, and brought up to date.
   *
   * @throws DomainError `requirement.reason-missing`; `decision.title-not-asked`, `decision.title-known`,
   *   `decision.not-standing`
   */
  async decideWithin(manager: EntityManager, decision: NewListDecision, actor: Actor): Promise<void> {
    const { programmeVersionId, kind } = decision;
    if (decision.reason.trim() === '')
      throw new DomainError('requirement.reason-missing', {}, 'invalid', 'reason');
    const { definition } = await this.curriculum.version(manager, programmeVersionId);
    const earlier = await this.lockWithin(manager, programmeVersionId);
    assertPossible(decision, definition.readingList, earlier);
    await this.store(manager, decision, actor);
    await recordInAudit(manager, {
      actor,
      action: `reading-list.${kind}`,
      subjectKind: 'programme-version',
      subjectId: programmeVersionId,
      details: { item: decision.item },
    });
    const revoked = earlier.find(({ id }) => id === decision.revokes);
    if (kind === 'substitute' || revoked?.kind === 'substitute')
      await this.bringUpToDate(manager, programmeVersionId, actor);
  }

  /**
   * Locks all trajectories of a version, in the order of all locks, so that nobody starts or signs meanwhile, and two decisions
   * on its list come one after the other.
   *
   * @returns the decisions so far
   */
  async lockWithin(manager: EntityManager, programmeVersionId: string): Promise<StoredListDecision[]> {
    await lockTrajectoriesIn(manager, 'SELECT id FROM trajectory WHERE programme_version_id = $1', [
      programmeVersionId,
    ]);
    await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [readingListLock(programmeVersionId)]);
    return listDecisionsOf(manager, [programmeVersionId]);
  }

  private async store(manager: EntityManager, decision: NewListDecision, actor: Actor): Promise<void> {
    const recordedAt = await momentNow(manager);
    const nothing = { title: null, parts: null, revokes: null };
    const { id = randomUUID(), programmeVersionId, kind, item, reason } = decision;
    const { title, parts, revokes } = { ...nothing, ...decision };
    const decidedOn = this.clock.today();
    const said = { id, programmeVersionId, kind, item, title, parts, revokes, reason, decidedOn };
    const line: StoredListDecision = { ...said, recordedBy: actor, recordedAt };
    const mac = codeOf(macsOf(manager), READING_LIST_LINES, { ...line, key: id, mac: '' });
    await manager.query(
      `INSERT INTO reading_list_decision (id, programme_version_id, kind, item, title, parts, revokes, reason, decided_on,
                                          recorded_by, recorded_at, mac)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [id, programmeVersionId, kind, item, title, parts, revokes, reason, decidedOn, actor, recordedAt, mac],
    );
  }

  /** What is stored of each trajectory is what its version and all decisions come to (K6). */
  private async bringUpToDate(
    manager: EntityManager,
    programmeVersionId: string,
    actor: Actor,
  ): Promise<void> {
    const rows = await manager.query<{ id: string }[]>(
      'SELECT id FROM trajectory WHERE programme_version_id = $1 ORDER BY id',
      [programmeVersionId],
    );
    const ids = rows.map(({ id }) => id);
    for (let start = 0; start < ids.length; start += BATCH) {
      const trajectoryIds = ids.slice(start, start + BATCH);
      const histories = await this.histories.of(manager, trajectoryIds);
      const changed = [...histories.values()].flatMap((history) =>
        history.at().requirements.map(({ trajectoryId, component, accepted }) => ({
          trajectoryId,
          component,
          accepted,
        })),
      );
      await manager.query(
        `UPDATE trajectory_requirement r SET accepted = nullif(c.accepted, 'null'::jsonb)
           FROM jsonb_to_recordset($1::jsonb) AS c("trajectoryId" uuid, component text, accepted jsonb)
          WHERE r.trajectory_id = c."trajectoryId" AND r.component = c.component`,
        [JSON.stringify(changed)],
      );
      await this.events.publish(AcceptedTitlesChanged, { trajectoryIds, actor }, manager);
    }
  }
}

function assertPossible(
  { kind, item, title = null, revokes = null }: NewListDecision,
  readingList: readonly ReadingListTitle[],
  earlier: readonly StoredListDecision[],
): void {
  const standing = standingDecisions(earlier);
  if (kind === 'revocation') return assertStanding(standing, revokes);
  const listed = readingList.find(({ key }) => key === item);
  if (!listed || (kind === 'substitute' && !listed.required))
    throw new DomainError('decision.title-not-asked', {}, 'invalid', 'item');
  const same = (one: string | null) => normaliseTitle(one ?? '') === normaliseTitle(title ?? '');
  const known = standing.some((one) => one.kind === 'substitute' && one.item === item && same(one.title));
  if (kind === 'substitute' && (known || same(listed.title)))
    throw new DomainError('decision.title-known', {}, 'invalid', 'title');
}

function assertStanding(standing: readonly StoredListDecision[], revoked: string | null): void {
  if (!standing.some(({ id }) => id === revoked))
    throw new DomainError('decision.not-standing', {}, 'conflict');
}
