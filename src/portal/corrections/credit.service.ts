import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../messages/catalogue.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import type { Viewer } from '../../platform/auth/viewer.form.js';
import { Clock } from '../../platform/clock/clock.service.js';
import { DomainError } from '../../platform/errors/domain-error.rules.js';
import type { FilledForm, Typed } from '../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../platform/web/page-answer.rules.js';
import { isId } from '../../platform/text/id.rules.js';
import { consequencesPage } from './consequences.page.js';
import { CorrectionPreviewService } from './correction-preview.service.js';
import { type CorrectionForm, correctionOf } from '../../hours/pages/credit/correction.form.js';
import { creditPage, type CreditReader } from '../../hours/pages/credit/credit.page.js';
import { type CreditFact, creditOf } from '../../hours/pages/credit/credits.queries.js';
import { dossierPath } from '../../enrolment/pages/dossier-head.page.js';
import type { DossierHead } from '../../enrolment/pages/dossier-head.queries.js';
import { openDossier } from '../../enrolment/pages/dossier-opening.service.js';

/** Which credit of which dossier, and who asks for it. */
export interface CreditAddress {
  viewer: Viewer;
  trajectoryId: string;
  claimId: string;
}

/** One credit of a dossier: shows it, and has it corrected in two steps (H2). */
@Injectable()
export class CreditService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly corrections: CorrectionPreviewService,
  ) {}

  /** @throws DomainError `claim.not-found` (404) when it is not of this trajectory */
  async show(
    address: CreditAddress,
    after: CreditReader['after'] = null,
    filled?: FilledForm,
  ): Promise<Page> {
    const { head, fact } = await this.find(address);
    const { roles, personId } = address.viewer;
    const reader = { isSecretariat: roles.includes('secretariat'), own: personId === head.personId };
    return creditPage(head, fact, { ...reader, after, today: this.clock.today() }, filled);
  }

  /** What the correction would come to; nothing of it happens. */
  preview(
    address: CreditAddress,
    form: CorrectionForm,
    typed: Typed,
    language: Language,
  ): Promise<Page | SeeOther> {
    return this.correct(address, { form, typed, seen: null }, language);
  }

  /** Makes the correction if it still comes to what was shown, else shows what it would come to now. */
  async correct(
    address: CreditAddress,
    { form, typed, seen }: { form: CorrectionForm; typed: Typed; seen: string | null },
    language: Language,
  ): Promise<Page | SeeOther> {
    const { head, fact } = await this.find(address);
    const correction = correctionOf(form, fact);
    const actor = actorOf.person(address.viewer.personId);
    try {
      const outcome = await this.corrections.correct(address.claimId, correction, { actor, seen });
      if (outcome.done) return done(address);
      const shown = { head, fact, correction, typed, consequences: outcome.instead };
      return consequencesPage({ ...shown, changed: seen !== null, today: this.clock.today() }, language);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'correction.no-credit') throw error;
      return this.whoWasFirst(address);
    }
  }

  /** After a second click it is done; else the page names the colleague who came first. */
  private async whoWasFirst(address: CreditAddress): Promise<Page | SeeOther> {
    const { fact } = await this.find(address);
    const own = fact.reversal?.by.actor === actorOf.person(address.viewer.personId);
    return own ? done(address) : this.show(address, 'meanwhile');
  }

  private async find({
    viewer,
    trajectoryId,
    claimId,
  }: CreditAddress): Promise<{ head: DossierHead; fact: CreditFact }> {
    const { manager } = this.dataSource;
    const head = await openDossier(manager, viewer.personId, trajectoryId);
    const fact = isId(claimId) ? await creditOf(manager, trajectoryId, claimId) : undefined;
    if (!fact) throw new DomainError('claim.not-found', {}, 'not-found');
    return { head, fact };
  }
}

function done({ trajectoryId, claimId }: CreditAddress): SeeOther {
  return seeOther(`${dossierPath(trajectoryId)}/uren/${claimId}?gecorrigeerd=ja`);
}
