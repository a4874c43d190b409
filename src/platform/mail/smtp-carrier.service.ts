import { type Transporter, createTransport } from 'nodemailer';
import {
  type Attachment,
  type CalendarPart,
  CarrierError,
  MailCarrier,
  type MailMessage,
} from './mail-carrier.service.js';

/** In milliseconds, each; together well below a delivery's lease. */
const LIMITS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** What the appointment is called as a file. */
const CALENDAR_FILE = 'leerpad.ics';

/** Sends through a mail server. */
export class SmtpCarrier extends MailCarrier {
  private readonly transport: Transporter;

  /** @param smtpUrl may hold a password: never log it */
  constructor(
    smtpUrl: string,
    /** what stands behind the @ of a Message-ID */
    private readonly host: string,
  ) {
    super();
    const url = new URL(smtpUrl);
    // nodemailer takes either an address or settings; in an address, settings stand in the query.
    for (const [name, value] of Object.entries(LIMITS)) {
      if (!url.searchParams.has(name)) url.searchParams.set(name, String(value));
    }
    this.transport = createTransport(url.href);
  }

  override async carry(message: MailMessage): Promise<string> {
    const { deliveryId, from, to, subject, text, html, calendar, attachment } = message;
    try {
      const { response } = (await this.transport.sendMail({
        from,
        to,
        subject,
        text,
        html,
        // As RFC 6047 has it, and once more as a file for the programs that only open files.
        ...(calendar && { icalEvent: icalEvent(calendar) }),
        ...(attachment && { attachments: [attached(attachment)] }),
        // The same at every attempt: should a mail go out twice, mail programs can tell.
        messageId: `<${deliveryId}@${this.host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      })) as { response: string };
      return withoutAddresses(response);
    } catch (cause) {
      throw refusal(cause as SmtpError);
    }
  }
}

function attached({ filename, contentType, text }: Attachment) {
  return { filename, contentType, content: text };
}

function icalEvent({ method, text }: CalendarPart) {
  return { method, filename: CALENDAR_FILE, content: text };
}

/** What nodemailer adds to its errors. */
interface SmtpError extends Error {
  code?: string;
  response?: string;
  responseCode?: number;
}

function refusal(cause: SmtpError): CarrierError {
  const { code, response, responseCode = 0 } = cause;
  // A 5yz about this recipient or this message stays so; one about signing in to the server is ours to mend.
  const forGood = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return new CarrierError(withoutAddresses(response ?? code ?? cause.name), forGood, { cause });
}

/** Servers repeat the address; here it would outlive the person's data (V2). */
function withoutAddresses(answer: string): string {
  return answer.replace(/<?[^\s<>]+@[^\s<>]+>?/g, '…').slice(0, 500);
}
