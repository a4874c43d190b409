import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TrajectoryStatesService } from '../trajectories/trajectory-states.service.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { answerForm, type FilledForm } from '../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page-answer.rules.js';
import { recordView } from '../../platform/audit/view-audit.service.js';
import { StateForm } from './state.form.js';
import { statePage } from './state.page.js';
import { traineeSummary } from './trainees.queries.js';

/** Pausing, stopping and resuming a trajectory by the secretariat. */
@Injectable()
export class StateChangeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly states: TrajectoryStatesService,
    private readonly clock: Clock,
  ) {}

  /** How a trajectory stands, and what it may become. That it was looked at is kept (V3). */
  async show(viewerId: string, trajectoryId: string, done: unknown): Promise<Page> {
    const { manager } = this.dataSource;
    const trainee = await traineeSummary(manager, trajectoryId);
    const { personId } = trainee;
    await recordView(manager, viewerId, { kind: 'trajectory', id: trajectoryId, personId });
    return statePage(trainee, this.clock.today(), { done });
  }

  /** @throws DomainError `trajectory.state.impossible` (409) when somebody else was first */
  change(viewerId: string, trajectoryId: string, body: unknown): Promise<Page | SeeOther> {
    return answerForm<StateForm, Page | SeeOther>(StateForm, body, {
      accept: async ({ to, since, reason }) => {
        const { state } = await traineeSummary(this.dataSource.manager, trajectoryId);
        // A second click asks for what it is already.
        if (state !== to) {
          await this.states.change(trajectoryId, { to, since, reason }, actorOf.person(viewerId));
        }
        return seeOther(`/deelnemers/${trajectoryId}/traject?gedaan=${to}`);
      },
      again: async (filled: FilledForm) =>
        statePage(await traineeSummary(this.dataSource.manager, trajectoryId), this.clock.today(), {
          filled,
        }),
    });
  }
}
