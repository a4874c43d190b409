import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { answerForm, blankForm, type FilledForm } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { requireForm } from '../../../../platform/web/required-form.form.js';
import { CallingOffForm } from '../../../meetings/pages/planning/edition.form.js';
import { daysOf } from '../../days.queries.js';
import { DaysService, type Keeper } from '../../days.service.js';
import { callingOffDayPage, copyDayPage, dayPage, daysPage } from './days.page.js';
import { dayPath } from './day-words.page.js';
import { CopiedDayForm, PublishDayForm } from './day.form.js';

/** An organiser looks at their days, copies, publishes and calls them off; the secretariat does so with all (I1). */
@Injectable()
export class DaysPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly days: DaysService,
    private readonly clock: Clock,
  ) {}

  async list(keeper: Keeper): Promise<Page> {
    const days = await daysOf(this.dataSource.manager, keeper.secretariat ? null : keeper.personId);
    return daysPage(days, keeper, this.clock.today());
  }

  /** @throws DomainError `day.not-found` (404) */
  async show(keeper: Keeper, id: string, done: unknown): Promise<Page> {
    const day = await this.days.kept(keeper, id);
    await recordView(this.dataSource.manager, keeper.personId, { kind: 'meeting', id: day.id });
    return dayPage(day, { done, today: this.clock.today(), keeper });
  }

  /** The form that takes an earlier day over. */
  copyForm(keeper: Keeper): Promise<Page> {
    return this.copyPage(keeper, blankForm({ formKey: randomUUID() }));
  }

  /** Begins a draft like an earlier day, 52 weeks later. */
  copy(keeper: Keeper, body: unknown): Promise<Page | SeeOther> {
    return answerForm<CopiedDayForm, Page | SeeOther>(CopiedDayForm, body, {
      accept: async ({ formKey, source, newTitle }) => {
        await this.days.kept(keeper, source);
        const id = await this.days.copy(source, newTitle, actorOf.person(keeper.personId), formKey);
        return seeOther(`${dayPath({ id })}?gedaan=overgenomen`);
      },
      again: (filled) => this.copyPage(keeper, filled),
    });
  }

  /** Opens the day to members. A second click changes nothing. */
  async publish(keeper: Keeper, id: string, body: unknown): Promise<SeeOther> {
    const day = await this.days.kept(keeper, id);
    const { version } = requireForm(PublishDayForm, body);
    await this.days.publish(day.id, version, actorOf.person(keeper.personId));
    return seeOther(`${dayPath(day)}?gedaan=open`);
  }

  /** What calling off does. */
  async callingOff(keeper: Keeper, id: string): Promise<Page> {
    return callingOffDayPage(await this.days.kept(keeper, id), blankForm());
  }

  /** Does it. A second click changes nothing. */
  async callOff(keeper: Keeper, id: string, body: unknown): Promise<Page | SeeOther> {
    const day = await this.days.kept(keeper, id);
    return answerForm<CallingOffForm, Page | SeeOther>(CallingOffForm, body, {
      accept: async ({ reason }) => {
        await this.days.callOff(day.id, reason, actorOf.person(keeper.personId));
        return seeOther(`${dayPath(day)}?gedaan=afgelast`);
      },
      again: (filled) => callingOffDayPage(day, filled),
    });
  }

  private async copyPage(keeper: Keeper, filled: FilledForm): Promise<Page> {
    const days = await daysOf(this.dataSource.manager, keeper.secretariat ? null : keeper.personId);
    return copyDayPage([...days].reverse(), keeper, filled);
  }
}
