import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ComponentKey } from '../../curriculum/curriculum.rules.js';
import { TRAJECTORIES } from '../../enrolment/trajectories/trajectories.queries.js';
import type { Language } from '../../messages/catalogue.js';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import { actorOf } from '../../platform/audit/actor.rules.js';
import { EventDispatcher } from '../../platform/events/event-dispatcher.service.js';
import { formatDay, formatMinutes } from '../../platform/i18n/format.rules.js';
import { type Letter, MailKinds } from '../../platform/mail/mail-kinds.service.js';
import { Outbox } from '../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../platform/web/public-address.service.js';
import { CreditCorrected } from '../hours-events.rules.js';
import { nameIn } from '../kinds/kind-words.page.js';

interface CorrectedCredit {
  component: ComponentKey;
  happenedOn: string;
  minutes: number;
  traineeId: string;
  trainee: NameParts;
}

/**
 * Tells the trainee and the signer that somebody corrected a signed credit, so that neither finds out by chance (D9). The
 * reason stays in the portal, as that of a returned claim does (V1).
 */
@Injectable()
export class CorrectionMails implements OnModuleInit {
  constructor(
    private readonly events: EventDispatcher,
    private readonly kinds: MailKinds,
    private readonly outbox: Outbox,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('hours-corrected', ({ data, recipient }, manager) =>
      this.write(manager, String(data.claimId), recipient.personId, recipient.language),
    );
    this.events.subscribe(CreditCorrected, async ({ claimId, traineeId, signerId, actor }, manager) => {
      // A teacher who corrects their own signature, since the list had somebody down for too long, knows already.
      const told = [traineeId, signerId].filter((id) => actorOf.person(id) !== actor);
      for (const recipientPersonId of told) {
        await this.outbox.enqueue(manager, { kind: 'hours-corrected', recipientPersonId, data: { claimId } });
      }
    });
  }

  private async write(
    manager: EntityManager,
    claimId: string,
    readerId: string,
    language: Language,
  ): Promise<Letter | null> {
    const [credit] = await manager.query<CorrectedCredit[]>(
      `SELECT c.component, c.happened_on AS "happenedOn", c.minutes, t.person_id AS "traineeId", p.name AS trainee
         FROM claim c JOIN ${TRAJECTORIES} t ON t.id = c.trajectory_id JOIN ${PEOPLE} p ON p.id = t.person_id
        WHERE c.id = $1`,
      [claimId],
    );
    if (!credit) return null;
    const isTrainee = credit.traineeId === readerId;
    const whose = { label: { key: 'mail.fact.trainee' as const }, value: displayName(credit.trainee) };
    return {
      subject: { key: 'mail.hours-corrected.subject' },
      paragraphs: [
        { key: isTrainee ? 'mail.hours-corrected.trainee' : 'mail.hours-corrected.signer' },
        { key: 'mail.hours-corrected.ask' },
      ],
      facts: [
        ...(isTrainee ? [] : [whose]),
        { label: { key: 'mail.fact.activity' }, value: nameIn(language, credit.component) },
        { label: { key: 'mail.fact.date' }, value: formatDay(language, credit.happenedOn) },
        { label: { key: 'mail.fact.duration' }, value: formatMinutes(language, credit.minutes) },
      ],
      link: {
        label: { key: 'mail.hours-corrected.link' },
        url: `${this.address.baseUrl}${isTrainee ? '/mijn-leerpad' : '/aftekenen'}`,
      },
    };
  }
}
