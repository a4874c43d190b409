import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type ComingPlace, ComingPlaces, placesCode } from '../../people/coming-places.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
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
    private readonly places: ComingPlaces,
    private readonly clock: Clock,
  ) {}

  /** How a trajectory stands, and what it may become. Keeps in the audit log that the viewer looked at it (V3). */
  async show(viewerId: string, trajectoryId: string, done: unknown): Promise<Page> {
    const { manager } = this.dataSource;
    const trainee = await traineeSummary(manager, trajectoryId);
    const { personId } = trainee;
    await recordView(manager, viewerId, { kind: 'trajectory', id: trajectoryId, personId });
    return statePage(trainee, this.clock.today(), { done, places: await this.placesOf(trajectoryId) });
  }

  /**
   * Takes the step, and gives up the places that were shown with it (C1).
   *
   * @throws DomainError `trajectory.state.impossible` (409) when somebody else was first
   */
  change(viewerId: string, trajectoryId: string, body: unknown): Promise<Page | SeeOther> {
    return answerForm<StateForm, Page | SeeOther>(StateForm, body, {
      accept: async ({ to, since, reason, places }) => {
        const { state } = await traineeSummary(this.dataSource.manager, trajectoryId);
        // A second click asks for the state that the first one brought.
        if (state !== to) {
          const change = { to, since, reason };
          await this.dataSource.transaction(async (manager) => {
            if (to !== 'running') await this.assertShown(manager, trajectoryId, places);
            await this.states.step(manager, trajectoryId, change, actorOf.person(viewerId));
          });
        }
        return seeOther(`/deelnemers/${trajectoryId}/traject?gedaan=${to}`);
      },
      again: async (filled: FilledForm) =>
        statePage(await traineeSummary(this.dataSource.manager, trajectoryId), this.clock.today(), {
          filled,
          places: await this.placesOf(trajectoryId),
        }),
    });
  }

  /** @throws DomainError `people.places.changed` when there are other places by now than the page showed */
  private async assertShown(manager: EntityManager, trajectoryId: string, shown: string): Promise<void> {
    const own = { trajectoryIds: [trajectoryId] };
    await this.places.lock(manager, own);
    if (placesCode(await this.places.of(manager, own)) !== shown)
      throw new DomainError('people.places.changed');
  }

  private placesOf(trajectoryId: string): Promise<ComingPlace[]> {
    return this.places.of(this.dataSource.manager, { trajectoryIds: [trajectoryId] });
  }
}
