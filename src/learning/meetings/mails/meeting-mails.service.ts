import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type EnrolmentBecame,
  EnrolmentChanged,
  MeetingCancelled,
  type MeetingChange,
  MeetingChanged,
  MeetingPublished,
} from '../meeting-events.rules.js';
import { EventDispatcher } from '../../../platform/events/event-dispatcher.service.js';
import {
  type Composer,
  type Letter,
  MailKinds,
  type Recipient,
} from '../../../platform/mail/mail-kinds.service.js';
import { type MailData, Outbox } from '../../../platform/mail/outbox.service.js';
import { takesPlace } from './block-event.page.js';
import { DoorCodes } from '../door-codes.service.js';
import { clashesOf, type SameHours } from '../clashes.queries.js';
import { followedBlock, type OwnBlock, taughtBlock } from '../calendar-blocks.queries.js';
import { MeetingInvitations } from './meeting-invitations.service.js';
import { meetingLetter, type MeetingWording, encodeChanges, decodeChanges } from './meeting-letter.page.js';
import { enrolledIn, placedNamed, teachersOf, withoutAddress } from './meeting-people.queries.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';

/** Whether a mail is still true when it is sent; if not, another mail tells of the change since. */
type Holds = (block: OwnBlock) => boolean;

const ENROLMENT: Record<EnrolmentBecame, Holds> = {
  placed: takesPlace,
  'moved-up': takesPlace,
  waiting: ({ comes, state }) => comes === 'waiting' && state === 'planned',
  cancelled: ({ comes }) => comes === 'cancelled',
  released: ({ comes }) => comes === 'cancelled',
};

const TEACHING: Record<'given' | 'ended', Holds> = {
  given: takesPlace,
  ended: ({ comes }) => comes === 'cancelled',
};

const MEETING: Record<'changed' | 'cancelled', Holds> = {
  changed: ({ comes, state }) => comes !== 'cancelled' && state === 'planned',
  cancelled: ({ comes, state }) => comes !== 'cancelled' && state === 'cancelled',
};

/** Tells people of their enrolment or their teaching, and of what changes about a block of theirs (C1). */
@Injectable()
export class MeetingMails implements OnModuleInit {
  constructor(
    private readonly events: EventDispatcher,
    private readonly kinds: MailKinds,
    private readonly outbox: Outbox,
    private readonly address: PublicAddress,
    private readonly invitations: MeetingInvitations,
    private readonly codes: DoorCodes,
  ) {}

  onModuleInit(): void {
    for (const became of keysOf(ENROLMENT)) this.compose(`enrolment-${became}`, ENROLMENT[became]);
    for (const became of keysOf(TEACHING)) this.compose(`teaching-${became}`, TEACHING[became]);
    for (const became of keysOf(MEETING)) {
      this.compose(`meeting-${became}`, MEETING[became], `teaching-${became}`);
    }
    this.kinds.compose('enrolment-unreachable', this.unreachable());
    this.listen();
  }

  private listen(): void {
    this.events.subscribeMany(EnrolmentChanged, async (changes, manager) => {
      await this.outbox.enqueueAll(
        manager,
        changes.map(({ personId, meetingId, became }) => ({
          kind: `enrolment-${became}`,
          recipientPersonId: personId,
          data: { meetingId, ...FOLLOWS },
        })),
      );
      await this.tellOfUnreachable(manager, changes);
    });
    this.events.subscribe(MeetingPublished, async ({ meetingId }, manager) => {
      await this.tellTeachers(manager, 'teaching-given', meetingId, await teachersOf(manager, meetingId));
    });
    this.events.subscribe(
      MeetingChanged,
      async ({ meetingId, changed, teachers: { came, left } }, manager) => {
        const what = { changed: encodeChanges(changed) };
        const teach = await teachersOf(manager, meetingId);
        // A change of the organisers alone is news to nobody but those who come and those who leave.
        if (changed.length > 0) {
          await this.tellEnrolled(manager, 'meeting-changed', meetingId, what);
          const stayed = teach.filter((id) => !came.includes(id));
          await this.tellTeachers(manager, 'meeting-changed', meetingId, stayed, what);
        }
        await this.tellTeachers(manager, 'teaching-given', meetingId, came);
        await this.tellTeachers(manager, 'teaching-ended', meetingId, left);
      },
    );
    this.events.subscribe(MeetingCancelled, async ({ meetingId }, manager) => {
      await this.tellEnrolled(manager, 'meeting-cancelled', meetingId);
      await this.tellTeachers(manager, 'meeting-cancelled', meetingId, await teachersOf(manager, meetingId));
    });
  }

  /** @param toTeachers the words for its teachers, where they are others */
  private compose(kind: MeetingWording, holds: Holds, toTeachers: MeetingWording = kind): void {
    const composer: Composer = async ({ data, recipient }, manager) => {
      const block = await blockOf(manager, recipient, data);
      if (!block || !holds(block)) return null;
      const told = {
        changed: decodeChanges(data.changed),
        sameTime: await sameTime(manager, block, recipient),
      };
      return this.letter(block, block.part === 'teaches' ? toTeachers : kind, recipient, told);
    };
    this.kinds.compose(kind, composer);
  }

  private async letter(
    block: OwnBlock,
    wording: MeetingWording,
    recipient: Recipient,
    told: { changed: MeetingChange[]; sameTime: SameHours[] },
  ): Promise<Letter> {
    const { language, personId } = recipient;
    const letter = {
      ...meetingLetter(block, wording, { language, baseUrl: this.address.baseUrl, ...told }),
      ...(await this.codes.lettered(block, personId)),
    };
    const calendar = this.invitations.for(block, recipient);
    if (!calendar) return letter;
    const note = calendar.method === 'REQUEST' ? 'mail.calendar.invites' : 'mail.calendar.ends';
    return { ...letter, calendar, notes: [{ key: note }] };
  }

  /** Asks the organisers to tell a person without an address that they moved up (C1). */
  private async tellOfUnreachable(
    manager: EntityManager,
    changes: readonly { personId: string; meetingId: string; became: EnrolmentBecame }[],
  ): Promise<void> {
    const movedUp = changes.filter(({ became }) => became === 'moved-up');
    if (movedUp.length === 0) return;
    const silent = await withoutAddress(
      manager,
      movedUp.map(({ personId }) => personId),
    );
    for (const { personId, meetingId } of movedUp) {
      if (!silent.has(personId)) continue;
      const keepers = await teachersOf(manager, meetingId);
      await this.tellTeachers(manager, 'enrolment-unreachable', meetingId, keepers, { attendeeId: personId });
    }
  }

  /** Tells an organiser whom to ring up; nothing once that person no longer has the place. */
  private unreachable(): Composer {
    return async ({ data, recipient }, manager) => {
      const block = await blockOf(manager, recipient, data);
      const attendee = block && (await placedNamed(manager, block.meetingId, String(data.attendeeId)));
      if (!attendee || !takesPlace(block)) return null;
      const { language } = recipient;
      return meetingLetter(block, 'enrolment-unreachable', {
        ...{ language, baseUrl: this.address.baseUrl },
        attendee,
      });
    };
  }

  private async tellEnrolled(
    manager: EntityManager,
    kind: string,
    meetingId: string,
    more: MailData = {},
  ): Promise<void> {
    for (const personId of await enrolledIn(manager, meetingId)) {
      await this.tell(manager, kind, personId, { meetingId, ...FOLLOWS, ...more });
    }
  }

  private async tellTeachers(
    manager: EntityManager,
    kind: string,
    meetingId: string,
    personIds: readonly string[],
    more: MailData = {},
  ): Promise<void> {
    for (const personId of personIds) await this.tell(manager, kind, personId, { meetingId, ...more });
  }

  private async tell(
    manager: EntityManager,
    kind: string,
    recipientPersonId: string,
    data: MailData,
  ): Promise<void> {
    await this.outbox.enqueue(manager, { kind, recipientPersonId, data });
  }
}

/** Marks a mail as one to an attendee, not to a teacher. */
export const FOLLOWS = { part: 'follows' } as const;

/** The meeting that a mail is about, as its reader comes to it or teaches it. Older mails name a trajectory instead. */
export function blockOf(
  manager: EntityManager,
  { personId, address }: Pick<Recipient, 'personId' | 'address'>,
  { meetingId, part, trajectoryId }: MailData,
): Promise<OwnBlock | undefined> {
  // A guest may have no address: there is nothing to write to (I2).
  if (address === '') return Promise.resolve(undefined);
  const follows = part === FOLLOWS.part || trajectoryId !== undefined;
  return (follows ? followedBlock : taughtBlock)(manager, personId, String(meetingId));
}

/** What the recipient follows or teaches in the same hours: warned of, for as long as they are expected (C1). */
async function sameTime(
  manager: EntityManager,
  block: OwnBlock,
  { personId }: Recipient,
): Promise<SameHours[]> {
  if (block.comes === 'cancelled' || block.state === 'cancelled') return [];
  const { meetingId: id, heldOn, startsAt, endsAt } = block;
  return clashesOf(manager, [{ id, heldOn, startsAt, endsAt }], [personId]);
}

function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  return Object.keys(record) as Key[];
}
