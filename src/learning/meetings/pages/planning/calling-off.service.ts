import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EditionsService } from '../../editions.service.js';
import { hasBegun } from '../../enrolment.rules.js';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { answerForm, blankForm } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { callingOffPage } from './calling-off.page.js';
import { CallingOffForm } from './edition.form.js';
import { editionPath } from './planned-block.page.js';
import { type PlannedBlock, type PlannedEdition, plannedEdition } from './planned-editions.queries.js';

/** Calls a block or a whole edition off, with a look at who hears of it first. */
@Injectable()
export class CallingOffService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly editions: EditionsService,
    private readonly clock: Clock,
  ) {}

  /** What calling off does. @param number of the block; null: the whole edition */
  async form(editionId: string, number: string | null): Promise<Page> {
    const edition = await plannedEdition(this.dataSource.manager, editionId);
    return callingOffPage(edition, this.blocksOf(edition, number), { number, filled: blankForm() });
  }

  /** Does it. A second click changes nothing. */
  async callOff(
    viewerId: string,
    editionId: string,
    number: string | null,
    body: unknown,
  ): Promise<Page | SeeOther> {
    const edition = await plannedEdition(this.dataSource.manager, editionId);
    const blocks = this.blocksOf(edition, number);
    return answerForm<CallingOffForm, Page | SeeOther>(CallingOffForm, body, {
      accept: async ({ reason }) => {
        const actor = actorOf.person(viewerId);
        if (number === null) await this.editions.cancelAll(editionId, reason, actor);
        else await this.editions.cancelBlock(blocks[0]!.id, reason, actor);
        return seeOther(`${editionPath(edition)}?gedaan=afgelast`);
      },
      again: (filled) => callingOffPage(edition, blocks, { number, filled }),
    });
  }

  /** The blocks that would not take place. @throws DomainError `meeting.not-found` (404) */
  private blocksOf({ blocks }: PlannedEdition, number: string | null): PlannedBlock[] {
    if (number !== null) {
      const one = blocks.filter(({ block }) => String(block) === number);
      if (one.length === 0) throw new DomainError('meeting.not-found', {}, 'not-found');
      return one;
    }
    const now = this.clock.now();
    return blocks.filter((one) => one.state === 'planned' && one.list === 'open' && !hasBegun(one, now));
  }
}
