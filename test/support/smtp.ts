import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the line. */
export interface ReceivedMail {
  messageId: string;
  from: string;
  to: string[];
  /** header lines, unfolded */
  headers: string[];
  raw: string;
}

/** An answer that is a refusal: `[550, '5.1.1 no such user']`. */
export type Refusal = [number, string];

/** How a mail server behaves that does not just take what it gets. */
export interface Weather {
  /** what it answers to the sender, the recipient, or after the whole message, instead of taking it */
  mailFrom?: Refusal;
  rcptTo?: Refusal;
  data?: Refusal;
  /** how long it thinks after the whole message, in milliseconds */
  thinksMs?: number;
  /** where it breaks the connection off: before the message, in the middle of it, or when it has all of it */
  drops?: 'sender' | 'recipient' | 'middle' | 'taken' | 'lost';
}

/** A mail server of a test's own. */
export interface TestSmtp {
  url: string;
  received: ReceivedMail[];
  /** what it answers to a recipient instead of taking the mail: `[550, 'no such user']` */
  refuse?: Refusal;
  weather: Weather;
  stop(): Promise<void>;
}

/** Starts a mail server on a free port of the loopback address, which takes everything and delivers nothing. */
export async function startSmtp(): Promise<TestSmtp> {
  const received: ReceivedMail[] = [];
  const smtp: TestSmtp = { url: '', received, weather: {}, stop };
  const breakOff = (): void => {
    for (const connection of server.connections) socketOf(connection).destroy();
  };
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom(_address, _session, done) {
      if (smtp.weather.drops === 'sender') return breakOff();
      done(asError(smtp.weather.mailFrom));
    },
    onRcptTo(_address, _session, done) {
      if (smtp.weather.drops === 'recipient') return breakOff();
      done(asError(smtp.refuse ?? smtp.weather.rcptTo));
    },
    onData(stream, session, done) {
      const { data, drops, thinksMs = 0 } = smtp.weather;
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (drops === 'middle') breakOff();
      });
      stream.on('end', () => {
        if (drops === 'lost') return breakOff();
        if (data) return done(asError(data));
        const { mailFrom, rcptTo } = session.envelope;
        const to = rcptTo.map(({ address }) => address);
        received.push(read(Buffer.concat(chunks).toString('utf8'), mailFrom ? mailFrom.address : '', to));
        if (drops === 'taken') return breakOff();
        setTimeout(done, thinksMs);
      });
    },
  });
  server.on('error', () => {}); // a client that was killed
  async function stop(): Promise<void> {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  smtp.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return smtp;
}

function asError(refusal: Refusal | undefined): Error | null {
  if (!refusal) return null;
  const [responseCode, message] = refusal;
  return Object.assign(new Error(message), { responseCode });
}

/** As a server of ours that dies does it; smtp-server itself has no word for it. */
function socketOf(connection: unknown): { destroy(): void } {
  return (connection as { _socket: { destroy(): void } })._socket;
}

function read(raw: string, from: string, to: string[]): ReceivedMail {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  const headers = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const messageId = headers.find((line) => /^message-id:/i.test(line))?.split(/:\s*/, 2)[1] ?? '';
  return { messageId, from, to, headers, raw };
}
