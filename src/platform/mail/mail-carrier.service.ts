/** An appointment that goes with a mail, for the reader's own calendar (RFC 6047). */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL';
  /** the whole calendar, as RFC 5545 writes it */
  text: string;
}

/** A file that goes with a mail. */
export interface Attachment {
  filename: string;
  contentType: string;
  text: string;
}

/** A mail, ready to go. */
export interface MailMessage {
  deliveryId: string;
  from: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  calendar?: CalendarPart;
  attachment?: Attachment;
}

/** Takes mail to where it is read. */
export abstract class MailCarrier {
  /** @returns what the server answered @throws CarrierError when it did not take it */
  abstract carry(message: MailMessage): Promise<string>;
}

/** Why a mail was not taken. */
export class CarrierError extends Error {
  constructor(
    /** what the server said, or a word for why it could not be asked */
    readonly answer: string,
    /** whether trying again is of no use: the server does not know the address, say */
    readonly forGood: boolean,
    options?: ErrorOptions,
  ) {
    super(answer, options);
    this.name = 'CarrierError';
  }
}
