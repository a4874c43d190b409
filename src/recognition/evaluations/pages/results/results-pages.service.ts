import type { Readable } from 'node:stream';
import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../../messages/catalogue.js';
import type { Viewer } from '../../../../platform/auth/viewer.form.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { csvStream } from '../../../../platform/spreadsheet/csv-writer.page.js';
import { workbookStream } from '../../../../platform/spreadsheet/workbook-writer.page.js';
import { isId } from '../../../../platform/text/id.rules.js';
import type { Page } from '../../../../platform/web/page-answer.rules.js';
import { keeperOf } from '../../access.rules.js';
import {
  type KnownEvaluation,
  type ClosedEvaluation,
  closedEvaluations,
  earlierEvaluations,
  evaluatedYears,
  evaluationFor,
  evaluationsIn,
} from '../../results.queries.js';
import { evaluationsPage } from './evaluations.page.js';
import { resultColumns, resultRows } from './results-file.page.js';
import { resultsPage } from './results.page.js';

/** The results of evaluations, for teachers, organisers and the office (Q3, Q8). */
@Injectable()
export class ResultsPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @param asked the value of `?jaar=`; the present year without it */
  async list(viewer: Viewer, asked: unknown): Promise<Page> {
    const { manager } = this.dataSource;
    const thisYear = Number(this.clock.today().slice(0, 4));
    const year = yearIn(asked) ?? thisYear;
    const keeperId = keeperOf(viewer);
    const known = await evaluatedYears(manager, keeperId);
    const years = [...new Set([...known, year, thisYear])].sort((one, other) => one - other);
    const all = await evaluationsIn(manager, year, keeperId);
    return evaluationsPage(all, { year, years, office: keeperId === null });
  }

  /** @throws DomainError `evaluations.not-found` (404) where there is none, or it is of somebody else's meeting */
  async show(viewer: Viewer, meetingId: string, language: Language): Promise<Page> {
    const { manager } = this.dataSource;
    const evaluation = await this.found(viewer, meetingId);
    if (!evaluation.closed) return resultsPage(evaluation, undefined, [], language);
    const [closed] = await closedEvaluations(manager, [meetingId]);
    return resultsPage(evaluation, closed, await earlierEvaluations(manager, meetingId), language);
  }

  /** The results as a table for Dutch Excel. @throws DomainError `evaluations.not-found` (404) also while it is open, and where its answers were lost */
  async csv(viewer: Viewer, meetingId: string, language: Language): Promise<Readable> {
    const closed = await this.foundClosed(viewer, meetingId);
    return csvStream(resultColumns(language), resultRows(closed, language));
  }

  /** The same as a workbook. */
  async xlsx(viewer: Viewer, meetingId: string, language: Language): Promise<Readable> {
    const closed = await this.foundClosed(viewer, meetingId);
    return workbookStream(resultColumns(language), resultRows(closed, language), closed.title);
  }

  private async found(viewer: Viewer, meetingId: string): Promise<KnownEvaluation> {
    const { manager } = this.dataSource;
    const found = isId(meetingId) ? await evaluationFor(manager, meetingId, keeperOf(viewer)) : undefined;
    if (!found) throw new DomainError('evaluations.not-found', {}, 'not-found');
    return found;
  }

  private async foundClosed(viewer: Viewer, meetingId: string): Promise<ClosedEvaluation> {
    await this.found(viewer, meetingId);
    const [closed] = await closedEvaluations(this.dataSource.manager, [meetingId]);
    if (!closed || closed.lost) throw new DomainError('evaluations.not-found', {}, 'not-found');
    return closed;
  }
}

/** @throws BadRequestException for what no page of ours asks */
function yearIn(asked: unknown): number | null {
  if (asked === undefined || asked === '') return null;
  if (typeof asked !== 'string' || !/^2\d{3}$/.test(asked)) throw new BadRequestException();
  return Number(asked);
}
