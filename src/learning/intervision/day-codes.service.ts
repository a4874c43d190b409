import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AssociationKey } from '../../platform/documents/association-key.service.js';
import { PublicAddress } from '../../platform/web/public-address.service.js';
import { DoorCodes } from '../meetings/door-codes.service.js';
import { takesPlace } from '../meetings/mails/block-event.page.js';
import { type DayCode, dayCode } from './day-code.rules.js';

/** The codes of intervision days, as addresses that an organiser's phone opens (I4). */
@Injectable()
export class DayCodes implements OnModuleInit {
  constructor(
    private readonly key: AssociationKey,
    private readonly address: PublicAddress,
    private readonly codes: DoorCodes,
  ) {}

  onModuleInit(): void {
    this.codes.register((meeting, personId) => {
      const comes = meeting.component === null && meeting.part === 'follows' && takesPlace(meeting);
      return comes ? this.addressOf({ meetingId: meeting.meetingId, personId }) : null;
    });
  }

  /** The address in the code of a person with a place. */
  addressOf(code: DayCode): string {
    return `${this.address.baseUrl}/deur/${dayCode(this.key, code)}`;
  }
}
