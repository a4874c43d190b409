import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import { isKind, kindOf } from '../../../hours/kinds/activity-kinds.rules.js';
import type { ScheduledComponent } from '../../../learning/meetings/edition.entity.js';
import type { Actor } from '../../../platform/audit/actor.rules.js';
import { type AuditAction, recordInAudit } from '../../../platform/audit/audit-log.service.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { DocumentVault } from '../../../platform/documents/document-vault.service.js';
import { assertPrintable } from '../../../platform/documents/printable.service.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { lastEvaluations } from '../../evaluations/results.queries.js';
import { summaryText } from '../../evaluations/results-words.page.js';
import { AccreditationBodies } from '../bodies/accreditation-bodies.service.js';
import type { CourseType } from '../pe-online/attendance-row.rules.js';
import type { DossierContent } from './dossier-content.rules.js';
import type { DossierDescription } from './dossier-description.rules.js';
import { Dossier, DossierDocument, DossierFlag, DossierStepTaken } from './dossier.entity.js';
import {
  DossierDescriptions,
  type FilledIn,
  NOTHING_FILLED_IN,
  topicNamesOf,
} from './dossier-descriptions.service.js';
import { dossierPdf } from './dossier-pdf.page.js';
import {
  type DossierState,
  GRANTING,
  openSteps,
  type PersonsStep,
  stateAfter,
  stateOn,
  SUBMITTING,
} from './dossier-states.rules.js';
import { isHandedOver, submittedLast } from './dossiers.queries.js';
import type { Grant } from './grant.rules.js';
import { findingsOf } from './findings.rules.js';
import { type Flag, flagsAfter, grantedMeetings } from './flags.rules.js';

/** What somebody says with a step. */
export interface StepSaid {
  /** the question, the answer or the reason */
  text?: string;
  granted?: Grant;
  /** of what was granted, put right: how the body accredits it */
  type?: CourseType;
}

/** States in which a dossier is still filled in: before it is submitted, and while the body waits for an answer. */
const FILLED_IN: readonly DossierState[] = ['draft', 'questions'];

/** Dossiers: begun, filled in, and taken through the steps of Q6. Each change is made by the version that was seen. */
@Injectable()
export class DossiersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly descriptions: DossierDescriptions,
    private readonly bodies: AccreditationBodies,
    private readonly vault: DocumentVault,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a dossier of an edition or a day for a body; where one goes on, that is the one.
   *
   * @param id of the new dossier; the same form sent twice makes one
   * @returns the id of the dossier that goes on
   * @throws DomainError `accreditation.body-unknown`, `accreditation.dossier.no-edition` (404), `accreditation.dossier.not-accredited`
   *   when the edition is called off or is of a kind that has no topics
   */
  async begin(id: string, of: { editionId: string; body: string }, actor: Actor): Promise<string> {
    this.bodies.byKey(of.body);
    return this.dataSource.transaction(async (manager) => {
      const { edition } = await this.descriptions.known(manager, of.editionId);
      if (edition.state === 'cancelled' || !canBeSubmitted(edition.component))
        throw new DomainError('accreditation.dossier.not-accredited', {}, 'invalid', 'editionId');
      const inserted = await manager
        .createQueryBuilder()
        .insert()
        .into(Dossier)
        .values({ id, ...of, state: 'draft', version: 1, ...NOTHING_FILLED_IN, begunAt: this.now() })
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length === 0) return goingDossier(manager, of);
      await audit(manager, actor, 'accreditation.begun', id, { body: of.body });
      return id;
    });
  }

  /**
   * Keeps what a person fills in.
   *
   * @param version the one that its editor saw
   * @throws DomainError `form.overtaken` (conflict) when it is another by now, unless it says the same already;
   *   `accreditation.dossier.closed` (conflict) when it was submitted or has ended; `document.character-missing` or
   *   `document.character-invisible` on the field that cannot be printed
   */
  async fill(id: string, version: number, filled: FilledIn, actor: Actor): Promise<void> {
    for (const [field, said] of Object.entries(filled))
      if (typeof said === 'string') assertPrintable(said.replaceAll('\t', ' ').split('\n'), 'sans', field);
    await this.dataSource.transaction(async (manager) => {
      const dossier = await lockDossier(manager, id);
      const names = Object.keys(filled) as (keyof FilledIn)[];
      const changed = names.filter((name) => filled[name] !== dossier[name]);
      if (changed.length === 0) return;
      if (!FILLED_IN.includes(dossier.state))
        throw new DomainError('accreditation.dossier.closed', {}, 'conflict');
      assertSeen(dossier, version);
      await manager.update(Dossier, { id }, { ...filled, version: version + 1 });
      await audit(manager, actor, 'accreditation.filled-in', id, { fields: changed.join(' ') });
    });
  }

  /**
   * Takes a step (Q6).
   *
   * @param version the one that was seen
   * @throws DomainError as `stateAfter`; `form.overtaken` (conflict) when another step was taken since;
   *   `accreditation.correct.handed-over` or `accreditation.correct.not-taken` on `type` when that cannot be put right
   */
  async take(id: string, version: number, step: PersonsStep, said: StepSaid, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const dossier = await lockDossier(manager, id);
      const now = stateOn(dossier.state, dossier.validUntil, this.clock.today());
      // A step that there is not from here says so, whichever version was seen.
      if (openSteps(now).includes(step)) assertSeen(dossier, version);
      const known = await this.descriptions.known(manager, dossier.editionId);
      const described = await this.descriptions.describe(manager, known, dossier, 'nl');
      const submits = SUBMITTING.includes(step);
      const findings = submits ? findingsOf(described, this.bodies.byKey(dossier.body)).length : 0;
      // What a person does leads to `expired` nowhere.
      const state = stateAfter(now, step, { ...said, findings }) as Dossier['state'];
      const granted = GRANTING.includes(step) ? said.granted! : null;
      const text = said.text?.trim() ?? '';
      const sequence = await this.keepStep(manager, { dossierId: id, step, text, granted, by: actor });
      if (submits) {
        const ids = described.meetings.map((meeting) => meeting.id);
        const lastTime = (await lastEvaluations(manager, ids)).map((one) => summaryText('nl', one));
        const content = { ...this.contentOf(dossier.body, described, topicNamesOf(known)), lastTime };
        const documentId = await this.vault.freeze(manager, content, dossierPdf);
        await manager.insert(DossierDocument, { dossierId: id, sequence, documentId });
      }
      // The body granted what the secretariat submitted last: it knows of no later change of the planning (Q6).
      const seen = step === 'grant' ? grantedMeetings(await submittedLast(manager, id)) : null;
      const kept = {
        ...(granted && columnsOf(granted)),
        ...(seen && { known: seen }),
        ...(step === 'correct' && { type: await this.correctedType(manager, dossier, said.type) }),
      };
      await manager.update(Dossier, { id }, { state, version: version + 1, ...kept });
      if (seen) await raiseFlags(manager, id, flagsAfter([], seen, grantedMeetings(described)), this.now());
      await audit(manager, actor, `accreditation.${step}`, id, changedBy(dossier, step, kept));
    });
  }

  /**
   * The corrected type. Nobody corrects it once attendance was handed over: that stands in the place of the former type at
   * the body.
   */
  private async correctedType(
    manager: EntityManager,
    dossier: Dossier,
    type = dossier.type,
  ): Promise<CourseType | null> {
    if (type === dossier.type || type === null) return dossier.type;
    if (!this.bodies.byKey(dossier.body).takes.includes(type))
      throw new DomainError('accreditation.correct.not-taken', {}, 'invalid', 'type');
    if (await isHandedOver(manager, dossier))
      throw new DomainError('accreditation.correct.handed-over', {}, 'invalid', 'type');
    return type;
  }

  private contentOf(
    key: string,
    described: DossierDescription,
    topicNames: Readonly<Record<string, string>>,
  ): Omit<DossierContent, 'lastTime'> {
    const body = { key, name: this.bodies.byKey(key).name.nl };
    return { body, submittedOn: this.clock.today(), described, topicNames };
  }

  private async keepStep(
    manager: EntityManager,
    step: Omit<DossierStepTaken, 'sequence' | 'at'>,
  ): Promise<number> {
    const taken = await manager.countBy(DossierStepTaken, { dossierId: step.dossierId });
    const sequence = taken + 1;
    await manager.insert(DossierStepTaken, { ...step, sequence, at: this.now() });
    return sequence;
  }

  private now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

/** Locks a dossier for the rest of the transaction. @throws DomainError `accreditation.dossier.not-found` (404) */
export async function lockDossier(manager: EntityManager, id: string): Promise<Dossier> {
  const dossier = await manager.findOne(Dossier, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!dossier) throw new DomainError('accreditation.dossier.not-found', {}, 'not-found');
  return dossier;
}

/** Puts up flags of a dossier that is locked (Q6). */
export async function raiseFlags(
  manager: EntityManager,
  dossierId: string,
  flags: readonly Flag[],
  raisedAt: Date,
): Promise<void> {
  if (flags.length === 0) return;
  await manager.insert(
    DossierFlag,
    flags.map(({ meeting, what }) => ({
      ...{ id: randomUUID(), dossierId, meetingId: meeting, what, raisedAt },
      ...{ loweredAt: null, loweredBy: null, loweredBecause: null },
    })),
  );
}

/** Whether editions of a component are submitted for accreditation: those whose blocks have topics, and intervision days (Q1). */
export function canBeSubmitted(component: ScheduledComponent | null): boolean {
  return component === null || (isKind(component) && kindOf(component).blocks?.topics === true);
}

/** Keeps in the log what was done to a dossier (V3). */
export function audit(
  manager: EntityManager,
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  details: Record<string, string> = {},
): Promise<void> {
  return recordInAudit(manager, {
    actor,
    action,
    subjectKind: 'accreditation-dossier',
    subjectId,
    details,
  });
}

/** The dossier that goes on, of which there is one for an edition and a body. */
async function goingDossier(
  manager: EntityManager,
  of: { editionId: string; body: string },
): Promise<string> {
  const state = Not(In(['refused', 'dropped']));
  const { id } = await manager.findOneByOrFail(Dossier, { ...of, state });
  return id;
}

function assertSeen({ version }: Dossier, seen: number): void {
  if (version !== seen) throw new DomainError('form.overtaken', {}, 'conflict');
}

/** What a correction makes another, for the log: the names of columns, and never what stands in them. */
function changedBy(dossier: Dossier, step: PersonsStep, kept: Partial<Dossier>): Record<string, string> {
  if (step !== 'correct') return {};
  const names = Object.keys(kept) as (keyof Dossier)[];
  return { fields: names.filter((name) => kept[name] !== dossier[name]).join(' ') };
}

function columnsOf({ number, points, validFrom, validUntil }: Grant): Partial<Dossier> {
  return { grantNumber: number.trim(), grantPoints: points, validFrom, validUntil };
}
