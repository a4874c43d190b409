import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { DayReport, DayReportFile, PreviousReport } from './after.entity.js';
import type { ReportFile } from './report-file.service.js';

/** Begins anywhere: a report that was emptied and written anew is another than the one that somebody still has open. */
function versionAfter(known: DayReport | null): number {
  return known ? known.version + 1 : randomInt(1, FIRST_VERSION_AT_MOST);
}

const FIRST_VERSION_AT_MOST = 900_000_000;

/** The reports of days (I5), and which of them goes out before another day. */
@Injectable()
export class DayReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the text of a report. Without a text and without a file there is no report.
   *
   * @param seen the version that the writer saw; 0: there was none
   * @throws DomainError `report.changed` (409) when somebody else wrote since
   */
  async write(meetingId: string, text: string, seen: number, keeperId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const known = await this.lock(manager, meetingId);
      if ((known?.version ?? 0) !== seen) {
        // The same text once more is no harm, from whichever form it came.
        if (known?.text === text) return;
        throw new DomainError('report.changed', {}, 'conflict');
      }
      if (!known && text === '') return;
      await this.store(manager, meetingId, { text, version: versionAfter(known) }, keeperId);
      await this.removeIfEmpty(manager, meetingId);
      await this.audit(manager, 'meeting.reported', meetingId, keeperId);
    });
  }

  /** Keeps the file of a report, in the place of one that was there. */
  async attach(meetingId: string, { type, content }: ReportFile, keeperId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const known = await this.lock(manager, meetingId);
      const text = known?.text ?? '';
      await this.store(manager, meetingId, { text, version: versionAfter(known) }, keeperId);
      const file = { meetingId, type, bytes: content.length, content };
      await manager.upsert(DayReportFile, file, ['meetingId']);
      await this.audit(manager, 'meeting.reported', meetingId, keeperId);
    });
  }

  /** Takes the file of a report away. Twice is no harm. */
  async detach(meetingId: string, keeperId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const known = await this.lock(manager, meetingId);
      if (!known || !(await manager.delete(DayReportFile, { meetingId })).affected) return;
      await this.store(manager, meetingId, { text: known.text, version: versionAfter(known) }, keeperId);
      await this.removeIfEmpty(manager, meetingId);
      await this.audit(manager, 'meeting.reported', meetingId, keeperId);
    });
  }

  /** The file of a report. @throws DomainError `report.not-found` (404) */
  async file(meetingId: string): Promise<DayReportFile> {
    const file = await this.dataSource.manager.findOneBy(DayReportFile, { meetingId });
    if (!file) throw new DomainError('report.not-found', {}, 'not-found');
    return file;
  }

  /** Chooses which report those who come to a day get beforehand. @param reportOf null: none */
  async choosePrevious(meetingId: string, reportOf: string | null, keeperId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      if (reportOf === null) await manager.delete(PreviousReport, { meetingId });
      else await manager.upsert(PreviousReport, { meetingId, reportOf }, ['meetingId']);
      await this.audit(manager, 'meeting.report-chosen', meetingId, keeperId);
    });
  }

  /** Two organisers who write at once take turns: the lock is on the day's row, since there may be no report yet. */
  private async lock(manager: EntityManager, meetingId: string): Promise<DayReport | null> {
    await manager.query('SELECT FROM intervision_day WHERE meeting_id = $1 FOR UPDATE', [meetingId]);
    return manager.findOneBy(DayReport, { meetingId });
  }

  private async store(
    manager: EntityManager,
    meetingId: string,
    report: { text: string; version: number },
    keptBy: string,
  ): Promise<void> {
    const keptAt = new Date(this.clock.now().epochMilliseconds);
    await manager.upsert(DayReport, { meetingId, ...report, keptBy, keptAt }, ['meetingId']);
  }

  private async removeIfEmpty(manager: EntityManager, meetingId: string): Promise<void> {
    await manager.query(
      `DELETE FROM day_report r WHERE r.meeting_id = $1 AND r.text = ''
          AND NOT EXISTS (SELECT FROM day_report_file f WHERE f.meeting_id = r.meeting_id)`,
      [meetingId],
    );
  }

  private audit(
    manager: EntityManager,
    action: AuditAction,
    meetingId: string,
    keeperId: string,
  ): Promise<void> {
    const actor = actorOf.person(keeperId);
    return recordInAudit(manager, { actor, action, subjectKind: 'meeting', subjectId: meetingId });
  }
}
