import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../messages/catalogue.js';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import type { Viewer } from '../../../platform/auth/viewer.form.js';
import { unlessOvertaken } from '../../../platform/errors/overtaken.service.js';
import { blankForm, type FilledForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { WithdrawalService } from '../withdrawal.service.js';
import { namesConcernedBy } from '../record-audience.queries.js';
import { isInForce } from './record.page.js';
import { RECORDS_PATH } from './records.page.js';
import { recordHistory } from './records.queries.js';
import { RecordsService } from './records.service.js';
import type { WithdrawalForm } from './withdrawal.form.js';
import { withdrawalPage } from './withdrawal.page.js';

/** How the board withdraws a record: sees whom it concerns, gives a reason, and does it once (K5). */
@Injectable()
export class RecordWithdrawalService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: RecordsService,
    private readonly withdrawals: WithdrawalService,
  ) {}

  /** The page that asks why; of a record that no longer holds, the record itself, which says so. */
  async ask(
    viewer: Viewer,
    recordId: string,
    language: Language,
    form: FilledForm = blankForm(),
  ): Promise<Page> {
    const row = await this.records.open(viewer, recordId, 'viewed');
    if (!isInForce(row)) return this.records.show(viewer, recordId, { after: 'not-in-force' }, language);
    const told = await namesConcernedBy(this.dataSource.manager, [recordId]);
    return withdrawalPage(row, told, form, language);
  }

  /**
   * Withdraws a record. A second click gets the same answer; a member of the board who came second reads how the record
   * stands.
   */
  async withdraw(
    viewer: Viewer,
    recordId: string,
    { reason, seen }: WithdrawalForm,
    language: Language,
  ): Promise<Page | SeeOther> {
    await this.records.open(viewer, recordId, 'viewed');
    const actor = actorOf.person(viewer.personId);
    const done = seeOther(`${RECORDS_PATH}/${recordId}?ingetrokken=ja`);
    return unlessOvertaken<Page | SeeOther>(
      async () => {
        await this.withdrawals.withdraw(recordId, reason, actor, seen);
        return done;
      },
      async ({ code, params }) => {
        if (await this.withdrawnBy(recordId, actor)) return done;
        const wrong = { '': { key: code, params } };
        return this.ask(viewer, recordId, language, { typed: { reason }, wrong });
      },
    );
  }

  private async withdrawnBy(recordId: string, actor: string): Promise<boolean> {
    const latest = (await recordHistory(this.dataSource.manager, recordId)).at(-1);
    return latest?.state === 'withdrawn' && latest.by.actor === actor;
  }
}
