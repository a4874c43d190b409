import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { recordView } from '../../../../platform/audit/view-audit.service.js';
import { DomainError } from '../../../../platform/errors/domain-error.rules.js';
import { type Page, type SeeOther, seeOther, type Text } from '../../../../platform/web/page-answer.rules.js';
import { attendeesOf } from '../../attendees.queries.js';
import { pathOf } from '../../pages/teaching/taught-block.page.js';
import type { TaughtBlock } from '../../pages/teaching/taught-blocks.queries.js';
import { type HeldRound, roundsOf, turnsOf } from '../rounds.queries.js';
import { RoundsService } from '../rounds.service.js';
import { readRound, wholeNumber } from './round.form.js';
import type { Composing } from './composing.page.js';
import { type RoundsPage, roundsModel } from './rounds.page.js';

/** What a page with rounds shows besides them. */
export interface ShownRounds {
  composing?: Composing | null;
  notice?: Text | null;
}

/** The rounds of a meeting as its keeper composes them (F1, I3). The caller has checked who keeps it. */
@Injectable()
export class RoundCompositionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rounds: RoundsService,
  ) {}

  /** @param query `ronde`: which one to compose, `nieuw` or its number; `voorstel`: by the proposal */
  async shown(keeperId: string, block: TaughtBlock, query: Record<string, unknown>): Promise<RoundsPage> {
    await recordView(this.dataSource.manager, keeperId, { kind: 'meeting', id: block.id });
    const composing = await this.composing(block, query);
    const notice: Text | null = query['bewaard'] === undefined ? null : { key: 'fishbowl.saved' };
    return this.model(block, { composing, notice });
  }

  /** @param again shows what could not be kept */
  async keep(
    keeperId: string,
    block: TaughtBlock,
    body: unknown,
    again: (composing: Composing) => Promise<Page>,
  ): Promise<Page | SeeOther> {
    const typed = readRound(body);
    try {
      const number = await this.rounds.keep(block.id, typed.circles, typed.seen, keeperId, typed.id);
      return seeOther(`${pathOf(block)}/rondes?bewaard=1#ronde-${number}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return again({ ...typed, wrong: { key: error.code, params: error.params } });
    }
  }

  async remove(keeperId: string, block: TaughtBlock, number: unknown): Promise<SeeOther> {
    await this.rounds.remove(block.id, wholeNumber(number), keeperId);
    return seeOther(`${pathOf(block)}/rondes`);
  }

  /** What the page of a meeting's rounds shows. */
  async model(
    block: TaughtBlock,
    { composing = null, notice = null }: ShownRounds = {},
  ): Promise<RoundsPage> {
    const { manager } = this.dataSource;
    const list = await attendeesOf(manager, block.id);
    const ids = list.map(({ personId }) => personId);
    const rounds = await roundsOf(manager, block.id);
    return roundsModel({ block, list, rounds, turns: await turnsOf(manager, ids, block), composing, notice });
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
}

function circlesOf({ circles }: HeldRound): Composing['circles'] {
  return new Map(circles.map(({ personId, role }) => [personId, role]));
}
