import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { displayName } from '../../../people/names.rules.js';
import type { MessageKey } from '../../../messages/catalogue.js';
import { isImport } from '../../../platform/audit/actor.rules.js';
import { EventDispatcher } from '../../../platform/events/event-dispatcher.service.js';
import { type Letter, MailKinds } from '../../../platform/mail/mail-kinds.service.js';
import { type MailData, Outbox } from '../../../platform/mail/outbox.service.js';
import type { CompletionRecordKind } from '../completion-record.rules.js';
import type { RecordState } from '../completion-record-state.entity.js';
import { verificationUrl } from '../completion.rules.js';
import { secretariatIds } from '../../../people/accounts/role-holders.queries.js';
import { RecordNamesForeign, RecordStateChanged } from '../record-events.rules.js';
import { concernedBy } from '../record-audience.queries.js';
import { mailedRecord, namesInOrder } from './record-mails.queries.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';

type EndedState = Exclude<RecordState, 'valid'>;

const READY_TEXT: Record<CompletionRecordKind, MessageKey> = {
  hours96: 'mail.record-ready.hours96',
  programme: 'mail.record-ready.programme',
};

/**
 * Tells a trainee that a record is ready, and everyone concerned of its later states (K5). An import sends none (D6):
 * what it issues was earned long ago, and hundreds would get mail at once.
 */
@Injectable()
export class RecordMails implements OnModuleInit {
  constructor(
    private readonly events: EventDispatcher,
    private readonly kinds: MailKinds,
    private readonly outbox: Outbox,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    this.kinds.compose('record-ready', ({ data }, manager) => this.writeReady(manager, data));
    for (const state of ['suspended', 'superseded', 'withdrawn'] as const) {
      this.kinds.compose(`record-${state}`, ({ data, recipient }, manager) =>
        this.writeEnded(manager, state, data, recipient.personId),
      );
    }
    this.kinds.compose('record-names-foreign', ({ data }, manager) => this.writeNamesForeign(manager, data));
    this.events.subscribe(RecordNamesForeign, (event, manager) => this.tellSecretariat(manager, event));
    this.events.subscribe(RecordStateChanged, async ({ recordId, state, supersedes, actor }, manager) => {
      if (isImport(actor)) return;
      if (state !== 'valid') await this.tellEveryone(manager, recordId, state);
      // Of a record that takes another's place, the mail about the other one tells.
      else if (supersedes === null) await this.tellTrainee(manager, recordId);
    });
  }

  private async tellSecretariat(
    manager: EntityManager,
    { trajectoryId, personIds }: { trajectoryId: string; personIds: readonly string[] },
  ): Promise<void> {
    const data = { trajectoryId, persons: personIds.join(' ') };
    for (const recipientPersonId of await secretariatIds(manager)) {
      await this.outbox.enqueue(manager, { kind: 'record-names-foreign', recipientPersonId, data });
    }
  }

  private async tellTrainee(manager: EntityManager, recordId: string): Promise<void> {
    const { traineeId } = await concernedBy(manager, recordId);
    await this.outbox.enqueue(manager, {
      kind: 'record-ready',
      recipientPersonId: traineeId,
      data: { recordId },
    });
  }

  private async tellEveryone(manager: EntityManager, recordId: string, state: EndedState): Promise<void> {
    const { traineeId, others } = await concernedBy(manager, recordId);
    for (const recipientPersonId of [traineeId, ...others]) {
      await this.outbox.enqueue(manager, { kind: `record-${state}`, recipientPersonId, data: { recordId } });
    }
  }

  /** Nothing when it holds no more: another mail tells of that. */
  private async writeReady(manager: EntityManager, { recordId }: MailData): Promise<Letter | null> {
    const { number, kind, address, state } = await mailedRecord(manager, String(recordId));
    if (state !== 'valid') return null;
    return {
      subject: { key: 'mail.record-ready.subject' },
      paragraphs: [{ key: READY_TEXT[kind] }],
      facts: [{ label: { key: 'mail.fact.number' }, value: number }],
      link: {
        label: { key: 'mail.record-ready.link' },
        url: verificationUrl(this.address.baseUrl, address),
      },
    };
  }

  private async writeNamesForeign(
    manager: EntityManager,
    { trajectoryId, persons }: MailData,
  ): Promise<Letter> {
    const names = await namesInOrder(manager, String(persons).split(' '));
    return {
      subject: { key: 'mail.record-names-foreign.subject' },
      paragraphs: [{ key: 'mail.record-names-foreign.text' }, { key: 'mail.record-names-foreign.help' }],
      facts: names.map((value) => ({ label: { key: 'mail.record-names-foreign.name' }, value })),
      link: {
        label: { key: 'mail.record-names-foreign.link' },
        url: `${this.address.baseUrl}/deelnemers/${String(trajectoryId)}`,
      },
    };
  }

  private async writeEnded(
    manager: EntityManager,
    state: EndedState,
    { recordId }: MailData,
    readerId: string,
  ): Promise<Letter> {
    const told = await mailedRecord(manager, String(recordId));
    const { number, address, traineeId, name, successorNumber, successorAddress } = told;
    const own = readerId === traineeId;
    return {
      subject: { key: `mail.record-${state}.subject`, params: { number } },
      paragraphs: [{ key: `mail.record-${state}.${own ? 'own' : 'other'}` }],
      facts: [
        ...(own ? [] : [{ label: { key: 'mail.fact.trainee' as const }, value: displayName(name) }]),
        { label: { key: 'mail.fact.number' }, value: number },
        ...(successorNumber
          ? [{ label: { key: 'mail.fact.new-number' as const }, value: successorNumber }]
          : []),
      ],
      link: {
        label: { key: 'mail.record.link' },
        url: verificationUrl(this.address.baseUrl, successorAddress ?? address),
      },
    };
  }
}
