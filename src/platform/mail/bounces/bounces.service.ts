import { Injectable } from '@nestjs/common';
import { AddressCodes } from '../address-codes.service.js';
import { Deliveries } from '../deliveries.service.js';
import { MailSettings } from '../mail-settings.service.js';
import { withoutAddresses } from '../smtp-carrier.service.js';
import { readBounceReport } from './bounce-report.form.js';

/** What a mail that came in was: news of a delivery of ours, something else about one, or none of our business. */
export type Taken = 'bounced' | 'other' | 'stranger';

/** Takes mail that came back, and keeps with the delivery that it did. */
@Injectable()
export class Bounces {
  constructor(
    private readonly codes: AddressCodes,
    private readonly deliveries: Deliveries,
    private readonly settings: MailSettings,
  ) {}

  /** Once is as good as twice. @param raw the mail as it came over the line */
  async take(raw: Uint8Array): Promise<Taken> {
    const report = await readBounceReport(raw);
    const id = report && this.codes.deliveryIn(report.addressedTo);
    if (!id) return 'stranger';
    if (report.failed === null) return 'other';
    const answer = withoutAddresses(report.failed);
    if (await this.deliveries.bounced(id, answer)) this.settings.log.warn({ id, answer }, 'mail came back');
    return 'bounced';
  }
}
