import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { meetingNameIn } from '../../../learning/meetings/meeting-name.page.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import { EventDispatcher } from '../../../platform/events/event-dispatcher.service.js';
import { forgetMails } from '../../../platform/mail/deliveries.service.js';
import { type Letter, MailKinds, type Recipient } from '../../../platform/mail/mail-kinds.service.js';
import { Outbox } from '../../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';
import { evaluationCode } from '../evaluation-codes.service.js';
import { EVALUATION_MAIL, EvaluationClosed, EvaluationOpened } from '../evaluation-events.rules.js';
import { lastDayOf } from '../evaluation-window.rules.js';
import { evaluationsOpenTo } from '../evaluations.queries.js';
import { evaluationPath } from '../pages/answer.page.js';

/**
 * Asks all persons present at once when the evaluation opens; nobody is reminded, since a reminder would tell who answered
 * (Q3, Q8). What such a mail said is not kept, and its row goes when the evaluation closes.
 */
@Injectable()
export class EvaluationMails implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly events: EventDispatcher,
    private readonly outbox: Outbox,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.kinds.compose(EVALUATION_MAIL, ({ data, recipient }, manager) =>
      this.write(manager, String(data.meetingId), recipient),
    );
    this.events.subscribe(EvaluationOpened, ({ meetingId, people }, manager) =>
      this.outbox.enqueueAll(
        manager,
        people
          .toSorted()
          .map((recipientPersonId) => ({ kind: EVALUATION_MAIL, recipientPersonId, data: { meetingId } })),
      ),
    );
    this.events.subscribe(EvaluationClosed, ({ meetingId }, manager) =>
      forgetMails(manager, EVALUATION_MAIL, { meetingId }),
    );
  }

  /** Nothing when it is closed by now. */
  private async write(
    manager: EntityManager,
    meetingId: string,
    { personId, language }: Recipient,
  ): Promise<Letter | null> {
    const now = new Date(this.clock.now().epochMilliseconds);
    const open = await evaluationsOpenTo(manager, personId, now);
    const evaluation = open.find((one) => one.meetingId === meetingId);
    if (!evaluation) return null;
    const params = { meeting: meetingNameIn(language, evaluation) };
    const url = this.address.baseUrl + evaluationPath(evaluationCode(manager, meetingId, personId));
    return {
      subject: { key: 'mail.evaluation.subject', params },
      paragraphs: [{ key: 'mail.evaluation.text', params }, { key: 'mail.evaluation.nobody' }],
      link: { label: { key: 'mail.evaluation.link' }, url },
      notes: [
        { key: 'mail.evaluation.until', params: { on: lastDayOf(evaluation.closesAt) } },
        { key: 'mail.evaluation.own' },
      ],
      unkept: true,
    };
  }
}
