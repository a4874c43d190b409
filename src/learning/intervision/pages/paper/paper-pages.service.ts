import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../../messages/catalogue.js';
import { Registers } from '../../../../people/registers/registers.service.js';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import type { Viewer } from '../../../../platform/auth/viewer.form.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import type { Page } from '../../../../platform/web/page-answer.rules.js';
import type { KnownDay } from '../../days.queries.js';
import { DaysService } from '../../days.service.js';
import { onPaper } from '../../paper.queries.js';
import { keeperOf } from '../planning/day-words.page.js';
import { badgesPage, signingListPage } from './paper.page.js';

/** The papers of a day, for its organisers and the secretariat. The audit log keeps who looked (V3). */
@Injectable()
export class PaperPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly days: DaysService,
    private readonly registers: Registers,
  ) {}

  /** @throws DomainError `day.not-found` (404), also for a draft */
  async list(viewer: Viewer, id: string, language: Language): Promise<Page> {
    const day = await this.opened(viewer, id);
    return signingListPage(day, await onPaper(this.dataSource.manager, day.id), {
      registers: this.registers.all(),
      language,
    });
  }

  /** @throws DomainError as `list` */
  async badges(viewer: Viewer, id: string): Promise<Page> {
    const day = await this.opened(viewer, id);
    return badgesPage(day, await onPaper(this.dataSource.manager, day.id));
  }

  private async opened(viewer: Viewer, id: string): Promise<KnownDay> {
    const day = await this.days.kept(keeperOf(viewer), id);
    if (day.state === 'draft') throw new DomainError('day.not-found', {}, 'not-found');
    await recordView(this.dataSource.manager, viewer.personId, { kind: 'meeting', id: day.id });
    return day;
  }
}
