import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { MailCarrier, type MailMessage } from '../../src/platform/mail/mail-carrier.service.js';
import { AddressCodes } from '../../src/platform/mail/address-codes.service.js';
import { LineMacs } from '../../src/platform/documents/line-macs.service.js';
import { MailKinds } from '../../src/platform/mail/mail-kinds.service.js';
import { Deliveries, type Leases } from '../../src/platform/mail/deliveries.service.js';
import { Postman } from '../../src/platform/mail/postman.service.js';
import { PersonRecipients } from '../../src/people/mails/person-recipients.service.js';
import type { TestServices } from './services.js';

/** Keeps what it is given. */
export class KeepingCarrier extends MailCarrier {
  readonly carried: MailMessage[] = [];

  override carry(message: MailMessage): Promise<string> {
    this.carried.push(message);
    return Promise.resolve('250 kept');
  }
}

/** A mail that was promised. */
export interface PromisedMail {
  kind: string;
  to: string;
  data: Record<string, string | number>;
}

/** What stands in the outbox and has not been sent, in order. */
export function promised(services: TestServices): Promise<PromisedMail[]> {
  return services.get(DataSource).query<PromisedMail[]>(
    `SELECT kind, recipient_person_id AS "to", data FROM mail_delivery
      WHERE state = 'waiting' ORDER BY created_at, kind, recipient_person_id`,
  );
}

/** Delivers all that is due, as a worker does. @returns what went out, in order */
export async function deliverAll(services: TestServices): Promise<MailMessage[]> {
  const carrier = new KeepingCarrier();
  await deliverWith(services, carrier);
  return carrier.carried;
}

/** Where mail of the tests comes back to. */
export const BOUNCE_BASE = 'retour@balint.example';

/** The codes that the addresses of a test's services bear. */
export function addressCodes(services: Pick<TestServices, 'get'>): AddressCodes {
  return new AddressCodes(services.get(LineMacs), BOUNCE_BASE);
}

/** Who delivers for a test. */
export function newPostman(services: TestServices, carrier: MailCarrier, leases?: Leases): Postman {
  return new Postman({
    dataSource: services.get(DataSource),
    carrier,
    kinds: services.get(MailKinds),
    recipients: services.get(PersonRecipients),
    codes: addressCodes(services),
    from: 'Leerpad <leerpad@balint.example>',
    log: pino({ enabled: false }),
    ...(leases && { leases }),
  });
}

/** The same with a carrier of the test's own. */
export async function deliverWith(services: TestServices, carrier: MailCarrier): Promise<void> {
  const dataSource = services.get(DataSource);
  const postman = newPostman(services, carrier);
  for (const id of await new Deliveries(dataSource).due(1_000)) await postman.deliver(id);
}
