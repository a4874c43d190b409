import type { Judgement } from './refusal.rules.js';

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

/** A picture that stands in a mail, which comes with it: programs do not fetch any. */
export interface InlinePicture {
  /** by which the mail's HTML names it: `cid:…` (RFC 2392) */
  contentId: string;
  png: Buffer;
}

/** A mail, ready to go. */
export interface MailMessage {
  deliveryId: string;
  from: string;
  to: { name: string; address: string };
  /** where it goes back to when it cannot be delivered after all; the sender without it */
  bounceTo?: string;
  subject: string;
  text: string;
  html: string;
  calendar?: CalendarPart;
  attachment?: Attachment;
  picture?: InlinePicture;
}

/**
 * Called when all of a mail is with the server but its end: from the next byte on it may arrive, whether or not an answer
 * comes. When it rejects, the mail must not go.
 */
export type HandingOver = () => Promise<void>;

/** Takes mail to where it is read. */
export abstract class MailCarrier {
  /**
   * @param handingOver for a carrier between whose giving and whose answer anything can happen
   * @returns what the server answered
   * @throws CarrierError when it did not take it, or did not say
   */
  abstract carry(message: MailMessage, handingOver: HandingOver): Promise<string>;
}

/** Why a mail was not taken. */
export class CarrierError extends Error {
  constructor(
    /** what the server said, or a word for why it could not be asked; without addresses */
    readonly answer: string,
    /** `silent`: the server had all of it and said nothing, so that it may arrive */
    readonly judgement: Judgement | 'silent',
    options?: ErrorOptions,
  ) {
    super(answer, options);
    this.name = 'CarrierError';
  }
}
