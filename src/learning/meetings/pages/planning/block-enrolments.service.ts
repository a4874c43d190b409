import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import {
  type Page,
  type SeeOther,
  page,
  seeOther,
  type Text,
  view,
} from '../../../../platform/web/page-answer.rules.js';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import { type EnrollingPart, enrolledText } from '../enrolling/enrolling.page.js';
import type { PreviewPart } from '../enrolling/enrolling-preview.page.js';
import {
  type EnrollingBlock,
  EnrollingService,
  type EnrollingShown,
} from '../enrolling/enrolling.service.js';
import { singleTexts } from '../../../../platform/web/form-answer.form.js';
import { blockPath, type BlockWords, blockWords, editionPath } from './planned-block.page.js';
import { type PlannedBlock, type PlannedEdition, plannedEdition } from './planned-editions.queries.js';
import { Clock } from '../../../../platform/clock/clock.service.js';

/** Which block the page is about. */
interface HeadView {
  edition: string;
  back: string;
  heading: Text;
  words: BlockWords;
}

/** A block of an edition, and the address of its enrolments. */
interface Found extends EnrollingBlock {
  edition: PlannedEdition;
  planned: PlannedBlock;
  path: string;
}

const ENROLMENTS = view<{ head: HeadView; part: EnrollingPart }>(
  'learning/meetings/pages/planning/enrolments',
);
const PREVIEW = view<{ head: HeadView; part: PreviewPart }>(
  'learning/meetings/pages/planning/enrolments-preview',
);

/** The secretariat looks at and changes the enrolments of any block (C1). */
@Injectable()
export class BlockEnrolmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly enrolling: EnrollingService,
    private readonly clock: Clock,
  ) {}

  /** The trainees with a place and the waiting list; the audit log keeps who looked (V3). */
  async show(
    viewerId: string,
    editionId: string,
    number: string,
    query: Record<string, unknown>,
  ): Promise<Page> {
    const block = await this.block(editionId, number);
    await recordView(this.dataSource.manager, viewerId, { kind: 'meeting', id: block.id });
    const typed = typeof query['zoek'] === 'string' ? query['zoek'].trim() : '';
    return this.page(block, { typed, notice: enrolledText(query) });
  }

  /** A line for each pasted address or number: what enrolling will do. */
  async preview(editionId: string, number: string, body: unknown): Promise<Page> {
    const block = await this.block(editionId, number);
    const { lijst = '', terug } = singleTexts(body);
    if (terug !== undefined) return this.page(block, { pasted: lijst });
    const part = await this.enrolling.preview(block, block.path, lijst);
    if (!part) return this.page(block, { wrong: { key: 'enrolling.nothing' } });
    const title: Text = { key: 'enrolling.preview.title' };
    return page(PREVIEW, { head: this.head(block), part }, { title, unlisted: true });
  }

  /** Enrols one or many, also after the last day to enrol. */
  async enrol(viewerId: string, editionId: string, number: string, body: unknown): Promise<SeeOther> {
    const block = await this.block(editionId, number);
    const { placed, waiting } = await this.enrolling.enrol(block, singleTexts(body), viewerId);
    return seeOther(`${block.path}?plaats=${placed}&wacht=${waiting}`);
  }

  /** Cancels a trainee's enrolment; the first of the waiting list moves up. */
  async cancel(viewerId: string, editionId: string, number: string, body: unknown): Promise<SeeOther> {
    const block = await this.block(editionId, number);
    await this.enrolling.cancel(block, singleTexts(body)['persoon'], viewerId);
    return seeOther(`${block.path}?uitgeschreven=1`);
  }

  private async page(block: Found, shown: EnrollingShown): Promise<Page> {
    const part = await this.enrolling.part(block, block.path, shown);
    const head = this.head(block);
    const status = shown.wrong ? 422 : 200;
    return page(ENROLMENTS, { head, part }, { title: head.heading, unlisted: true, status });
  }

  private head({ edition, planned }: Found): HeadView {
    return {
      edition: edition.title,
      back: editionPath(edition),
      heading: { key: 'planning.enrolments', params: { block: planned.block } },
      words: blockWords(edition, planned, this.clock.today()),
    };
  }

  /** @throws DomainError `meeting.not-found` (404), also in a draft: nobody can enrol there yet */
  private async block(editionId: string, number: string): Promise<Found> {
    const edition = await plannedEdition(this.dataSource.manager, editionId);
    const planned = edition.blocks.find(({ block }) => String(block) === number);
    if (!planned || edition.state === 'draft') throw new DomainError('meeting.not-found', {}, 'not-found');
    const path = `${blockPath(edition, planned.block)}/inschrijvingen`;
    return { ...planned, programmes: edition.programmes, path, edition, planned };
  }
}
