import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { displayName, type NameParts } from '../../people/names.rules.js';
import { PEOPLE } from '../../people/people.queries.js';
import { type Letter, MailKinds } from '../../platform/mail/mail-kinds.service.js';
import type { MailData } from '../../platform/mail/outbox.service.js';
import { PublicAddress } from '../../platform/web/public-address.service.js';

/** Whom a letter is for, with where its link leads. */
const READERS = {
  deputy: { path: '/aftekenen', link: 'mail.claims-waiting.link' },
  supervisor: { path: '/supervisanten', link: 'mail.supervisees.link' },
  trainee: { path: '/mijn-leerpad', link: 'mail.supervisor-changed.link' },
} as const;

type Reader = keyof typeof READERS;

/**
 * Tells a deputy, the supervisor and their trainees who signs meanwhile, and when that is over (S1). Their data:
 * `{ supervisor, deputy, from, until }`, ids and days; the deputy's mails also have the `count` of the trainees.
 */
@Injectable()
export class DeputyMails implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly address: PublicAddress,
  ) {}

  onModuleInit(): void {
    for (const reader of Object.keys(READERS) as Reader[]) {
      for (const event of ['named', 'ended'] as const) {
        this.kinds.compose(`deputy-${event}-${reader}`, ({ data }, manager) =>
          this.letter(manager, event, reader, data),
        );
      }
    }
  }

  private async letter(
    manager: EntityManager,
    event: 'named' | 'ended',
    reader: Reader,
    { supervisor, deputy, from, until, count = 0 }: MailData,
  ): Promise<Letter | null> {
    const rows = await manager.query<{ id: string; name: NameParts }[]>(
      `SELECT p.id, p.name FROM ${PEOPLE} p WHERE p.id = ANY($1)`,
      [[supervisor, deputy]],
    );
    const names = new Map(rows.map(({ id, name }) => [id, displayName(name)]));
    const { path, link } = READERS[reader];
    return {
      subject: { key: `mail.deputy-${event}-${reader}.subject` },
      paragraphs: [
        { key: `mail.deputy-${event}-${reader}.text`, params: { count, from: from!, until: until! } },
      ],
      facts: [
        { label: { key: 'mail.fact.supervisor' }, value: names.get(String(supervisor)) ?? '' },
        { label: { key: 'mail.fact.deputy' }, value: names.get(String(deputy)) ?? '' },
      ],
      link: { label: { key: link }, url: `${this.address.baseUrl}${path}` },
    };
  }
}
