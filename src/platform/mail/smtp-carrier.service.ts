import { Readable } from 'node:stream';
import { type Transporter, createTransport } from 'nodemailer';
import {
  type Attachment,
  type CalendarPart,
  CarrierError,
  type HandingOver,
  type InlinePicture,
  MailCarrier,
  type MailMessage,
} from './mail-carrier.service.js';
import { enhancedStatusIn, judgeRefusal } from './refusal.rules.js';

/** How long a mail server may take, in milliseconds. */
export interface SmtpPatience {
  /** to be connected, and to greet */
  greetingMs: number;
  /** for everything before the end of the message: until then nothing can arrive, and trying again does no harm */
  beforeEndMs: number;
  /** for its answer to the end of the message */
  answerMs: number;
}

/**
 * Ten minutes for the answer, as RFC 5321 §4.5.3.2.6 has it: a client that hangs up before makes the server deliver twice.
 */
export const SMTP_PATIENCE: SmtpPatience = { greetingMs: 60_000, beforeEndMs: 240_000, answerMs: 600_000 };

/** What the appointment is called as a file. */
const CALENDAR_FILE = 'leerpad.ics';

/** Sends through a mail server. */
export class SmtpCarrier extends MailCarrier {
  private readonly url: string;

  /** @param smtpUrl may hold a password: never log it */
  constructor(
    smtpUrl: string,
    /** what stands behind the @ of a Message-ID */
    private readonly host: string,
    private readonly patience = SMTP_PATIENCE,
  ) {
    super();
    const url = new URL(smtpUrl);
    const { greetingMs, beforeEndMs, answerMs } = patience;
    // nodemailer has one limit for all silence on the line; what may take less ends by `patience`.
    const socketTimeout = Math.max(beforeEndMs, answerMs);
    const limits = { connectionTimeout: greetingMs, greetingTimeout: greetingMs, socketTimeout };
    // nodemailer takes either an address or settings; in an address, settings stand in the query.
    for (const [name, value] of Object.entries(limits)) {
      if (!url.searchParams.has(name)) url.searchParams.set(name, String(value));
    }
    this.url = url.href;
  }

  override async carry(message: MailMessage, handingOver: HandingOver): Promise<string> {
    const conversation = new Conversation(this.patience, handingOver);
    const transport = createTransport(this.url);
    conversation.follow(transport);
    try {
      const { response } = (await transport.sendMail(this.mailOf(message, conversation.signal))) as {
        response: string;
      };
      return withoutAddresses(response);
    } catch (cause) {
      if (conversation.failure) throw conversation.failure.error;
      throw refusal(cause as SmtpError, conversation.handedOver);
    } finally {
      conversation.end();
      // One that SMTP_URL asks to be a pool would keep its connection.
      transport.close();
    }
  }

  private mailOf(message: MailMessage, signal: AbortSignal) {
    const { deliveryId, from, to, bounceTo, subject, text, html, calendar, attachment, picture } = message;
    return {
      from,
      to,
      subject,
      text,
      html,
      signal,
      ...(bounceTo !== undefined && { envelope: { from: bounceTo, to: [to.address] } }),
      // As RFC 6047 has it, and once more as a file for the programs that only open files.
      ...(calendar && { icalEvent: icalEvent(calendar) }),
      attachments: [...(attachment ? [attached(attachment)] : []), ...(picture ? [inline(picture)] : [])],
      // The same at every attempt: should a mail go out twice, mail programs can tell.
      messageId: `<${deliveryId}@${this.host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }
}

/** One mail on the line: how far it is, and how long the server may still take. */
class Conversation {
  handedOver = false;
  /** why it was not handed over, on our side */
  failure?: { error: unknown };
  private readonly patience = new AbortController();
  private timer: NodeJS.Timeout;

  constructor(
    private readonly limits: SmtpPatience,
    private readonly handingOver: HandingOver,
  ) {
    this.timer = this.waitFor(limits.beforeEndMs);
  }

  get signal(): AbortSignal {
    return this.patience.signal;
  }

  /** Looks at the message as it goes out. It is read when the server has asked for it (DATA), and not before. */
  follow(transport: Transporter): void {
    transport.use('stream', ({ message }, done) => {
      message.processFunc((content: Readable) => Readable.from(this.watched(content), { objectMode: false }));
      done();
    });
  }

  /** The line is gone: what was just about to be handed over is not any more. */
  end(): void {
    clearTimeout(this.timer);
    this.patience.abort();
  }

  private async *watched(content: Readable): AsyncGenerator<Buffer> {
    for await (const chunk of content) yield chunk as Buffer;
    clearTimeout(this.timer);
    try {
      await this.handingOver();
    } catch (error) {
      this.failure = { error };
      throw error;
    }
    this.signal.throwIfAborted();
    // What follows is the dot that ends the message.
    this.handedOver = true;
    this.timer = this.waitFor(this.limits.answerMs);
  }

  private waitFor(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => this.patience.abort(), milliseconds);
  }
}

function attached({ filename, contentType, text }: Attachment) {
  return { filename, contentType, content: text };
}

function inline({ contentId, png }: InlinePicture) {
  const contentDisposition = 'inline' as const;
  return { filename: 'code.png', contentType: 'image/png', content: png, cid: contentId, contentDisposition };
}

function icalEvent({ method, text }: CalendarPart) {
  return { method, filename: CALENDAR_FILE, content: text };
}

/** What nodemailer adds to its errors. */
interface SmtpError extends Error {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

function refusal(cause: SmtpError, handedOver: boolean): CarrierError {
  const { command = null, response, responseCode } = cause;
  const answer = answerOf(cause);
  if (handedOver && !responseCode) return new CarrierError(answer, 'silent', { cause });
  const enhanced = enhancedStatusIn(response ?? '');
  const judgement = judgeRefusal({ command, code: responseCode ?? null, enhanced, answer: response });
  return new CarrierError(answer, judgement, { cause });
}

/** What it said, and to what where that is not the recipient: a reader must see that it is not about the address. */
function answerOf({ code, command, response, name }: SmtpError): string {
  if (!response) return withoutAddresses(name === 'AbortError' ? 'ETIMEDOUT' : (code ?? name));
  const before = command === 'MAIL FROM' || command?.startsWith('AUTH') ? `${command}: ` : '';
  return `${before}${withoutAddresses(response)}`;
}

/** Servers repeat the address; here it would outlive the person's data (V2). */
export function withoutAddresses(answer: string): string {
  return answer.replace(/<?[^\s<>]+@[^\s<>]+>?/g, '…').slice(0, 500);
}
