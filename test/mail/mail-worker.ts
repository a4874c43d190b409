import { pino } from 'pino';
import { JobQueue } from '../../src/platform/jobs/job-queue.service.js';
import { JobRegistry } from '../../src/platform/jobs/job-registry.service.js';
import '../../src/product.js';
import { createDataSource } from '../../src/platform/database/data-source.service.js';
import { AddressCodes } from '../../src/platform/mail/address-codes.service.js';
import type { Leases } from '../../src/platform/mail/deliveries.service.js';
import { LineMacs } from '../../src/platform/documents/line-macs.service.js';
import { DELIVER_MAIL, MailRelay } from '../../src/platform/mail/mail-relay.service.js';
import {
  type HandingOver,
  MailCarrier,
  type MailMessage,
} from '../../src/platform/mail/mail-carrier.service.js';
import { MailKinds, Recipients } from '../../src/platform/mail/mail-kinds.service.js';
import { Postman } from '../../src/platform/mail/postman.service.js';
import { SmtpCarrier } from '../../src/platform/mail/smtp-carrier.service.js';

/** How often a worker of the tests looks for mail without being told. */
export const LOOKS_EVERY_MS = 100;

/** What a worker of mail is told. */
export interface MailWorkerSettings {
  databaseUrl: string;
  redisUrl?: string;
  smtpUrl: string;
  leases?: Leases;
  /** when it ends its process at once, as the kernel does with one that takes too much memory */
  dies?: 'before-sending' | 'after-sending';
}

/** A worker that delivers mail, and nothing else. */
export interface MailWorker {
  stop(): Promise<void>;
}

/** Starts one, on connections of its own: as far as the database and the queue can tell, it is another process. */
export async function startMailWorker(settings: MailWorkerSettings): Promise<MailWorker> {
  const { databaseUrl, redisUrl, leases } = settings;
  const dataSource = await createDataSource({ url: databaseUrl, entities: [] }).initialize();
  const postman = new Postman({
    dataSource,
    kinds: mailKinds(),
    recipients: new TestRecipients(),
    carrier: new MortalCarrier(settings),
    from: 'Leerpad <leerpad@balint.example>',
    log: pino({ enabled: false }),
    codes: new AddressCodes(new LineMacs({ mac: () => Buffer.alloc(32) })),
    leases,
  });
  const jobs = new JobRegistry();
  jobs.declare(DELIVER_MAIL);
  jobs.handle(DELIVER_MAIL, (id) => postman.deliver(id));
  const onError = () => {};
  const queue = await JobQueue.open({ databaseUrl, redisUrl, onError });
  await queue.work(jobs, { lockDuration: 1_000, stalledInterval: 500 });
  const relay = new MailRelay({ dataSource, queue, databaseUrl, onError, everyMs: LOOKS_EVERY_MS });
  await relay.start();
  return {
    async stop() {
      await relay.stop();
      await queue.close();
      await dataSource.destroy();
    },
  };
}

class MortalCarrier extends MailCarrier {
  private readonly carrier: SmtpCarrier;

  constructor(private readonly settings: MailWorkerSettings) {
    super();
    this.carrier = new SmtpCarrier(settings.smtpUrl, 'leerpad.balint.example');
  }

  override async carry(message: MailMessage, handingOver: HandingOver): Promise<string> {
    if (this.settings.dies === 'before-sending') process.kill(process.pid, 'SIGKILL');
    const answer = await this.carrier.carry(message, handingOver);
    if (this.settings.dies === 'after-sending') process.kill(process.pid, 'SIGKILL');
    return answer;
  }
}

class TestRecipients extends Recipients {
  override find(_manager: unknown, personId: string) {
    const address = `${personId}@mail.example`;
    return Promise.resolve({ personId, name: 'Zoë van der Vlugt', address, language: 'nl' as const });
  }
}

function mailKinds(): MailKinds {
  const kinds = new MailKinds();
  kinds.compose('test', async () => ({
    subject: { key: 'mail.record-ready.subject' },
    paragraphs: [{ key: 'mail.record-ready.hours96' }],
  }));
  return kinds;
}
