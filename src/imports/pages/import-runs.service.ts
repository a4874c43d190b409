import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TakeBackService } from '../take-back/take-back.service.js';
import { ImportTask } from '../uploads/import-task.entity.js';
import { UploadsService } from '../uploads/uploads.service.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { blankForm, type FilledForm } from '../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page-answer.rules.js';
import { type RunDetails, runDetails } from './earlier-runs.queries.js';
import { isAnotherAhead } from './import-overview.queries.js';
import { recordsOfRun } from '../signatures/notices.queries.js';
import { runPage, takeBackPage } from './run.page.js';

/** Earlier imports, and taking one back. */
@Injectable()
export class ImportRunsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly takeBacks: TakeBackService,
    private readonly uploads: UploadsService,
  ) {}

  /**
   * One earlier import. The board reads it because of the records that it issued (D9); what is done with it is the
   * secretariat's.
   *
   * @throws DomainError (404)
   */
  async show(id: string, isSecretariat: boolean): Promise<Page> {
    const { manager } = this.dataSource;
    const run = await this.run(id);
    const task = await manager.findOneBy(ImportTask, { runId: id, kind: 'take-back' });
    const around = {
      task,
      waits: await isAnotherAhead(manager),
      records: await recordsOfRun(manager, id),
      today: this.clock.today(),
      isSecretariat,
    };
    return runPage(run, around);
  }

  /** What taking it back would do; when somebody did so already, or is doing so, what came of that. */
  async ask(id: string, form: FilledForm = blankForm()): Promise<Page | SeeOther> {
    const { manager } = this.dataSource;
    const run = await this.run(id);
    const busy = await manager.existsBy(ImportTask, { runId: id, kind: 'take-back', state: 'waiting' });
    if (run.takenBack || busy) return seeOther(`/invoer/${id}`);
    // One transaction, so that what is counted belongs together.
    const preview = await this.dataSource.transaction((within) => this.takeBacks.preview(within, id));
    return takeBackPage(run, preview, form, this.clock.today());
  }

  /** Has it taken back. @throws DomainError (404) */
  async takeBack(id: string, reason: string, personId: string): Promise<SeeOther> {
    const { takenBack } = await this.run(id);
    if (!takenBack) await this.uploads.askTakeBack(id, reason, personId);
    return seeOther(`/invoer/${id}`);
  }

  private async run(id: string): Promise<RunDetails> {
    const run = await runDetails(this.dataSource.manager, id);
    if (!run) throw new DomainError('error.404.heading', {}, 'not-found');
    return run;
  }
}
