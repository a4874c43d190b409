import { randomUUID } from 'node:crypto';
import { Temporal } from '@js-temporal/polyfill';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { kindsInBlocks } from '../../../../hours/kinds/activity-kinds.rules.js';
import { editionsFrom } from '../../../../learning/meetings/edition-meetings.queries.js';
import type { Language } from '../../../../messages/catalogue.js';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import type { Viewer } from '../../../../platform/auth/viewer.form.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { dayOf } from '../../../../platform/clock/moments.rules.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { unlessOvertaken } from '../../../../platform/errors/overtaken.service.js';
import { isId } from '../../../../platform/text/id.rules.js';
import { doneText } from '../../../../platform/web/done.page.js';
import { pdfFile } from '../../../../platform/web/files.page.js';
import { answerForm, blankForm, type FilledForm } from '../../../../platform/web/form-answer.form.js';
import { askedWord } from '../../../../platform/web/list-filter.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page-answer.rules.js';
import { pageNumber } from '../../../../platform/web/paging.page.js';
import { lastEvaluations } from '../../../evaluations/results.queries.js';
import type { CourseType } from '../../pe-online/attendance-row.rules.js';
import { AccreditationBodies } from '../../bodies/accreditation-bodies.service.js';
import { pointsOf } from '../../bodies/body.rules.js';
import { accreditedMinutes } from '../dossier-description.rules.js';
import { DossierDescriptions, type FilledIn } from '../dossier-descriptions.service.js';
import { DossierFlags } from '../dossier-flags.service.js';
import { DOSSIER_STATES, GRANTING, openSteps, type PersonsStep, stateOn } from '../dossier-states.rules.js';
import { Dossier } from '../dossier.entity.js';
import { dossierLines, isHandedOver } from '../dossiers.queries.js';
import { DossiersService, type StepSaid } from '../dossiers.service.js';
import { findingsOf } from '../findings.rules.js';
import { proposalsOf } from '../proposals.rules.js';
import {
  CorrectionForm,
  FilledInForm,
  GrantForm,
  hundredthsOf,
  LoweredFlagForm,
  NewDossierForm,
  PlainStepForm,
  typedPoints,
  WordedStepForm,
} from './dossier.form.js';
import { type DossierModel, dossierPage, dossierPath, flagText } from './dossier.page.js';
import { documentOf, flagsOf, stepsOf } from './dossier.queries.js';
import { dossiersPage, newDossierPage } from './dossiers.page.js';
import { FILLED_FIELDS, fillInPage, typedDossier } from './fill-in.page.js';
import { flagPage, stepOfPath, stepPage } from './step.page.js';

/** So many days after an edition or a day it can still be chosen for a new dossier: whether that is too late, the body decides. */
const CHOSEN_UNTIL_DAYS_AFTER = 60;

const DONE: Readonly<Record<string, Text>> = {
  begonnen: { key: 'accreditation.did.begun' },
  bewaard: { key: 'accreditation.did.filled-in' },
  stap: { key: 'accreditation.did.step' },
  afgehandeld: { key: 'accreditation.did.lowered' },
};

/** A form of a step: with words, with what was granted, or with neither. */
type StepForm = PlainStepForm &
  Partial<Pick<WordedStepForm, 'text'>> &
  Partial<Omit<GrantForm, 'version'>> &
  Partial<Pick<CorrectionForm, 'type'>>;

/** Dossiers on their pages: the office reads them, the secretariat does all of it (Q1, Q5, Q6). */
@Injectable()
export class DossiersPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: DossiersService,
    private readonly flags: DossierFlags,
    private readonly descriptions: DossierDescriptions,
    private readonly bodies: AccreditationBodies,
    private readonly clock: Clock,
  ) {}

  /** All dossiers, or those in a state. */
  async list(viewer: Viewer, query: Record<string, unknown>, language: Language): Promise<Page> {
    const today = this.clock.today();
    return dossiersPage({
      lines: await dossierLines(this.dataSource.manager, today),
      bodies: this.bodies.all(),
      state: askedWord(query['status'], DOSSIER_STATES),
      sheet: pageNumber(query['blad']),
      today,
      mayChange: isSecretariat(viewer),
      language,
    });
  }

  /** The form that begins a dossier. @param editionId what the address chooses already */
  blank(editionId: unknown, language: Language): Promise<Page> {
    const typed = { formKey: randomUUID(), editionId: isId(editionId) ? editionId : '' };
    return this.newPage(blankForm(typed), language);
  }

  /** Begins a dossier, or leads to the one that goes on. */
  begin(viewer: Viewer, body: unknown, language: Language): Promise<Page | SeeOther> {
    return answerForm<NewDossierForm, Page | SeeOther>(NewDossierForm, body, {
      accept: async ({ formKey, ...of }) => {
        const id = await this.dossiers.begin(formKey, of, actorOf.person(viewer.personId));
        return seeOther(`${dossierPath(id)}?gedaan=begonnen`);
      },
      again: (filled) => this.newPage(filled, language),
    });
  }

  /** One dossier. @throws DomainError `accreditation.dossier.not-found` (404) */
  async show(viewer: Viewer, id: string, done: unknown, language: Language): Promise<Page> {
    return dossierPage({ ...(await this.model(viewer, id, language)), done: doneText(done, DONE) });
  }

  /** The form of what the system cannot know; what is empty holds a proposal. */
  async form(id: string): Promise<Page> {
    const dossier = await this.dossier(id);
    const known = await this.descriptions.known(this.dataSource.manager, dossier.editionId);
    const kept = typedDossier(dossier);
    const proposals = typedDossier(proposalsOf(known, this.bodies.byKey(dossier.body)));
    const proposed = FILLED_FIELDS.filter((field) => kept[field] === '' && proposals[field] !== '');
    const typed = Object.fromEntries(
      FILLED_FIELDS.map((field) => [field, proposed.includes(field) ? proposals[field] : kept[field]]),
    );
    const filled = blankForm({ ...typed, version: String(dossier.version) });
    return fillInPage({ ...formModel(dossier, known), filled, proposed });
  }

  /** Keeps what was filled in, or shows it again with what is wrong, or with what somebody else kept meanwhile (409). */
  async fill(viewer: Viewer, id: string, body: unknown): Promise<Page | SeeOther> {
    const dossier = await this.dossier(id);
    const known = await this.descriptions.known(this.dataSource.manager, dossier.editionId);
    const shown = { ...formModel(dossier, known), proposed: [] };
    return answerForm<FilledInForm, Page | SeeOther>(FilledInForm, body, {
      accept: ({ version, type, ...texts }, typed) =>
        unlessOvertaken<Page | SeeOther>(
          async () => {
            const filled: FilledIn = { ...texts, type: type && (Number(type) as 1 | 3 | 4) };
            await this.dossiers.fill(id, version, filled, actorOf.person(viewer.personId));
            return seeOther(`${dossierPath(id)}?gedaan=bewaard`);
          },
          async (error) => {
            if (error.code !== 'form.overtaken') throw error;
            const kept = await this.dossier(id);
            return fillInPage({ ...shown, kept, filled: blankForm(typed), overtaken: true });
          },
        ),
      again: (filled) => fillInPage({ ...shown, filled }),
    });
  }

  /** The page of a step; of one that cannot be taken now, the dossier's, which says so (409). */
  async step(viewer: Viewer, id: string, path: string, language: Language): Promise<Page> {
    const step = knownStep(path);
    const model = await this.model(viewer, id, language);
    if (!openSteps(model.state).includes(step))
      return dossierPage({ ...model, wrong: { key: 'accreditation.dossier.step-refused' } });
    return this.stepPage(model, step, blankForm(this.proposedStep(model, step)));
  }

  /** Takes a step, or says why it cannot be taken. */
  async take(
    viewer: Viewer,
    { id, path }: { id: string; path: string },
    body: unknown,
    language: Language,
  ): Promise<Page | SeeOther> {
    const step = knownStep(path);
    const model = await this.model(viewer, id, language);
    return answerForm<StepForm, Page | SeeOther>(formOf(step), body, {
      accept: (form) =>
        unlessOvertaken<Page | SeeOther>(
          async () => {
            await this.dossiers.take(
              id,
              form.version,
              step,
              saidIn(step, form),
              actorOf.person(viewer.personId),
            );
            return seeOther(`${dossierPath(id)}?gedaan=stap`);
          },
          async ({ code, params }) =>
            dossierPage({ ...(await this.model(viewer, id, language)), wrong: { key: code, params } }),
        ),
      again: (filled) => this.stepPage(model, step, filled),
    });
  }

  /** The page on which a flag is lowered. */
  async flag(id: string, flagId: string, language: Language, filled = blankForm()): Promise<Page> {
    const { manager } = this.dataSource;
    const dossier = await this.dossier(id);
    const flag = (await flagsOf(manager, id)).find((one) => one.id === flagId);
    if (!flag) throw new DomainError('accreditation.flag.not-found', {}, 'not-found');
    const known = await this.descriptions.known(manager, dossier.editionId);
    const what = flagText(flag, known, language);
    const { title } = known.edition;
    return flagPage(id, { id: flagId, title, what, raisedOn: dayOf(flag.raisedAt) }, filled);
  }

  /** Lowers a flag; a second click finds it lowered. */
  async lower(
    viewer: Viewer,
    { id, flagId }: { id: string; flagId: string },
    body: unknown,
    language: Language,
  ): Promise<Page | SeeOther> {
    await this.dossier(id);
    if (!isId(flagId)) throw new DomainError('accreditation.flag.not-found', {}, 'not-found');
    return answerForm<LoweredFlagForm, Page | SeeOther>(LoweredFlagForm, body, {
      accept: async ({ reason }) => {
        await this.flags.lower(id, flagId, reason, actorOf.person(viewer.personId));
        return seeOther(`${dossierPath(id)}?gedaan=afgehandeld`);
      },
      again: (filled) => this.flag(id, flagId, language, filled),
    });
  }

  /** What was submitted, as it was frozen. @param file the step's number and `.pdf` */
  async document(id: string, file: string): Promise<StreamableFile> {
    await this.dossier(id);
    const [, sequence = ''] = /^(\d{1,6})\.pdf$/.exec(file) ?? [];
    const pdf = sequence ? await documentOf(this.dataSource.manager, id, Number(sequence)) : undefined;
    if (!pdf) throw new DomainError('error.404.heading', {}, 'not-found');
    return pdfFile(pdf, `dossier-${sequence}.pdf`);
  }

  private async newPage(filled: FilledForm, language: Language): Promise<Page> {
    const from = Temporal.PlainDate.from(this.clock.today()).subtract({ days: CHOSEN_UNTIL_DAYS_AFTER });
    const components = kindsInBlocks()
      .filter(({ blocks }) => blocks.topics)
      .map(({ key }) => key);
    const editions = await editionsFrom(this.dataSource.manager, components, from.toString());
    return newDossierPage({ editions, bodies: this.bodies.all(), filled, language });
  }

  private async stepPage(
    { dossier, known, steps }: DossierModel,
    step: PersonsStep,
    filled: FilledForm,
  ): Promise<Page> {
    const isFixed = step === 'correct' && (await isHandedOver(this.dataSource.manager, dossier));
    const fixedType = isFixed ? String(dossier.type) : null;
    const question = steps.find((one) => one.step === 'ask')?.text ?? '';
    return stepPage({ id: dossier.id, title: known.edition.title, step, question, fixedType, filled });
  }

  /** What the form of a step holds to begin with; of a grant what the body's data come to. */
  private proposedStep(
    { dossier, body, described }: DossierModel,
    step: PersonsStep,
  ): Record<string, string> {
    const version = String(dossier.version);
    if (step === 'correct') return { version, ...grantedFields(dossier) };
    if (step !== 'grant') return { version };
    const today = this.clock.today();
    const first = described.meetings.flatMap(({ heldOn }) => heldOn ?? []).sort()[0] ?? today;
    const validFrom = first < today ? first : today;
    const until = Temporal.PlainDate.from(validFrom).add({ months: body.validMonths }).subtract({ days: 1 });
    const points = pointsOf(body, accreditedMinutes(described));
    return { version, number: '', points: typedPoints(points), validFrom, validUntil: until.toString() };
  }

  private async model(viewer: Viewer, id: string, language: Language): Promise<DossierModel> {
    const { manager } = this.dataSource;
    const dossier = await this.dossier(id);
    const body = this.bodies.byKey(dossier.body);
    const known = await this.descriptions.known(manager, dossier.editionId);
    const described = await this.descriptions.describe(manager, known, dossier, language);
    const meetingIds = described.meetings.map((meeting) => meeting.id);
    const today = this.clock.today();
    return {
      ...{ dossier, body, known, described, today, language, done: null },
      state: stateOn(dossier.state, dossier.validUntil, today),
      findings: findingsOf(described, body),
      steps: await stepsOf(manager, id),
      flags: await flagsOf(manager, id),
      lastTime: await lastEvaluations(manager, meetingIds),
      mayChange: isSecretariat(viewer),
    };
  }

  private async dossier(id: string): Promise<Dossier> {
    const dossier = isId(id) ? await this.dataSource.manager.findOneBy(Dossier, { id }) : null;
    if (!dossier) throw new DomainError('accreditation.dossier.not-found', {}, 'not-found');
    return dossier;
  }
}

/** What was granted, as its form takes it. */
function grantedFields({ type, grantNumber, grantPoints, validFrom, validUntil }: Dossier) {
  const [from, until] = [validFrom ?? '', validUntil ?? ''];
  const fields = { number: grantNumber ?? '', points: typedPoints(grantPoints ?? 0) };
  return { ...fields, type: String(type ?? ''), validFrom: from, validUntil: until };
}

function isSecretariat({ roles }: Viewer): boolean {
  return roles.includes('secretariat');
}

function formModel(dossier: Dossier, { edition, literature }: DossierModel['known']) {
  return { id: dossier.id, title: edition.title, kept: dossier, literature };
}

function knownStep(path: string): PersonsStep {
  const step = stepOfPath(path);
  if (!step) throw new DomainError('error.404.heading', {}, 'not-found');
  return step;
}

function formOf(step: PersonsStep): new () => StepForm {
  if (step === 'grant') return GrantForm;
  if (step === 'correct') return CorrectionForm;
  return step === 'submit' || step === 'drop' ? PlainStepForm : WordedStepForm;
}

function saidIn(
  step: PersonsStep,
  { text, type, number, points, validFrom, validUntil }: StepForm,
): StepSaid {
  const words = text === undefined ? {} : { text };
  if (!GRANTING.includes(step)) return words;
  return {
    ...words,
    ...(type && { type: Number(type) as CourseType }),
    granted: {
      number: number!,
      points: hundredthsOf(points!),
      validFrom: validFrom!,
      validUntil: validUntil!,
    },
  };
}
