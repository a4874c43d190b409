import { Injectable } from '@nestjs/common';
import { type Invitation, writeCalendar } from '../../../platform/calendar/icalendar.page.js';
import { Clock } from '../../../platform/clock/clock.service.js';
import type { CalendarPart } from '../../../platform/mail/mail-carrier.service.js';
import type { Recipient } from '../../../platform/mail/mail-kinds.service.js';
import { MailSettings } from '../../../platform/mail/mail-settings.service.js';
import { eventOfBlock, takesPlace } from './block-event.page.js';
import type { OwnBlock } from '../calendar-blocks.queries.js';
import { PublicAddress } from '../../../platform/web/public-address.service.js';

/** Writes the appointment that goes with a mail about a block. */
@Injectable()
export class MeetingInvitations {
  constructor(
    private readonly settings: MailSettings,
    private readonly clock: Clock,
    private readonly address: PublicAddress,
  ) {}

  /**
   * An invitation for people who are expected, its end for those who no longer are, and nothing for those who only wait or
   * waited: as it stands when the mail is sent, so that the mail that goes last says what holds.
   */
  for(block: OwnBlock, { name, address, language }: Recipient): CalendarPart | undefined {
    if (!block.wasPlaced) return undefined;
    const method = takesPlace(block) ? 'REQUEST' : 'CANCEL';
    const stamp = this.clock.now().toString();
    const event = eventOfBlock(block, { stamp, language, baseUrl: this.address.baseUrl });
    const invitation = { organizer: senderOf(this.settings.from), attendee: { name, address } };
    return { method, text: writeCalendar(method, [event], { invitation }) };
  }
}

/** The sender of all mail, who invites: `Leerpad <leerpad@balint.example>`, or the address alone. */
function senderOf(from: string): Invitation['organizer'] {
  const [, name, address] = /^(.*?)\s*<(.+)>$/.exec(from) ?? [];
  return name && address ? { name, address } : { name: 'Leerpad', address: address ?? from };
}
