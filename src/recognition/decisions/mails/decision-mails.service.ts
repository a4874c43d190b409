import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CurriculumService } from '../../../curriculum/curriculum.service.js';
import { decisionsOf } from '../../../enrolment/trajectories/decided.queries.js';
import { DecisionTaken } from '../../../enrolment/trajectories/trajectory-events.rules.js';
import { findTrajectory } from '../../../enrolment/trajectories/trajectories.queries.js';
import type { Language } from '../../../messages/catalogue.js';
import { displayName, type NameParts } from '../../../people/names.rules.js';
import { PEOPLE } from '../../../people/people.queries.js';
import { EventDispatcher } from '../../../platform/events/event-dispatcher.service.js';
import { formatDay } from '../../../platform/i18n/format.rules.js';
import { type Letter, MailKinds } from '../../../platform/mail/mail-kinds.service.js';
import { type MailData, Outbox } from '../../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';
import { wordText } from '../../../platform/web/views/template-helpers.page.js';
import { decisionWords } from '../../../hours/view/decision-words.page.js';
import { toldOf } from '../told.queries.js';

/** Tells trainee and supervisor what the board decided (P8). Their data: `{ decisionId, trajectoryId }`. */
@Injectable()
export class DecisionMails implements OnModuleInit {
  constructor(
    private readonly events: EventDispatcher,
    private readonly kinds: MailKinds,
    private readonly outbox: Outbox,
    private readonly curriculum: CurriculumService,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('decision-taken', ({ data, recipient }, manager) =>
      this.write(manager, data, recipient.personId, recipient.language),
    );
    this.events.subscribe(DecisionTaken, async ({ trajectoryId, decision }, manager) => {
      const { traineeId, supervisorId } = await toldOf(manager, trajectoryId);
      const data = { decisionId: decision.id, trajectoryId };
      for (const recipientPersonId of [traineeId, supervisorId].filter((id) => id !== null))
        await this.outbox.enqueue(manager, { kind: 'decision-taken', recipientPersonId, data });
    });
  }

  private async write(
    manager: EntityManager,
    { decisionId, trajectoryId }: MailData,
    readerId: string,
    language: Language,
  ): Promise<Letter | null> {
    const trajectory = await findTrajectory(manager, String(trajectoryId));
    const decisions = trajectory ? await decisionsOf(manager, trajectory.id) : [];
    const decision = decisions.find(({ id }) => id === decisionId);
    if (!trajectory || !decision) return null;
    const { definition } = await this.curriculum.version(manager, trajectory.programmeVersionId);
    const context = { readingList: definition.readingList, decisions };
    const isTrainee = trajectory.personId === readerId;
    const [trainee] = await manager.query<{ name: NameParts }[]>(
      `SELECT p.name FROM ${PEOPLE} p WHERE p.id = $1`,
      [trajectory.personId],
    );
    const whose = { label: { key: 'mail.fact.trainee' as const }, value: displayName(trainee!.name) };
    const what = wordText(language, decisionWords(decision, context, language));
    return {
      subject: { key: 'mail.decision-taken.subject' },
      paragraphs: [
        { key: isTrainee ? 'mail.decision-taken.trainee' : 'mail.decision-taken.supervisor' },
        { key: isTrainee ? 'mail.decision-taken.ask' : 'mail.decision-taken.look' },
      ],
      facts: [
        ...(isTrainee ? [] : [whose]),
        { label: { key: 'mail.fact.decision' }, value: what },
        { label: { key: 'mail.fact.date' }, value: formatDay(language, decision.decidedOn) },
        { label: { key: 'mail.fact.reason' }, value: decision.reason },
      ],
      link: {
        label: { key: isTrainee ? 'mail.supervisor-changed.link' : 'mail.supervisees.link' },
        url: `${this.address.baseUrl}${isTrainee ? '/mijn-leerpad' : '/supervisanten'}`,
      },
    };
  }
}
