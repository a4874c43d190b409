import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from '@js-temporal/polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import type { ProgrammeKey } from '../../curriculum/curriculum.rules.js';
import type { Actor } from '../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../platform/audit/audit-log.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import {
  type BlockPlan,
  changesToTell,
  type MeetingPlan,
  planFaults,
  teachersBetween,
} from './edition.rules.js';
import { Edition, type ScheduledComponent } from './edition.entity.js';
import { EnrolmentSteps } from './enrolment-steps.service.js';
import { enrolledBeyond, meetingPlans } from './editions.queries.js';
import { hasBegun } from './enrolment.rules.js';
import { assertNotAttended, assertNotCredited, isAttended, replanMarks } from './marks.service.js';
import { lockMeeting } from './meeting-lock.service.js';
import { Meeting } from './meeting.entity.js';
import { MeetingTeacher, MeetingTopic } from './meeting-parts.entity.js';
import {
  MeetingCancelled,
  type MeetingChange,
  MeetingChanged,
  MeetingPublished,
  MeetingReplanned,
} from './meeting-events.rules.js';

/** What an edition says besides its blocks. */
export interface EditionHead {
  /** null: an intervision day, which is of no programme */
  component: ScheduledComponent | null;
  title: string;
  programmes: ProgrammeKey[];
}

/** What the caller changes besides the meeting's own plan: what only an intervision day has. */
export interface AlsoChanged {
  /** what those enrolled must hear of besides */
  changed?: readonly MeetingChange[];
  /** organisers who come and who leave: those enrolled hear nothing of it (I1) */
  keepers?: { came: string[]; left: string[] };
}

/** Plans editions: a draft of up to four blocks, published, changed, copied, cancelled (C1, F1). */
@Injectable()
export class EditionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly steps: EnrolmentSteps,
    private readonly events: EventDispatcher,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a draft. @param id from the form, so that a form sent twice begins one
   * @returns its id
   */
  async create(head: EditionHead, actor: Actor, id: string = randomUUID()): Promise<string> {
    await this.dataSource.transaction((manager) => this.createWithin(manager, head, actor, id));
    return id;
  }

  /** The same within the caller's transaction. @returns whether it is new: false when it was begun before */
  async createWithin(manager: EntityManager, head: EditionHead, actor: Actor, id: string): Promise<boolean> {
    return (await this.begin(manager, head, actor, id)) !== null;
  }

  /**
   * @throws DomainError `edition.changed` (409) when somebody changed it meanwhile; `edition.programme-enrolled` on
   *   `programmes` when somebody with a place to come follows none of them
   */
  async rename(
    id: string,
    seenVersion: number,
    head: Pick<EditionHead, 'title' | 'programmes'>,
    actor: Actor,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await lockEdition(manager, id, seenVersion);
      // Their place would be out of their reach: they could neither see it nor cancel it (C1).
      const count = await enrolledBeyond(manager, id, head.programmes, this.clock.today());
      if (count > 0) throw new DomainError('edition.programme-enrolled', { count }, 'invalid', 'programmes');
      await this.renameWithin(manager, id, head, actor);
    });
  }

  /** Locks an edition that goes on. @throws DomainError `edition.not-found`, `edition.cancelled` */
  async lockWithin(manager: EntityManager, id: string): Promise<void> {
    await lockEdition(manager, id);
  }

  /** As `rename` within the caller's transaction, which has compared the version that the editor saw. */
  async renameWithin(
    manager: EntityManager,
    id: string,
    head: Pick<EditionHead, 'title' | 'programmes'>,
    actor: Actor,
  ): Promise<void> {
    const edition = await lockEdition(manager, id);
    await manager.update(Edition, { id }, { ...head, version: edition.version + 1 });
    await this.audit(manager, 'edition.changed', id, actor);
  }

  /**
   * Stores one block. The people enrolled in a published block hear what changed, and the waiting list moves up when there
   * is more room.
   *
   * @param seenVersion the version of the block that was seen; null when it is new
   * @throws DomainError `meeting.plan.…` on the field that is wrong, `meeting.changed` (409), `meeting.held`,
   *   `meeting.capacity` when more have a place already
   */
  async planBlock(
    editionId: string,
    plan: BlockPlan,
    seenVersion: number | null,
    actor: Actor,
  ): Promise<string> {
    return this.dataSource.transaction((manager) =>
      this.planWithin(manager, editionId, plan, seenVersion, actor),
    );
  }

  /** The same within the caller's transaction, of a block or an intervision day. @throws DomainError as `planBlock` */
  async planWithin(
    manager: EntityManager,
    editionId: string,
    plan: MeetingPlan,
    seenVersion: number | null,
    actor: Actor,
    also: AlsoChanged = {},
  ): Promise<string> {
    assertPossible(plan);
    const edition = await lockEdition(manager, editionId);
    const which = plan.block === null ? {} : { block: plan.block };
    const known = await manager.findOneBy(Meeting, { editionId, ...which });
    if (!known) return this.insertBlock(manager, edition, plan, actor);
    await this.changeBlock(manager, edition, known.id, plan, seenVersion, actor, also);
    return known.id;
  }

  /** Opens an edition to trainees. @throws DomainError `edition.no-blocks`, `edition.changed` */
  async publish(id: string, seenVersion: number, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const edition = await lockEdition(manager, id);
      if (edition.state === 'published') return;
      assertUnchanged(edition, seenVersion);
      if (!(await manager.existsBy(Meeting, { editionId: id }))) {
        throw new DomainError('edition.no-blocks', {}, 'invalid');
      }
      await manager.update(Edition, { id }, { state: 'published', version: edition.version + 1 });
      await this.audit(manager, 'edition.published', id, actor);
      const where = { editionId: id, state: 'planned' } as const;
      const blocks = await manager.find(Meeting, { where, order: { block: 'ASC' } });
      for (const { id: meetingId } of blocks) {
        await this.events.publish(MeetingPublished, { meetingId, actor }, manager);
      }
    });
  }

  /**
   * Calls one block off. Twice is no harm.
   *
   * @throws DomainError `meeting.reason-missing`; `meeting.held` (409); `meeting.attended` (409) when its teacher marked
   *   somebody present
   */
  async cancelBlock(meetingId: string, reason: string, actor: Actor): Promise<void> {
    await this.dataSource.transaction((manager) => this.callOff(manager, meetingId, reason, actor));
  }

  /** Calls the whole edition off: every block that has not begun. Twice is no harm. */
  async cancelAll(id: string, reason: string, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const edition = await lockKnown(manager, id);
      if (edition.state === 'cancelled') return;
      const blocks = await manager.find(Meeting, { where: { editionId: id }, order: { id: 'ASC' } });
      for (const block of blocks) {
        // A day may be called off while it is held (I1); of a block its teacher closes the list from its start on.
        const begun = block.component !== null && hasBegun(block, this.clock.now());
        if (begun || (await isAttended(manager, block))) continue;
        await this.callOff(manager, block.id, reason, actor);
      }
      await manager.update(Edition, { id }, { state: 'cancelled', version: edition.version + 1 });
      await this.audit(manager, 'edition.cancelled', id, actor);
    });
  }

  /**
   * Makes a draft out of an earlier edition, a year later on the same weekday, with its topics, teachers and places.
   *
   * @param id as with `create`
   */
  async copy(sourceId: string, title: string, actor: Actor, id: string = randomUUID()): Promise<string> {
    await this.dataSource.transaction((manager) => this.copyWithin(manager, sourceId, title, actor, id));
    return id;
  }

  /** The same within the caller's transaction. @returns whether it is new: false when it was copied before */
  async copyWithin(
    manager: EntityManager,
    sourceId: string,
    title: string,
    actor: Actor,
    id: string,
  ): Promise<boolean> {
    const source = await manager.findOneBy(Edition, { id: sourceId });
    if (!source) throw new DomainError('edition.not-found', {}, 'not-found');
    const { component, programmes } = source;
    const copy = await this.begin(manager, { component, title, programmes }, actor, id);
    if (!copy) return false;
    for (const plan of await meetingPlans(manager, sourceId)) {
      await this.insertBlock(manager, copy, aYearLater(plan), actor);
    }
    return true;
  }

  /** @returns the draft, or null when it was begun before */
  private async begin(
    manager: EntityManager,
    head: EditionHead,
    actor: Actor,
    id: string,
  ): Promise<Edition | null> {
    const createdAt = new Date(this.clock.now().epochMilliseconds);
    const edition: Edition = { id, ...head, state: 'draft', version: 1, createdAt };
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(Edition)
      .values(edition)
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as unknown[]).length === 0) return null;
    await this.audit(manager, 'edition.created', id, actor);
    return edition;
  }

  private async insertBlock(
    manager: EntityManager,
    { id: editionId, component, state }: Edition,
    plan: MeetingPlan,
    actor: Actor,
  ): Promise<string> {
    // A day and its edition are one thing with one address, so they bear one id.
    const id = component === null ? editionId : randomUUID();
    await manager.insert(Meeting, {
      id,
      editionId,
      component,
      block: plan.block,
      ...columnsOf(plan),
      state: 'planned',
      cancelledBecause: null,
      list: 'open',
      calendarSequence: 0,
      version: 1,
    });
    await storeParts(manager, id, plan);
    await this.audit(manager, 'meeting.planned', id, actor, 'meeting');
    await this.events.publish(MeetingReplanned, { meetingId: id, editionId }, manager);
    if (state === 'published') await this.events.publish(MeetingPublished, { meetingId: id, actor }, manager);
    return id;
  }

  private async changeBlock(
    manager: EntityManager,
    edition: Edition,
    id: string,
    plan: MeetingPlan,
    seenVersion: number | null,
    actor: Actor,
    { changed: others = [], keepers }: AlsoChanged,
  ): Promise<void> {
    const meeting = await lockMeeting(manager, id);
    if (meeting.version !== seenVersion) throw new DomainError('meeting.changed', {}, 'conflict');
    await assertNotCredited(manager, meeting);
    if (meeting.state === 'cancelled') throw new DomainError('meeting.cancelled', {}, 'conflict');
    await assertRoomFor(manager, id, plan.capacity);
    const [before] = (await meetingPlans(manager, edition.id)).filter(({ block }) => block === plan.block);
    const changed = [...changesToTell(before!, plan), ...others];
    const teachers = keepers ?? teachersBetween(before!, plan);
    const told = changed.length + teachers.came.length + teachers.left.length;
    const tells = edition.state === 'published' && told > 0;
    const columns = columnsOf(plan);
    const calendarSequence = meeting.calendarSequence + (tells ? 1 : 0);
    await manager.update(Meeting, { id }, { ...columns, calendarSequence, version: meeting.version + 1 });
    await storeParts(manager, id, plan);
    await replanMarks(manager, { ...meeting, ...columns }, this.clock.today());
    await this.audit(manager, 'meeting.changed', id, actor, 'meeting');
    await this.events.publish(MeetingReplanned, { meetingId: id, editionId: edition.id }, manager);
    if (tells) {
      await this.events.publish(MeetingChanged, { meetingId: id, changed, teachers, actor }, manager);
    }
    await this.steps.moveUp(manager, { ...meeting, ...columns }, actor);
  }

  private async callOff(manager: EntityManager, id: string, reason: string, actor: Actor): Promise<void> {
    if (reason.trim() === '') throw new DomainError('meeting.reason-missing', {}, 'invalid', 'reason');
    const meeting = await lockMeeting(manager, id);
    if (meeting.state === 'cancelled') return;
    await assertNotAttended(manager, meeting);
    const { state } = await manager.findOneByOrFail(Edition, { id: meeting.editionId });
    const cancelled = { state: 'cancelled', cancelledBecause: reason.trim() } as const;
    const { calendarSequence, version } = meeting;
    const raised = { calendarSequence: calendarSequence + 1, version: version + 1 };
    await manager.update(Meeting, { id }, { ...cancelled, ...raised });
    await this.audit(manager, 'meeting.cancelled', id, actor, 'meeting');
    await this.events.publish(MeetingReplanned, { meetingId: id, editionId: meeting.editionId }, manager);
    if (state === 'published') await this.events.publish(MeetingCancelled, { meetingId: id, actor }, manager);
  }

  private audit(
    manager: EntityManager,
    action: AuditAction,
    subjectId: string,
    actor: Actor,
    subjectKind = 'edition',
  ): Promise<void> {
    return recordInAudit(manager, { actor, action, subjectKind, subjectId });
  }
}

/** Locks an edition that goes on, before its blocks. @throws DomainError `edition.not-found`, `edition.cancelled`, `edition.changed` */
async function lockEdition(manager: EntityManager, id: string, seenVersion?: number): Promise<Edition> {
  const edition = await lockKnown(manager, id);
  if (seenVersion !== undefined) assertUnchanged(edition, seenVersion);
  if (edition.state === 'cancelled') throw new DomainError('edition.cancelled', {}, 'conflict');
  return edition;
}

async function lockKnown(manager: EntityManager, id: string): Promise<Edition> {
  await manager.query('SELECT id FROM edition WHERE id = $1 FOR UPDATE', [id]);
  const edition = await manager.findOneBy(Edition, { id });
  if (!edition) throw new DomainError('edition.not-found', {}, 'not-found');
  return edition;
}

function assertUnchanged({ version }: Edition, seenVersion: number): void {
  if (version !== seenVersion) throw new DomainError('edition.changed', {}, 'conflict');
}

function assertPossible(plan: MeetingPlan): void {
  const [fault] = planFaults(plan);
  if (fault) throw new DomainError(`meeting.plan.${fault}`, {}, 'invalid', fault);
}

/** What of a plan stands in the block's own row and may change. */
function columnsOf(plan: MeetingPlan) {
  const { heldOn, startsAt, endsAt, breakAt, breakMinutes, venue, videoLink, capacity, enrolUntil } = plan;
  return { heldOn, startsAt, endsAt, breakAt, breakMinutes, venue, videoLink, capacity, enrolUntil };
}

async function assertRoomFor(manager: EntityManager, meetingId: string, capacity: number): Promise<void> {
  const [{ taken }] = await manager.query<[{ taken: number }]>(
    `SELECT count(*)::integer AS taken FROM enrolment WHERE meeting_id = $1 AND state = 'placed'`,
    [meetingId],
  );
  if (capacity < taken) throw new DomainError('meeting.capacity', { taken }, 'invalid', 'capacity');
}

async function storeParts(
  manager: EntityManager,
  meetingId: string,
  { teacherIds, topics }: MeetingPlan,
): Promise<void> {
  await manager.delete(MeetingTeacher, { meetingId });
  await manager.delete(MeetingTopic, { meetingId });
  const teachers = [...new Set(teacherIds)].map((personId) => ({ meetingId, personId }));
  if (teachers.length > 0) await manager.insert(MeetingTeacher, teachers);
  const taught = [...new Set(topics)].map((topic) => ({ meetingId, topic }));
  if (taught.length > 0) await manager.insert(MeetingTopic, taught);
}

/** 52 weeks later: the same weekday, about the same date. */
function aYearLater(plan: MeetingPlan): MeetingPlan {
  const later = (date: string) => Temporal.PlainDate.from(date).add({ weeks: 52 }).toString();
  return { ...plan, heldOn: later(plan.heldOn), enrolUntil: later(plan.enrolUntil) };
}
