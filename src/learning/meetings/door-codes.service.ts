import { Injectable } from '@nestjs/common';
import { qrPng } from '../../platform/documents/qr-code.rules.js';
import type { Letter } from '../../platform/mail/mail-kinds.service.js';
import type { OwnBlock } from './calendar-blocks.queries.js';

/** The address that lets somebody in at the door of a meeting by one tap; null where there is none. */
export type DoorCode = (meeting: OwnBlock, personId: string) => string | null;

/** Codes that attendees show at the door, as a learning module makes them for its meetings. */
@Injectable()
export class DoorCodes {
  private readonly codes: DoorCode[] = [];

  /** A learning module says what the codes of its meetings are. */
  register(code: DoorCode): void {
    this.codes.push(code);
  }

  /** What goes with a mail to an attendee of a meeting that has codes: the code as a picture, and what it is for. */
  async lettered(meeting: OwnBlock, personId: string): Promise<Pick<Letter, 'picture'>> {
    const [address] = this.codes.map((code) => code(meeting, personId)).filter((one) => one !== null);
    if (address === undefined) return {};
    const png = await qrPng(address);
    return {
      picture: { png, alt: { key: 'mail.door-code.alt' }, caption: { key: 'mail.door-code.caption' } },
    };
  }
}
