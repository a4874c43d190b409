import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { isId } from '../../../platform/text/id.rules.js';
import { answerForm, typedText } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther } from '../../../platform/web/page-answer.rules.js';
import { pathOf } from '../../meetings/pages/teaching/taught-block.page.js';
import type { TaughtBlock } from '../../meetings/pages/teaching/taught-blocks.queries.js';
import { TaughtBlocksService } from '../../meetings/pages/teaching/taught-blocks.service.js';
import { RoundCompositionService } from '../../meetings/rounds/pages/round-composition.service.js';
import type { RoundsPage } from '../../meetings/rounds/pages/rounds.page.js';
import { exercisesOf } from '../exercises.queries.js';
import { ExercisesService } from '../exercises.service.js';
import { FISHBOWL } from '../fishbowl.kind.js';
import { ExerciseForm } from './exercise.form.js';
import { fishbowlRoundsPage, type TypedExercise } from './fishbowl-rounds.page.js';

/** The rounds and exercise parts of a fishbowl block, for its teacher (F1). */
@Injectable()
export class FishbowlRoundsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly taught: TaughtBlocksService,
    private readonly rounds: RoundCompositionService,
    private readonly exercises: ExercisesService,
  ) {}

  async show(teacherId: string, meetingId: string, query: Record<string, unknown>): Promise<Page> {
    const block = await this.fishbowl(teacherId, meetingId);
    return this.page(block, await this.rounds.shown(teacherId, block, query));
  }

  async keep(teacherId: string, meetingId: string, body: unknown): Promise<Page | SeeOther> {
    const block = await this.fishbowl(teacherId, meetingId);
    return this.rounds.keep(teacherId, block, body, async (composing) =>
      this.page(block, await this.rounds.model(block, { composing })),
    );
  }

  async remove(teacherId: string, meetingId: string, number: unknown): Promise<SeeOther> {
    return this.rounds.remove(teacherId, await this.fishbowl(teacherId, meetingId), number);
  }

  async addExercise(teacherId: string, meetingId: string, body: unknown): Promise<Page | SeeOther> {
    const block = await this.fishbowl(teacherId, meetingId);
    return answerForm<ExerciseForm, Page | SeeOther>(ExerciseForm, body, {
      accept: async ({ theme, formKey }) => {
        await this.exercises.add(meetingId, theme, teacherId, formKey);
        return seeOther(`${pathOf(block)}/rondes?bewaard=1#oefenen`);
      },
      again: async ({ typed, wrong }) => {
        const formKey = typedText(typed, 'formKey');
        return this.page(block, await this.rounds.model(block), { formKey, wrong: wrong['theme'] ?? null });
      },
    });
  }

  async removeExercise(teacherId: string, meetingId: string, id: string): Promise<SeeOther> {
    const block = await this.fishbowl(teacherId, meetingId);
    if (isId(id)) await this.exercises.remove(meetingId, id, teacherId);
    return seeOther(`${pathOf(block)}/rondes#oefenen`);
  }

  /** @throws DomainError `meeting.not-found` for another teacher's block, and for a block that is no fishbowl */
  private async fishbowl(teacherId: string, meetingId: string): Promise<TaughtBlock> {
    const block = await this.taught.block(teacherId, meetingId);
    if (block.component !== FISHBOWL.key) throw new DomainError('meeting.not-found', {}, 'not-found');
    return block;
  }

  private async page(
    block: TaughtBlock,
    rounds: RoundsPage,
    exercise: TypedExercise = { formKey: randomUUID(), wrong: null },
  ): Promise<Page> {
    const exercises = await exercisesOf(this.dataSource.manager, block.id);
    return fishbowlRoundsPage(block, rounds, { exercises, exercise });
  }
}
