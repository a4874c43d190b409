import type { EntityManager } from 'typeorm';
import type { Language } from '../product.service.js';
import type { Text } from '../web/page-answer.rules.js';
import type { Attachment, CalendarPart } from './mail-carrier.service.js';
import type { MailData } from './outbox.service.js';

/** The recipient of a mail, as known at the moment of sending. */
export interface Recipient {
  personId: string;
  name: string;
  address: string;
  language: Language;
}

/** Finds who gets a mail. A higher room knows; null when there is nobody to write to any more. */
export abstract class Recipients {
  abstract find(manager: EntityManager, personId: string): Promise<Recipient | null>;
}

/** What a mail says. Every one of our mails has this form, as text and as HTML. */
export interface Letter {
  /** another address than the recipient's present one: where somebody was before */
  to?: string;
  subject: Text;
  paragraphs: Text[];
  /** what it is about, as a short list; a line may lead to what it names */
  facts?: { label: Text; value: string; url?: string }[];
  /** six digits to type over, when the recipient reads the mail on another device */
  code?: string;
  link?: { label: Text; url: string };
  /** smaller, below the link: how long it works, what to do if one did not ask for it */
  notes?: Text[];
  /** an invitation, or its end */
  calendar?: CalendarPart;
  attachment?: Attachment;
  /** below the facts, with what to do with it; who reads the mail as text has it as a file */
  picture?: { png: Buffer; alt: Text; caption: Text };
  /** nothing of what it says is kept, not even without its link */
  unkept?: true;
}

/** Makes the letter, when the mail is sent. Null when there is nothing to tell any more: then none is sent. */
export type Composer = (
  mail: { recipient: Recipient; data: MailData },
  manager: EntityManager,
) => Promise<Letter | null>;

/** The kinds of mail, and who writes each: exactly one composer, or the product does not start. */
export class MailKinds {
  private readonly declared = new Set<string>();
  private readonly composers = new Map<string, Composer>();

  /** Declares kinds that somebody will ask for. */
  declare(...kinds: string[]): void {
    for (const kind of kinds) this.declared.add(kind);
  }

  /** @throws Error when the kind has a composer already */
  compose(kind: string, composer: Composer): void {
    if (this.composers.has(kind)) throw new Error(`Mail ${kind} has two composers`);
    this.declare(kind);
    this.composers.set(kind, composer);
  }

  /** @throws Error for a kind that nobody composes */
  composerOf(kind: string): Composer {
    const composer = this.composers.get(kind);
    if (!composer) throw new Error(`There is no mail ${kind}`);
    return composer;
  }

  /** All kinds that there are, by name. */
  names(): string[] {
    return [...this.declared].sort();
  }

  /** @throws Error when nobody writes a declared kind: such a mail would be promised and never sent */
  assertComplete(): void {
    const unwritten = [...this.declared].filter((kind) => !this.composers.has(kind));
    if (unwritten.length > 0) throw new Error(`Mails without a composer: ${unwritten.join(', ')}`);
  }
}
