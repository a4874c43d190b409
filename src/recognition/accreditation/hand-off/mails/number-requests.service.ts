import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { registerNumbersOf } from '../../../../people/registers/register-numbers.queries.js';
import { judgeNumber } from '../../../../people/registers/register-number.rules.js';
import { meetingName } from '../../../../learning/meetings/meeting-name.page.js';
import { withAddress } from '../../../../people/people.queries.js';
import { actorOf } from '../../../../platform/audit/actor.rules.js';
import { recordInAudit } from '../../../../platform/audit/audit-log.service.js';
import { Clock } from '../../../../platform/clock/clock.service.js';
import { type Composer, MailKinds } from '../../../../platform/mail/mail-kinds.service.js';
import { Outbox } from '../../../../platform/mail/outbox.service.js';
import { promisedOnce } from '../../../../platform/mail/promised-once.queries.js';
import { PublicAddress } from '../../../../platform/web/public-address.service.js';
import { wordText } from '../../../../platform/web/views/template-helpers.page.js';
import { AccreditationBodies } from '../../bodies/accreditation-bodies.service.js';
import { listedMeeting } from '../closed-lists.queries.js';
import type { HandOffOf } from '../hand-offs.queries.js';

const KIND = 'register-number-asked';

/** Asks people for their number in a register, since without it their points cannot be handed over (Q2). */
@Injectable()
export class NumberRequests implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly outbox: Outbox,
    private readonly bodies: AccreditationBodies,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.kinds.compose(KIND, this.letter());
  }

  /**
   * Promises a mail to each who can be written to; nobody gets two for one register on a day.
   *
   * @returns how many get one now
   */
  async ask(
    manager: EntityManager,
    { meetingId, body }: HandOffOf,
    personIds: readonly string[],
    by: string,
  ): Promise<number> {
    const { register } = this.bodies.byKey(body);
    const onceOf = (personId: string) => [KIND, register.key, personId, this.clock.today()].join(':');
    const reachable = [...(await withAddress(manager, personIds))];
    const promised = await promisedOnce(manager, reachable.map(onceOf));
    const written = reachable.filter((personId) => !promised.has(onceOf(personId)));
    for (const personId of written)
      await this.outbox.enqueue(manager, {
        ...{ kind: KIND, recipientPersonId: personId, data: { meetingId, body } },
        once: onceOf(personId),
      });
    if (written.length > 0)
      await recordInAudit(manager, {
        ...{ actor: actorOf.person(by), action: 'hand-off.asked', subjectKind: 'meeting' },
        ...{ subjectId: meetingId, details: { body, recipients: written.length } },
      });
    return written.length;
  }

  /** Nothing when the number came meanwhile, or the meeting was called off. */
  private letter(): Composer {
    return async ({ data, recipient }, manager) => {
      const { language } = recipient;
      const { register, name } = this.bodies.byKey(String(data.body));
      const meeting = await listedMeeting(manager, String(data.meetingId));
      const given = (await registerNumbersOf(manager, [recipient.personId])).get(recipient.personId) ?? [];
      const own = given.find((one) => one.register === register.key)?.text ?? '';
      if (!meeting || 'number' in judgeNumber(register.number, own)) return null;
      const params = {
        meeting: wordText(language, meetingName(meeting)),
        body: name[language],
        register: register.name[language],
        looks: register.number.described[language],
      };
      return {
        subject: { key: 'mail.register-number-asked.subject', params },
        paragraphs: [{ key: 'mail.register-number-asked.text', params }],
        facts: [],
        link: {
          label: { key: 'mail.register-number-asked.link' },
          url: `${this.address.baseUrl}/account/nummers`,
        },
        notes: [{ key: 'mail.register-number-asked.none', params }],
      };
    };
  }
}
