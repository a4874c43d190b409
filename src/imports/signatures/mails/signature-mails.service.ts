import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { nameIn } from '../../../hours/kinds/kind-words.page.js';
import type { Language } from '../../../messages/catalogue.js';
import { boardIds } from '../../../people/accounts/role-holders.queries.js';
import { EventDispatcher } from '../../../platform/events/event-dispatcher.service.js';
import { formatDate, formatMinutes } from '../../../platform/i18n/format.rules.js';
import { translate } from '../../../platform/i18n/translate.rules.js';
import { type Letter, MailKinds, type Recipient } from '../../../platform/mail/mail-kinds.service.js';
import { Outbox } from '../../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';
import { LINK_DAYS, NoticeLinks } from '../notice-links.service.js';
import { noticeHead, recordsOfRun, signaturesOfNotice } from '../notices.queries.js';
import { RecordsBrought, SignaturesBrought } from '../signature-events.rules.js';
import { type SignatureSum, sumsOf } from '../signature-sums.rules.js';

/** As many lines as somebody reads in a mail; the page has them all. */
const LINES_AT_MOST = 25;

/**
 * Tells each signer of the signatures that an import brought in their name, and the board of the records that it caused.
 * Also where an import is to send no mail: that is D9's exception to D6.
 */
@Injectable()
export class SignatureMails implements OnModuleInit {
  constructor(
    private readonly events: EventDispatcher,
    private readonly kinds: MailKinds,
    private readonly outbox: Outbox,
    private readonly links: NoticeLinks,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('imported-signatures', ({ data, recipient }, manager) =>
      this.writeToSigner(manager, String(data.notice), recipient),
    );
    this.kinds.compose('imported-records', ({ data }, manager) =>
      this.writeToBoard(manager, String(data.run)),
    );
    this.events.subscribe(SignaturesBrought, async ({ notices }, manager) => {
      for (const { id: notice, signerId: recipientPersonId } of notices)
        await this.outbox.enqueue(manager, {
          kind: 'imported-signatures',
          recipientPersonId,
          data: { notice },
        });
    });
    this.events.subscribe(RecordsBrought, async ({ runId: run, records }, manager) => {
      for (const recipientPersonId of await boardIds(manager))
        await this.outbox.enqueue(manager, {
          kind: 'imported-records',
          recipientPersonId,
          data: { run, records },
        });
    });
  }

  /** Nothing when none of them counts any more: the import was taken back before the mail went. */
  private async writeToSigner(
    manager: EntityManager,
    noticeId: string,
    { address, language }: Recipient,
  ): Promise<Letter | null> {
    const head = await noticeHead(manager, noticeId);
    const standing = (await signaturesOfNotice(manager, noticeId)).filter(
      ({ standing: how }) => how !== 'gone' && how !== 'reversed',
    );
    if (!head || standing.length === 0) return null;
    const { importedOn, importedBy, file } = head;
    const sums = sumsOf(standing);
    const params = { count: standing.length, on: importedOn };
    const more = sums.length - LINES_AT_MOST;
    return {
      subject: { key: 'mail.imported-signatures.subject', params },
      paragraphs: [{ key: 'mail.imported-signatures.text', params }, { key: 'mail.imported-signatures.ask' }],
      facts: [
        { label: { key: 'mail.fact.imported-on' }, value: formatDate(language, importedOn) },
        ...(file === null ? [] : [{ label: { key: 'mail.fact.file' as const }, value: file }]),
        ...(importedBy === null
          ? []
          : [{ label: { key: 'mail.fact.imported-by' as const }, value: importedBy }]),
        ...sums.slice(0, LINES_AT_MOST).map((sum) => sumFact(sum, language)),
      ],
      link: {
        label: { key: 'mail.imported-signatures.link' },
        url: await this.url(manager, noticeId, address),
      },
      notes: [
        ...(more > 0 ? [{ key: 'mail.imported-signatures.more' as const, params: { more } }] : []),
        { key: 'mail.imported-signatures.days', params: { days: LINK_DAYS } },
      ],
    };
  }

  /** Nothing when the import was taken back before the mail went, and its records with it. */
  private async writeToBoard(manager: EntityManager, runId: string): Promise<Letter | null> {
    const records = await recordsOfRun(manager, runId);
    if (records.every(({ state }) => state !== 'valid')) return null;
    const more = records.length - LINES_AT_MOST;
    return {
      subject: { key: 'mail.imported-records.subject', params: { count: records.length } },
      paragraphs: [{ key: 'mail.imported-records.text', params: { count: records.length } }],
      facts: records.slice(0, LINES_AT_MOST).map(({ id, number, name }) => ({
        label: { key: 'mail.fact.named', params: { name } },
        value: number,
        url: `${this.address.baseUrl}/bewijzen/${id}`,
      })),
      link: { label: { key: 'mail.imported-records.link' }, url: `${this.address.baseUrl}/invoer/${runId}` },
      ...(more > 0 && { notes: [{ key: 'mail.imported-records.more', params: { more } }] }),
    };
  }

  private async url(manager: EntityManager, noticeId: string, address: string): Promise<string> {
    return `${this.address.baseUrl}${await this.links.issue(manager, noticeId, address)}`;
  }
}

function sumFact(
  { trainee, component, signatures, minutes }: SignatureSum,
  language: Language,
): NonNullable<Letter['facts']>[number] {
  const params = {
    component: nameIn(language, component),
    count: signatures,
    time: formatMinutes(language, minutes),
  };
  return {
    label: { key: 'mail.fact.named', params: { name: trainee } },
    value: translate(language, 'mail.imported-signatures.sum', params),
  };
}
