import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  creditsLetStand,
  unqualifiedCredits,
} from '../../../../hours/unqualified/unqualified-credits.queries.js';
import type { Language } from '../../../../messages/catalogue.js';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import type { Viewer } from '../../../../platform/auth/viewer.form.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import type { FilledForm } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { pageNumber } from '../../../../platform/web/paging.page.js';
import type { UnqualifiedForm } from './unqualified.form.js';
import { unqualifiedConsequencesPage } from './unqualified-consequences.page.js';
import { unqualifiedPage } from './unqualified.page.js';
import { UnqualifiedPreview } from './unqualified-preview.service.js';

/** How many of the credits that the board let stand are shown. */
const SETTLED_SHOWN = 25;

/** What the address of the list says. */
export interface UnqualifiedQuery {
  blad?: unknown;
  gedaan?: unknown;
}

/** The list of S7, and the board's answer. */
@Injectable()
export class UnqualifiedPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly preview: UnqualifiedPreview,
  ) {}

  /** The list. */
  async list({ roles, personId }: Viewer, query: UnqualifiedQuery, filled?: FilledForm): Promise<Page> {
    const { manager } = this.dataSource;
    const page = pageNumber(query.blad);
    const credits = await unqualifiedCredits(manager);
    const letStand = await creditsLetStand(manager, SETTLED_SHOWN);
    const reader = { isBoard: roles.includes('board'), personId };
    return unqualifiedPage({ credits, letStand, page, reader, done: query.gedaan }, filled);
  }

  /**
   * Decides if it still comes to what was shown, else shows what it would come to now. A colleague may have been first:
   * then the list says how it stands.
   *
   * @param seen the seal of what was shown; null decides nothing
   */
  async decide(
    { personId }: Viewer,
    { decision, seen }: { decision: UnqualifiedForm; seen: string | null },
    language: Language,
  ): Promise<Page | SeeOther> {
    const { credit: creditIds, ...answer } = decision;
    const how = { actor: actorOf.person(personId), seen };
    try {
      const consequences = await this.preview.decide(creditIds, answer, how);
      if (consequences === null) return seeOther(`/nakijken?gedaan=${answer.outcome}`);
      return unqualifiedConsequencesPage({ decision, consequences, changed: seen !== null }, language);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'unqualified.decided') throw error;
      return seeOther('/nakijken?gedaan=eerder');
    }
  }
}
