import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asTyped } from '../../people/leader-details.rules.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import { isId } from '../../platform/text/id.rules.js';
import { answerForm, blankForm, type FilledForm, typedText } from '../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page-answer.rules.js';
import { DeputiesService } from '../trajectories/deputies.service.js';
import { deputyBy } from '../trajectories/deputies.queries.js';
import { DeputyForm } from './deputy.form.js';
import { deputyPage } from './deputy.page.js';
import { deputyCheckPage } from './deputy-check.page.js';
import { deputyEndPage } from './deputy-end.page.js';
import { type Supervisor, supervisorBy, supervisorsLike } from './supervisors.queries.js';
import { traineeSummaries } from './trainees.queries.js';

/** The secretariat names a deputy of a supervisor, and ends that (S1). */
@Injectable()
export class DeputyAdministrationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly deputies: DeputiesService,
    private readonly clock: Clock,
  ) {}

  /** The form, filled with what the address carries. @throws DomainError `people.not-found` (404) */
  async blank(personId: string, query: Record<string, unknown>): Promise<Page> {
    const said = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
    const typed = {
      formKey: isId(query['formKey']) ? query['formKey'] : randomUUID(),
      waarnemer: said('waarnemer'),
      vanaf: said('vanaf') || asTyped(this.clock.today()),
      tot: said('tot'),
    };
    return this.form(await this.supervisor(personId), blankForm(typed));
  }

  /** The page on which the secretary confirms; the form again when the deputy cannot stand in. */
  async check(personId: string, query: Record<string, unknown>): Promise<Page> {
    const supervisor = await this.supervisor(personId);
    const { formKey = '', waarnemer = '', vanaf = '', tot = '' } = query;
    return answerForm<DeputyForm, Page>(
      DeputyForm,
      { formKey, waarnemer, vanaf, tot },
      {
        accept: async (form) => {
          const { manager } = this.dataSource;
          const plan = await this.deputies.plan(manager, wishOf(personId, form));
          const deputy = await supervisorBy(manager, form.waarnemer, this.clock.today());
          const own = await traineeSummaries(manager, plan.ownTrajectoryIds);
          return deputyCheckPage({ supervisor, deputy: deputy!, form, plan, own });
        },
        again: (filled) => this.form(supervisor, filled),
      },
    );
  }

  /** Names the deputy. A second click finds it done. */
  async name(viewerId: string, personId: string, body: unknown): Promise<Page | SeeOther> {
    const supervisor = await this.supervisor(personId);
    return answerForm<DeputyForm, Page | SeeOther>(DeputyForm, body, {
      accept: async (form) => {
        await this.deputies.name(form.formKey, wishOf(personId, form), actorOf.person(viewerId));
        return seeOther(`/begeleiders/${personId}?gedaan=waarneming`);
      },
      again: (filled) => this.form(supervisor, filled),
    });
  }

  /** The page on which the secretary ends a deputy's time early; once that time is over, the way back. */
  async ending(personId: string, id: string): Promise<Page | SeeOther> {
    await this.supervisor(personId);
    const found = isId(id) ? await deputyBy(this.dataSource.manager, id) : undefined;
    if (!found || found.supervisorId !== personId) throw new DomainError('deputy.not-found', {}, 'not-found');
    const today = this.clock.today();
    if (found.toDate < today) return seeOther(`/begeleiders/${personId}`);
    return deputyEndPage(found, today);
  }

  /** Ends a deputy's time. A second click finds it ended. */
  async end(viewerId: string, personId: string, id: string): Promise<SeeOther> {
    await this.supervisor(personId);
    if (!isId(id)) throw new DomainError('deputy.not-found', {}, 'not-found');
    await this.deputies.end(id, personId, actorOf.person(viewerId));
    return seeOther(`/begeleiders/${personId}?gedaan=waarneming-beeindigd`);
  }

  private async form(supervisor: Supervisor, filled: FilledForm): Promise<Page> {
    const leaders = await supervisorsLike(this.dataSource.manager, '', this.clock.today());
    const others = leaders.filter(({ personId }) => personId !== supervisor.personId);
    return deputyPage({ supervisor, leaders: others, filled, formKey: typedText(filled.typed, 'formKey') });
  }

  private async supervisor(personId: string): Promise<Supervisor> {
    const found = isId(personId)
      ? await supervisorBy(this.dataSource.manager, personId, this.clock.today())
      : undefined;
    if (!found) throw new DomainError('people.not-found', {}, 'not-found');
    return found;
  }
}

function wishOf(supervisorId: string, { waarnemer, vanaf, tot }: DeputyForm) {
  return { supervisorId, deputyId: waarnemer, fromDate: vanaf, toDate: tot };
}
