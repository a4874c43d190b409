import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { JobRegistry, JobType } from '../jobs/job-registry.service.js';
import type { KeptLetter } from './letter-writer.service.js';

/** How long the text of a mail is kept: as long as the security log, and for the same reason, that somebody may ask. */
export const TEXTS_KEPT = '12 months';

/** Every night. */
export const SWEEP_MAIL_TEXTS = new JobType('sweep-mail-texts', '50 3 * * *');

/** What mails said, without their links and codes, for a year. */
@Injectable()
export class MailTexts {
  constructor(
    private readonly dataSource: DataSource,
    jobs: JobRegistry,
  ) {
    jobs.declare(SWEEP_MAIL_TEXTS);
    jobs.handle(SWEEP_MAIL_TEXTS, () => this.sweep());
  }

  /** Removes what was kept long enough. */
  async sweep(): Promise<void> {
    await this.dataSource.query(`DELETE FROM mail_text WHERE kept_at < now() - interval '${TEXTS_KEPT}'`);
  }
}

/** What a mail said; null when it has not gone yet, or is not kept any more. */
export async function textOfMail(manager: EntityManager, id: string): Promise<KeptLetter | null> {
  const [row] = await manager.query<KeptLetter[]>(
    'SELECT subject, text FROM mail_text WHERE delivery_id = $1',
    [id],
  );
  return row ?? null;
}
