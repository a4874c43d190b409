import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CourseTopic } from '../../../../curriculum/programme-definition.js';
import { type BlockPlan } from '../../edition.rules.js';
import { blockPlans } from '../../editions.queries.js';
import { EditionsService } from '../../editions.service.js';
import type { Language } from '../../../../messages/catalogue.js';
import { actorOf } from '../../../../platform/audit/actor.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { answerForm, blankForm, type FilledForm } from '../../../../platform/web/forms.js';
import { type Page, type SeeOther, seeOther } from '../../../../platform/web/page.js';
import { changedParts, consequencesCode, consequencesOf, samePlan } from './block-change.rules.js';
import { BlockForm } from './block.form.js';
import { type BlockFormModel, blockFormPage, type SeenBlock, typedBlock } from './block-form.page.js';
import { editionPath } from './planned-block.words.js';
import { type PlannedBlock, type PlannedEdition, plannedEdition } from './planned-editions.queries.js';
import { readBlock } from './read-block.js';
import { BlockKinds } from '../../block-kinds.js';
import { type PossibleTeacher, possibleTeachers } from './teachers.queries.js';

/** The form of one block: planned, or changed with a look at who hears of it first (C1). */
@Injectable()
export class BlockDeskService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly editions: EditionsService,
    private readonly kinds: BlockKinds,
  ) {}

  /** @throws DomainError `meeting.cancelled`, `meeting.held` when nothing can be changed any more */
  async form(editionId: string, asked: string, language: Language): Promise<Page> {
    const desk = await this.open(editionId, asked, language);
    const typed = desk.now ? typedBlock(desk.now.plan, desk.possible) : firstTyped(desk);
    return blockFormPage({ ...desk, filled: blankForm(typed) });
  }

  /** Keeps what was typed; what is wrong, or follows from it, is shown first and nothing typed is lost. */
  async save(
    viewerId: string,
    editionId: string,
    asked: string,
    body: unknown,
    language: Language,
  ): Promise<Page | SeeOther> {
    const desk = await this.open(editionId, asked, language);
    const again = (filled: FilledForm) => blockFormPage({ ...desk, filled });
    return answerForm<BlockForm, Page | SeeOther>(BlockForm, body, {
      accept: async (form) => {
        const typed = { ...form };
        const keys = desk.required.map(({ key }) => key);
        const read = readBlock(desk.number, form, desk.possible, keys);
        if ('wrong' in read) return again({ typed, wrong: read.wrong });
        const done = seeOther(`${editionPath(desk.edition)}?gedaan=dagdeel`);
        const seen = readSeen(form.seen);
        // A second click asks for what stands there already.
        if (desk.now && samePlan(desk.now.plan, read.plan)) return done;
        if (desk.now && desk.now.version !== seen?.version) {
          return blockFormPage({
            ...desk,
            filled: { typed, wrong: {} },
            changed: changedSince(seen, desk.now),
          });
        }
        const tells = desk.now && consequences(desk, desk.now.plan, read.plan);
        if (tells && form.told !== consequencesCode(tells)) {
          return blockFormPage({ ...desk, filled: { typed, wrong: {} }, tells });
        }
        const actor = actorOf.person(viewerId);
        try {
          await this.editions.planBlock(editionId, read.plan, seen?.version ?? null, actor);
        } catch (error) {
          if (!isChanged(error)) throw error;
          // Somebody was first in this very moment, perhaps the first of two clicks: judged by what stands there now.
          return this.save(viewerId, editionId, asked, body, language);
        }
        return done;
      },
      again,
    });
  }

  private async open(editionId: string, asked: string, language: Language): Promise<OpenDesk> {
    if (!/^[1-4]$/.test(asked)) throw new DomainError('meeting.not-found', {}, 'not-found');
    const { manager } = this.dataSource;
    const number = Number(asked);
    const edition = await plannedEdition(manager, editionId);
    if (edition.state === 'cancelled') throw new DomainError('edition.cancelled', {}, 'conflict');
    const block = edition.blocks.find((one) => one.block === number) ?? null;
    if (block?.state === 'cancelled') throw new DomainError('meeting.cancelled', {}, 'conflict');
    if (block?.list === 'closed') throw new DomainError('meeting.held', { date: block.heldOn }, 'conflict');
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

function isChanged(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'meeting.changed';
}

/** Everything that the form of one block is made from. */
interface OpenDesk extends Omit<BlockFormModel, 'filled'> {
  edition: PlannedEdition;
  number: number;
  block: PlannedBlock | null;
  plans: readonly BlockPlan[];
  now: SeenBlock | null;
  required: readonly CourseTopic[];
  possible: readonly PossibleTeacher[];
}

/** What a change of a published block brings about; null when nobody notices. */
function consequences({ edition, block }: OpenDesk, before: BlockPlan, after: BlockPlan) {
  if (edition.state !== 'published' || !block) return null;
  const tells = consequencesOf(before, after, block);
  return consequencesCode(tells) === '' ? null : tells;
}

/** What differs between what the form was made from and what stands there now. */
function changedSince(seen: SeenBlock | null, now: SeenBlock): (keyof BlockPlan)[] {
  return seen ? changedParts(now.plan, seen.plan) : (Object.keys(now.plan) as (keyof BlockPlan)[]);
}

/** A new block begins like the one before it: place, times and teachers are mostly the same. */
function firstTyped({ plans, possible, number }: OpenDesk): Record<string, string | string[]> {
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
function readSeen(packed: string): SeenBlock | null {
  if (packed === '') return null;
  try {
    const { version, plan } = JSON.parse(packed) as SeenBlock;
    if (Number.isInteger(version) && typeof plan === 'object' && Array.isArray(plan.teacherIds)) {
      return { version, plan };
    }
  } catch {
    // Told below.
  }
  throw new BadRequestException('seen');
}
