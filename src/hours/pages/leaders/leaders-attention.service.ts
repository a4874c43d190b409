import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lastSessions } from '../../last-sessions.queries.js';
import { unqualifiedCredits } from '../../unqualified/unqualified-credits.queries.js';
import { leadersLike } from '../../../people/leaders.queries.js';
import { isEndingSoon, isSilent } from '../../../people/standing/ending.rules.js';
import {
  educationWaiting,
  type OpenLeading,
  openLeading,
} from '../../../people/standing/open-leading.queries.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import type { Page } from '../../../platform/web/page-answer.rules.js';
import { leadersAttentionPage } from './leaders-attention.page.js';

/** Looks through the leaders for what the office should look at. */
@Injectable()
export class LeadersAttentionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Whose right ends within two months, who leads without a sign, what the board has to answer. */
  async show(): Promise<Page> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const ending = (await leadersLike(manager, '', today))
      .filter(({ maySuperviseUntil }) => isEndingSoon(maySuperviseUntil, today))
      .sort((a, b) => (a.maySuperviseUntil! < b.maySuperviseUntil! ? -1 : 1));
    const silent = await leadingSilently(manager, today);
    const waiting = await educationWaiting(manager);
    const unqualified = (await unqualifiedCredits(manager)).length;
    return leadersAttentionPage({ ending, silent, waiting, unqualified });
  }
}

async function leadingSilently(manager: EntityManager, today: string): Promise<OpenLeading[]> {
  const open = await openLeading(manager);
  const ids = open.map(({ personId }) => personId);
  const sessions = await lastSessions(manager, ids);
  return open.filter(({ personId, role, from, signs }) => {
    // Sessions are signed by somebody who leads the group, not by somebody who co-leads it.
    const session = role === 'leader' ? sessions.get(personId) : undefined;
    return isSilent(from, session === undefined ? signs : [...signs, session], today);
  });
}
