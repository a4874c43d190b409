import { pino } from 'pino';
import { JobQueue } from '../../src/platform/jobs/job-queue.service.js';
import { JobRegistry } from '../../src/platform/jobs/job-registry.service.js';
import '../../src/product.js';
import { createDataSource } from '../../src/platform/database/data-source.service.js';
import { DELIVER_MAIL, MailRelay } from '../../src/platform/mail/mail-relay.service.js';
import { MailCarrier, type MailMessage } from '../../src/platform/mail/mail-carrier.service.js';
import { MailKinds, Recipients } from '../../src/platform/mail/mail-kinds.service.js';
import { Postman } from '../../src/platform/mail/postman.service.js';
import { SmtpCarrier } from '../../src/platform/mail/smtp-carrier.service.js';

// A worker of mail in a process of its own, which a test starts and kills. What it is told stands in its environment.

const { DATABASE_URL = '', REDIS_URL, SMTP_URL = '', LEASE_S = '300', DIES = '' } = process.env;

/** Ends this process at once, as the kernel does with one that takes too much memory. */
class MortalCarrier extends MailCarrier {
  private readonly carrier = new SmtpCarrier(SMTP_URL, 'leerpad.balint.example');

  override async carry(message: MailMessage): Promise<string> {
    if (DIES === 'before-sending') process.kill(process.pid, 'SIGKILL');
    const answer = await this.carrier.carry(message);
    if (DIES === 'after-sending') process.kill(process.pid, 'SIGKILL');
    return answer;
  }
}

class TestRecipients extends Recipients {
  override find(_manager: unknown, personId: string) {
    const address = `${personId}@mail.example`;
    return Promise.resolve({ personId, name: 'Zoë van der Vlugt', address, language: 'nl' as const });
  }
}

const kinds = new MailKinds();
kinds.compose('test', async () => ({
  subject: { key: 'mail.record-ready.subject' },
  paragraphs: [{ key: 'mail.record-ready.hours96' }],
}));

const dataSource = await createDataSource({ url: DATABASE_URL, entities: [] }).initialize();
const postman = new Postman({
  dataSource,
  kinds,
  recipients: new TestRecipients(),
  carrier: new MortalCarrier(),
  from: 'Leerpad <leerpad@balint.example>',
  log: pino({ enabled: false }),
  leaseSeconds: Number(LEASE_S),
});
const jobs = new JobRegistry();
jobs.declare(DELIVER_MAIL);
jobs.handle(DELIVER_MAIL, (id) => postman.deliver(id));
const onError = () => {};
const queue = await JobQueue.open({ databaseUrl: DATABASE_URL, redisUrl: REDIS_URL, onError });
await queue.work(jobs, { lockDuration: 1_000, stalledInterval: 500 });
const relay = new MailRelay({ dataSource, queue, databaseUrl: DATABASE_URL, onError, everyMs: 500 });
await relay.start();
process.stdout.write('working\n');
process.on('SIGTERM', () => {
  void relay
    .stop()
    .then(() => queue.close())
    .then(() => dataSource.destroy());
});
