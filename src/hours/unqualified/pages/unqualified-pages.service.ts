import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import type { Viewer } from '../../../platform/auth/viewer.form.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { answerForm, type FilledForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { creditsLetStand, unqualifiedCredits } from '../unqualified-credits.queries.js';
import { UnqualifiedCredits } from '../unqualified-credits.service.js';
import { UnqualifiedForm } from './unqualified.form.js';
import { unqualifiedPage } from './unqualified.page.js';

/** How many of the credits that the board let stand are shown. */
const SETTLED_SHOWN = 25;

/** The list of S7, and the board's answer. */
@Injectable()
export class UnqualifiedPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly credits: UnqualifiedCredits,
  ) {}

  /** The list. */
  async list({ roles, personId }: Viewer, done: unknown, filled?: FilledForm): Promise<Page> {
    const { manager } = this.dataSource;
    const credits = await unqualifiedCredits(manager);
    const letStand = await creditsLetStand(manager, SETTLED_SHOWN);
    return unqualifiedPage(
      { credits, letStand },
      { isBoard: roles.includes('board'), personId },
      done,
      filled,
    );
  }

  /** Carries a decision out. A colleague may have been first: then the page says how it stands. */
  decide(viewer: Viewer, body: unknown): Promise<Page | SeeOther> {
    return answerForm<UnqualifiedForm, Page | SeeOther>(UnqualifiedForm, body, {
      accept: async ({ credit: creditIds, outcome, reason }) => {
        try {
          await this.credits.decide({ creditIds, outcome, reason }, actorOf.person(viewer.personId));
        } catch (error) {
          if (!(error instanceof DomainError) || error.code !== 'unqualified.decided') throw error;
          return seeOther('/nakijken?gedaan=eerder');
        }
        return seeOther(`/nakijken?gedaan=${outcome}`);
      },
      again: (filled) => this.list(viewer, null, filled),
    });
  }
}
