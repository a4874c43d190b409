import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.service.js';
import { JobRegistry, JobType } from '../../../platform/jobs/job-registry.service.js';
import { type Composer, MailKinds } from '../../../platform/mail/mail-kinds.service.js';
import { EVERY_QUARTER, MailRounds } from '../../../platform/mail/mail-rounds.service.js';
import { Outbox } from '../../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';
import { secretariatIds } from '../../accounts/role-holders.queries.js';
import { leaderBy, leadersLike } from '../../leaders.queries.js';
import { dueDay, isEndingSoon } from '../ending.rules.js';

/** Looks whether somebody's right to supervise ends within two months. */
export const REMIND_OF_ENDING = new JobType('remind-of-ending-standing', EVERY_QUARTER);

const ROUND = 'standing-ending';

/**
 * Two months before their right to supervise ends, a supervisor and the secretariat are told (S6): once for each end,
 * however often the round is held. What was added meanwhile makes another end, and of that they hear in its time.
 */
@Injectable()
export class EndingMails implements OnModuleInit {
  constructor(
    private readonly rounds: MailRounds,
    private readonly kinds: MailKinds,
    private readonly jobs: JobRegistry,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('standing-ending', this.letter('standing-ending'));
    this.kinds.compose('standing-ending-office', this.letter('standing-ending-office'));
    this.jobs.declare(REMIND_OF_ENDING);
    this.jobs.handle(REMIND_OF_ENDING, () => this.holdRound());
  }

  /** Holds the round that is due, if it was not held yet. */
  async holdRound(): Promise<void> {
    await this.rounds.holdDue({
      name: ROUND,
      due: dueDay,
      hold: (manager, today) => this.remind(manager, today),
    });
  }

  private async remind(manager: EntityManager, today: string): Promise<void> {
    const leaders = await leadersLike(manager, '', today);
    const ending = leaders.filter(({ maySuperviseUntil }) => isEndingSoon(maySuperviseUntil, today));
    if (ending.length === 0) return;
    const office = await secretariatIds(manager);
    for (const { personId: leader, maySuperviseUntil } of ending) {
      const until = maySuperviseUntil!;
      const told = [
        ['standing-ending', leader] as const,
        ...office.map((id) => ['standing-ending-office', id] as const),
      ];
      for (const [kind, recipientPersonId] of told) {
        const once = [kind, leader, until, recipientPersonId].join(':');
        await this.outbox.enqueue(manager, { kind, recipientPersonId, data: { leader, until }, once });
      }
    }
  }

  /** Nothing once something was added, so that it does not end then. */
  private letter(kind: 'standing-ending' | 'standing-ending-office'): Composer {
    return async ({ data }, manager) => {
      const leader = await leaderBy(manager, String(data.leader), this.clock.today());
      if (!leader || leader.maySuperviseUntil !== data.until) return null;
      const params = { name: leader.name, until: leader.maySuperviseUntil };
      const path =
        kind === 'standing-ending' ? '/mijn-bevoegdheid' : `/begeleiders/${leader.personId}/feiten`;
      return {
        subject: { key: `mail.${kind}.subject`, params },
        paragraphs: [{ key: `mail.${kind}.text`, params }],
        link: { label: { key: `mail.${kind}.link` }, url: `${this.address.baseUrl}${path}` },
      };
    };
  }
}
