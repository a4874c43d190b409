import { ImapFlow } from 'imapflow';
import type { Bounces } from './bounces.service.js';

/** Where what was read goes, so that people see only what is theirs to read. */
const READ_FOLDER = 'Leerpad';
/** At one look, and of one mail. */
const MAILS_AT_MOST = 200;
const BYTES_AT_MOST = 1_048_576;
const PATIENCE_MS = 60_000;
const OWN_MACHINE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The mailbox to which mail comes back, by IMAP. */
export class BounceMailbox {
  /** @param url `imaps://user:password@host/INBOX`; holds a password: never log it */
  constructor(
    private readonly url: string,
    private readonly bounces: Pick<Bounces, 'take'>,
  ) {}

  /**
   * Reads what nobody has read yet. What is about a delivery of ours goes to a folder of its own; the rest is left where it
   * is, as read, for the person who keeps the mailbox.
   *
   * @returns how many mails were about a delivery of ours
   */
  async read(): Promise<number> {
    const client = this.newClient();
    // What goes wrong on the line comes as a rejection too; without a listener it would end the process.
    client.on('error', () => {});
    await client.connect();
    try {
      return await this.readIn(client);
    } finally {
      await client.logout().catch(() => client.close());
    }
  }

  private async readIn(client: ImapFlow): Promise<number> {
    const folder = decodeURIComponent(new URL(this.url).pathname.slice(1)) || 'INBOX';
    const lock = await client.getMailboxLock(folder);
    try {
      const unread = (await client.search({ seen: false }, { uid: true })) || [];
      const ours: number[] = [];
      const failures: unknown[] = [];
      for (const uid of unread.slice(0, MAILS_AT_MOST)) {
        const mail = await client.fetchOne(
          String(uid),
          { source: { maxLength: BYTES_AT_MOST } },
          { uid: true },
        );
        if (!mail || !mail.source) continue;
        try {
          if ((await this.bounces.take(mail.source)) !== 'stranger') ours.push(uid);
        } catch (error) {
          // It stays unread; those behind it are read all the same.
          failures.push(error);
          continue;
        }
        await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
      }
      if (ours.length > 0) await this.putAway(client, ours);
      if (failures.length > 0) throw failures[0];
      return ours.length;
    } finally {
      lock.release();
    }
  }

  private async putAway(client: ImapFlow, uids: readonly number[]): Promise<void> {
    const folders = await client.list();
    // By its name: some servers keep all folders inside INBOX.
    if (!folders.some(({ name }) => name === READ_FOLDER)) await client.mailboxCreate(READ_FOLDER);
    await client.messageMove(uids.join(','), READ_FOLDER, { uid: true });
  }

  private newClient(): ImapFlow {
    const { protocol, hostname, port, username, password } = new URL(this.url);
    const secure = protocol === 'imaps:';
    return new ImapFlow({
      host: hostname,
      port: port === '' ? (secure ? 993 : 143) : Number(port),
      secure,
      // The password crosses no network in the clear; `imap:` is for servers that begin so, and for this machine.
      ...(!secure && !OWN_MACHINE.test(hostname) && { doSTARTTLS: true }),
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      logger: false,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    });
  }
}
