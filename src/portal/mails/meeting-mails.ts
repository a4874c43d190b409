import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ScheduledComponent } from '../../learning/meetings/edition.entity.js';
import {
  EnrolmentChanged,
  MeetingCancelled,
  MeetingChanged,
} from '../../learning/meetings/meetings.events.js';
import type { Language } from '../../messages/catalogue.js';
import { EventDispatcher } from '../../platform/events/events.js';
import { formatDay } from '../../platform/i18n/format.js';
import { translate } from '../../platform/i18n/translate.js';
import { type Letter, MailKinds } from '../../platform/mail/mail-kinds.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { PortalAddress } from './portal-address.js';

/** What became of somebody's enrolment, as the mail about it is called. */
const ENROLMENT_KINDS = ['placed', 'waiting', 'moved-up', 'cancelled'] as const;
type EnrolmentKind = (typeof ENROLMENT_KINDS)[number];

/** Tells people of their enrolment, and of what changes about a block in which they have a place or wait (C1). */
@Injectable()
export class MeetingMails implements OnModuleInit {
  constructor(
    private readonly events: EventDispatcher,
    private readonly kinds: MailKinds,
    private readonly outbox: Outbox,
    private readonly address: PortalAddress,
  ) {}

  onModuleInit(): void {
    for (const kind of ENROLMENT_KINDS) {
      this.kinds.compose(`enrolment-${kind}`, ({ data, recipient }, manager) =>
        this.writeEnrolment(manager, kind, data, recipient.language),
      );
    }
    for (const kind of ['changed', 'cancelled'] as const) {
      this.kinds.compose(`meeting-${kind}`, ({ data, recipient }, manager) =>
        this.writeMeeting(manager, kind, String(data.meetingId), recipient.language),
      );
    }
    this.events.subscribe(EnrolmentChanged, async ({ trajectoryId, meetingId, became }, manager) => {
      const recipientPersonId = await traineeOf(manager, trajectoryId);
      const data = { meetingId, trajectoryId };
      await this.outbox.enqueue(manager, { kind: `enrolment-${became}`, recipientPersonId, data });
    });
    this.events.subscribe(MeetingChanged, ({ meetingId }, manager) =>
      this.tellEnrolled(manager, meetingId, 'meeting-changed'),
    );
    this.events.subscribe(MeetingCancelled, ({ meetingId }, manager) =>
      this.tellEnrolled(manager, meetingId, 'meeting-cancelled'),
    );
  }

  private async tellEnrolled(manager: EntityManager, meetingId: string, kind: string): Promise<void> {
    for (const recipientPersonId of await enrolledIn(manager, meetingId)) {
      await this.outbox.enqueue(manager, { kind, recipientPersonId, data: { meetingId } });
    }
  }

  /** Nothing when it has become something else since: another mail tells of that. */
  private async writeEnrolment(
    manager: EntityManager,
    kind: EnrolmentKind,
    { meetingId, trajectoryId }: Record<string, unknown>,
    language: Language,
  ): Promise<Letter | null> {
    const meeting = await meetingOf(manager, String(meetingId));
    const [enrolment] = await manager.query<{ state: string }[]>(
      'SELECT state FROM enrolment WHERE meeting_id = $1 AND trajectory_id = $2',
      [meetingId, trajectoryId],
    );
    if (!meeting || enrolment?.state !== (kind === 'moved-up' ? 'placed' : kind)) return null;
    return this.letter(meeting, `enrolment-${kind}`, language);
  }

  private async writeMeeting(
    manager: EntityManager,
    kind: 'changed' | 'cancelled',
    meetingId: string,
    language: Language,
  ): Promise<Letter | null> {
    const meeting = await meetingOf(manager, meetingId);
    if (!meeting || (kind === 'changed' && meeting.state === 'cancelled')) return null;
    return this.letter(meeting, `meeting-${kind}`, language);
  }

  private letter(
    meeting: ToldMeeting,
    kind: `enrolment-${EnrolmentKind}` | 'meeting-changed' | 'meeting-cancelled',
    language: Language,
  ): Letter {
    const reason = kind === 'meeting-cancelled' ? meeting.cancelledBecause : null;
    const place = [meeting.venue, meeting.videoLink].filter(Boolean).join(', ');
    return {
      subject: { key: `mail.${kind}.subject`, params: { day: formatDay(language, meeting.heldOn) } },
      paragraphs: [{ key: `mail.${kind}.text` }],
      facts: [
        { label: { key: 'mail.fact.block' }, value: nameOf(meeting, language) },
        { label: { key: 'mail.fact.date' }, value: formatDay(language, meeting.heldOn) },
        { label: { key: 'mail.fact.time' }, value: `${meeting.startsAt} – ${meeting.endsAt}` },
        ...(place ? [{ label: { key: 'mail.fact.place' as const }, value: place }] : []),
        ...(reason ? [{ label: { key: 'mail.fact.reason' as const }, value: reason }] : []),
      ],
      link: { label: { key: 'mail.meeting.link' }, url: `${this.address.baseUrl}/dagdelen` },
    };
  }
}

interface ToldMeeting {
  title: string;
  component: ScheduledComponent;
  block: number;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  venue: string | null;
  videoLink: string | null;
  state: 'planned' | 'cancelled';
  cancelledBecause: string | null;
}

async function meetingOf(manager: EntityManager, id: string): Promise<ToldMeeting | undefined> {
  const [meeting] = await manager.query<ToldMeeting[]>(
    `SELECT e.title, m.component, m.block, m.held_on AS "heldOn", to_char(m.starts_at, 'HH24:MI') AS "startsAt",
            to_char(m.ends_at, 'HH24:MI') AS "endsAt", m.venue, m.video_link AS "videoLink", m.state,
            m.cancelled_because AS "cancelledBecause"
       FROM meeting m JOIN edition e ON e.id = m.edition_id WHERE m.id = $1`,
    [id],
  );
  return meeting;
}

async function traineeOf(manager: EntityManager, trajectoryId: string): Promise<string> {
  const [{ person_id }] = await manager.query<[{ person_id: string }]>(
    'SELECT person_id FROM trajectory WHERE id = $1',
    [trajectoryId],
  );
  return person_id;
}

/** Who has a place or waits for one, and who teaches: each once. */
async function enrolledIn(manager: EntityManager, meetingId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT t.person_id AS id FROM enrolment e JOIN trajectory t ON t.id = e.trajectory_id
      WHERE e.meeting_id = $1 AND e.state <> 'cancelled'
     UNION SELECT person_id FROM meeting_teacher WHERE meeting_id = $1 ORDER BY id`,
    [meetingId],
  );
  return rows.map(({ id }) => id);
}

function nameOf({ title, component, block }: ToldMeeting, language: Language): string {
  return translate(language, `meeting.name.${component}`, { title, block });
}
