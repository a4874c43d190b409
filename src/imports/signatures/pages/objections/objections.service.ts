import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { othersDecide } from '../../objections.service.js';
import { latestTerm } from '../../signature-term.service.js';
import {
  decisionsOn,
  type Objection,
  objectionBy,
  objectionsPaged,
  signaturesObjected,
} from '../../objections.queries.js';
import type { Language } from '../../../../messages/catalogue.js';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../../platform/audit/audit-log.service.js';
import type { Viewer } from '../../../../platform/auth/viewer.form.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../../platform/text/id.rules.js';
import type { FilledForm } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page-answer.rules.js';
import { pageNumber } from '../../../../platform/web/paging.page.js';
import { DecisionPreviewService } from './decision-preview.service.js';
import type { DecisionForm } from './decision.form.js';
import { decisionConsequencesPage, objectionPage, objectionsPage } from './objections.page.js';

const SHOWN = 25;

/** What the address of an objection's page says. */
export interface ObjectionQuery {
  gedaan?: unknown;
  kies?: unknown;
}

/** Objections as the office reads them, and as the board decides them (D9, S7). */
@Injectable()
export class ObjectionPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly decisions: DecisionPreviewService,
    private readonly clock: Clock,
  ) {}

  /** @param asked the value of `?blad=` */
  async list({ roles }: Viewer, asked: unknown): Promise<Page> {
    const { manager } = this.dataSource;
    const page = pageNumber(asked);
    const found = await objectionsPaged(manager, { limit: SHOWN, offset: (page - 1) * SHOWN });
    const lastDay = (await latestTerm(manager))?.lastDay ?? null;
    const today = this.clock.today();
    return objectionsPage(found, { page, size: SHOWN, lastDay, today, isBoard: roles.includes('board') });
  }

  /** One of them; that it was read is kept (V3). @throws DomainError `objection.not-found` (404) */
  async show(viewer: Viewer, id: string, query: ObjectionQuery, filled?: FilledForm): Promise<Page> {
    const { manager } = this.dataSource;
    const objection = await this.find(id);
    await recordInAudit(manager, {
      actor: actorOf.person(viewer.personId),
      action: 'objection.viewed',
      subjectKind: 'objection',
      subjectId: id,
    });
    const signatures = await signaturesObjected(manager, objection);
    const { personId } = viewer;
    const leavesToOthers =
      objection.importerId === personId && (await othersDecide(manager, objection, signatures));
    const reader = { isBoard: viewer.roles.includes('board'), personId, leavesToOthers };
    const decisions = await decisionsOn(manager, id);
    const source = { objection, signatures, decisions, today: this.clock.today() };
    return objectionPage({ ...source, reader, done: query.gedaan, kies: query.kies }, filled);
  }

  /**
   * Decides if it still comes to what was shown, else shows what it would come to now.
   *
   * @param seen the seal of what was shown; null decides nothing
   */
  async decide(
    { personId }: Viewer,
    id: string,
    { decision, seen }: { decision: DecisionForm; seen: string | null },
    language: Language,
  ): Promise<Page | SeeOther> {
    const objection = await this.find(id);
    const { claim: claimIds, outcome, reason } = decision;
    const how = { actor: actorOf.person(personId), seen };
    try {
      const consequences = await this.decisions.decide(id, { claimIds, outcome, reason }, how);
      if (consequences === null) return seeOther(`/bezwaren/${id}?gedaan=besloten`);
      const source = { objection, decision, consequences, changed: seen !== null };
      return decisionConsequencesPage(source, language);
    } catch (error) {
      // A colleague was first, or the hours went meanwhile: the page says how it stands.
      if (!(error instanceof DomainError) || error.code !== 'objection.decided') throw error;
      return seeOther(`/bezwaren/${id}?gedaan=eerder`);
    }
  }

  private async find(id: string): Promise<Objection> {
    const objection = isId(id) ? await objectionBy(this.dataSource.manager, id) : undefined;
    if (!objection) throw new DomainError('objection.not-found', {}, 'not-found');
    return objection;
  }
}
