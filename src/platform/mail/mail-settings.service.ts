import { type Logger, pino } from 'pino';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config.form.js';
import { CarrierError, MailCarrier } from './mail-carrier.service.js';
import { MailboxCarrier } from './mailbox-carrier.service.js';
import { SmtpCarrier } from './smtp-carrier.service.js';

/** How mail leaves the product. Also the token under which it is injected. */
export abstract class MailSettings {
  /** the sender: `Leerpad <leerpad@association.example>` */
  abstract readonly from: string;
  abstract readonly carrier: MailCarrier;
  abstract readonly log: Logger;
  /** where mail that cannot be delivered comes back to, one address for each: `bounce@association.example` */
  abstract readonly bounceBase?: string;
}

/** Whether mail goes to the mailbox page: only with the demo, whose people are invented, and without a mail server. */
export function hasMailbox({ smtpUrl, demo }: Pick<Config, 'smtpUrl' | 'demo'>): boolean {
  return !smtpUrl && demo;
}

/** How mail leaves a product with these settings. */
export function mailSettings(config: Config, dataSource: DataSource, log: Logger = silent()): MailSettings {
  const { mailFrom: from, bounceAddress: bounceBase } = config;
  return { from, bounceBase, carrier: carrierFor(config, dataSource), log };
}

/** For services that send nothing: whatever they put in the outbox waits there for a worker. */
export function noMail(): MailSettings {
  return { from: 'Leerpad <leerpad@localhost>', carrier: new NoCarrier(), log: silent() };
}

function carrierFor(config: Config, dataSource: DataSource): MailCarrier {
  if (config.smtpUrl) return new SmtpCarrier(config.smtpUrl, new URL(config.baseUrl).hostname);
  return hasMailbox(config) ? new MailboxCarrier(dataSource) : new NoCarrier();
}

class NoCarrier extends MailCarrier {
  override carry(): Promise<string> {
    return Promise.reject(new CarrierError('no mail server', 'later'));
  }
}

function silent(): Logger {
  return pino({ enabled: false });
}
