import { randomUUID } from 'node:crypto';
import { Injectable, NotFoundException, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CurriculumService } from '../../../curriculum/curriculum.service.js';
import { decisionsOf } from '../../../enrolment/trajectories/decided.queries.js';
import type { DecisionKind } from '../../../enrolment/trajectories/decision-terms.rules.js';
import { ProgressService } from '../../../hours/progress.service.js';
import type { Language } from '../../../messages/catalogue.js';
import { actorOf } from '../../../platform/audit/actor.rules.js';
import type { Viewer } from '../../../platform/auth/viewer.form.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { answerForm, blankForm, type FilledForm } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../platform/web/page-answer.rules.js';
import { dossierPath } from '../../../enrolment/pages/dossier-head.page.js';
import { openDossier } from '../../../enrolment/pages/dossier-opening.service.js';
import { DECISION_FORMS, type DecisionForm, decisionOf, kindOfPath } from './decision.form.js';
import { decisionConsequencesPage } from './decision-consequences.page.js';
import { decisionFormPage } from './decision-form.page.js';
import { DecisionRehearsal } from '../decision-rehearsal.service.js';
import { decisionsPage, type DecisionsSource } from './decisions.page.js';

/** Which trajectory, and who asks for it. */
export interface DecisionAddress {
  viewer: Viewer;
  trajectoryId: string;
  language: Language;
}

/** What the address of a page of decisions says. */
export interface DecisionQuery {
  gedaan?: unknown;
  onderdeel?: unknown;
  besluit?: unknown;
}

/** The board's decisions on one trajectory, as the board reads and takes them (P6, P8, P9). */
@Injectable()
export class DecisionPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly curriculum: CurriculumService,
    private readonly progress: ProgressService,
    private readonly rehearsal: DecisionRehearsal,
    private readonly clock: Clock,
  ) {}

  /** All of them, and the ways to a new one. */
  async list(
    address: DecisionAddress,
    { gedaan }: DecisionQuery,
    conflict: Text | null = null,
  ): Promise<Page> {
    return decisionsPage(await this.source(address), { done: gedaan, conflict }, address.language);
  }

  /** The form of one kind. @throws NotFoundException for another kind */
  async form(
    address: DecisionAddress,
    path: string,
    { onderdeel, besluit }: DecisionQuery,
    filled?: FilledForm,
  ): Promise<Page> {
    const kind = kindAt(path);
    const source = await this.source(address);
    const start = blankForm({
      key: randomUUID(),
      component: typeof onderdeel === 'string' ? onderdeel : '',
      decision: typeof besluit === 'string' ? besluit : '',
    });
    return decisionFormPage(source, kind, filled ?? start, address.language);
  }

  /**
   * Shows what a decision would come to, or takes it when that was shown.
   *
   * @param confirmed whether what was shown is to happen
   */
  answer(
    address: DecisionAddress,
    path: string,
    body: unknown,
    confirmed: boolean,
  ): Promise<Page | SeeOther> {
    const kind = kindAt(path);
    return answerForm<DecisionForm, Page | SeeOther>(DECISION_FORMS[kind] as Type<DecisionForm>, body, {
      accept: (form, typed) => this.decide(address, kind, { form, typed, confirmed }),
      again: (filled) => this.form(address, path, {}, filled),
    });
  }

  private async decide(
    address: DecisionAddress,
    kind: DecisionKind,
    { form, typed, confirmed }: { form: DecisionForm; typed: FilledForm['typed']; confirmed: boolean },
  ): Promise<Page | SeeOther> {
    const { viewer, trajectoryId, language } = address;
    const source = await this.source(address);
    const decision = decisionOf(form, this.clock.today());
    const seen = confirmed ? form.seen : null;
    try {
      const how = { actor: actorOf.person(viewer.personId), seen };
      const outcome = await this.rehearsal.decide(trajectoryId, decision, how);
      if (outcome === null) return seeOther(`${dossierPath(trajectoryId)}/besluiten?gedaan=${kind}`);
      const shown = { source, decision, typed, outcome, changed: confirmed };
      return decisionConsequencesPage(shown, language);
    } catch (error) {
      // A colleague was first: the list says what they decided.
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      return this.list(address, {}, { key: error.code, params: error.params });
    }
  }

  private async source({ viewer, trajectoryId }: DecisionAddress): Promise<DecisionsSource> {
    const { manager } = this.dataSource;
    const head = await openDossier(manager, viewer.personId, trajectoryId);
    const { definition } = await this.curriculum.version(manager, head.programmeVersionId);
    const [progress] = await this.progress.of(manager, [trajectoryId]);
    return {
      head,
      readingList: definition.readingList,
      requirements: progress!.requirements,
      decisions: await decisionsOf(manager, trajectoryId),
      own: head.personId === viewer.personId,
    };
  }
}

function kindAt(path: string): DecisionKind {
  const kind = kindOfPath(path);
  if (!kind) throw new NotFoundException();
  return kind;
}
