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

/** A mail server of a test's own. */
export interface TestSmtp {
  url: string;
  received: ReceivedMail[];
  /** what it answers to a recipient instead of taking the mail: `[550, 'no such user']` */
  refuse?: [number, string];
  stop(): Promise<void>;
}

/** Starts a mail server on a free port of the loopback address, which takes everything and delivers nothing. */
export async function startSmtp(): Promise<TestSmtp> {
  const received: ReceivedMail[] = [];
  const smtp: TestSmtp = { url: '', received, stop };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      if (!smtp.refuse) return done();
      const [responseCode, message] = smtp.refuse;
      done(Object.assign(new Error(message), { responseCode }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const to = rcptTo.map(({ address }) => address);
        received.push(read(Buffer.concat(chunks).toString('utf8'), mailFrom ? mailFrom.address : '', to));
        done();
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

function read(raw: string, from: string, to: string[]): ReceivedMail {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  const headers = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const messageId = headers.find((line) => /^message-id:/i.test(line))?.split(/:\s*/, 2)[1] ?? '';
  return { messageId, from, to, headers, raw };
}
