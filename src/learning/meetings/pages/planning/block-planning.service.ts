import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CourseTopic } from '../../../../curriculum/programme-definition.rules.js';
import { type BlockPlan } from '../../edition.rules.js';
import { blockPlans } from '../../editions.queries.js';
import { EditionsService } from '../../editions.service.js';
import type { Language } from '../../../../messages/catalogue.js';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { unlessOvertaken } from '../../../../platform/errors/overtaken.service.js';
import { answerForm, blankForm, type Typed } from '../../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page-answer.rules.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { hasBegun } from '../../enrolment.rules.js';
import { mayHoldPlace } from '../../place-holder.rules.js';
import { waitingList } from '../../place-holders.queries.js';
import { changedParts, consequencesCode, consequencesOf, samePlan } from './block-change.rules.js';
import { BlockClashesService } from './block-clashes.service.js';
import { BlockForm, planIn } from './block.form.js';
import {
  type BlockFormModel,
  blockFormPage,
  type SeenBlock,
  toldCode,
  typedBlock,
} from './block-form.page.js';
import { editionPath } from './planned-block.page.js';
import { type PlannedBlock, type PlannedEdition, plannedEdition } from './planned-editions.queries.js';
import { BlockKinds } from '../../block-kinds.service.js';
import { type PossibleTeacher, possibleTeachers } from './teachers.queries.js';
import { readTeachers } from './teachers.rules.js';

/** The form that plans one block, or changes it: then the secretariat sees first who hears of the change (C1). */
@Injectable()
export class BlockPlanningService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly editions: EditionsService,
    private readonly kinds: BlockKinds,
    private readonly clashes: BlockClashesService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `meeting.cancelled`, `meeting.held` when nothing can be changed any more */
  async form(editionId: string, asked: string, language: Language): Promise<Page> {
    const context = await this.open(editionId, asked, language);
    const typed = context.now ? typedBlock(context.now.plan, context.possible) : firstTyped(context);
    return blockFormPage({ ...context, filled: blankForm(typed) });
  }

  /** Keeps what was typed; what is wrong, or follows from it, is shown first and nothing typed is lost. */
  async save(
    viewerId: string,
    editionId: string,
    asked: string,
    body: unknown,
    language: Language,
  ): Promise<Page | SeeOther> {
    const context = await this.open(editionId, asked, language);
    const teachers = (typed: Typed) => readTeachers([typed['teacher'] ?? []].flat(), context.possible);
    return answerForm<BlockForm, Page | SeeOther>(BlockForm, body, {
      judge: (typed): Record<string, Text> => {
        const read = teachers(typed);
        return 'wrong' in read ? { teacher: read.wrong } : {};
      },
      accept: (form, typed) => {
        const read = teachers(typed);
        const teacherIds = 'ids' in read ? read.ids : [];
        const topicKeys = context.required.map(({ key }) => key);
        const planned = { plan: planIn(form, { block: context.number, teacherIds, topicKeys }), form, typed };
        return unlessOvertaken<Page | SeeOther>(
          () => this.keep(context, planned, viewerId, () => this.open(editionId, asked, language)),
          () => this.overtaken([editionId, asked, language], planned),
        );
      },
      again: (filled) => blockFormPage({ ...context, filled }),
    });
  }

  /** Plans the block, once its reader has seen what follows. @throws DomainError `meeting.changed` (409) */
  private async keep(
    context: OpenedForm,
    { plan, form, typed }: PlannedForm,
    viewerId: string,
    openAgain: () => Promise<OpenedForm>,
  ): Promise<Page | SeeOther> {
    const { edition, now } = context;
    // A second click asks for what stands there already.
    if (now && samePlan(now.plan, plan)) return doneIn(edition);
    const seen = readSeen(form.seen);
    if (now && now.version !== seen?.version) throw new DomainError('meeting.changed', {}, 'conflict');
    const tells = now ? await this.consequences(context, now.plan, plan) : null;
    const warns = await this.clashes.newIn(plan, context.block?.id ?? null, now?.plan ?? null);
    if (form.told !== toldCode(tells, warns)) {
      // The other of two clicks may have planned it since it was opened: nobody is warned of their own block.
      if ((await openAgain()).now?.version !== now?.version)
        throw new DomainError('meeting.changed', {}, 'conflict');
      return blockFormPage({ ...context, filled: blankForm(typed), tells, warns });
    }
    await this.editions.planBlock(edition.id, plan, seen?.version ?? null, actorOf.person(viewerId));
    return doneIn(edition);
  }

  /** Somebody else saved first, or the first of two clicks did: the plan is judged by what stands there now. */
  private async overtaken(
    asked: Parameters<BlockPlanningService['open']>,
    { plan, form, typed }: PlannedForm,
  ): Promise<Page | SeeOther> {
    const context = await this.open(...asked);
    if (context.now && samePlan(context.now.plan, plan)) return doneIn(context.edition);
    const changed = context.now ? changedSince(readSeen(form.seen), context.now) : [];
    return blockFormPage({ ...context, filled: blankForm(typed), changed });
  }

  /** What a change of a published block brings about; null when nobody notices. */
  private async consequences({ edition, block }: OpenedForm, before: BlockPlan, after: BlockPlan) {
    if (edition.state !== 'published' || !block) return null;
    const waiting = block.waiting > 0 ? await waitingList(this.dataSource.manager, block.id) : [];
    const mayMoveUp = hasBegun(after, this.clock.now())
      ? 0
      : waiting.filter(({ holder }) => mayHoldPlace(holder)).length;
    const tells = consequencesOf(before, after, { ...block, mayMoveUp });
    return consequencesCode(tells) === '' ? null : tells;
  }

  private async open(editionId: string, asked: string, language: Language): Promise<OpenedForm> {
    if (!/^[1-4]$/.test(asked)) throw new DomainError('meeting.not-found', {}, 'not-found');
    const { manager } = this.dataSource;
    const number = Number(asked);
    const edition = await plannedEdition(manager, editionId);
    const block = blockToPlan(edition, number);
    const plans = await blockPlans(manager, editionId);
    const plan = plans.find((one) => one.block === number);
    return {
      edition,
      number,
      block,
      plans,
      language,
      now: plan && block ? { version: block.version, plan } : null,
      required: await this.kinds.requiredTopics(manager, edition),
      possible: await possibleTeachers(manager),
    };
  }
}

function doneIn(edition: PlannedEdition): SeeOther {
  return seeOther(`${editionPath(edition)}?gedaan=dagdeel`);
}

/** A form that could be read, and what it plans. */
interface PlannedForm {
  plan: BlockPlan;
  form: BlockForm;
  typed: Typed;
}

/** Everything that the form of one block is made from. */
interface OpenedForm extends Omit<BlockFormModel, 'filled'> {
  edition: PlannedEdition;
  number: number;
  block: PlannedBlock | null;
  plans: readonly BlockPlan[];
  now: SeenBlock | null;
  required: readonly CourseTopic[];
  possible: readonly PossibleTeacher[];
}

/** What differs between what the form was made from and what stands there now. */
function changedSince(seen: SeenBlock | null, now: SeenBlock): (keyof BlockPlan)[] {
  return seen ? changedParts(now.plan, seen.plan) : (Object.keys(now.plan) as (keyof BlockPlan)[]);
}

/** A new block begins like the one before it: place, times and teachers are mostly the same. */
function firstTyped({ plans, possible, number }: OpenedForm): Record<string, string | string[]> {
  const [like] = plans.filter(({ block }) => block < number).reverse();
  if (!like) {
    return typedBlock(
      {
        block: number,
        heldOn: '',
        startsAt: '09:00',
        endsAt: '13:15',
        breakAt: '11:00',
        breakMinutes: 15,
        venue: null,
        videoLink: null,
        capacity: 12,
        enrolUntil: '',
        teacherIds: [],
        topics: [],
      },
      possible,
    );
  }
  return typedBlock({ ...like, heldOn: '', enrolUntil: '', topics: [] }, possible);
}

/** @throws BadRequestException for what no form of ours sends */
function readSeen(encoded: string): SeenBlock | null {
  if (encoded === '') return null;
  try {
    const { version, plan } = JSON.parse(encoded) as SeenBlock;
    if (Number.isInteger(version) && typeof plan === 'object' && Array.isArray(plan.teacherIds)) {
      return { version, plan };
    }
  } catch {
    // Told below.
  }
  throw new BadRequestException('seen');
}

/** The block that is planned; null when it is new. @throws DomainError when it cannot be changed any more */
function blockToPlan(edition: PlannedEdition, number: number): PlannedBlock | null {
  if (edition.state === 'cancelled') throw new DomainError('edition.cancelled', {}, 'conflict');
  const block = edition.blocks.find((one) => one.block === number) ?? null;
  if (block?.state === 'cancelled') throw new DomainError('meeting.cancelled', {}, 'conflict');
  if (block?.list === 'closed') throw new DomainError('meeting.held', { date: block.heldOn }, 'conflict');
  return block;
}
