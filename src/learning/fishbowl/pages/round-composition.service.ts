import { FISHBOWL } from '../fishbowl.kind.js';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { exercisesOf } from '../exercises.queries.js';
import { ExercisesService } from '../exercises.service.js';
import { FISHBOWL_BLOCKS } from '../turns.page.js';
import { type HeldRound, roundsOf, turnsOf } from '../../meetings/rounds/rounds.queries.js';
import { RoundsService } from '../../meetings/rounds/rounds.service.js';
import { attendeesOf } from '../../meetings/attendees.queries.js';
import { DomainError } from '../../../platform/errors/domain-error.rules.js';
import { answerForm, typedText } from '../../../platform/web/form-answer.form.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../platform/web/page-answer.rules.js';
import { recordView } from '../../../platform/audit/view-audit.service.js';
import { isId } from '../../../platform/text/id.rules.js';
import { pathOf } from '../../meetings/pages/teaching/taught-block.page.js';
import type { TaughtBlock } from '../../meetings/pages/teaching/taught-blocks.queries.js';
import { TaughtBlocksService } from '../../meetings/pages/teaching/taught-blocks.service.js';
import { ExerciseForm, readRound, wholeNumber } from './rounds.form.js';
import { type Composing, roundsPage } from './rounds.page.js';

/** The rounds of a fishbowl block as its teacher composes them (F1). */
@Injectable()
export class RoundCompositionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly taught: TaughtBlocksService,
    private readonly rounds: RoundsService,
    private readonly exercises: ExercisesService,
  ) {}

  /** @param query `ronde`: which one to compose, `nieuw` or its number; `voorstel`: by the proposal */
  async show(teacherId: string, meetingId: string, query: Record<string, unknown>): Promise<Page> {
    const block = await this.fishbowl(teacherId, meetingId);
    await recordView(this.dataSource.manager, teacherId, { kind: 'meeting', id: meetingId });
    const composing = await this.composing(block, query);
    const notice: Text | null = query['bewaard'] === undefined ? null : { key: 'fishbowl.saved' };
    return this.page(block, { composing, notice });
  }

  async keep(teacherId: string, meetingId: string, body: unknown): Promise<Page | SeeOther> {
    const block = await this.fishbowl(teacherId, meetingId);
    const typed = readRound(body);
    try {
      const number = await this.rounds.keep(meetingId, typed.circles, typed.seen, teacherId, typed.formKey);
      return seeOther(`${pathOf(meetingId)}/rondes?bewaard=1#ronde-${number}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const wrong = { key: error.code, params: error.params };
      return this.page(block, { composing: { ...typed, wrong } });
    }
  }

  async remove(teacherId: string, meetingId: string, number: unknown): Promise<SeeOther> {
    await this.fishbowl(teacherId, meetingId);
    await this.rounds.remove(meetingId, wholeNumber(number), teacherId);
    return seeOther(`${pathOf(meetingId)}/rondes`);
  }

  async addExercise(teacherId: string, meetingId: string, body: unknown): Promise<Page | SeeOther> {
    const block = await this.fishbowl(teacherId, meetingId);
    return answerForm<ExerciseForm, Page | SeeOther>(ExerciseForm, body, {
      accept: async ({ theme, formKey }) => {
        await this.exercises.add(meetingId, theme, teacherId, formKey);
        return seeOther(`${pathOf(meetingId)}/rondes?bewaard=1#oefenen`);
      },
      again: ({ typed, wrong }) => {
        const formKey = typedText(typed, 'formKey');
        return this.page(block, { exercise: { formKey, wrong: wrong['theme'] ?? null } });
      },
    });
  }

  async removeExercise(teacherId: string, meetingId: string, id: string): Promise<SeeOther> {
    await this.fishbowl(teacherId, meetingId);
    if (isId(id)) await this.exercises.remove(meetingId, id, teacherId);
    return seeOther(`${pathOf(meetingId)}/rondes#oefenen`);
  }

  /** @throws DomainError `meeting.not-found` for another's block, and for one that is no fishbowl */
  private async fishbowl(teacherId: string, meetingId: string): Promise<TaughtBlock> {
    const block = await this.taught.block(teacherId, meetingId);
    if (block.component !== FISHBOWL.key) throw new DomainError('meeting.not-found', {}, 'not-found');
    return block;
  }

  private async composing(
    block: TaughtBlock,
    { ronde, voorstel }: Record<string, unknown>,
  ): Promise<Composing | null> {
    if (ronde === undefined || block.state === 'cancelled') return null;
    const base = { formKey: randomUUID(), wrong: null };
    if (ronde === 'nieuw') {
      return { ...base, seen: null, circles: await this.rounds.propose(block.id, null) };
    }
    const number = wholeNumber(ronde);
    const round = (await roundsOf(this.dataSource.manager, block.id)).find((one) => one.number === number);
    if (!round) throw new DomainError('round.changed', {}, 'conflict');
    const circles = voorstel ? await this.rounds.propose(block.id, round.id) : circlesOf(round);
    return { ...base, seen: { number, version: round.version }, circles };
  }

  private async page(
    block: TaughtBlock,
    shown: {
      composing?: Composing | null;
      notice?: Text | null;
      exercise?: { formKey: string; wrong: Text | null };
    },
  ): Promise<Page> {
    const { manager } = this.dataSource;
    const list = await attendeesOf(manager, block.id);
    const ids = list.map(({ personId }) => personId);
    const facts = {
      rounds: await roundsOf(manager, block.id),
      exercises: await exercisesOf(manager, block.id),
      turns: await turnsOf(manager, ids, FISHBOWL_BLOCKS),
    };
    const { composing = null, notice = null } = shown;
    const exercise = shown.exercise ?? { formKey: randomUUID(), wrong: null };
    return roundsPage({ ...facts, block, list, composing, notice, exercise });
  }
}

function circlesOf({ circles }: HeldRound): Composing['circles'] {
  return new Map(circles.map(({ personId, role }) => [personId, role]));
}
